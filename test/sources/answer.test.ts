import {expect, test} from "vitest";
import {checkRoot, jsonIn, listIn, objectIn} from "../../src/sources/answer.ts";
import {retryAfterMs} from "../../src/sources/retry.ts";
import {AnswerError} from "../../src/sources/source.ts";

test("an answer is an object, and a list in it is a list", () => {
  expect(objectIn('{"results": []}')).toEqual({results: []});
  for (const text of ["[]", "null", "7", '"text"'])
    expect(() => objectIn(text), text).toThrow("no JSON object");
  expect(() => jsonIn('{"a":')).toThrow(AnswerError);
  for (const results of [{}, "many", 3, null, undefined])
    expect(() => listIn({results}, "results")).toThrow('no list "results"');
});

test("XML is whole when its root is near the beginning, under its whole name, and its end is the last thing", () => {
  expect(() => checkRoot("<?xml?>\n<feed a='b'>\n</feed >\n ", "feed")).not.toThrow();
  expect(() => checkRoot("<feed\n></feed>", "feed")).not.toThrow();
  for (const text of ["<feedback></feed>", `${" ".repeat(5000)}<feed></feed>`, ""])
    expect(() => checkRoot(text, "feed")).toThrow("has no <feed>");
  for (const text of ["<feed>", "<feed></feed> and more", "<feed></feeds>", "<feed></feed><a/>"])
    expect(() => checkRoot(text, "feed")).toThrow("cut off");
});

test("Retry-After may have parts of a second and blanks around it", () => {
  expect(retryAfterMs("1.5", 0)).toBe(1500);
  expect(retryAfterMs(" 7 ", 0)).toBe(7000);
});

import {expect, test} from "vitest";
import {remembered} from "../../src/util/remembered.ts";

test("what is said of a text is worked out once, until it is forgotten", () => {
  const asked: string[] = [];
  const say = remembered(2, (text: string) => {
    asked.push(text);
    return text.length;
  });
  expect(["a", "a", "bb", "a"].map(text => say(text, text))).toEqual([1, 1, 2, 1]);
  expect(asked).toEqual(["a", "bb", "a"]); // two were known when the last came, and both were forgotten
});

import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {institutionKey} from "../../src/papers/institution-key.ts";
import {corpusPart, papersUpTo} from "../../src/papers/part.ts";
import {peoplePart} from "../../src/people/part.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {listAt} from "../../src/util/list-column.ts";
import {SMALL} from "../help/analysis.ts";

describe("a part of a corpus", () => {
  const corpus = corpusOf(SMALL);
  const papers = papersUpTo(corpus, 2020);
  const early = corpusPart(corpus, papers);

  test("has the papers as they were, and those without a year only when asked", () => {
    expect([...papers]).toEqual([0, 1, 3]);
    expect(early.size).toBe(3);
    expect(early.paper(2)).toEqual(corpus.paper(3));
    expect(() => corpusPart(corpus, [99])).toThrow(/papers: expected numbers below 9, got 99/);
  });

  test("has the same people, with fewer papers", () => {
    const people = resolvePeople(corpus);
    const known = peoplePart(people, corpus, papers);
    const ada = people.name.indexOf("Ada Example");
    expect([...listAt(known.papers, ada)]).toEqual([0, 1]);
    expect([...listAt(known.papers, people.name.indexOf("Fay Sixth"))]).toEqual([]);
    for (let k = 0; k < known.ofAuthorship.length; k++)
      expect(corpus.names[early.authorName[k]]).toBe(people.name[known.ofAuthorship[k]]);
    expect([...listAt(known.authorships, ada)].every(k => known.ofAuthorship[k] === ada)).toBe(
      true,
    );
  });
});

test("an institution is the same however it is written", () => {
  const leeds = "leeds university";
  for (const text of [
    "Sch. of Comput., Leeds Univ.|c|",
    "University of Leeds, UK",
    "LEEDS UNIVERSITY",
  ])
    expect(institutionKey(text)).toBe(leeds);
  expect(institutionKey("Dept. of Physics, Universität Zürich, Switzerland")).toBe(
    "university zurich",
  );
  expect(institutionKey("Microsoft")).toBe("microsoft");
  expect(institutionKey("Univ. of York")).not.toBe(leeds);
  expect(institutionKey("")).toBe("");
});

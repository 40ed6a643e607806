import {describe, expect, test} from "vitest";
import {listAt} from "../../src/util/list-column.ts";
import {papersBetween} from "../../web/facts/communities.ts";
import {tyingPapers} from "../../web/facts/corpus.ts";
import {MOST_TOGETHER, openedBy} from "../../web/facts/opened.ts";
import {personFacts} from "../../web/facts/person.ts";
import {papersFrom} from "../../web/facts/records.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {people, topics, corpus} = analysis;
const person = (name: string) => people.name.indexOf(name);
const all = Array.from({length: corpus.size}, (_, p) => p);

describe("a number of people, topics or papers opens", () => {
  const papers = () => [1, 2];
  test("the one, the several in rising order, and nothing where it is 0", () => {
    expect(openedBy("term", [], "none", papers)).toBeNull();
    expect(openedBy("term", [4], "one", papers)).toEqual({kind: "term", term: 4});
    expect(openedBy("person", [3, 1], "two", papers)).toEqual({
      kind: "several",
      of: "person",
      items: [1, 3],
    });
  });

  test("their papers where there are too many to look at", () => {
    const many = Array.from({length: MOST_TOGETHER + 1}, (_, i) => i);
    expect(openedBy("person", many.slice(1), "many", papers)?.kind).toBe("several");
    expect(openedBy("person", many, "many", papers)).toEqual({
      kind: "papers",
      title: "many",
      papers: [1, 2],
    });
  });
});

describe("the papers behind ties", () => {
  test("are those of two people or more", () => {
    expect(tyingPapers(analysis)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("of a circle are those of two members, and to others those of a member and another", () => {
    const circle = new Set(["Ada Example", "Ben Sample", "Cleo Third"].map(person));
    const inside = (node: number) => circle.has(node);
    const outside = (node: number) => !inside(node);
    expect(papersBetween(analysis, "coauthor", all, inside, inside)).toEqual([0, 1, 2]);
    expect(papersBetween(analysis, "coauthor", all, inside, outside)).toEqual([6]);
    expect(papersBetween(analysis, "shared-topic", [6, 7], inside, outside)).toEqual([6, 7]);
  });

  test("of topics are those on which both stand", () => {
    const flow = topics.label.indexOf("river flow");
    const depth = topics.label.indexOf("lake depth");
    const both = [...listAt(topics.papers, flow)].filter(p =>
      listAt(topics.papers, depth).includes(p),
    );
    expect(
      papersBetween(analysis, "topics", all, t => t === flow, t => t === depth), // biome-ignore format: one call
    ).toEqual(both);
  });
});

test("the papers of a file are all that have a record of it", () => {
  expect(papersFrom(analysis, corpus.files[corpus.originFile[0]])).toEqual(
    all.filter(p => corpus.originFile[p] === corpus.originFile[0]),
  );
  expect(papersFrom(analysis, "another file")).toEqual([]);
});

test("a name that was seen has the papers that print it", () => {
  const {names} = personFacts(analysis, person("Ada Example"));
  expect(names).toEqual([{name: "Ada Example", papers: [0, 1, 6, 7]}]);
});

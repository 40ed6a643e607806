import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {drawnNetwork, EVERYTHING} from "../../src/index.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {readText} from "../../src/read/read.ts";
import {listAt} from "../../src/util/list-column.ts";
import {papersBetween} from "../../web/facts/communities.ts";
import {tyingPapers} from "../../web/facts/corpus.ts";
import {papersWithoutSource} from "../../web/facts/laws.ts";
import {MOST_TOGETHER, openedBy} from "../../web/facts/opened.ts";
import {papersUndated, undatedOf} from "../../web/facts/paper-sets.ts";
import {personFacts} from "../../web/facts/person.ts";
import {paperOfRecord, papersFrom, papersOfProblems} from "../../web/facts/records.ts";
import {papersOfNodes, papersShown, papersTied} from "../../web/facts/shown-papers.ts";
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

test("the papers of problems are those of their records, and of a whole file all that are from it", async () => {
  const csv =
    "title,authors,year\nOne,Ada Example,2001\nTwo,Ben Sample,2002\nThree,Cleo Third,2003\n";
  const read = await analyze(corpusOf((await readText(csv, "three.csv")).found));
  const problem = (record: number | null, file = "three.csv") =>
    ({file, record, line: null, severity: "notice", what: "odd"}) as const;
  const own = (...problems: readonly ReturnType<typeof problem>[]) =>
    papersOfProblems(read, paperOfRecord(read), problems);
  expect(own(problem(3), problem(1), problem(3))).toEqual([0, 2]);
  expect(own(problem(null))).toEqual([0, 1, 2]);
  expect(own(problem(9), problem(1, "another.csv"), problem(null, "another.csv"))).toEqual([]);
});

test("the papers of nodes of a map are those of any of them, each once", () => {
  const drawn = drawnNetwork(analysis, "coauthor");
  const two = [person("Ben Sample"), person("Ada Example")];
  expect(papersOfNodes(analysis, drawn, two)).toEqual(
    [...new Set(two.flatMap(node => [...listAt(people.papers, node)]))].sort((a, b) => a - b),
  );
  expect(papersOfNodes(analysis, drawn, [])).toEqual([]);
});

test("a name that was seen has the papers that print it", () => {
  const {names} = personFacts(analysis, person("Ada Example"));
  expect(names).toEqual([{name: "Ada Example", papers: [0, 1, 6, 7]}]);
});

test("an affiliation that was seen has the papers that print it, the most first", () => {
  const {affiliations} = personFacts(analysis, person("Ada Example"));
  for (const {name, papers} of affiliations)
    expect(papers).toEqual(papers.filter(p => affiliationsOn(p).includes(name)));
  expect(affiliations.map(({papers}) => papers.length)).toEqual(
    affiliations.map(({papers}) => papers.length).sort((a, b) => b - a),
  );
});

const affiliationsOn = (paper: number) =>
  corpus
    .paper(paper)
    .authors.flatMap(({name, affiliations}) => (name === "Ada Example" ? affiliations : []));

test("papers without a year, and without a source, are those that name none", () => {
  expect(papersUndated(analysis)).toEqual(all.filter(p => corpus.paper(p).date === null));
  expect(papersWithoutSource(analysis)).toEqual(all.filter(p => corpus.paper(p).venue === null));
  expect(undatedOf(analysis, papersUndated(analysis))).toEqual(papersUndated(analysis));
});

describe("the numbers above the map", () => {
  const drawn = drawnNetwork(analysis, "coauthor");
  const {edges, graph} = drawn.network;
  const radius = new Float32Array(graph.order).fill(1);
  const edge = Uint32Array.from(edges.source.keys());

  test("open the papers of the people shown, and those that tie them", () => {
    const signed = [...new Set(people.papers.item)].sort((a, b) => a - b);
    expect(papersShown(analysis, drawn, {radius}, EVERYTHING)).toEqual(signed);
    expect(papersTied(analysis, drawn, {edge}, EVERYTHING)).toEqual(tyingPapers(analysis));
  });

  test("hold to what is shown and to the years chosen", () => {
    const ada = person("Ada Example");
    const alone = new Float32Array(graph.order);
    alone[ada] = 1;
    expect(papersShown(analysis, drawn, {radius: alone}, EVERYTHING)).toEqual([
      ...listAt(people.papers, ada),
    ]);
    const year = corpus.year[listAt(people.papers, ada)[0]];
    expect(
      papersShown(analysis, drawn, {radius: alone}, {...EVERYTHING, years: [year, year]}),
    ).toEqual([...listAt(people.papers, ada)].filter(p => corpus.year[p] === year));
    expect(papersTied(analysis, drawn, {edge: new Uint32Array(0)}, EVERYTHING)).toEqual([]);
  });
});

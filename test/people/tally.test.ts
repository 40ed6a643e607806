import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {scoreOf} from "../bench/people/score.ts";
import {type Counts, tallyOf} from "../bench/people/tally.ts";

/** Two corpora of one set: records of two groups, one of them not labelled, and of a group of one record. */
const SETS = [
  {truth: ["a", "a", "b", "b", "b", "c", "c", ""], group: ["x", "x", "x", "x", "x", "y", "y", ""]},
  {truth: ["a", "d", "e"], group: ["x", "y", "z"]},
].map(set => ({...set, name: "by hand", corpus: corpusOf([])}));

/** Two blocks of each corpus. */
const BLOCKS = [
  {corpus: 0, authorships: [4, 0, 1, 2], people: [[0, 3], [1], [2]]},
  {corpus: 0, authorships: [3, 5, 6, 7], people: [[0, 1, 2], [3]]},
  {corpus: 1, authorships: [0, 1], people: [[0, 1]]},
  {corpus: 1, authorships: [2], people: [[0]]},
];

const tally = tallyOf(SETS);

const countsOf = (blocks: typeof BLOCKS): Counts[] =>
  blocks.map(({corpus, authorships, people}) => tally.count(corpus, authorships, people));

test("figures counted block by block are those of all records at once", () => {
  const records = BLOCKS.flatMap(({corpus, authorships, people}, b) =>
    people.flatMap((list, person) =>
      list.map(i => ({
        truth: SETS[corpus].truth[authorships[i]],
        group: SETS[corpus].group[authorships[i]],
        person: `${b} ${person}`,
      })),
    ),
  );
  const {b3, pair} = scoreOf(records.filter(({truth}) => truth !== ""));
  const found = tally.figures(countsOf(BLOCKS));
  expect(found.b3).toBeCloseTo(b3, 12);
  expect(found.pair).toBeCloseTo(pair, 12);
});

test("what a join is worth is what it changes, for small changes", () => {
  // Of a thousand copies of the blocks one join changes little, so that slopes tell what it does.
  const copies = 1000;
  const many = tallyOf(Array.from({length: copies}, (_, c) => relabelled(c)));
  const counts = Array.from({length: copies}, (_, c) =>
    many.count(c, BLOCKS[0].authorships, BLOCKS[0].people),
  );
  const slopes = many.slopes(counts, 1, 0.5);
  const worthOf = ({b3, pair}: {b3: number; pair: number}) => b3 + 0.5 * pair;
  const before = worthOf(many.figures(counts));
  for (const [a, b, rest] of [
    [[1], [2], [[0, 3]]],
    [[0, 3], [1], [[2]]],
  ]) {
    const joined = many.count(0, BLOCKS[0].authorships, [[...a, ...b], ...rest] as number[][]);
    const after = worthOf(many.figures([joined, ...counts.slice(1)]));
    const gain = many.gain(0, BLOCKS[0].authorships, [a, b] as [number[], number[]], slopes);
    expect(gain / (after - before)).toBeCloseTo(1, 2);
  }
});

/** The first corpus with people of its own. */
const relabelled = (copy: number) => ({
  ...SETS[0],
  truth: SETS[0].truth.map(label => (label === "" ? "" : `${label} ${copy}`)),
});

import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {gathered} from "../../src/people/reasons.ts";
import {resolvePeople} from "../../src/people/resolve.ts";

test("the reasons of a join are told by what they weigh, for or against", () => {
  const people = resolvePeople(corpusOf([...synth({papers: 300})].map(({paper}) => paper)));
  const {start} = people.authorships;
  const ofOneJoin = people.evidence.filter((_, p) => start[p + 1] - start[p] === 2);
  const weights = ofOneJoin.map(list => list.map(({weight}) => Math.abs(weight)));
  expect(weights.filter(list => new Set(list).size > 1).length).toBeGreaterThan(20);
  for (const list of weights) expect(list).toEqual(list.toSorted((a, b) => b - a));
});

test("reasons of several joins are told once, with their mean and in how many joins they spoke", () => {
  const name = (weight: number) => ({reason: "same full name", weight});
  expect(
    gathered([
      [{reason: "2 shared co-authors", weight: 5}, name(2)],
      [name(2.4), {reason: "1 shared co-author", weight: 4}],
      [name(3.1), {reason: "years apart", weight: -0.5}],
    ]),
  ).toEqual([
    {reason: "shared co-authors (2 of 3 joins)", weight: 4.5},
    {reason: "same full name", weight: 2.5},
    {reason: "years apart (1 of 3 joins)", weight: -0.5},
  ]);
});

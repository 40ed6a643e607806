import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {ranked} from "../../src/people/doubts.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {paper} from "../help/papers.ts";

/** Everybody here has a name of their own: p0 wrote 3 papers with 2 others, p1 wrote 1 with 3 others, p2 wrote 2 alone. */
const corpus = corpusOf([
  paper("Ice", ["Ada Abel", "Ben Bach"]),
  paper("Wind", ["Ada Abel", "Cleo Cook"]),
  paper("Snow", ["Ada Abel", "Cleo Cook"]),
  paper("Rain", ["Dan Dahl", "Eve Eck", "Fay Finn", "Gus Gray"]),
  paper("Sand", ["Hal Hill"]),
  paper("Lava", ["Hal Hill"]),
]);
const people = resolvePeople(corpus);
const place = (name: string) => people.name.indexOf(name);
const signed = (name: string) => people.authorships.item[people.authorships.start[place(name)]];

function doubts(
  pairs: readonly (readonly [one: string, other: string, score: number])[],
  settled = (_a: number, _b: number) => false,
) {
  const leads = {
    a: Uint32Array.from(pairs, ([one]) => place(one)),
    b: Uint32Array.from(pairs, ([, other]) => place(other)),
    score: Float32Array.from(pairs, ([, , score]) => score),
    one: Uint32Array.from(pairs, ([one]) => signed(one)),
    other: Uint32Array.from(pairs, ([, other]) => signed(other)),
  };
  return ranked(leads, settled, {corpus, ...people, id: person => people.id[person]}, asked =>
    asked.map(([one, other]) => [{reason: `${one} ${other}`, weight: 1}]),
  );
}

test("a doubt weighs its probability, the papers that would move, and their co-authors", () => {
  const [first, second, third] = doubts([
    ["Ada Abel", "Hal Hill", 0], // 2 papers would move, no co-author: 0.5 · 2 · (1 + 0)
    ["Dan Dahl", "Ada Abel", 0], // 1 paper and 3 co-authors: 0.5 · 1 · (1 + 3)
    ["Ben Bach", "Dan Dahl", -Math.log(3)], // as many papers: the fewer co-authors, 0.25 · 1 · (1 + 1)
  ]);
  expect([first.importance, second.importance, third.importance]).toEqual([2, 1, 0.5]);
  expect([first.probability, third.probability]).toEqual([0.5, 0.25]);
  expect(doubts([["Dan Dahl", "Ben Bach", 0]])[0].importance).toBe(1); // whichever comes first
  // The person who comes first in the corpus stands first, and reasons are those of the pair.
  expect([first.a, first.b]).toEqual([place("Ada Abel"), place("Dan Dahl")]);
  expect(first.evidence[0].reason).toBe(`${signed("Dan Dahl")} ${signed("Ada Abel")}`);
  expect(third.evidence[0].reason).toBe(`${signed("Ben Bach")} ${signed("Dan Dahl")}`);
});

test("of equal doubts the ids that come first stand first", () => {
  const names = ["Eve Eck", "Fay Finn", "Gus Gray"];
  const found = doubts([
    [names[2], names[1], 0],
    [names[2], names[0], 0],
    [names[1], names[0], 0],
  ]);
  expect(found.map(({a, b}) => [people.name[a], people.name[b]])).toEqual([
    ["Eve Eck", "Fay Finn"],
    ["Eve Eck", "Gus Gray"],
    ["Fay Finn", "Gus Gray"],
  ]);
});

test("what is settled, and who became one person, is no doubt", () => {
  expect(doubts([["Ada Abel", "Hal Hill", 0]], () => true)).toEqual([]);
  expect(doubts([["Ada Abel", "Ada Abel", 0]])).toEqual([]);
});

test("5,000 doubts are told at most, the most important", () => {
  const many = Array.from(
    {length: 5100},
    (_, k) => ["Ada Abel", "Hal Hill", -3 - k / 5100] as const,
  );
  const found = doubts([...many, ["Dan Dahl", "Ada Abel", 0]]);
  expect(found.length).toBe(5000);
  expect(found[0].probability).toBe(0.5);
});

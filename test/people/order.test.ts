import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {listAt} from "../../src/util/list-column.ts";
import {randomFrom} from "../../src/util/random.ts";
import {textAt} from "../../src/util/text-column.ts";
import {paper} from "../help/papers.ts";

/** All that is said of people, by their ids. */
function told(papers: readonly Paper[]) {
  const corpus = corpusOf(papers);
  const {id, name, evidence, papers: signed, doubts, unsure, authorships} = resolvePeople(corpus);
  const people = id.map((person, p) => ({
    person,
    name: name[p],
    evidence: evidence[p],
    papers: Array.from(listAt(signed, p), i => textAt(corpus.id, i)).sort(),
    unsure: listAt(authorships, p).reduce((sum, k) => sum + unsure[k], 0),
  }));
  return {
    people: people.sort((a, b) => (a.person < b.person ? -1 : 1)),
    doubts: doubts.map(({a, b, probability, importance, evidence: why}) => ({
      pair: [id[a], id[b]].sort(),
      probability,
      importance,
      why,
    })),
  };
}

/** The same papers, drawn one after the other. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFrom(seed);
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]);
}

describe("the order of papers changes nothing", () => {
  test("where names are frequent, so that blocks are large", () => {
    const families = ["Wang", "Li", "Garcia Marquez", "Smith", "Garcia"];
    const papers = [...synth({papers: 500, seed: 3})].map(({paper: made}) => ({
      ...made,
      authors: made.authors.map(a => {
        const words = a.name.split(" ");
        const family = families[(words.at(-1)!.length + words[0].length) % families.length];
        return {...a, name: [...words.slice(0, -1), family].join(" ")};
      }),
    }));
    const expected = told(papers);
    expect(expected.people.length).toBeGreaterThan(300);
    expect(expected.doubts.length).toBeGreaterThan(20);
    for (const seed of [1, 2]) expect(told(shuffled(papers, seed))).toEqual(expected);
    expect(told(papers.toReversed())).toEqual(expected);
  });

  test("where one name is written as one word and as two", () => {
    const team = ["Ada Abel", "Bob Brown"];
    const papers = [
      paper("Ice on rivers", ["Meichun Park", ...team]),
      paper("Ice on lakes", ["Mei Chun Park", ...team]),
      paper("Ice on ponds", ["M. D. Park", ...team]),
      paper("Ice on seas", ["Jan van der Berg", ...team]),
      paper("Ice on roads", ["Jan Van der Berg", ...team]),
    ];
    const expected = told(papers);
    for (const seed of [1, 2, 3, 4]) expect(told(shuffled(papers, seed))).toEqual(expected);
    // "M. D." is no Mei Chun, though it might be a Meichun.
    expect(expected.people.map(({person}) => person)).toContain("m-d-park");
  });
});

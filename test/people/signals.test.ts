import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {corpusSignals} from "../../src/people/signals.ts";
import {addRising, wordSlots} from "../../src/people/word-slots.ts";
import {author, paper} from "../help/papers.ts";

/** Weights of words of titles, of venues and of a word of places. */
function weightsIn(papers: Parameters<typeof corpusOf>[0]) {
  const corpus = corpusOf(papers);
  const signals = corpusSignals(corpus, {});
  const slotsOf = wordSlots(signals.termWeight.length);
  return {
    term: (word: string) => signals.termWeight[slotsOf(word)[0]],
    place: (word: string) => signals.placeWeight[slotsOf(word)[0]],
    venue: (name: string) => signals.venueWeight[corpus.venues.indexOf(name)],
    squares: [...signals.titleSquares],
  };
}

test("what occurs once in a small corpus weighs about as much as in one of 4,000", () => {
  const papers = ["Ice", "Ice and wind", "Ice and snow", "Ice and rain"].map((title, i) =>
    paper(title, [], {
      authors: [{...author("Ada Abel"), affiliations: [i === 0 ? "Oslo" : "Bergen"]}],
      venue: i < 2 ? "Hydrology" : "Botany",
    }),
  );
  const {term, venue, place, squares} = weightsIn(papers);
  const rounded = (x: number) => Math.round(x * 1024) / 1024;
  const stretch = Math.log(4001) / Math.log(5);
  expect(term("wind")).toBe(rounded(Math.log(4001)));
  expect(term("ice")).toBe(rounded(stretch * Math.log(5 / 4)));
  expect(venue("Hydrology")).toBe(rounded(stretch * Math.log(5 / 2)));
  expect(place("oslo")).toBeGreaterThan(place("bergen"));
  expect(place("bergen")).toBe(rounded(stretch * Math.log(5 / 3)));
  expect(squares[0]).toBeCloseTo(term("ice") ** 2, 12);
  expect(squares[1]).toBeCloseTo(term("ice") ** 2 + term("wind") ** 2, 12);
});

test("a corpus of 4,000 papers and more counts as it is", () => {
  const papers = Array.from({length: 4001}, (_, i) =>
    paper(i === 7 ? "Wind" : `Ice x${i.toString(26)}`, ["Ada Abel"], {
      ids: {id: `p${i}`},
      venue: "Hydrology",
    }),
  );
  const {term, venue} = weightsIn(papers);
  expect(term("wind")).toBe(Math.round(Math.log(4002) * 1024) / 1024);
  expect(venue("Hydrology")).toBe(0);
});

test("words that say nothing, numbers and single letters are left out; endings do not matter", () => {
  const slotsOf = wordSlots(1 << 20);
  expect(slotsOf("The University of 2020 a b")).toEqual([]);
  expect(slotsOf("Rivers")).toEqual(slotsOf("river"));
  expect(slotsOf("river river").length).toBe(1);
  expect(slotsOf("gas")).not.toEqual(slotsOf("ga")); // too short to lose an ending
});

test("slots rise, each comes once, and a long text ends after 60 of them", () => {
  const slotsOf = wordSlots(1 << 20);
  const words = Array.from({length: 80}, (_, i) => `w${"abcdefghij"[i % 10]}${"klmnopqr"[i >> 3 & 7]}${i}x`);
  const slots = slotsOf([...words, ...words].join(" "));
  expect(slots).toHaveLength(60);
  expect(slots).toEqual([...new Set(slots)].sort((a, b) => a - b));
  expect(slots).toEqual(words.slice(0, 60).flatMap(slotsOf).sort((a, b) => a - b));
}); // biome-ignore format: as it is read

test("a number is put into a rising list once, wherever it belongs", () => {
  const list: number[] = [];
  for (const x of [5, 2, 9, 5, 2, 0, 9, 7]) addRising(list, x);
  expect(list).toEqual([0, 2, 5, 7, 9]);
});

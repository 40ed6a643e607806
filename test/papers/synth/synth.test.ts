import {describe, expect, test} from "vitest";
import {bylineStatistics} from "../../../src/analysis/byline-statistics.ts";
import {nameDiversity} from "../../../src/analysis/name-diversity.ts";
import {drawName, fullName} from "../../../src/papers/synth/names.ts";
import {type SynthPaper, synth} from "../../../src/papers/synth/synth.ts";
import {randomFrom} from "../../../src/util/random.ts";

/** What bylines look like together. */
function statisticsOf(papers: readonly SynthPaper[]) {
  const statistics = bylineStatistics();
  for (const {people} of papers) statistics.add(people);
  return statistics.finish();
}

const generated = (papers: number, seed = 42) => [...synth({papers, seed})];

describe("a generated corpus", () => {
  test("is the same for the same seed, and another for another", () => {
    expect(generated(50)).toEqual(generated(50));
    expect(generated(50)).not.toEqual(generated(50, 43));
  });

  test("has nobody twice in a byline, and a name for each", () => {
    for (const {paper, people} of generated(500)) {
      expect(new Set(people).size).toBe(people.length);
      expect(paper.authors.length).toBe(people.length);
      expect(people.length).toBeGreaterThan(0);
    }
  });

  test("looks like a field: teams of about four, few who write much, many who write once", () => {
    const papers = generated(5000);
    const byPerson = new Map<number, number>();
    for (const {people} of papers)
      for (const person of people) byPerson.set(person, (byPerson.get(person) ?? 0) + 1);
    const counts = [...byPerson.values()];
    const mean = papers.reduce((sum, {people}) => sum + people.length, 0) / papers.length;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(5);
    expect(counts.filter(n => n === 1).length / counts.length).toBeGreaterThan(0.4);
    expect(Math.max(...counts)).toBeGreaterThan(40);
    expect(Math.max(...counts)).toBeLessThan(300); // nobody is everywhere
  });

  test("grows by year", () => {
    const years = generated(3000).map(({paper}) => paper.date!.year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    const of = (year: number) => years.filter(y => y === year).length;
    expect(of(2025)).toBeGreaterThan(2 * of(1996));
  });

  test("prints one name for several people", () => {
    const people = new Map<string, Set<number>>();
    for (const {paper, people: team} of generated(3000))
      for (const [i, {name}] of paper.authors.entries())
        people.set(name, (people.get(name) ?? new Set()).add(team[i]));
    expect([...people.values()].filter(set => set.size > 1).length).toBeGreaterThan(20);
  });

  test("has names of which initials leave about as many as of real ones", () => {
    const names = nameDiversity();
    for (const {paper} of generated(13_000)) for (const {name} of paper.authors) names.add(name);
    const {allInitials, firstInitial} = names.finish();
    // NCSTRL: 11,994 names with all initials, of which first initials leave 91.7 %.
    expect(allInitials).toBeGreaterThan(11_000);
    expect(allInitials).toBeLessThan(13_500);
    expect(firstInitial).toBeGreaterThan(0.9);
    expect(firstInitial).toBeLessThan(0.93);
  });

  test("has as many papers a person as real ones", () => {
    const {papersPerPerson, coauthorsPerPerson} = statisticsOf(generated(13_000));
    expect(papersPerPerson).toBeGreaterThan(3.5);
    expect(papersPerPerson).toBeLessThan(6);
    expect(coauthorsPerPerson).toBeLessThan(30);
  });

  test("spells every name as it was drawn, whatever its parts", () => {
    const random = randomFrom(1);
    const spelt = new Map<string, number>();
    for (let k = 0; k < 20_000; k++) {
      const name = drawName(random);
      expect(Number.isSafeInteger(name)).toBe(true);
      const {given, middle, family} = fullName(name);
      expect(given).toMatch(/^\p{Lu}\p{Ll}+$/u);
      expect(middle).toMatch(/^(?:[A-Z]\.)?$/);
      expect(family).toMatch(/^\p{Lu}\p{Ll}+$/u);
      const all = `${given} ${middle} ${family}`;
      expect(spelt.get(all) ?? name).toBe(name);
      spelt.set(all, name);
    }
    expect(spelt.size).toBeGreaterThan(15_000);
  });

  test("refuses a count that is none, by name", () => {
    expect(() => generated(-1)).toThrow(/papers: expected a count, got -1/);
    expect(() => [...synth({papers: 1, fromYear: 2020, toYear: 2019})]).toThrow(/toYear/);
  });
});

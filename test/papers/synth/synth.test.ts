import {describe, expect, test} from "vitest";
import {synth} from "../../../src/papers/synth/synth.ts";

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

  test("refuses a count that is none, by name", () => {
    expect(() => generated(-1)).toThrow(/papers: expected a count, got -1/);
    expect(() => [...synth({papers: 1, fromYear: 2020, toYear: 2019})]).toThrow(/toYear/);
  });
});

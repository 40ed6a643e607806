import {describe, expect, test} from "vitest";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {readSeeds} from "../help/sample.ts";
import {hasShared} from "../help/shared.ts";

describe.skipIf(!hasShared)("the two seed documents", async () => {
  const {corpus, readings} = hasShared ? await readSeeds() : ({} as never);
  const papers = hasShared ? Array.from({length: corpus.size}, (_, i) => corpus.paper(i)) : [];
  const page = papers.slice(0, 29);
  const listing = papers.slice(29);

  test("hold 29 and 50 papers, none lost, none joined", () => {
    expect(readings.map(({format, records, papers}) => [format, records, papers])).toEqual([
      ["author-page", 29, 29],
      ["paper-listing", 50, 50],
    ]);
    expect(papers.length).toBe(79);
    expect(corpus.merges.count).toBe(0);
    expect(
      readings.flatMap(({problems}) => problems.map(({line, severity}) => [line, severity])),
    ).toEqual([
      [11, "notice"],
      [221, "warning"],
    ]);
  });

  test("report figures of the page's person", () => {
    expect(corpus.profiles.map(({name, field, reported}) => ({name, field, reported}))).toEqual([
      {
        name: "Biqing Qi",
        field: "CL",
        reported: {h_index: 6, papers: 29, citations: 1387, novelty: 0.48, ai_score: 62},
      },
    ]);
  });

  test("make the page's person an author of all 29, printed in 13", () => {
    const places = page.map(
      ({authors}) => authors.find(({name}) => name === "Biqing Qi")?.position,
    );
    expect(places.filter(place => place === undefined)).toEqual([]);
    expect(places.filter(place => place !== null).length).toBe(13);
  });

  test("have 46 people, 98 pairs with the page's person and 70 among printed names", () => {
    const people = resolvePeople(corpus);
    const {edges, edgePapers} = coauthorNetwork(corpus, people);
    expect(people.count).toBe(46);
    expect(edges.source.length).toBe(98);

    const pairs = new Set<string>();
    for (const {authors} of page) {
      const printed = authors.filter(({position}) => position !== null).map(({name}) => name);
      for (const a of printed) for (const b of printed) if (a < b) pairs.add(`${a}|${b}`);
    }
    expect(pairs.size).toBe(70);

    const strongest = edgePapers.indexOf(Math.max(...edgePapers));
    expect(edgePapers[strongest]).toBe(12);
    expect([people.name[edges.source[strongest]], people.name[edges.target[strongest]]]).toEqual([
      "Biqing Qi",
      "Kaiyan Zhang",
    ]);
  });

  test.each([
    ["Large Language Models are Zero Shot Hypothesis Proposers", 11.2, "CL", "2023-11-10", true],
    ["TTRL: Test-Time Reinforcement Learning", 45.7, "CL", "2025-4-22", true],
    [
      "Online DPO: Online Direct Preference Optimization with Fast-Slow Chasing",
      24.5,
      "AI",
      "2024-6-8",
      false,
    ],
  ])("tell of %j its score, category, date and code", (title, score, category, date, code) => {
    const paper = page.find(paper => paper.title === title)!;
    const {year, month, day} = paper.date!;
    expect([paper.scores.score, paper.categories, `${year}-${month}-${day}`]).toEqual([
      score,
      [category],
      date,
    ]);
    expect(paper.flags).toEqual(code ? ["code"] : []);
  });

  test("keep affiliations that belong to a paper as a whole", () => {
    const ttrl = page.find(({title}) => title.startsWith("TTRL"))!;
    expect(ttrl.affiliations).toEqual(["pku", "tsinghua"]);
    expect(page.filter(({affiliations}) => affiliations.length > 0).length).toBe(3);
  });

  test("give dates without a year the latest that lies before the page's date", () => {
    const years = (title: string) => listing.find(paper => paper.title.startsWith(title))!.date;
    expect(years("Chain of Mindset")).toEqual({year: 2026, month: 2, day: 10});
    expect(years("Pioneer Agent")).toEqual({year: 2026, month: 4, day: 9});
    expect(years("Epona")).toEqual({year: 2025, month: 6, day: 30});
  });

  test("tell numbers of authors, groups with handles, and upvotes", () => {
    const by = (title: string) => listing.find(paper => paper.title.startsWith(title))!;
    expect(by("Epona").authorCount).toBe(12);
    expect(by("Epona").truncated).toBe(true);
    expect(by("RLP").authors.map(({name, kind, ids}) => [name, kind, ids.handle])).toEqual([
      ["NVIDIA", "group", "nvidia"],
    ]);
    expect(by("Chain of Mindset").scores).toEqual({upvotes: 2});
    expect(by("Skip a Layer").scores).toEqual({upvotes: 15});
    expect(by("Epona").scores).toEqual({});
    expect(listing.filter(({authorCount}) => authorCount !== null).length).toBe(47);
  });

  test("take no title for a part of an abstract", () => {
    const bare = listing.find(({title}) => title.startsWith("Value-Based Pre-Training"))!;
    expect([bare.authors, bare.authorCount, bare.date]).toEqual([[], null, null]);
    expect(bare.abstract).not.toContain("A Simple Baseline");
    expect(listing.filter(({title}) => title.startsWith("A Simple Baseline")).length).toBe(1);
    for (const {abstract} of papers) expect(abstract!.length).toBeGreaterThan(300);
  });
});

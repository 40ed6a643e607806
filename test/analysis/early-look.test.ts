import {describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";

const corpus = corpusOf([...synth({papers: 300})].map(({paper}) => paper));
const looks: Analysis[] = [];
const whole = await analyze(corpus, {}, {onEarly: early => void looks.push(early)});
const [early] = looks;

describe("a first look", () => {
  const {coauthor} = early.networks;

  test("comes once, with the people and ties of the whole analysis", () => {
    expect(looks.length).toBe(1);
    const {evidence: _, doubts: __, ...known} = whole.people;
    expect(early.people).toEqual({...known, evidence: [], doubts: []});
    expect(coauthor.network).toEqual(whole.networks.coauthor.network);
    expect(coauthor.component).toEqual(whole.networks.coauthor.component);
  });

  test("counts the papers of people as their index does", () => {
    expect(early.indices.papers).toEqual(whole.indices.papers);
  });

  test("has communities that are nearly as good, named for who has most papers there", () => {
    const {communities, communityLabels} = coauthor;
    expect(communities.modularity!).toBeGreaterThan(
      whole.networks.coauthor.communities.modularity! - 0.02,
    );
    expect(communityLabels.length).toBe(communities.count);
    const {start} = whole.people.papers;
    const papersOf = (person: number) => start[person + 1] - start[person];
    for (const [c, label] of communityLabels.entries()) {
      const members = [...communities.community.keys()].filter(i => communities.community[i] === c);
      const most = Math.max(...members.map(papersOf));
      expect(members.filter(i => papersOf(i) === most).map(i => early.people.name[i])).toContain(
        label,
      );
    }
  });

  test("gives everybody a finite place, ties shorter than people apart by chance", () => {
    const {x, y} = coauthor.positions;
    expect([x.length, [...x, ...y].every(Number.isFinite)]).toEqual([early.people.count, true]);
    const between = (i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);
    const {source, target} = coauthor.network.edges;
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const tied = mean(Array.from(source, (i, e) => between(i, target[e])));
    const random = mean(
      Array.from(source, (i, e) => between(i, target[(e * 7 + 3) % target.length])),
    );
    expect(tied).toBeLessThan(0.6 * random);
  });

  test("does not change what comes after it", async () => {
    expect(await analyze(corpus)).toEqual(whole);
  });
});

import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../../src/graphs/build-graph.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {qualityOf} from "../../../src/metrics/communities/objective.ts";
import {
  associationQuality,
  cpmQuality,
  modularity,
} from "../../../src/metrics/communities/quality.ts";
import {strengths} from "../../../src/metrics/degree.ts";
import {renumbered} from "../../../src/metrics/partition.ts";
import {anyGraphUpTo} from "../../help/grouped-graphs.ts";

interface Case {
  readonly id: string;
  readonly metric: string;
  readonly input: {
    readonly edges: readonly [number, number][];
    readonly clusters: Record<string, number>;
    readonly resolution?: number;
    readonly nodeWeights?: "strength";
  };
  readonly expected: number & {readonly quality: number; readonly clusters: number[][]};
  readonly tolerance: number;
}
const cases: Case[] = JSON.parse(
  readFileSync(new URL("../../golden/golden-metrics.json", import.meta.url), "utf8"),
);
const goldenOf = (metric: string) => cases.filter(golden => golden.metric === metric);
const opened = ({edges, clusters = {}}: Case["input"]) => {
  const order = Math.max(...edges.flat()) + 1;
  const graph = graphFrom(
    order,
    edges.map(([a, b]) => [a, b, 1]),
  );
  return {graph, community: Array.from({length: order}, (_, i) => clusters[i] ?? -1)};
};

describe("golden values", () => {
  test("of modularity, the Potts model and association strength are met", () => {
    const met = ["modularity", "cpm_quality", "vos_cluster_quality"].flatMap(goldenOf);
    expect(met.length).toBeGreaterThanOrEqual(5);
    for (const {metric, input, expected, tolerance} of met) {
      const {graph, community} = opened(input);
      const {resolution = 1} = input;
      // Node 0 of graphs that count from 1 has no ties and stands alone; it changes none of these.
      const weight = input.nodeWeights === "strength" ? strengths(graph) : undefined;
      const found =
        metric === "modularity"
          ? modularity(graph, community, resolution)
          : metric === "cpm_quality"
            ? cpmQuality(graph, community, resolution, weight)
            : associationQuality(graph, community, resolution);
      expect(Math.abs(found! - expected)).toBeLessThanOrEqual(tolerance);
    }
  });

  test("of the best Potts partitions are found", () => {
    const best = goldenOf("cpm_optimum");
    expect(best.length).toBe(2);
    for (const {input, expected} of best) {
      const {graph} = opened(input);
      const {resolution = 1} = input;
      const {community} = leiden(graph, {quality: "cpm", resolution, starts: 5});
      expect(cpmQuality(graph, community, resolution)).toBeCloseTo(expected.quality, 9);
      const wanted = new Array<number>(graph.order).fill(0);
      for (const [c, members] of expected.clusters.entries())
        for (const i of members) wanted[i] = c;
      expect([...community]).toEqual([...renumbered(wanted).community]);
    }
  });
});

describe("two triangles with a bridge", () => {
  const graph = graphFrom(6, [
    [0, 1, 1], [0, 2, 1], [1, 2, 1], [2, 3, 1], [3, 4, 1], [3, 5, 1], [4, 5, 1],
  ]); // biome-ignore format: edges
  const halves = [0, 0, 0, 1, 1, 1];

  test("have modularity 6/7 − 1/2, and 0 all in one", () => {
    expect(modularity(graph, halves)).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(modularity(graph, [0, 0, 0, 0, 0, 0])).toBeCloseTo(0, 12);
  });

  test("have association quality (2 (14/4 + 2 · 14/6) − 6) / 14", () => {
    expect(associationQuality(graph, halves)).toBeCloseTo((2 * (14 / 4 + 28 / 6) - 6) / 14, 12);
  });

  test("have Potts quality (12 − 18 γ) / 14", () => {
    expect(cpmQuality(graph, halves, 0.5)).toBeCloseTo((12 - 9) / 14, 12);
  });
});

test("without edges there is no quality", () => {
  const graph = graphFrom(2, []);
  for (const quality of ["modularity", "cpm", "association"] as const)
    expect(qualityOf(graph, [0, 0], quality)).toBeNull();
});

test("a partition of another length is refused", () => {
  const graph = graphFrom(2, [[0, 1, 1]]);
  expect(() => modularity(graph, [0])).toThrow(/community: expected 2 entries, got 1/);
  expect(() => associationQuality(graph, [0])).toThrow(/community: expected 2 entries, got 1/);
});

test("other names for communities change no quality", () => {
  fc.assert(
    fc.property(anyGraphUpTo(24), fc.integer({min: 1, max: 6}), (graph, groups) => {
      const community = Array.from({length: graph.order}, (_, i) => (i * 7) % groups);
      const renamed = community.map(c => 1000 - 3 * c);
      for (const quality of ["modularity", "cpm", "association"] as const) {
        const [a, b] = [community, renamed].map(c => qualityOf(graph, c, quality, 0.7));
        if (a === null) expect(b).toBeNull();
        else expect(b).toBeCloseTo(a, 12);
      }
    }),
  );
});

test("modularity lies between −resolution and 1", () => {
  fc.assert(
    fc.property(anyGraphUpTo(24), fc.integer({min: 1, max: 6}), (graph, groups) => {
      const community = Array.from({length: graph.order}, (_, i) => (i * 7) % groups);
      const value = modularity(graph, community) ?? 0;
      expect(value).toBeGreaterThanOrEqual(-1);
      expect(value).toBeLessThan(1);
    }),
  );
});

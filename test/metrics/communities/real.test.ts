import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {parseEdgeList} from "../../../src/graphs/parse-edge-list.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {louvain} from "../../../src/metrics/communities/louvain.ts";
import {modularity} from "../../../src/metrics/communities/quality.ts";
import {connectedParts} from "../../../src/metrics/partition.ts";
import {goldenGraph} from "../../help/golden-graph.ts";
import {goldenNetwork} from "../../help/golden-network.ts";
import {range} from "../../help/grouped-graphs.ts";
import {hasShared, shared} from "../../help/shared.ts";

const COND_MAT = "data/networks/cond-mat-2005.tsv.gz";

describe.skipIf(!hasShared)("on real collaboration graphs", () => {
  test.each(["netscience", "netscience-lcc", "ca-GrQc-lcc"])(
    "the median of twenty seeds on %s is at least that of leidenalg",
    name => {
      const graph = goldenGraph(name);
      const facts = JSON.parse(readFileSync(shared(`data/golden/${name}.graph.json`), "utf8"));
      const reached = range(1, 20)
        .map(seed => leiden(graph, {seed}).modularity!)
        .sort((a, b) => a - b);
      const median = (reached[9] + reached[10]) / 2;
      expect(median).toBeGreaterThanOrEqual(facts.leidenalg_converged_Q.median - 1e-12);
      expect(reached[0]).toBeGreaterThanOrEqual(facts.leiden_igraph_Q.worst - 0.002);
    },
    60_000,
  );

  test("the median of five seeds on cond-mat-2005 is at least that of leidenalg", () => {
    // leidenalg's: ModularityVertexPartition run until nothing changes, nine seeds.
    const LEIDENALG = 0.80393;
    const {graph} = parseEdgeList(gunzipSync(readFileSync(shared(COND_MAT))));
    const reached = range(1, 5).map(seed => leiden(graph, {seed}).modularity!);
    expect(reached.sort((a, b) => a - b)[2]).toBeGreaterThanOrEqual(LEIDENALG);
  }, 120_000);

  test("modularity of the reference partition of netscience is the reference value", () => {
    const graph = goldenGraph("netscience");
    const [head, ...rows] = readFileSync(shared("data/golden/netscience.nodes.csv"), "utf8")
      .trim()
      .split("\n")
      .map(line => line.split(","));
    const column = head.indexOf("partition");
    // Names may hold commas: count from the end.
    const partition = rows.map(row => Number(row[row.length - (head.length - column)]));
    const facts = JSON.parse(readFileSync(shared("data/golden/netscience.graph.json"), "utf8"));
    expect(modularity(graph, partition)).toBeCloseTo(facts.modularity_partition_w, 12);
    expect(modularity(graph, partition, 0.5)).toBeCloseTo(facts.modularity_gamma_0_5, 12);
  });
});

describe("without refinement", () => {
  for (const name of ["netscience", "ca-GrQc-lcc"] as const)
    test(`communities of ${name} hang together and are as good as those of Louvain elsewhere`, () => {
      const {graph} = goldenNetwork(name);
      const seeds = [1, 2, 3, 4, 5];
      const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[2];
      const ours = seeds.map(seed => leiden(graph, {seed, rounds: 1, refinement: false}));
      for (const {community, count} of ours)
        expect(new Set(connectedParts(graph, community)).size).toBe(count);
      const theirs = seeds.map(seed => louvain(graph, {seed}).modularity!);
      expect(median(ours.map(({modularity}) => modularity!))).toBeGreaterThan(
        median(theirs) - 0.003,
      );
    });
});

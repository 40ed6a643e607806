import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../../src/graphs/build-graph.ts";
import {louvain} from "../../../src/metrics/communities/louvain.ts";
import {COMMUNITY_METHODS} from "../../../src/metrics/communities/methods.ts";
import {modularity} from "../../../src/metrics/communities/quality.ts";
import {checked} from "../../../src/util/parameter.ts";
import {anyGraphUpTo, clique, range} from "../../help/grouped-graphs.ts";

const cliques = graphFrom(9, [...clique(range(0, 4)), ...clique(range(5, 8)), [4, 5, 1]]);

describe("the table of methods", () => {
  test("has different names, sources with DOI, and defaults that are in range", () => {
    expect(new Set(COMMUNITY_METHODS.map(({id}) => id)).size).toBe(COMMUNITY_METHODS.length);
    for (const {source, parameters} of COMMUNITY_METHODS) {
      expect(source.doi).toMatch(/^10\./);
      for (const parameter of parameters)
        expect(checked(parameter, parameter.default)).toBe(parameter.default);
    }
  });

  test("finds two cliques by each of them", () => {
    for (const {id, run} of COMMUNITY_METHODS) {
      const {community} = run(cliques, {resolution: id === "leiden-cpm" ? 0.5 : 1});
      expect([...community]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
    }
  });

  test("hears each of its parameters", () => {
    const alone = {resolution: 1000};
    for (const {run, parameters} of COMMUNITY_METHODS) {
      expect(run(cliques, alone).count).toBe(9);
      if (parameters.some(({id}) => id === "minSize"))
        expect(run(cliques, {...alone, minSize: 9}).count).toBe(1);
    }
  });
});

describe("louvain", () => {
  test("gives the same bits for the same seed, and a real partition, on any graph", () => {
    fc.assert(
      fc.property(anyGraphUpTo(24), fc.nat(99), (graph, seed) => {
        const found = louvain(graph, {seed});
        expect(found).toEqual(louvain(graph, {seed}));
        expect(found.modularity).toBe(modularity(graph, found.community));
        if (found.modularity !== null) expect(found.modularity).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test("refuses a resolution that is not positive", () => {
    expect(() => louvain(cliques, {resolution: -1})).toThrow(/resolution: expected/);
  });
});

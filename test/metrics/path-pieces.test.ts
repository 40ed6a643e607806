import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Graph} from "../../src/graphs/graph.ts";
import {betweenness, betweennessInput} from "../../src/metrics/betweenness.ts";
import {blocksOf} from "../../src/metrics/blocks.ts";
import {pathPieces} from "../../src/metrics/path-pieces.ts";
import {listAt} from "../../src/util/list-column.ts";
import {anyGraph, clique, cycle, graphOf, path, star, union} from "../help/graphs.ts";

const blocks = (graph: Graph) => {
  const {nodes} = blocksOf(graph);
  return Array.from({length: nodes.start.length - 1}, (_, b) =>
    [...listAt(nodes, b)].sort((a, b) => a - b).join(" "),
  ).sort();
};

/** Two triangles that share node 2, with a tail 4–5 and a triangle on its end: 5, 6, 7. */
const CHAIN = graphOf([[0, 1], [0, 2], [1, 2], [2, 3], [2, 4], [3, 4], [4, 5], [5, 6], [5, 7], [6, 7]], 9); // biome-ignore format: edges

describe("blocks", () => {
  test("of a chain of triangles are the triangles and the tie between", () => {
    expect(blocks(CHAIN)).toEqual(["0 1 2", "2 3 4", "4 5", "5 6 7"]);
  });

  test("of a ring or a clique are one, of a tree its ties", () => {
    expect(blocks(cycle(5))).toEqual(["0 1 2 3 4"]);
    expect(blocks(union(clique(3), clique(4)))).toEqual(["0 1 2", "3 4 5 6"]);
    expect(blocks(star(3))).toEqual(["0 1", "0 2", "0 3"]);
    expect(blocks(graphOf([], 2))).toEqual([]);
  });

  test("of a path of 100,000 need no recursion", () => {
    expect(blocks(path(100_000)).length).toBe(99_999);
  });

  test("hold every tie once, and two share one node at most, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const {nodes} = blocksOf(graph);
        const sets = Array.from(
          {length: nodes.start.length - 1},
          (_, b) => new Set(listAt(nodes, b)),
        );
        for (let i = 0; i < graph.order; i++)
          for (let k = graph.start[i]; k < graph.start[i + 1]; k++) {
            const j = graph.target[k];
            expect(sets.filter(set => set.has(i) && set.has(j)).length).toBe(1);
          }
        for (const [b, set] of sets.entries())
          for (const other of sets.slice(0, b))
            expect([...set].filter(i => other.has(i)).length).toBeLessThan(2);
      }),
    );
  });
});

/** Brandes's algorithm without any saving: what hangs on each node, from some sources, both ways. */
function plainly({order: n, start, target}: Graph, sources: Iterable<number>): number[] {
  const sum = new Array<number>(n).fill(0);
  for (const s of sources) {
    const distance = new Array<number>(n).fill(-1);
    const paths = new Array<number>(n).fill(0);
    const hanging = new Array<number>(n).fill(0);
    const queue = [s];
    distance[s] = 0;
    paths[s] = 1;
    for (const i of queue)
      for (const j of target.subarray(start[i], start[i + 1])) {
        if (distance[j] < 0) {
          distance[j] = distance[i] + 1;
          queue.push(j);
        }
        if (distance[j] === distance[i] + 1) paths[j] += paths[i];
      }
    for (const i of queue.slice(1).reverse()) {
      for (const j of target.subarray(start[i], start[i + 1]))
        if (distance[j] === distance[i] - 1) hanging[j] += (paths[j] / paths[i]) * (1 + hanging[i]);
      sum[i] += hanging[i];
    }
  }
  return sum;
}

/** Papers' cliques, chained and hung on each other. */
const anyCliques: fc.Arbitrary<Graph> = fc
  .array(fc.uniqueArray(fc.nat(24), {minLength: 2, maxLength: 5}), {maxLength: 14})
  .map(papers => {
    const ties = new Map<string, number[]>();
    for (const by of papers)
      for (const a of by) for (const b of by) if (a < b) ties.set(`${a} ${b}`, [a, b]);
    return graphOf([...ties.values()], 25);
  });

describe("betweenness in pieces", () => {
  test("is what counting every path gives, from all nodes and from some", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyGraph, anyCliques),
        fc.integer({min: 1, max: 25}),
        fc.nat(),
        (graph, wanted, seed) => {
          if (graph.order === 0) return;
          const every = Array.from({length: graph.order}, (_, i) => i);
          const all = betweenness(graph, {normalised: false});
          expect([...all]).toEqual(plainly(graph, every).map(x => expect.closeTo(x / 2, 9)));
          const options = {sources: wanted, seed, normalised: false};
          const {from} = betweennessInput(graph, options);
          const scale = graph.order / from.length / 2;
          expect([...betweenness(graph, options)]).toEqual(
            plainly(graph, from).map(x => expect.closeTo(x * scale, 9)),
          );
        },
      ),
      {numRuns: 300},
    );
  });

  test("needs no search in trees, cliques and what hangs together by single nodes", () => {
    for (const graph of [path(50), star(9), clique(7), CHAIN, union(CHAIN, star(4))])
      expect(pathPieces(graph, new Float64Array(graph.order).fill(1)).pieces).toEqual([]);
    expect([...betweenness(CHAIN, {normalised: false})]).toEqual([0, 0, 10, 0, 12, 10, 0, 0, 0]);
  });

  test("counts equal ways through nodes that are alike and hold two sides together", () => {
    // 0 and 1 are tied and stand between the pair 2, 3 and the pair 4, 5.
    const ties = [[0, 1], [2, 3], [4, 5]]; // biome-ignore format: edges
    for (const i of [2, 3, 4, 5]) ties.push([0, i], [1, i]);
    expect([...betweenness(graphOf(ties), {normalised: false})]).toEqual([2, 2, 0, 0, 0, 0]);
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFromArrays} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {eachAlone} from "../../src/metrics/alike-ends.ts";
import {betweenness, betweennessInput} from "../../src/metrics/betweenness.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {lengthPieces} from "../../src/metrics/length-pieces.ts";
import {wholeRest} from "../../src/metrics/length-rest.ts";
import {isDetour, nearTies} from "../../src/metrics/near-ties.ts";
import {slotTo} from "../../src/metrics/slot-to.ts";
import {simplicialNodes} from "../../src/metrics/twins.ts";
import {anyGraph, clique, graphOf, path, star, triples, union} from "../help/graphs.ts";

/** Distances of all from all, by trying every node between any two. */
function allLengths({order: n, start, target, strength}: Graph): number[][] {
  const far = Array.from({length: n}, (_, i) =>
    Array.from({length: n}, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let i = 0; i < n; i++)
    for (let k = start[i]; k < start[i + 1]; k++) far[i][target[k]] = 1 / strength[k];
  for (let by = 0; by < n; by++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) far[i][j] = Math.min(far[i][j], far[i][by] + far[by][j]);
  return far;
}

const isAsLong = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * b;

/** Distances of all from all, and by how many ways. */
function allWays(graph: Graph) {
  const {order: n, start, target, strength} = graph;
  const far = allLengths(graph);
  const paths = far.map((row, s) => {
    const ways = new Array<number>(n).fill(0);
    ways[s] = 1;
    const order = [...row.keys()].filter(i => row[i] < Number.POSITIVE_INFINITY);
    order.sort((i, j) => row[i] - row[j]);
    for (const i of order.slice(1))
      for (let k = start[i]; k < start[i + 1]; k++)
        if (isAsLong(row[target[k]] + 1 / strength[k], row[i])) ways[i] += ways[target[k]];
    return ways;
  });
  return {far, paths};
}

/** For each node the paths through it from some sources to all others: what two numbers of paths multiply to. */
function plainly(graph: Graph, sources: Iterable<number>): number[] {
  const {order: n} = graph;
  const {far, paths} = allWays(graph);
  const sum = new Array<number>(n).fill(0);
  for (const s of sources)
    for (let t = 0; t < n; t++)
      for (let v = 0; v < n; v++)
        if (v !== s && v !== t && t !== s && paths[s][t] > 0 && isAsLong(far[s][v] + far[v][t], far[s][t]))
          sum[v] += (paths[s][v] * paths[v][t]) / paths[s][t]; // biome-ignore format: one line
  return sum;
}

/** The same for each tie, in the order of the list of edges. */
function plainlyAlong(graph: Graph, sources: Iterable<number>): number[] {
  const {far, paths} = allWays(graph);
  const from = [...sources];
  const along = (s: number, t: number, [i, j, strength]: readonly number[]) =>
    isAsLong(far[s][i] + 1 / strength + far[j][t], far[s][t])
      ? (paths[s][i] * paths[j][t]) / paths[s][t]
      : 0;
  return triples(graph).map(([i, j, strength]) => {
    let sum = 0;
    for (const s of from)
      for (let t = 0; t < graph.order; t++)
        if (t !== s && paths[s][t] > 0)
          sum += along(s, t, [i, j, strength]) + along(s, t, [j, i, strength]);
    return sum;
  });
}

/** Papers that are signed by some of 25 people, who share each paper evenly, so that many are alike. */
const anyPapers: fc.Arbitrary<Graph> = fc
  .array(fc.uniqueArray(fc.nat(24), {minLength: 2, maxLength: 6}), {maxLength: 16})
  .map(papers => {
    const ties = new Map<string, number[]>();
    for (const by of papers)
      for (const a of by)
        for (const b of by) {
          if (a >= b) continue;
          const [, , known] = ties.get(`${a} ${b}`) ?? [a, b, 0];
          ties.set(`${a} ${b}`, [a, b, known + 1 / (by.length - 1)]);
        }
    return graphOf([...ties.values()], 25);
  });

// 0, 1, 2 and 3 are a ring of strong ties; 4, 5 and 6 signed one paper with 0 and 1.
const GUESTS = graphOf([[0, 1, 2.25], [1, 2, 2], [2, 3, 3], [3, 0, 2], [0, 4, 0.25], [0, 5, 0.25], [0, 6, 0.25], [1, 4, 0.25], [1, 5, 0.25], [1, 6, 0.25], [4, 5, 0.25], [4, 6, 0.25], [5, 6, 0.25]]); // biome-ignore format: edges

const ones = ({order}: Graph) => new Float64Array(order).fill(1);

describe("betweenness by strength in pieces", () => {
  test("is what counting every path gives, from all nodes and from some", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyGraph, anyPapers),
        fc.integer({min: 1, max: 25}),
        fc.nat(),
        (graph, sources, seed) => {
          if (graph.order === 0) return;
          const by = "strength";
          const every = Array.from({length: graph.order}, (_, i) => i);
          const all = betweenness(graph, {by, normalised: false});
          expect([...all]).toEqual(plainly(graph, every).map(x => expect.closeTo(x / 2, 9)));
          const options = {by, sources, seed, normalised: false} as const;
          const {from} = betweennessInput(graph, options);
          const scale = graph.order / from.length / 2;
          expect([...betweenness(graph, options)]).toEqual(
            plainly(graph, from).map(x => expect.closeTo(x * scale, 9)),
          );
          const ofTies = edgeBetweenness(graph, {by, normalised: false});
          expect([...ofTies]).toEqual(
            plainlyAlong(graph, every).map(x => expect.closeTo(x / 2, 9)),
          );
          expect([...edgeBetweenness(graph, options)]).toEqual(
            plainlyAlong(graph, from).map(x => expect.closeTo(x * scale, 9)),
          );
        },
      ),
      {numRuns: 300},
    );
  });

  test("needs no search in trees, cliques and what hangs together by single nodes", () => {
    for (const graph of [path(50), star(9), clique(7), union(clique(4), star(4))])
      expect(lengthPieces(graph, ones(graph)).pieces).toEqual([]);
  });

  test("searches from those that are alike once, and never through them", () => {
    const [piece, rest] = lengthPieces(GUESTS, ones(GUESTS)).pieces;
    expect([piece.inner, piece.order, [...piece.roots]]).toEqual([4, 5, [4]]);
    expect([piece.begins[4], piece.ends[4], piece.among[4], piece.apart[4]]).toEqual([3, 3, 6, 4]);
    expect([...piece.target.subarray(piece.start[4], piece.past[4])]).toEqual([0, 1]);
    expect(piece.past[4]).toBe(piece.start[5]);
    expect([...piece.back]).toEqual([1, 1, 1, 1, 0]);
    expect([rest.order, rest.roots.length]).toEqual([4, 4]);
  });

  test("ties those that are alike to others that are alike once", () => {
    // Two more, with ties of their own, signed one paper with 4, 5 and 6, and with 0 and 1.
    const ties = [[7, 0, 0.5], [7, 1, 0.5], [8, 0, 0.5], [8, 1, 0.5], [7, 8, 0.5]]; // biome-ignore format: edges
    for (const i of [4, 5, 6]) ties.push([i, 7, 0.25], [i, 8, 0.25]);
    const graph = graphOf([...triples(GUESTS), ...ties]);
    const [piece] = lengthPieces(graph, ones(graph)).pieces;
    expect([piece.inner, piece.order]).toEqual([4, 6]);
    for (const [c, other] of [
      [4, 5],
      [5, 4],
    ])
      expect([...piece.target.subarray(piece.past[c], piece.start[c + 1])]).toEqual([other]);
    expect([...piece.apart.subarray(4)]).toEqual([4, 2]);
  });

  test("searches from each of those by itself where ties are asked for, and tells what needs no search", () => {
    const [piece] = lengthPieces(GUESTS, ones(GUESTS), {alike: eachAlone}).pieces;
    expect([piece.inner, piece.order, [...piece.roots]]).toEqual([4, 7, [4, 5, 6]]);
    // Its members are the nodes, in their order.
    expect([...piece.slot].map(k => GUESTS.target[k])).toEqual([...piece.target]);
    const told = new Map<number, number>();
    const onTie = (slot: number, paths: number) => told.set(slot, (told.get(slot) ?? 0) + paths);
    const graph = union(star(2), clique(3));
    expect(lengthPieces(graph, ones(graph), {onTie}).pieces).toEqual([]);
    expect([...told].sort(([a], [b]) => a - b)).toEqual(
      [2, 2, 2, 2, 1, 1, 1, 1, 1, 1].map((paths, slot) => [slot, paths]),
    );
  });

  test("knows ties that are longer than ways round that nobody has found", () => {
    // 2 and 3 are alike but for whom they are nearer to, 0 or 1, between which two ways through others are equally short; then
    // their longer ties are as long as those.
    const longer = [[0, 1, 1 / 0.6], [2, 0, 10], [3, 1, 10], [2, 1, 1 / 0.55], [3, 0, 1 / 0.55], [2, 3, 2]]; // biome-ignore format: edges
    const asLong = [[0, 1, 4], [2, 0, 10], [3, 1, 10], [2, 1, 5], [3, 0, 5], [2, 3, 1 / 0.28]]; // biome-ignore format: edges
    for (const [apart, others] of [
      [longer, 2],
      [longer, 40],
      [asLong, 2],
      [asLong, 40],
    ] as const) {
      const ties = apart.slice();
      for (let way = 0; way < 2; way++) {
        const inside = Array.from({length: others}, (_, i) => 4 + way * others + i);
        const stops = [0, ...inside, 1];
        for (const [i, stop] of inside.entries()) ties.push([stops[i], stop, 10 * (others + 1)]);
        ties.push([inside[others - 1], 1, 10 * (others + 1)]);
      }
      const graph = graphOf(ties);
      const [piece] = lengthPieces(graph, ones(graph), {alike: eachAlone}).pieces;
      // No tie is left out; those of ends alone stand in their rows only.
      expect(piece.target.length).toBe(graph.target.length - 4);
      expect(piece.order - piece.inner).toBe(2);
      for (const sources of [null, 3]) {
        const options = {by: "strength", sources, normalised: false} as const;
        const {from} = betweennessInput(graph, options);
        const scale = graph.order / from.length / 2;
        expect([...edgeBetweenness(graph, options)]).toEqual(
          plainlyAlong(graph, from).map(x => expect.closeTo(x * scale, 9)),
        );
      }
    }
  });

  test("searches from all where they are sampled, and drops nobody", () => {
    const pieces = lengthPieces(GUESTS, Float64Array.of(1, 0, 0, 0, 1, 1, 0)).pieces;
    expect(pieces.map(({roots}) => [...roots])).toEqual([[0, 4]]);
    expect([pieces[0].begins[4], pieces[0].ends[4], pieces[0].among[4]]).toEqual([2, 3, 4]);
  });

  test("keeps who is as near as the neighbours are to each other", () => {
    // By way of 2, 0 and 1 are as far from each other as by their tie.
    const even = graphOf([[0, 1, 1], [0, 2, 2], [1, 2, 2], [0, 3, 1], [1, 3, 1]]); // biome-ignore format: edges
    expect(lengthPieces(even, ones(even)).pieces.map(({inner}) => inner)).toEqual([3, 1]);
    expect([...betweenness(even, {by: "strength", normalised: false})]).toEqual(plainly(even, [0, 1, 2, 3]).map(x => expect.closeTo(x / 2, 9))); // biome-ignore format: one line
  });
});

describe("hubs", () => {
  /** Two that 200,000 are tied to, who are not tied to each other: a step for each two of them would take minutes. */
  const leaves = 200_000;
  const source = Uint32Array.from({length: 2 * leaves}, (_, e) => e % 2);
  const target = Uint32Array.from({length: 2 * leaves}, (_, e) => 2 + (e >> 1));
  const strength = Float64Array.from(source, hub => 1 + hub);
  const graph = graphFromArrays(leaves + 2, source, target, strength);

  for (const by of ["links", "strength"] as const)
    test(`are not walked round once for each of their neighbours, by ${by}`, () => {
      const found = betweenness(graph, {by, sources: 8, normalised: false});
      expect([...found.subarray(0, 2)].every(x => x >= 0)).toBe(true);
      expect(found.subarray(2).every(x => x >= 0)).toBe(true);
      expect(found.reduce((a, b) => a + b)).toBeGreaterThan(leaves);
    });

  test("are looked up by those who end alone beside them, by links and by strength", () => {
    // The guests of one ring, whose 0 and 1 have 2,000 other pairs round them.
    const ties: number[][] = triples(GUESTS);
    for (let i = 7; i < 8007; i += 2) ties.push([i % 4 < 2 ? 0 : 1, i, 1], [i % 4 < 2 ? 0 : 1, i + 1, 2], [i, i + 1, 3]); // biome-ignore format: one line
    const crowded = graphOf(ties);
    const [piece, ...others] = lengthPieces(crowded, ones(crowded)).pieces;
    expect([piece.inner, piece.order, [...piece.roots]]).toEqual([4, 5, [4]]);
    expect(others.length).toBe(1);
    expect(simplicialNodes(crowded).subarray(0, 7)).toEqual(Uint8Array.of(0, 0, 0, 0, 1, 1, 1));
  });

  test("are not taken to be tied to whom they are not, nor nearer than they are", () => {
    const ties = [[0, 1, 2], [1, 2, 2], [2, 3, 2], [0, 4, 2], [4, 5, 2], [0, 5, 1]]; // biome-ignore format: edges
    for (let i = 6; i < 106; i++) ties.push([0, i, 1]);
    const hub = graphOf(ties);
    expect([...simplicialNodes(hub).subarray(0, 7)]).toEqual([0, 0, 0, 1, 1, 1, 1]);
    // By way of 4, 0 and 5 are as far from each other as by their tie.
    const [piece] = lengthPieces(hub, ones(hub)).pieces;
    expect([piece.inner, [...piece.node]]).toEqual([1, [4]]);
    const rows = {order: 3, start: Uint32Array.of(0, 1, 2, 4), target: Uint32Array.of(1, 2, 0, 1)};
    expect([0, 1, 2].map(j => slotTo(rows, 0, j))).toEqual([-1, 0, -1]);
    expect([0, 1, 2].map(j => slotTo(rows, 2, j))).toEqual([2, 3, -1]);
  });
});

describe("ties whose ends have a shorter way", () => {
  test("are told by ways of up to eight ties, and none that may be on a shortest path", () => {
    fc.assert(
      fc.property(fc.oneof(anyGraph, anyPapers), graph => {
        const far = allLengths(graph);
        const near = nearTies(graph);
        for (let i = 0; i < graph.order; i++)
          for (let k = graph.start[i]; k < graph.start[i + 1]; k++) {
            const least = far[i][graph.target[k]];
            expect(near.bound[k]).toBeGreaterThanOrEqual(least * (1 - 1e-12));
            expect(near.bound[k]).toBeLessThanOrEqual(near.length[k]);
            if (isDetour(near, k)) expect(least).toBeLessThan(near.length[k] * (1 - 1e-7));
          }
      }),
    );
    const triangle = nearTies(graphOf([[0, 1, 1], [0, 2, 3], [1, 2, 3]])); // biome-ignore format: edges
    expect([0, 1, 2, 3, 4, 5].map(slot => isDetour(triangle, slot))).toEqual([true, false, true, false, false, false]); // biome-ignore format: one line
  });

  test("are told where third nodes are tied to each other by detours themselves", () => {
    // A fan: 0 and 4 are tied, and everybody to 0; the way round by 1, 2 and 3 is half as long.
    const fan = graphOf([[0, 1, 8], [1, 2, 8], [2, 3, 8], [3, 4, 8], [0, 2, 3], [0, 3, 2], [0, 4, 1]]); // biome-ignore format: edges
    const near = nearTies(fan);
    expect([...near.bound.subarray(0, fan.start[1])]).toEqual([1 / 8, 2 / 8, 3 / 8, 4 / 8]);
    const {start, target, length} = wholeRest(fan, near, ones(fan));
    expect([...start]).toEqual([0, 1, 3, 5, 7, 8]);
    expect([...target]).toEqual([1, 0, 2, 1, 3, 2, 4, 3]);
    expect([...length]).toEqual(new Array(8).fill(1 / 8));
  });
});

import {execFileSync} from "node:child_process";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Graph} from "../../src/graphs/graph.ts";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {clustering} from "../../src/metrics/clustering.ts";
import {distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {leadingEigen} from "../../src/metrics/leading-eigen.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {triangles} from "../../src/metrics/triangles.ts";
import {BYTES as BETWEENNESS} from "../../src/metrics/wasm/betweenness.wasm.ts";
import {BYTES as BY_STRENGTH} from "../../src/metrics/wasm/by-strength.wasm.ts";
import {BYTES as DISTANCES} from "../../src/metrics/wasm/distances.wasm.ts";
import {BYTES as TIES} from "../../src/metrics/wasm/edge-betweenness.wasm.ts";
import {BYTES as PAGERANK} from "../../src/metrics/wasm/pagerank.wasm.ts";
import {BYTES as PRODUCTS} from "../../src/metrics/wasm/products.wasm.ts";
import {BYTES as TRIANGLES} from "../../src/metrics/wasm/triangles.wasm.ts";
import {randomFrom} from "../../src/util/random.ts";
import {wasmKernel} from "../../src/util/wasm.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {cycle, graphOf, path, union} from "../help/graphs.ts";
import {longRow} from "../help/long-row.ts";
import {withoutWasm} from "../help/without-wasm.ts";

const MEASURES: Readonly<Record<string, (graph: Graph) => unknown>> = {
  "all distances": graph => distanceSums(graph),
  betweenness: graph => betweenness(graph, {sources: null}),
  "sampled betweenness": graph => betweenness(graph, {sources: 40}),
  "betweenness by strength": graph => betweenness(graph, {by: "strength", sources: null}),
  "betweenness of ties": graph => edgeBetweenness(graph, {sources: null}),
  "betweenness of ties by strength": graph =>
    edgeBetweenness(graph, {by: "strength", sources: null}),
  "sampled betweenness of ties by strength": graph =>
    edgeBetweenness(graph, {by: "strength", sources: 40}),
  PageRank: graph => pagerank(graph),
  "leading eigenvector": graph => leadingEigen(graph),
  "triangles and clustering": graph => clustering(graph),
};

/** Groups of people who sign papers together, large enough for kernels to be made ready. */
function papers(people: number, count: number, seed: number): Graph {
  const random = randomFrom(seed);
  const edges: number[][] = [];
  for (let p = 0; p < count; p++) {
    const first = random.below(people);
    const by = new Set([first]);
    for (let k = random.below(6); k > 0; k--) by.add((first + random.below(60)) % people);
    const list = [...by];
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) edges.push([a, b, 0.1 + random.next()]);
  }
  return graphOf(edges, people);
}

describe("kernels in WebAssembly give the bits that TypeScript gives", () => {
  for (const [name, measure] of Object.entries(MEASURES)) {
    test(`${name} of networks of papers`, () => {
      fc.assert(
        fc.property(
          fc.integer({min: 2, max: 900}),
          fc.integer({min: 1, max: 1500}),
          fc.integer({min: 1, max: 1000}),
          (people, count, seed) => {
            const graph = papers(people, count, seed);
            expect(measure(graph)).toEqual(withoutWasm(() => measure(graph)));
          },
        ),
        {numRuns: 25},
      );
    });

    test(`${name} of known networks, long rings, paths and pieces side by side`, () => {
      const ring = cycle(1200);
      for (const graph of [
        goldenNetwork("netscience").graph,
        union(ring, path(700)),
        union(papers(300, 500, 7), ring),
        path(1),
        graphOf([], 0),
      ])
        expect(measure(graph)).toEqual(withoutWasm(() => measure(graph)));
    });
  }

  test("betweenness by strength of papers that are shared evenly, so that many ways are as long and many people alike", () => {
    const random = randomFrom(11);
    const ties = new Map<string, number[]>();
    for (let p = 0; p < 700; p++) {
      const size = 2 + random.below(5);
      const first = random.below(600);
      const by = Array.from({length: size}, (_, i) => (first + i * random.below(30)) % 600);
      for (const a of by)
        for (const b of by) {
          if (a >= b) continue;
          const [, , known] = ties.get(`${a} ${b}`) ?? [a, b, 0];
          ties.set(`${a} ${b}`, [a, b, known + 1 / (size - 1)]);
        }
    }
    const graph = graphOf([...ties.values()], 600);
    const options = [{sources: null}, {sources: 50}].map(more => ({by: "strength", ...more}) as const); // biome-ignore format: one line
    for (const option of options) {
      const measured = () => betweenness(graph, option);
      expect(measured()).toEqual(withoutWasm(measured));
    }
  });

  test("betweenness by strength where many ways are as long, all but as long, or of no length", () => {
    const random = randomFrom(3);
    const few = [1, 2, 3, 5, 6, 10, 15, 30, 1e14];
    const edges: number[][] = [];
    for (let i = 0; i < 900; i++)
      edges.push([random.below(300), 300 + random.below(300), few[random.below(few.length)]]);
    const graph = graphOf(edges);
    const measured = () => betweenness(graph, {by: "strength", sources: null});
    expect(measured()).toEqual(withoutWasm(measured));
  });

  test("PageRank and triangles of a network that is brought to a kernel in pieces, of which one is a long row", () => {
    const graph = longRow();
    expect(graph.target.length).toBeGreaterThan(1 << 21);
    const found = pagerank(graph, {tolerance: 1e-6});
    const plain = withoutWasm(() => pagerank(graph, {tolerance: 1e-6}));
    expect(found.rounds).toBe(plain.rounds);
    expect(found.converged).toBe(true);
    expect(Buffer.compare(bytesOf(found.score), bytesOf(plain.score))).toBe(0);
    const through = triangles(graph);
    expect(Math.max(...through)).toBeGreaterThan(500_000);
    const plainly = withoutWasm(() => triangles(graph));
    expect(Buffer.compare(bytesOf(through), bytesOf(plainly))).toBe(0);
  });

  test("more paths than a number can count are refused by both", () => {
    // 1,100 squares in a row, of which no two corners are alike: each has two ways past it.
    const edges: number[][] = [];
    for (let s = 0; s < 1100; s++) {
      const a = 3 * s;
      edges.push([a, a + 1], [a, a + 2], [a + 1, a + 3], [a + 2, a + 3]);
    }
    edges.push([3300, 3301], [3301, 0]);
    // Closed to a ring, it is one block; the far side of it is 550 squares from anywhere.
    const ring = graphOf(edges);
    expect(() => betweenness(ring, {sources: null})).not.toThrow();
    const long = graphOf([...edges.slice(0, -2), ...ladder(3301, 4000)]);
    expect(() => betweenness(long, {sources: 1})).toThrow(/fewer than 10³⁰⁸/);
    expect(() => withoutWasm(() => betweenness(long, {sources: 1}))).toThrow(/fewer than 10³⁰⁸/);
    const uneven = {...long, strength: long.strength.slice()};
    for (const [i, j] of [
      [0, 3301],
      [3301, 0],
    ])
      for (let k = long.start[i]; k < long.start[i + 1]; k++)
        if (long.target[k] === j) uneven.strength[k] = 2;
    for (const measure of [betweenness, edgeBetweenness]) {
      const byStrength = () => measure(uneven, {by: "strength", sources: 40});
      expect(byStrength).toThrow(/fewer than 10³⁰⁸/);
      expect(() => withoutWasm(byStrength)).toThrow(/fewer than 10³⁰⁸/);
    }
    expect(() => edgeBetweenness(ring, {sources: 40})).not.toThrow();
    expect(() => edgeBetweenness(long, {sources: 40})).toThrow(/fewer than 10³⁰⁸/);
    expect(() => withoutWasm(() => edgeBetweenness(long, {sources: 40}))).toThrow(
      /fewer than 10³⁰⁸/,
    );
  });
});

const bytesOf = ({buffer}: Float64Array) => new Uint8Array(buffer);

/** A path beside, which makes one block of node 0 and node 3300 and all between them. */
function ladder(first: number, length: number): number[][] {
  const edges = [[0, first]];
  for (let i = 1; i < length; i++) edges.push([first + i - 1, first + i]);
  edges.push([first + length - 1, 3300]);
  return edges;
}

describe("a kernel", () => {
  test("is of the instructions of its module, with room where it was made", () => {
    const kernel = wasmKernel<{round: unknown}>(PAGERANK, 100)!;
    expect(kernel.run.round).toBeInstanceOf(Function);
    const values = Float64Array.of(1, 2, 3);
    const at = kernel.put(values);
    const far = kernel.room(10_000_000);
    expect(at % 16).toBe(0);
    expect(far).toBeGreaterThanOrEqual(at + 24);
    expect([...kernel.real(at, 3)]).toEqual([1, 2, 3]);
    kernel.bytes(far, 10_000_000).fill(7);
    expect([...kernel.real(at, 3)]).toEqual([1, 2, 3]);
  });

  test("is not made where there is no WebAssembly, what it is made of is unknown, or memory would be too large", () => {
    expect(withoutWasm(() => wasmKernel(PAGERANK, 100))).toBeNull();
    expect(wasmKernel("AGFzbQEAAAD/", 100)).toBeNull();
    expect(wasmKernel(PAGERANK, 2 ** 31 + 1)).toBeNull();
  });

  test("is a few kilobytes", () => {
    for (const bytes of [BETWEENNESS, BY_STRENGTH, DISTANCES, PAGERANK, PRODUCTS, TIES, TRIANGLES])
      expect(bytes.length).toBeLessThan(6400);
  });

  test("is what its source gives", () => {
    const said = execFileSync(process.execPath, [".ci/wasm.mjs", "check"], {encoding: "utf8"});
    expect(said).toBe("");
  }, 240_000);
});

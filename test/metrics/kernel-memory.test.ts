import {describe, expect, test} from "vitest";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {clustering} from "../../src/metrics/clustering.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {leadingEigen} from "../../src/metrics/leading-eigen.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {rowPieces} from "../../src/metrics/row-pieces.ts";
import {cycle} from "../help/graphs.ts";
import {kernelBytes} from "../help/kernel-bytes.ts";
import {longRow} from "../help/long-row.ts";

describe("kernels have of a large network", () => {
  const graph = longRow();
  const slots = graph.target.length;
  /** A piece of rows, the longest of them alone, and what is rounded up. */
  const piece = 2 ** 19;

  test("for triangles each edge once and nine bytes a node", () => {
    const bytes = kernelBytes(() => clustering(graph));
    expect(bytes).toBeLessThan(2 * slots + 9 * graph.order + piece);
    expect(bytes).toBeGreaterThan(2 * slots + 9 * graph.order);
  });

  test("for PageRank two numbers a node", () => {
    const bytes = kernelBytes(() => pagerank(graph, {maxRounds: 1}));
    expect(bytes).toBeLessThan(16 * graph.order + 2 * piece);
    expect(bytes).toBeGreaterThan(16 * graph.order);
  });

  const ring = cycle(20_000);
  for (const [what, node, slot, compute] of [
    ["betweenness 292 bytes a node and 4 a slot", 292, 4, () => betweenness(ring, {sources: 8})],
    ["the leading eigenvector 18 numbers a node and its rows", 148, 12, () => leadingEigen(ring)],
    [
      "betweenness of ties 30 bytes a node and 16 a slot",
      30,
      16,
      () => edgeBetweenness(ring, {sources: 8}),
    ],
  ] as const)
    test(`for ${what}`, () => {
      const least = node * ring.order + slot * ring.target.length;
      const bytes = kernelBytes(compute);
      expect(bytes).toBeGreaterThan(least);
      expect(bytes).toBeLessThan(least + piece);
    });
});

describe("pieces of rows", () => {
  test("have at most so many slots and so many rows, or one long row", () => {
    const start = Uint32Array.of(0, 2, 3, 3, 9, 9, 9, 9, 9, 10);
    expect(rowPieces(start, 3)).toEqual({bounds: [0, 3, 4, 7, 9], rows: 3, slots: 6});
    expect(rowPieces(start, 100)).toEqual({bounds: [0, 9], rows: 9, slots: 10});
  });

  test("of no rows are none", () => {
    expect(rowPieces(Uint32Array.of(0))).toEqual({bounds: [0], rows: 0, slots: 0});
  });
});

test("what triangles took can be freed before shares are computed of them", () => {
  const graph = longRow();
  const told: number[] = [];
  clustering(graph, {onLetGo: bytes => told.push(bytes)});
  expect(told).toEqual([9 * graph.order + 2 * graph.target.length]);
});

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

  test("for betweenness 292 bytes a node and four a slot", () => {
    const ring = cycle(20_000);
    const least = 292 * ring.order + 4 * ring.target.length;
    const bytes = kernelBytes(() => betweenness(ring, {sources: 8}));
    expect(bytes).toBeGreaterThan(least);
    expect(bytes).toBeLessThan(least + piece);
  });

  test("for the leading eigenvector its rows and 18 numbers a node", () => {
    const ring = cycle(20_000);
    const least = 12 * ring.target.length + 4 * ring.order + 18 * 8 * ring.order;
    const bytes = kernelBytes(() => leadingEigen(ring));
    expect(bytes).toBeGreaterThan(least);
    expect(bytes).toBeLessThan(least + piece);
  });

  test("for betweenness of ties 30 bytes a node and 16 a slot", () => {
    const ring = cycle(20_000);
    const least = 30 * ring.order + 16 * ring.target.length;
    const bytes = kernelBytes(() => edgeBetweenness(ring, {sources: 8}));
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

import fc from "fast-check";
import {graphFrom, graphFromArrays} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";

/** Any simple weighted graph of up to `most` nodes; strengths are whole numbers, so that sums are exact. */
export const anyGraphUpTo = (most: number): fc.Arbitrary<Graph> =>
  fc.integer({min: 1, max: most}).chain(order =>
    fc
      .array(
        fc.tuple(
          fc.integer({min: 0, max: order - 1}),
          fc.integer({min: 0, max: order - 1}),
          fc.integer({min: 1, max: 5}),
        ),
        {maxLength: 3 * order},
      )
      .map(edges =>
        graphFrom(
          order,
          edges.filter(([a, b]) => a !== b),
        ),
      ),
  );

/** All pairs of the given nodes, as edges of strength 1. */
export const clique = (nodes: readonly number[]): [number, number, number][] =>
  nodes.flatMap((a, k) => nodes.slice(k + 1).map((b): [number, number, number] => [a, b, 1]));

/** first … last */
export const range = (first: number, last: number): number[] =>
  Array.from({length: last - first + 1}, (_, k) => first + k);

/** Groups of one size, joined inside with one chance and outside with another. */
export function planted(
  groups: number,
  size: number,
  inside: number,
  outside: number,
  next: () => number,
): Graph {
  const edges: [number, number, number][] = [];
  const order = groups * size;
  for (let a = 0; a < order; a++)
    for (let b = a + 1; b < order; b++) {
      const chance = Math.floor(a / size) === Math.floor(b / size) ? inside : outside;
      if (next() < chance) edges.push([a, b, 1]);
    }
  return graphFrom(order, edges);
}

/** As many paths of eight as there is room for. */
export function pathsOfEight(order: number): Graph {
  const source = range(0, order - 1).filter(i => i % 8 < 7 && i + 1 < order);
  return graphFromArrays(
    order,
    Uint32Array.from(source),
    Uint32Array.from(source, i => i + 1),
    new Float64Array(source.length).fill(1),
  );
}

/** The edges of a graph, each once. */
export const triples = ({order, start, target, strength}: Graph): [number, number, number][] =>
  range(0, order - 1).flatMap(i =>
    [...target.slice(start[i], start[i + 1])].flatMap((j, k): [number, number, number][] =>
      j > i ? [[i, j, strength[start[i] + k]]] : [],
    ),
  );

import {readFileSync} from "node:fs";
import {graphFromArrays} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";

const read = (name: string) =>
  readFileSync(new URL(`../golden/networks/${name}`, import.meta.url), "utf8");

/** A network with the values that networkx and igraph give. */
export interface GoldenNetwork {
  readonly graph: Graph;
  /** A column of nodes; NaN where the value is undefined. */
  column(name: string): number[];
  readonly whole: Readonly<Record<string, number>>;
  /** Betweenness of ties, in the order of the edge list. */
  readonly tieBetweenness: number[];
}

export function goldenNetwork(name: string): GoldenNetwork {
  const nodes = cells(read(`${name}.nodes.csv`));
  const edges = cells(read(`${name}.edges.csv`)).slice(1);
  const ties = cells(read(`${name}.edge_betweenness.csv`)).slice(1);
  const graph = graphFromArrays(
    nodes.length - 1,
    Uint32Array.from(edges, ([a]) => Number(a)),
    Uint32Array.from(edges, ([, b]) => Number(b)),
    Float64Array.from(edges, ([, , s]) => Number(s)),
  );
  return {
    graph,
    column(column) {
      const at = nodes[0].indexOf(column);
      if (at < 0) throw new Error(`no column ${column}`);
      return nodes.slice(1).map(row => (row[at] === "" ? Number.NaN : Number(row[at])));
    },
    whole: JSON.parse(read(`${name}.graph.json`)),
    tieBetweenness: ties
      .map(row => row.map(Number))
      .sort(([a, b], [c, d]) => a - c || b - d)
      .map(([, , value]) => value),
  };
}

/** Rows of a CSV file whose quoted cells hold no quotes. */
const cells = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .map(line => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(match => match[1]));

/** The largest difference, relative where values are large; unknown must meet unknown. */
export function difference(found: ArrayLike<number | null>, expected: readonly number[]): number {
  if (found.length !== expected.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (const [i, y] of expected.entries()) {
    const x = found[i];
    if ((x === null) !== Number.isNaN(y)) return Number.POSITIVE_INFINITY;
    if (x === null) continue;
    const apart = Math.abs(x - y) / Math.max(Math.abs(y), Number.MIN_VALUE);
    // Below 1e-15 of the largest the others' own rounding shows.
    if (!(Math.abs(x - y) < 1e-15)) most = Math.max(most, apart);
  }
  return most;
}

/** Papers of the made-up corpus: the numbers of their authors. */
export const projectionPapers = (): number[][] =>
  read("projection.papers.txt")
    .trim()
    .split(/\r?\n/)
    .map(line => line.trim().split(/\s+/).map(Number));

/** Its co-author ties: two people, Newman's strength, papers. */
export const projectionTies = (): number[][] =>
  cells(read("projection.edges.csv"))
    .slice(1)
    .map(row => row.map(Number));

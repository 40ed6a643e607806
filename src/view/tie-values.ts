import type {MapNetwork} from "../analysis/map-network.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";

/**
 * The values of a tie attribute by name: "strength", "papers" (papers, terms or works behind it), "first year" and
 * "last year" of those papers, or a tie metric. Throws RangeError when the network has no such attribute.
 */
export function tieValues({id, network, ties}: MapNetwork, attribute: string): NumberColumn {
  const years = (column: Int16Array) => numberColumn(Array.from(column, y => (y === 0 ? null : y)));
  switch (attribute) {
    case "strength":
      return {value: network.edges.strength, known: null};
    case "papers":
      return {value: Float64Array.from(network.edgePapers), known: null};
    case "first year":
      return years(network.firstYear);
    case "last year":
      return years(network.lastYear);
  }
  const metric = ties?.[attribute];
  if (metric !== undefined) return metric;
  throw new RangeError(`attribute: expected one that ties of ${id} have, got ${attribute}`);
}

/** The names that `tieValues` knows for a network. */
export const tieAttributes = ({ties}: MapNetwork): string[] => [
  "strength",
  "papers",
  "first year",
  "last year",
  ...Object.keys(ties ?? {}),
];

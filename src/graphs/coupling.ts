import {growingArray} from "../util/growing-array.ts";
import {type ListColumn, listCount, transpose} from "../util/list-column.ts";
import {sortStart} from "../util/sort-start.ts";

/** Pairs of papers that share references, by smaller, then by larger paper. */
export interface Coupling {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** References that both have. */
  readonly count: Float64Array;
  /** count / √(references of one · references of the other), 0 … 1. */
  readonly cosine: Float64Array;
}

/** Pairs of references that are cited together, by smaller, then by larger reference. */
export interface CoCitation {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Papers that cite both. */
  readonly count: Float64Array;
  /** The same with 1/(r − 1) for a paper of r references, so that each adds 1 to each of its references. */
  readonly fractional: Float64Array;
}

/**
 * Bibliographic coupling: two papers are near when they cite the same. M. Kessler 1963,
 * doi:10.1002/asi.5090140103.
 *
 * A sparse product, row by row. Time: O(Σ citing² over the references). Memory: O(papers + pairs).
 *
 * @param references - paper → what it cites, each once
 */
export function coupling(references: ListColumn): Coupling {
  const width = references.item.reduce((most, r) => Math.max(most, r + 1), 0);
  const size = (p: number) => references.start[p + 1] - references.start[p];
  const {source, target, sum} = products(references, transpose(references, width), () => 1);
  return {
    source,
    target,
    count: sum,
    cosine: sum.map((n, e) => n / Math.sqrt(size(source[e]) * size(target[e]))),
  };
}

/**
 * Co-citation: two references are near when papers cite both. H. Small 1973, doi:10.1002/asi.4630240406.
 * Time: O(Σ references² over the papers).
 *
 * @param references - paper → what it cites, each once
 * @param width - how many references there are
 */
export function coCitation(references: ListColumn, width: number): CoCitation {
  const citing = transpose(references, width);
  const {source, target, sum} = products(citing, references, () => 1);
  const share = (paper: number) => 1 / (references.start[paper + 1] - references.start[paper] - 1);
  return {source, target, count: sum, fractional: products(citing, references, share).sum};
}

/** The upper triangle of rows · columns: pairs of rows with what their common items are worth together. */
function products(rows: ListColumn, columns: ListColumn, worth: (item: number) => number) {
  const n = listCount(rows);
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const value = growingArray(Float64Array);
  const sum = new Float64Array(n);
  const touched = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    let width = 0;
    for (let k = rows.start[i]; k < rows.start[i + 1]; k++) {
      const item = rows.item[k];
      const adds = worth(item);
      for (let m = columns.start[item]; m < columns.start[item + 1]; m++) {
        const j = columns.item[m];
        if (j <= i) continue;
        if (sum[j] === 0) touched[width++] = j;
        sum[j] += adds;
      }
    }
    sortStart(touched, width);
    for (let k = 0; k < width; k++) {
      const j = touched[k];
      source.push(i);
      target.push(j);
      value.push(sum[j]);
      sum[j] = 0;
    }
  }
  return {source: source.finish(), target: target.finish(), sum: value.finish()};
}

import type {Corpus} from "../papers/corpus.ts";
import type {ListColumn} from "../util/list-column.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";

/** Averages over the papers of each node, to colour a map by. Papers that do not say are left out. */
export interface Overlay {
  readonly year: NumberColumn;
  readonly citations: NumberColumn;
  /** Citations over the mean of all papers of the same year, so that old papers have no lead: 1 is average. */
  readonly normalisedCitations: NumberColumn;
}

/**
 * The averages of nodes by their papers; unknown where no paper of a node tells. O(papers of all nodes).
 * N. J. van Eck & L. Waltman (2014), doi:10.1007/978-3-319-10377-8_13.
 */
export function overlay({year, citations}: Corpus, {start, item}: ListColumn): Overlay {
  const mean = meanByYear(year, citations);
  const averages = (value: (paper: number) => number | null) =>
    numberColumn(
      Array.from({length: start.length - 1}, (_, i) => {
        let sum = 0;
        let known = 0;
        for (let k = start[i]; k < start[i + 1]; k++) {
          const x = value(item[k]);
          if (x === null) continue;
          sum += x;
          known += 1;
        }
        return known === 0 ? null : sum / known;
      }),
    );
  return {
    year: averages(p => (year[p] === 0 ? null : year[p])),
    citations: averages(p => (citations[p] < 0 ? null : citations[p])),
    normalisedCitations: averages(p => {
      const usual = mean.get(year[p]) ?? 0;
      return year[p] === 0 || citations[p] < 0 || usual === 0 ? null : citations[p] / usual;
    }),
  };
}

/** Year → mean citations of its papers that have a count. */
function meanByYear(year: Int16Array, citations: Int32Array): Map<number, number> {
  const sum = new Map<number, {total: number; papers: number}>();
  for (let p = 0; p < year.length; p++) {
    if (year[p] === 0 || citations[p] < 0) continue;
    const at = sum.get(year[p]) ?? {total: 0, papers: 0};
    at.total += citations[p];
    at.papers += 1;
    sum.set(year[p], at);
  }
  return new Map([...sum].map(([y, {total, papers}]) => [y, total / papers]));
}

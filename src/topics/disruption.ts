/** Papers that cite a paper or its references, by what they cite. */
export interface Citing {
  /** Those that cite only the paper. */
  readonly i: number;
  /** Those that cite it and some of its references. */
  readonly j: number;
  /** Those that cite only its references. */
  readonly k: number;
}

/**
 * Disruption: do later papers cite a paper without what it stands on? (i − j)/(i + j + k), −1 … 1; null where
 * nobody cites either. R. Funk & J. Owen-Smith 2017, doi:10.1287/mnsc.2015.2366.
 */
export function disruption({i, j, k}: Citing): number | null {
  const all = i + j + k;
  return all === 0 ? null : (i - j) / all;
}

/** The disruption of one paper, and what it was counted from. */
export interface CdIndex extends Citing {
  readonly cd: number | null;
  /** cd times the papers that cite it. */
  readonly mcd: number | null;
}

/**
 * The disruption of a paper in a citation network, by the papers of the `window` years after it. Null, and not
 * 0, for a paper that cites nothing, is not cited, or has no year. Source as `disruption`.
 *
 * Time: O(citations).
 *
 * @param citations - [citing, cited]; repeated ones count once
 * @param year - of each paper
 */
export function cdIndex(
  citations: Iterable<readonly [string, string]>,
  year: ReadonlyMap<string, number>,
  focal: string,
  window = 5,
): CdIndex {
  const cites = new Map<string, Set<string>>();
  for (const [citing, cited] of citations) {
    const known = cites.get(citing);
    if (known === undefined) cites.set(citing, new Set([cited]));
    else known.add(cited);
  }
  const own = cites.get(focal) ?? new Set();
  const from = year.get(focal);
  const count = {i: 0, j: 0, k: 0};
  if (from !== undefined)
    for (const [paper, cited] of cites) {
      const at = year.get(paper);
      if (paper === focal || at === undefined || at <= from || at > from + window) continue;
      const shares = [...own].some(reference => cited.has(reference));
      if (cited.has(focal)) count[shares ? "j" : "i"] += 1;
      else if (shares) count.k += 1;
    }
  const citing = count.i + count.j;
  const cd = own.size === 0 || citing === 0 ? null : disruption(count);
  return {...count, cd, mcd: cd === null ? null : cd * citing};
}

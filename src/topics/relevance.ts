import type {ListColumn} from "../util/list-column.ts";

/** Pseudo-counts that pull a term's company towards the overall one, so that rare terms do not win by chance. */
const PSEUDO = 5;

/**
 * How far the company of each term differs from that of all terms.
 *
 * Kullback–Leibler distance Σ_j p_ij ln(p_ij / q_j), in nats, ≥ 0: p_i is how the co-occurrences of term i
 * spread over the others, q how all of them do. p is first pulled towards q with 5 pseudo-counts; a term
 * without company has 0. After the idea of N. J. van Eck & L. Waltman (2011), arXiv:1109.2058, which
 * prints no formula: values differ from VOSviewer's.
 *
 * Time: O(Σ over papers of terms²). Memory: three numbers a term.
 *
 * @param terms - paper → its terms
 * @param papers - term → its papers
 */
export function termRelevance(
  terms: ListColumn,
  papers: ListColumn,
  pseudo = PSEUDO,
): Float64Array {
  const count = papers.start.length - 1;
  const relevance = new Float64Array(count);
  const company = new Float64Array(count); // Σ_j c_ij
  let all = 0;
  for (let p = 0; p + 1 < terms.start.length; p++) {
    const n = terms.start[p + 1] - terms.start[p];
    for (let k = terms.start[p]; k < terms.start[p + 1]; k++) company[terms.item[k]] += n - 1;
    all += n * (n - 1);
  }
  if (all === 0) return relevance;

  const row = new Float64Array(count);
  const touched = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    if (company[i] === 0) continue;
    let width = 0;
    for (let a = papers.start[i]; a < papers.start[i + 1]; a++) {
      const p = papers.item[a];
      for (let k = terms.start[p]; k < terms.start[p + 1]; k++) {
        const j = terms.item[k];
        if (j === i) continue;
        if (row[j] === 0) touched[width++] = j;
        row[j] += 1;
      }
    }
    const total = company[i] + pseudo;
    let sum = 0;
    let met = 0; // share of q in the company that i keeps
    for (let k = 0; k < width; k++) {
      const j = touched[k];
      const q = company[j] / all;
      const ratio = (row[j] / q + pseudo) / total; // p_ij / q_j
      sum += q * ratio * Math.log(ratio);
      met += q;
      row[j] = 0;
    }
    // Terms that i never meets have p_ij / q_j = pseudo / total, all the same.
    const rest = pseudo / total;
    if (rest > 0) sum += (1 - met) * rest * Math.log(rest);
    relevance[i] = Math.max(0, sum);
  }
  return relevance;
}

/**
 * The same of a matrix of co-occurrences, without pseudo-counts unless asked: for small examples and checks.
 *
 * Order 2 compares where two steps lead, p·p, which comes nearer to q. A term without company has 0.
 * O(terms²), O(terms³) at order 2.
 */
export function relevanceOfMatrix(
  matrix: readonly (readonly number[])[],
  {order = 1, pseudo = 0}: {readonly order?: 1 | 2; readonly pseudo?: number} = {},
): number[] {
  const total = matrix.map(row => row.reduce((sum, c) => sum + c, 0));
  const all = total.reduce((sum, c) => sum + c, 0);
  if (all === 0) return total;
  const q = total.map(c => c / all);
  const step = matrix.map((row, i) =>
    row.map((c, j) => (total[i] === 0 ? 0 : (c + pseudo * q[j]) / (total[i] + pseudo))),
  );
  const reach =
    order === 1
      ? step
      : step.map(row => q.map((_, j) => row.reduce((sum, p, k) => sum + p * step[k][j], 0)));
  return reach.map((row, i) =>
    total[i] === 0
      ? 0
      : Math.max(
          0,
          row.reduce((sum, p, j) => sum + (p > 0 ? p * Math.log(p / q[j]) : 0), 0),
        ),
  );
}

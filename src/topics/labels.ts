import {type ListColumn, listAt} from "../util/list-column.ts";
import {typicality} from "./ctfidf.ts";
import {logLikelihood} from "./keyness.ts";
import type {Topics} from "./topics.ts";

export interface CommunityLabel {
  /** Two or three terms: "continual learning · catastrophic forgetting"; "Group 4" where no term is typical. */
  readonly label: string;
  /** Those terms, most typical first. */
  readonly terms: readonly number[];
}

/** Terms of a label, and how many more are looked at to tell two communities apart. */
const MOST = 3;
const SPARE = 12;
/** The 5 % level of the log-likelihood of one word. */
const LEVEL = 3.84;

/**
 * Names communities by the terms that are typical of them: "continual learning · catastrophic forgetting".
 *
 * Terms are ranked by c-TF-IDF over the papers of each community, a paper counting once; those that are
 * not over-used there (log-likelihood below 3.84) or stand in one paper come last. Where the nodes are
 * themselves terms (`papers` is `topics.papers`), only members name a community, by how often they stand
 * in a paper together with other members. No two labels are equal: communities are named in their
 * order, and a later one takes its next terms; "Group 4" where nothing is left.
 *
 * O(papers · terms of a paper + communities · terms that their papers have).
 *
 * @param papers - node → its papers
 * @param community - node → its community, 0 … count − 1
 */
export function communityLabels(
  topics: Topics,
  papers: ListColumn,
  community: ArrayLike<number>,
  count: number,
): readonly string[] {
  const labels: string[] = [];
  eachLabel(topics, papers, community, count, ({label}) => labels.push(label));
  return labels;
}

/** The same, with the terms that each label is made of. */
export function communityTerms(
  topics: Topics,
  papers: ListColumn,
  community: ArrayLike<number>,
  count: number,
): CommunityLabel[] {
  const labels: CommunityLabel[] = [];
  eachLabel(topics, papers, community, count, label => labels.push(label));
  return labels;
}

/** Tells the label of each community in turn. */
function eachLabel(
  topics: Topics,
  papers: ListColumn,
  community: ArrayLike<number>,
  count: number,
  tell: (label: CommunityLabel) => void,
): void {
  if (papers === topics.papers) {
    const counts = Array.from({length: count}, () => new Float64Array(topics.count));
    countCompany(counts, topics, community);
    const eachRow: EachRow = visit => {
      for (const row of counts) visit(row, termsIn(row));
    };
    labelsOf(eachRow, count, community, topics.label, tell);
  } else labelsOf(rowsOf(topics, papers, community, count), count, null, topics.label, tell);
}

/**
 * Calls `visit` for each community in turn with term → how many papers of its members have the term, and with the terms
 * that some have. The row is used again for the next one: with many communities there is no room for all, nor time to
 * look at every term for each.
 */
type EachRow = (visit: (row: Float64Array, there: readonly number[]) => void) => void;

function termsIn(row: Float64Array): number[] {
  const there: number[] = [];
  for (let t = 0; t < row.length; t++) if (row[t] > 0) there.push(t);
  return there;
}

function rowsOf(
  {count: terms, terms: termsOf}: Topics,
  papers: ListColumn,
  community: ArrayLike<number>,
  count: number,
): EachRow {
  // The nodes of community c are member[first[c]] … member[first[c + 1] − 1].
  const first = new Uint32Array(count + 1);
  for (let i = 0; i < community.length; i++) if (community[i] < count) first[community[i] + 1] += 1;
  for (let c = 0; c < count; c++) first[c + 1] += first[c];
  const next = first.slice();
  const member = new Uint32Array(first[count]);
  for (let i = 0; i < community.length; i++)
    if (community[i] < count) member[next[community[i]]++] = i;

  return visit => {
    const row = new Float64Array(terms);
    /** Paper → the last community that it was counted for, from 1. */
    const seen = new Uint32Array(termsOf.start.length - 1);
    for (let c = 0; c < count; c++) {
      const there: number[] = [];
      for (let m = first[c]; m < first[c + 1]; m++)
        for (let k = papers.start[member[m]]; k < papers.start[member[m] + 1]; k++) {
          const p = papers.item[k];
          if (seen[p] === c + 1) continue;
          seen[p] = c + 1;
          for (let e = termsOf.start[p]; e < termsOf.start[p + 1]; e++)
            if (row[termsOf.item[e]]++ === 0) there.push(termsOf.item[e]);
        }
      visit(row, there);
      for (const t of there) row[t] = 0;
    }
  };
}

/** Community → term → how often it stands in a paper with a member. */
function countCompany(
  counts: readonly Float64Array[],
  {terms}: Topics,
  community: ArrayLike<number>,
): void {
  for (let p = 0; p + 1 < terms.start.length; p++) {
    const together = listAt(terms, p);
    for (const t of together)
      for (const other of together)
        if (community[other] < counts.length) counts[community[other]][t] += 1;
  }
}

/** @param owner - term → the only community that may bear its name; null where any may */
function labelsOf(
  eachRow: EachRow,
  count: number,
  owner: ArrayLike<number> | null,
  names: readonly string[],
  tell: (label: CommunityLabel) => void,
): void {
  const size: number[] = [];
  const every = new Float64Array(names.length);
  eachRow((row, there) => {
    let sum = 0;
    for (const t of there) {
      sum += row[t];
      every[t] += row[t];
    }
    size.push(sum);
  });
  const all = size.reduce((sum, n) => sum + n, 0);
  const mean = all / Math.max(1, count);

  const taken = new Set<string>();
  let c = 0;
  eachRow((row, there) => {
    const typical = (t: number): number => {
      const g = logLikelihood({a: row[t], b: every[t] - row[t], c: size[c], d: all - size[c]});
      return row[t] >= 2 && (count === 1 || g >= LEVEL) ? 1 : 0;
    };
    const own = owner === null ? there : there.filter(t => owner[t] === c);
    const ranked = own
      .map(t => ({t, sure: typical(t), score: typicality(row[t], size[c], every[t], mean)}))
      .sort((x, y) => y.sure - x.sure || y.score - x.score || x.t - y.t)
      .slice(0, SPARE)
      .map(({t}) => t);
    c += 1;
    tell(labelled(ranked, names, taken) ?? {label: `Group ${c}`, terms: []});
  });
}

/** The first choice of terms whose label is not taken, and takes it; null where there is none. */
function labelled(
  ranked: readonly number[],
  names: readonly string[],
  taken: Set<string>,
): CommunityLabel | null {
  for (const terms of choices(ranked, names)) {
    const label = terms.map(t => names[t]).join(" · ");
    if (taken.has(label)) continue;
    taken.add(label);
    return {label, terms};
  }
  return null;
}

/** Labels to try, best first: the first terms that do not repeat each other, then with others for the last. */
function* choices(ranked: readonly number[], names: readonly string[]): Generator<number[]> {
  const distinct: number[] = [];
  for (const t of ranked) {
    const name = ` ${names[t].toLowerCase()} `;
    const repeats = distinct.some(other => {
      const held = ` ${names[other].toLowerCase()} `;
      return held.includes(name.trim()) || name.includes(held.trim());
    });
    if (!repeats) distinct.push(t);
  }
  if (distinct.length === 0) return;
  const head = distinct.slice(0, MOST);
  yield head;
  for (const last of distinct.slice(MOST)) yield [...head.slice(0, MOST - 1), last];
  for (let width = MOST + 1; width <= distinct.length; width++) yield distinct.slice(0, width);
  for (const t of distinct) yield [t];
}

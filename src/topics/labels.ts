import {type ListColumn, listAt} from "../util/list-column.ts";
import {ctfidf} from "./ctfidf.ts";
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
 * O(papers · terms + communities · terms).
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
  return communityTerms(topics, papers, community, count).map(({label}) => label);
}

/** The same, with the terms that each label is made of. */
export function communityTerms(
  topics: Topics,
  papers: ListColumn,
  community: ArrayLike<number>,
  count: number,
): CommunityLabel[] {
  const counts = Array.from({length: count}, () => new Float64Array(topics.count));
  if (papers === topics.papers) {
    countCompany(counts, topics, community);
    return labelsOf(counts, community, topics.label);
  }
  const members: number[][] = Array.from({length: count}, () => []);
  for (let i = 0; i < community.length; i++) members[community[i]]?.push(i);
  for (const [c, nodes] of members.entries()) {
    const seen = new Set<number>();
    for (const node of nodes) for (const p of listAt(papers, node)) seen.add(p);
    for (const p of seen) for (const t of listAt(topics.terms, p)) counts[c][t] += 1;
  }
  return labelsOf(counts, null, topics.label);
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
  counts: readonly Float64Array[],
  owner: ArrayLike<number> | null,
  names: readonly string[],
): CommunityLabel[] {
  const scores = ctfidf(counts);
  const size = counts.map(row => row.reduce((sum, n) => sum + n, 0));
  const all = size.reduce((sum, n) => sum + n, 0);
  const every = new Float64Array(names.length);
  for (const row of counts) for (let t = 0; t < row.length; t++) every[t] += row[t];

  const taken = new Set<string>();
  return counts.map((row, c) => {
    const typical = (t: number): number => {
      const g = logLikelihood({a: row[t], b: every[t] - row[t], c: size[c], d: all - size[c]});
      return row[t] >= 2 && (counts.length === 1 || g >= LEVEL) ? 1 : 0;
    };
    const ranked = [...row.keys()]
      .filter(t => row[t] > 0 && (owner === null || owner[t] === c))
      .map(t => ({t, sure: typical(t), score: scores[c][t]}))
      .sort((x, y) => y.sure - x.sure || y.score - x.score || x.t - y.t)
      .slice(0, SPARE)
      .map(({t}) => t);
    for (const terms of choices(ranked, names)) {
      const label = terms.map(t => names[t]).join(" · ");
      if (taken.has(label)) continue;
      taken.add(label);
      return {label, terms};
    }
    return {label: `Group ${c + 1}`, terms: []};
  });
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

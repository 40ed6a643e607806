import {byCodeUnit} from "../util/fold.ts";
import {roomFor} from "../util/held-fields.ts";
import {type ListColumn, listColumn, transpose} from "../util/list-column.ts";
import type {FoundTerm} from "./merge-forms.ts";
import {withoutNested} from "./nesting.ts";
import {termRelevance} from "./relevance.ts";

export interface Choice {
  readonly relevantShare: number;
  readonly maxTerms: number;
  readonly minPapers: number;
}

/** The share of a term's papers that name it in their title from which it is a subject beyond doubt; four times that for single words. */
const SUBJECT = 0.05;

/**
 * Chooses the terms that make a useful map, most papers first.
 *
 * Left out, in this order: single words that seldom stand alone; terms inside one longer term
 * (`withoutNested`); all but the `relevantShare` most relevant, where terms that titles name are spared,
 * for the great subject of a corpus keeps company with everything; and what goes beyond `maxTerms`,
 * fewest papers first.
 */
export function chosenTerms(
  found: readonly FoundTerm[],
  paperCount: number,
  choice: Choice,
): FoundTerm[] {
  const {relevantShare, maxTerms, minPapers} = choice;
  const standing = found.filter(
    term => term.alone >= (term.key.includes(" ") ? 1 : Math.min(minPapers, term.papers.length)),
  );
  const free = withoutNested(new Map(standing.map(term => [term.key, term.papers])));
  const terms = standing.filter(term => free.has(term.key));
  const papers = listColumn(terms.map(term => term.papers));
  const relevance = termRelevance(transpose(papers, paperCount), papers);

  const spared = (i: number) => {
    const {key, inTitle, papers: own} = terms[i];
    return key.includes(" ")
      ? inTitle >= Math.max(1, SUBJECT * own.length)
      : inTitle >= Math.max(1, 4 * SUBJECT * own.length);
  };
  const relevant = mostRelevant(terms, relevance, relevantShare);
  const kept = [...terms.keys()].filter(i => relevant.has(i) || spared(i));
  kept.sort(
    (a, b) =>
      terms[b].papers.length - terms[a].papers.length ||
      terms[b].inTitle - terms[a].inTitle ||
      relevance[b] - relevance[a] ||
      byCodeUnit(terms[a].key, terms[b].key),
  );
  return kept.slice(0, maxTerms).map(i => terms[i]);
}

/**
 * The given share of the terms, most relevant first, taken from terms of about equally many papers (from
 * 2ᵏ to below 2ᵏ⁺¹): the distance of rare terms is larger by chance.
 */
function mostRelevant(
  terms: readonly FoundTerm[],
  relevance: Float64Array,
  share: number,
): Set<number> {
  const bands = new Map<number, number[]>();
  for (const [i, {papers}] of terms.entries()) {
    const band = 31 - Math.clz32(papers.length);
    const members = bands.get(band);
    if (members === undefined) bands.set(band, [i]);
    else members.push(i);
  }
  const kept = new Set<number>();
  for (const band of bands.values()) {
    band.sort((a, b) => relevance[b] - relevance[a] || byCodeUnit(terms[a].key, terms[b].key));
    for (const i of band.slice(0, Math.ceil(share * band.length))) kept.add(i);
  }
  return kept;
}

/** The relation between terms and papers, both ways round. */
export function bothWays(
  papersOfTerm: readonly ArrayLike<number>[],
  paperCount: number,
): {papers: ListColumn; terms: ListColumn} {
  const papers = listColumn(papersOfTerm);
  return {papers, terms: transpose(papers, paperCount, roomFor(paperCount))};
}

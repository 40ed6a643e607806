import {authorIndex} from "./author-index.ts";
import {papersWith, sum} from "./known.ts";

const THREE = "Three different things are called collaboration index: look at the formula.";
const COLLABORATION = {needs: ["author counts"], cost: "O(papers)"};

/** Collaborative index: mean number of authors a paper. */
export const collaborativeIndex = authorIndex(
  {
    ...COLLABORATION,
    id: "collaborative_index",
    label: "Authors a paper",
    meaning: "The mean number of authors of the papers.",
    formula: "CI = Σ n / N",
    unit: "authors",
    range: [1, null],
    source: {text: "Lawani 1980", doi: null},
    differs: THREE,
  },
  portfolio =>
    ofPapers(
      papersWith(portfolio, "authors"),
      meanOf(n => n),
    ),
);

/** Degree of collaboration: share of papers with several authors. */
export const degreeOfCollaboration = authorIndex(
  {
    ...COLLABORATION,
    id: "degree_of_collaboration",
    label: "Degree of collaboration",
    meaning: "The share of papers that have several authors.",
    formula: "DC = 1 − f₁ / N",
    unit: "share",
    range: [0, 1],
    source: {text: "Subramanyam 1983, Journal of Information Science 6:33", doi: null},
  },
  portfolio =>
    ofPapers(
      papersWith(portfolio, "authors"),
      meanOf(n => (n > 1 ? 1 : 0)),
    ),
);

/** Collaborative coefficient: 1 − mean of 1/n. */
export const collaborativeCoefficient = authorIndex(
  {
    ...COLLABORATION,
    id: "collaborative_coefficient",
    label: "Collaborative coefficient",
    meaning: "0 where every paper has one author, near 1 where they have many.",
    formula: "CC = 1 − Σ (1 / n) / N",
    unit: "",
    range: [0, 1],
    source: {
      text: "Ajiferuke, Burrell & Tague 1988, Scientometrics 14:421",
      doi: "10.1007/BF02017100",
    },
  },
  portfolio => ofPapers(papersWith(portfolio, "authors"), coefficientOf),
);

/**
 * Modified collaborative coefficient of a set of papers: A/(A − 1) · CC, A being the number of distinct
 * authors in the set, from 0 to 1: 1 where every paper has all of them. Null without papers or below two
 * authors.
 *
 * Savanur & Srikanth 2010, Scientometrics 84:365, doi:10.1007/s11192-009-0100-4.
 */
export function modifiedCollaborativeCoefficient(
  authorCounts: readonly number[],
  distinctAuthors: number,
): number | null {
  if (authorCounts.length === 0 || distinctAuthors < 2) return null;
  return (distinctAuthors / (distinctAuthors - 1)) * coefficientOf(authorCounts);
}

/**
 * The "collaboration index" of bibliometrix: distinct authors of papers with several authors, over the
 * number of such papers; null without one.
 */
export function collaborationIndexMulti(bylines: Iterable<Iterable<unknown>>): number | null {
  const authors = new Set<unknown>();
  let papers = 0;
  for (const byline of bylines) {
    const distinct = new Set(byline);
    if (distinct.size < 2) continue;
    papers += 1;
    for (const author of distinct) authors.add(author);
  }
  return papers === 0 ? null : authors.size / papers;
}

function ofPapers(
  papers: readonly {readonly authors: number}[] | null,
  rule: (authorCounts: readonly number[]) => number,
): number | null {
  return papers === null || papers.length === 0 ? null : rule(papers.map(({authors}) => authors));
}

const meanOf = (value: (n: number) => number) => (counts: readonly number[]) =>
  sum(counts.map(value)) / counts.length;

const coefficientOf = (counts: readonly number[]) => 1 - meanOf(n => 1 / n)(counts);

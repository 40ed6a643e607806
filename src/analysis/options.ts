import type {Counting} from "../graphs/network.ts";
import {SIMILARITIES, type Similarity} from "../graphs/topic-similarity.ts";
import {EDGE_METRICS, USUAL_EDGE_METRICS} from "../metrics/edge-metrics.ts";
import {checked, type Parameter} from "../util/parameter.ts";

/** Everything that can be chosen about an analysis. The same object serves library, command and app. */
export interface AnalysisOptions {
  readonly seed: number;
  readonly referenceYear: number | null;
  readonly counting: Counting;
  readonly maxAuthors: number | null;
  readonly minTermPapers: number | null;
  readonly maxTerms: number | null;
  readonly topicNeighbours: number;
  readonly minSimilarity: number;
  readonly termSimilarity: Similarity;
  readonly communities: "leiden" | "louvain";
  readonly resolution: number;
  readonly layoutRounds: number;
  readonly detail: "auto" | "full" | "essential";
  readonly terms: "auto" | "text" | "keywords" | "none";
  readonly betweennessPaths: number | null;
  readonly edgeMetrics: readonly string[];
}

/** One entry an option: the command's flags, the app's forms, the help and the checks come from here. */
export const OPTIONS = [
  {
    id: "seed",
    type: "integer",
    label: "Seed",
    meaning: "Where all random choices start; the same seed gives the same result.",
    range: [0, Number.MAX_SAFE_INTEGER],
    default: 42,
    unit: null,
  },
  {
    id: "referenceYear",
    type: "integer",
    label: "Reference year",
    meaning:
      "The year that counts as now in every index that uses age; by default the newest year of the corpus.",
    range: [1500, 2500],
    default: null,
    unit: "year",
  },
  {
    id: "counting",
    type: "choice",
    label: "Counting",
    meaning: "What a paper of n authors adds to each tie between two of them.",
    choices: [
      {value: "fractional", label: "fractional: 1/(n − 1)"},
      {value: "full", label: "full: 1"},
      {value: "per-author", label: "per author: 1/n"},
      {value: "per-author-squared", label: "per author, squared: 1/n²"},
      {value: "per-pair", label: "per pair: 2/(n(n − 1))"},
      {value: "harmonic", label: "harmonic: by place in the byline"},
      {value: "first-last", label: "first and last: their places count double"},
    ],
    default: "fractional",
  },
  {
    id: "maxAuthors",
    type: "integer",
    label: "Author cap",
    meaning:
      "Papers with more authors add no ties; 0 is no cap. By default there is none up to 500 papers, and 25 above.",
    range: [0, null],
    default: null,
    unit: "authors",
  },
  {
    id: "minTermPapers",
    type: "integer",
    label: "Papers a term",
    meaning: "Terms in fewer papers are left out; by default it follows the size of the corpus.",
    range: [1, null],
    default: null,
    unit: "papers",
  },
  {
    id: "maxTerms",
    type: "integer",
    label: "Terms",
    meaning: "The greatest number of terms to keep; by default it follows the size of the corpus.",
    range: [1, null],
    default: null,
    unit: "terms",
  },
  {
    id: "topicNeighbours",
    type: "integer",
    label: "Topic neighbours",
    meaning: "How many of the people nearest in topics a person is tied to.",
    range: [1, 1000],
    default: 10,
    unit: "people",
  },
  {
    id: "minSimilarity",
    type: "number",
    label: "Least similarity",
    meaning: "Two people whose topics are less alike than this (cosine) are not tied.",
    range: [0, 1],
    default: 0.1,
    unit: null,
  },
  {
    id: "termSimilarity",
    type: "choice",
    label: "Similarity of terms",
    meaning:
      "How alike two terms are that stand together in c papers, and in a and b of n at all. Places and communities of the map of terms follow it; the strength of a tie stays c.",
    choices: SIMILARITIES,
    default: "association",
  },
  {
    id: "communities",
    type: "choice",
    label: "Communities by",
    meaning: "How groups are found.",
    choices: [
      {value: "leiden", label: "Leiden"},
      {value: "louvain", label: "Louvain (graphology)"},
    ],
    default: "leiden",
  },
  {
    id: "resolution",
    type: "number",
    label: "Resolution",
    meaning: "Higher gives more and smaller communities.",
    range: [0.01, 100],
    default: 1,
    unit: null,
  },
  {
    id: "layoutRounds",
    type: "integer",
    label: "Layout rounds",
    meaning: "How long the map is moved at most.",
    range: [0, 100_000],
    default: 500,
    unit: "rounds",
  },
  {
    id: "detail",
    type: "choice",
    label: "Detail",
    meaning:
      "How much is computed. Essential leaves out what grows faster than the corpus: closeness, walks and gaps, measures of ties, shared topics of people, and author indices beyond the first; betweenness is estimated, and the map shows communities with their strongest people in the middle. Auto is full up to 50,000 papers.",
    choices: [
      {value: "auto", label: "by size"},
      {value: "full", label: "everything"},
      {value: "essential", label: "what large corpora allow"},
    ],
    default: "auto",
  },
  {
    id: "terms",
    type: "choice",
    label: "Terms from",
    meaning:
      "Where topics are taken from. Auto is text; where detail is essential and most papers have keywords, keywords.",
    choices: [
      {value: "auto", label: "by size"},
      {value: "text", label: "titles and abstracts"},
      {value: "keywords", label: "keywords"},
      {value: "none", label: "nowhere"},
    ],
    default: "auto",
  },
  {
    id: "betweennessPaths",
    type: "integer",
    label: "Paths for betweenness",
    meaning:
      "Where detail is essential, betweenness is estimated from this many shortest paths; four times as many halve its error. By default 20,000, fewer in networks of more than 5 million ties, 5,000 at least.",
    range: [100, 100_000_000],
    default: null,
    unit: "paths",
  },
  {
    id: "edgeMetrics",
    type: "list",
    label: "Measures of ties",
    meaning:
      "What is measured of every tie. The usual ones alone are left out in networks of more than 50,000 ties; others are computed whatever the size, and betweenness of ties can take long.",
    choices: EDGE_METRICS.map(({id}) => id),
    default: USUAL_EDGE_METRICS,
  },
] as const satisfies readonly (Parameter & {id: keyof AnalysisOptions})[];

/**
 * Completes options with the defaults and checks each.
 * Throws a RangeError or TypeError that names the option, what was expected and what came.
 */
export function analysisOptions(given: Partial<AnalysisOptions> = {}): AnalysisOptions {
  const known = new Set<string>(OPTIONS.map(option => option.id));
  const strange = Object.keys(given).find(id => !known.has(id));
  if (strange !== undefined)
    throw new TypeError(`${strange}: expected one of ${[...known].join(", ")}`);

  const entries = OPTIONS.map(option => {
    const value = given[option.id];
    return [option.id, value === undefined ? option.default : checked(option, value)];
  });
  return Object.fromEntries(entries) as AnalysisOptions;
}

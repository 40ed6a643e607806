import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {paperCountries, paperInstitutions} from "../paper-places.ts";
import {type ByYear, byYear} from "./by-year.ts";
import {type Collaboration, collaboration} from "./collaboration.ts";
import {type Bradford, bradford, type Lotka, lotka, type Price, price} from "./productivity.ts";

/** The laws of a corpus: who writes how much, where it appears, with whom, and how it grows. */
export interface CorpusLaws {
  readonly papers: number;
  readonly people: number;
  readonly lotka: Lotka;
  readonly bradford: Bradford;
  readonly price: Price;
  readonly years: ByYear;
  readonly countries: Collaboration;
  readonly institutions: Collaboration;
}

export interface LawOptions {
  /** Where the samples of the tests start. @default 42 */
  readonly seed?: number;
  /** Samples for the plausibility of Lotka's law. @default 500 */
  readonly samples?: number;
  /** The running year, which growth leaves out. @default the newest year of the corpus */
  readonly referenceYear?: number | null;
}

/**
 * Lotka's, Bradford's and Price's law, papers and people by year with their growth, and collaboration between
 * countries and institutions. Time: O(papers + authorships + samples · people).
 */
export function corpusLaws(
  corpus: Corpus,
  people: People,
  {seed = 42, samples = 500, referenceYear = null}: LawOptions = {},
): CorpusLaws {
  const newest = corpus.year.reduce((a, b) => Math.max(a, b), 0);
  return {
    papers: corpus.size,
    people: people.count,
    lotka: lotka(people, {seed, samples}),
    bradford: bradford(corpus),
    price: price(people),
    years: byYear(corpus, people, referenceYear ?? (newest || null)),
    countries: collaboration(paperCountries(corpus)),
    institutions: collaboration(paperInstitutions(corpus)),
  };
}

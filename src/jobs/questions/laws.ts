import type {Analysis} from "../../analysis/analysis.ts";
import {type CorpusLaws, corpusLaws} from "../../analysis/laws/laws.ts";
import {keptFor, type Question} from "./question.ts";

/** The laws of a corpus, without the long lists behind them. */
export interface LawsAnswer extends Omit<CorpusLaws, "countries" | "institutions"> {
  readonly countries: PlacesAnswer;
  readonly institutions: PlacesAnswer;
}

type PlacesAnswer = Omit<CorpusLaws["countries"], "pairs">;

/** So many sources, countries and institutions are given. */
const LISTED = 60;

const answerOf = keptFor((analysis: Analysis): LawsAnswer => {
  const {corpus, people, manifest} = analysis;
  const {referenceYear, options} = manifest;
  const {countries, institutions, bradford, ...laws} = corpusLaws(corpus, people, {
    seed: options.seed,
    referenceYear,
  });
  return {
    ...laws,
    bradford: {...bradford, sources: curve(bradford.sources)},
    countries: shortened(countries),
    institutions: shortened(institutions),
  };
});

/** Lotka's, Bradford's and Price's law and growth in a corpus, and collaboration of places. Time: that of `corpusLaws`, once. */
export const lawsQuestion: Question<Record<string, never>, LawsAnswer> = (analysis, _, watch) =>
  answerOf(analysis, watch);

/** Sources are many: so many are sent as a curve can show. */
const SOURCES = 2000;
const curve = (sources: CorpusLaws["bradford"]["sources"]) => sources.slice(0, SOURCES);

function shortened({pairs: _, ...places}: CorpusLaws["countries"]): PlacesAnswer {
  return {...places, rows: places.rows.slice(0, LISTED)};
}

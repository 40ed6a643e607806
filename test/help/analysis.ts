import {analyze} from "../../src/analysis/analyze.ts";
import type {AnalysisOptions} from "../../src/analysis/options.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {paper} from "./papers.ts";

const TERMS = ["river flow", "lake depth", "sea level", "rain fall"];

/** Nine papers of six people in two circles, with years, citations and given terms: quick to analyse. */
export const SMALL: readonly Paper[] = [
  small(1, ["Ada Example", "Ben Sample"], 2019, 12, [0, 1]),
  small(2, ["Ada Example", "Ben Sample", "Cleo Third"], 2020, 5, [0, 1]),
  small(3, ["Ben Sample", "Cleo Third"], 2021, 3, [1]),
  small(4, ["Dan Fourth", "Eve Fifth"], 2020, 8, [2, 3]),
  small(5, ["Dan Fourth", "Eve Fifth"], 2022, null, [2]),
  small(6, ["Eve Fifth", "Fay Sixth"], 2022, 1, [2, 3]),
  small(7, ["Ada Example", "Dan Fourth"], 2023, 0, [0, 2]),
  small(8, ["Ada Example"], 2023, 2, [0, 3]),
  small(9, ["Fay Sixth"], null, null, [0, 3]),
];

function small(
  id: number,
  names: readonly string[],
  year: number | null,
  citations: number | null,
  terms: readonly number[],
): Paper {
  return paper(`Paper number ${id} on water`, names, {
    ids: {id: String(id)},
    date: year === null ? null : {year, month: null, day: null},
    citations,
    terms: terms.map(t => TERMS[t]),
    authorCount: names.length,
  });
}

export const smallAnalysis = (options: Partial<AnalysisOptions> = {}) =>
  analyze(corpusOf(SMALL), options);

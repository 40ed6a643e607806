import {checkCorpus} from "../papers/check.ts";
import type {Decision} from "../people/decisions.ts";
import type {Reading} from "../read/read.ts";
import type {Watch} from "../util/watch.ts";
import type {Analysis} from "./analysis.ts";
import {analyze} from "./analyze.ts";
import type {AnalysisOptions} from "./options.ts";
import type {Executor} from "./splits.ts";

/**
 * The same papers analysed otherwise: with other options, or other decisions about who is who. What reading gave is
 * taken over, so that with the options and decisions that it was made with the same analysis comes again, bit for bit.
 *
 * Throws an Error for an analysis without papers, such as that of a graph, and what `analyze` throws.
 */
export async function analyzeAgain(
  analysis: Analysis,
  options: Partial<AnalysisOptions>,
  decisions: readonly Decision[],
  watch: Watch & {readonly execute?: Executor} = {},
): Promise<Analysis> {
  const {corpus, manifest} = analysis;
  if (corpus.size === 0) throw new Error("There are no papers to analyse again.");
  const readings = manifest.inputs.map(({name, ...input}): Reading => {
    return {file: name, why: "", problems: [], ...input};
  });
  return analyze(
    corpus,
    {...manifest.options, ...options},
    {
      ...watch,
      readings,
      problems: problemsOfReading(analysis),
      reading: manifest.reading ?? {},
      decisions,
    },
  );
}

/** The problems that checks of the corpus and decisions did not find. */
function problemsOfReading({corpus, problems, manifest}: Analysis): Analysis["problems"] {
  const checked = new Set(
    checkCorpus(corpus, {now: manifest.referenceYear}).map(problem => JSON.stringify(problem)),
  );
  return problems.filter(
    problem => problem.file !== "decisions" && !checked.has(JSON.stringify(problem)),
  );
}

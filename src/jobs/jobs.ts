import {analyze} from "../analysis/analyze.ts";
import {analyzeGraph} from "../analysis/analyze-graph.ts";
import {analysisData, readAnalysis} from "../analysis/save.ts";
import type {Executor} from "../analysis/splits.ts";
import {areGraph} from "../graphs/read/is-graph.ts";
import {readGraph} from "../graphs/read/read-graph.ts";
import {corpusBuilder} from "../papers/build.ts";
import {inputFromBytes, type Reading, readInputs} from "../read/read.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {JobName, JobTypes} from "./protocol.ts";

type Jobs = {
  readonly [Name in JobName]: (
    input: JobTypes[Name]["input"],
    watch: Watch,
    execute: Executor,
  ) => Promise<JobTypes[Name]["output"]>;
};

/** The long computations by name. A new one is a row here and its types in protocol.ts. */
export const JOBS: Jobs = {
  async analyze({files, options}, watch, execute) {
    const builder = corpusBuilder();
    const inputs = files.map(({name, bytes}) => inputFromBytes(name, bytes));
    if (await areGraph(inputs)) {
      const reading = await readGraph(inputs, part(watch, 0, 0.2));
      if (reading.graph.order === 0) throw new Error("There are no nodes in this graph.");
      return analysisData(await analyzeGraph(reading, options, part(watch, 0.2, 1)));
    }
    const readings = await readInputs(inputs, builder, {}, part(watch, 0, 0.2));
    checkpoint(watch, "Joining records", 0.2);
    const corpus = builder.finish();
    if (corpus.size === 0) throw new Error(nothingFound(readings));
    return analysisData(
      await analyze(corpus, options, {...part(watch, 0.25, 1), readings, execute}),
    );
  },

  async open({json}, watch) {
    checkpoint(watch, "Opening", 0);
    return analysisData(readAnalysis(json));
  },
};

/** Why there is nothing to show, in the words of the first file that says so. */
function nothingFound(readings: readonly Reading[]): string {
  const problem = readings
    .flatMap(({problems}) => problems)
    .find(({severity}) => severity === "error");
  return problem === undefined
    ? "No papers were found."
    : `No papers were found. ${problem.file}: ${problem.what}`;
}

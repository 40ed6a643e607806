import type {Analysis, AnalysisData} from "../analysis/analysis.ts";
import {analyze} from "../analysis/analyze.ts";
import {analyzeAgain} from "../analysis/analyze-again.ts";
import {analyzeGraph} from "../analysis/analyze-graph.ts";
import {analysisData, openAnalysis, readAnalysis} from "../analysis/save.ts";
import type {Executor} from "../analysis/splits.ts";
import {areGraph} from "../graphs/read/is-graph.ts";
import {readGraph} from "../graphs/read/read-graph.ts";
import {corpusBuilder} from "../papers/build.ts";
import {synth} from "../papers/synth/synth.ts";
import {filesNamed, inputFromBytes, type Reading, readInputs} from "../read/read.ts";
import {inSharedMemory} from "../util/share.ts";
import {checkpoint, part} from "../util/watch.ts";
import {PAPER_FILES} from "../write/paper-files.ts";
import {fetchFiles, type Outside} from "./fetch.ts";
import type {JobName, JobTypes} from "./protocol.ts";
import type {AskWatch, Question} from "./questions/question.ts";
import {QUESTIONS} from "./questions.ts";

/** What a worker has at hand: who computes, and the analysis that it is asked about. */
export interface Desk {
  readonly execute: Executor;
  /** The network, for the one job that asks a live service; null = there is none to be had. */
  readonly outside: Outside | null;
  held: Analysis | null;
}

type Jobs = {
  readonly [Name in JobName]: (
    input: JobTypes[Name]["input"],
    watch: AskWatch,
    desk: Desk,
  ) => Promise<JobTypes[Name]["output"]>;
};

/** The long computations by name. A new one is a row here and its types in protocol.ts. */
export const JOBS: Jobs = {
  async analyze({files, options, citationsFrom = []}, watch, desk) {
    const {execute} = desk;
    const builder = corpusBuilder();
    const inputs = files.map(({name, bytes}) => inputFromBytes(name, bytes));
    if (await areGraph(inputs)) {
      const reading = await readGraph(inputs, part(watch, 0, 0.2));
      if (reading.graph.order === 0) throw new Error("There are no nodes in this graph.");
      return keep(desk, await analyzeGraph(reading, options, part(watch, 0.2, 1)));
    }
    const readings = await readInputs(inputs, builder, {}, part(watch, 0, 0.2));
    // A source that was wished for and is not among the files changes nothing.
    const counting = citationsFrom.filter(name => filesNamed(name, readings).length > 0);
    builder.preferCitations(counting.flatMap(name => filesNamed(name, readings)));
    checkpoint(watch, "Joining records", 0.2);
    const corpus = builder.finish();
    if (corpus.size === 0) throw new Error(nothingFound(readings));
    const onEarly = (analysis: Analysis) => watch.onPartial?.(analysisData(analysis));
    const rest = part(watch, 0.25, 1);
    const reading = counting.length === 0 ? {} : {citationsFrom: counting};
    return keep(
      desk,
      await analyze(corpus, options, {...rest, readings, reading, execute, onEarly}),
    );
  },

  async generate({papers, seed}, watch) {
    const text: string[] = [];
    const stream = JSON_LINES.open(piece => text.push(piece));
    let made = 0;
    for (const {paper} of synth({papers, seed})) {
      stream.add(paper);
      if (++made % 500 === 0) checkpoint(watch, "Making papers up", made / papers);
    }
    stream.end();
    return {name: "generated.jsonl", bytes: new TextEncoder().encode(text.join(""))};
  },

  async fetch(input, watch, {outside}) {
    if (outside === null) throw new Error("No service can be asked from here.");
    return fetchFiles(input, outside, watch);
  },

  async open({bytes}, watch, desk) {
    checkpoint(watch, "Opening", 0);
    return keep(desk, readAnalysis(bytes));
  },

  async again({options, decisions}, watch, desk) {
    if (desk.held === null) throw new Error("There is no analysis to make again.");
    const {execute} = desk;
    return keep(desk, await analyzeAgain(desk.held, options, decisions, {...watch, execute}));
  },

  async hold({analysis}, _watch, desk) {
    desk.held = openAnalysis(analysis);
    return null;
  },

  async ask({question, input}, watch, {held, execute}) {
    if (held === null) throw new Error("There is no analysis to be asked about.");
    return (QUESTIONS[question] as Question<unknown, unknown>)(held, input, {...watch, execute});
  },
};

/** How papers that are made up are written down. */
const JSON_LINES = PAPER_FILES.find(({ending}) => ending === ".jsonl")!;

/** Keeps an analysis to be asked about; the page is given the same memory where that can be shared. */
function keep(desk: Desk, analysis: Analysis): AnalysisData {
  const data = inSharedMemory(analysisData(analysis));
  desk.held = openAnalysis(data);
  return data;
}

/** Why there is nothing to show, in the words of the first file that says so. */
function nothingFound(readings: readonly Reading[]): string {
  const problem = readings
    .flatMap(({problems}) => problems)
    .find(({severity}) => severity === "error");
  return problem === undefined
    ? "No papers were found."
    : `No papers were found. ${problem.file}: ${problem.what}`;
}

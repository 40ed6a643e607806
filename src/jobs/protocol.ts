import type {AnalysisData} from "../analysis/analysis.ts";
import type {AnalysisOptions} from "../analysis/options.ts";
import type {Decision} from "../people/decisions.ts";
import type {FetchInput, FetchOutput} from "./fetch.ts";
import type {FileBytes} from "./file-bytes.ts";
import type {QuestionName} from "./questions.ts";

/** Each long computation: what goes in and what comes out. All of it can be cloned. */
export interface JobTypes {
  /** Reads files and computes everything about them; what can be shown before comes as a part of the result. */
  analyze: {
    input: {
      readonly files: readonly FileBytes[];
      readonly options: Partial<AnalysisOptions>;
      /** Whose citation counts win, if they are there: files by name or formats by id; absent = the greatest. */
      readonly citationsFrom?: readonly string[];
    };
    output: AnalysisData;
  };
  /** Makes papers up, see `synth`, as a file to read. */
  generate: {input: {readonly papers: number; readonly seed: number}; output: FileBytes};
  /** Asks a live service, as files to read. The only job that reaches out. */
  fetch: {input: FetchInput; output: FetchOutput};
  /** Opens an analysis that was saved. */
  open: {input: {readonly bytes: Uint8Array}; output: AnalysisData};
  /** Analyses the papers that the worker holds otherwise. */
  again: {
    input: {
      readonly options: Partial<AnalysisOptions>;
      readonly decisions: readonly Decision[];
    };
    output: AnalysisData;
  };
  /** Gives the worker an analysis to be asked about; `analyze` and `open` do so by themselves. */
  hold: {input: {readonly analysis: AnalysisData}; output: null};
  /** Asks about the analysis that the worker holds: a row of QUESTIONS. */
  ask: {input: {readonly question: QuestionName; readonly input: unknown}; output: unknown};
}

export type JobName = keyof JobTypes;

/** Page → worker: a job, or the wish that one that runs comes to its end with what it has. */
export type Request =
  | {readonly call: number; readonly job: JobName; readonly input: unknown}
  | {readonly call: number; readonly job: "enough"};

/** Worker → page. Each call ends with exactly one result or failure; before it may come parts of a result. */
export type Reply =
  | {readonly call: number; readonly type: "partial"; readonly output: unknown}
  | {
      readonly call: number;
      readonly type: "progress";
      readonly stage: string;
      readonly fraction: number;
    }
  | {readonly call: number; readonly type: "result"; readonly output: unknown}
  | {readonly call: number; readonly type: "failure"; readonly reason: string};

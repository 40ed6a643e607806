import type {AnalysisData} from "../analysis/analysis.ts";
import type {AnalysisOptions} from "../analysis/options.ts";

/** A file as it goes to a worker. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Each long computation: what goes in and what comes out. All of it can be cloned. */
export interface JobTypes {
  /** Reads files and computes everything about them. */
  analyze: {
    input: {readonly files: readonly FileBytes[]; readonly options: Partial<AnalysisOptions>};
    output: AnalysisData;
  };
  /** Opens an analysis that was saved. */
  open: {input: {readonly json: string}; output: AnalysisData};
}

export type JobName = keyof JobTypes;

/** Page → worker. */
export interface Request {
  readonly call: number;
  readonly job: JobName;
  readonly input: unknown;
}

/** Worker → page. Each call ends with exactly one result or failure. */
export type Reply =
  | {
      readonly call: number;
      readonly type: "progress";
      readonly stage: string;
      readonly fraction: number;
    }
  | {readonly call: number; readonly type: "result"; readonly output: unknown}
  | {readonly call: number; readonly type: "failure"; readonly reason: string};

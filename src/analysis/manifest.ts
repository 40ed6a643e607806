import type {Severity} from "../papers/problem.ts";
import type {AnalysisOptions} from "./options.ts";

/** One input as it was read. */
export interface InputRecord {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly format: string;
  readonly encoding: string;
  readonly records: number;
  readonly papers: number;
}

/** What made an analysis; running it again gives the same result. */
export interface Manifest {
  readonly coterie: string;
  readonly options: AnalysisOptions;
  /** The year that stood for "now" in every index that uses age. */
  readonly referenceYear: number | null;
  readonly inputs: readonly InputRecord[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<Severity, number>>;
}

import type {Problem, Severity} from "../papers/problem.ts";
import type {Decision} from "../people/decisions.ts";
import type {ReadOptions} from "../read/format.ts";
import type {Reading} from "../read/read.ts";
import {VERSION} from "../util/version.ts";
import type {Decided} from "./decide.ts";
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
  /** The year that stood for "now" in every index that uses age; null = no paper has a year. */
  readonly referenceYear: number | null;
  /** What the readers were told beyond the files; absent where nothing was. */
  readonly reading?: Partial<ReadOptions>;
  /** What somebody decided about who is who; absent where nothing was. */
  readonly decisions?: readonly Decision[];
  /** What was chosen where the options leave it to the size of the corpus; absent in older analyses. */
  readonly decided?: Decided;
  readonly inputs: readonly InputRecord[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<Severity, number>>;
}

export function manifestOf(
  options: AnalysisOptions,
  referenceYear: number | null,
  readings: readonly Reading[],
  problems: readonly Problem[],
  counts: Readonly<Record<string, number>>,
  reading: Partial<ReadOptions> = {},
  decided: Decided | null = null,
  decisions: readonly Decision[] = [],
): Manifest {
  const count = (severity: Severity) =>
    problems.filter(problem => problem.severity === severity).length;
  return {
    coterie: VERSION,
    options,
    referenceYear,
    ...(Object.keys(reading).length === 0 ? null : {reading}),
    ...(decisions.length === 0 ? null : {decisions}),
    ...(decided === null ? null : {decided}),
    inputs: readings.map(reading => ({
      name: reading.file,
      size: reading.size,
      sha256: reading.sha256,
      format: reading.format,
      encoding: reading.encoding,
      records: reading.records,
      papers: reading.papers,
    })),
    counts,
    problems: {error: count("error"), warning: count("warning"), notice: count("notice")},
  };
}

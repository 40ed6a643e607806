/** error: something was lost. warning: something was guessed or looks wrong. notice: worth knowing. */
export type Severity = "error" | "warning" | "notice";

/** What is wrong with a file or a record of it, in one sentence. */
export interface Problem {
  readonly file: string;
  /** The record's number in the file, from 1; null when the file as a whole is meant. */
  readonly record: number | null;
  readonly line: number | null;
  readonly severity: Severity;
  readonly what: string;
}

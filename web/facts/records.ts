import type {Analysis, Problem} from "../../src/index.ts";

/** Problems of one file, by how bad they are. */
export interface FileProblems {
  readonly file: string;
  readonly error: readonly Problem[];
  readonly warning: readonly Problem[];
  readonly notice: readonly Problem[];
}

/** Problems by file: the files in the order of the first of each. */
export function problemsByFile(problems: readonly Problem[]): FileProblems[] {
  const files = new Map<string, {error: Problem[]; warning: Problem[]; notice: Problem[]}>();
  for (const problem of problems) {
    const own = files.get(problem.file) ?? {error: [], warning: [], notice: []};
    files.set(problem.file, own);
    own[problem.severity].push(problem);
  }
  return [...files].map(([file, own]) => ({file, ...own}));
}

/** The papers that a file has a record of, also where that was joined with others: rising. O(papers + joined records). */
export function papersFrom({corpus}: Analysis, file: string): number[] {
  const {files, originFile, merges} = corpus;
  const found = new Set<number>();
  for (let p = 0; p < corpus.size; p++) if (files[originFile[p]] === file) found.add(p);
  const {paper, start, records} = merges;
  for (let k = 0; k < merges.count; k++)
    for (let r = start[k]; r < start[k + 1]; r++)
      if (files[records.originFile[r]] === file) found.add(paper[k]);
  return [...found].sort((a, b) => a - b);
}

/** Which paper a record became. */
export type PaperOfRecord = (file: string, record: number) => number | null;

/** Finds the paper that a record of a file became, also where it was joined with others; null where it became none. O(papers + joined records), once. */
export function paperOfRecord({corpus}: Analysis): PaperOfRecord {
  const found = new Map<string, number>();
  const key = (file: string, record: number) => `${record} ${file}`;
  const {files, originFile, originRecord, merges} = corpus;
  for (let p = 0; p < corpus.size; p++) found.set(key(files[originFile[p]], originRecord[p]), p);
  const {paper, start, records} = merges;
  for (let k = 0; k < merges.count; k++)
    for (let r = start[k]; r < start[k + 1]; r++)
      found.set(key(files[records.originFile[r]], records.originRecord[r]), paper[k]);
  return (file, record) => found.get(key(file, record)) ?? null;
}

/** The papers that the records of some problems became; of a problem of a whole file, those of the file. Rising, each once. */
export function papersOfProblems(
  analysis: Analysis,
  paperOf: PaperOfRecord,
  problems: readonly Problem[],
): number[] {
  const found = new Set<number>();
  const whole = new Set<string>();
  for (const {file, record} of problems) {
    if (record === null) whole.add(file);
    const paper = record === null ? null : paperOf(file, record);
    if (paper !== null) found.add(paper);
  }
  for (const file of whole) for (const paper of papersFrom(analysis, file)) found.add(paper);
  return [...found].sort((a, b) => a - b);
}

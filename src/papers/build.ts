import {hash53} from "../util/hash.ts";
import {type TextColumn, textAt, textColumn, textColumnBuilder} from "../util/text-column.ts";
import type {Corpus, CorpusColumns, Merge} from "./corpus.ts";
import {identify} from "./identify.ts";
import {paperId} from "./ids.ts";
import {mergedPaper, rankedRecords} from "./merge.ts";
import {openCorpus} from "./open.ts";
import type {Paper, Profile} from "./paper.ts";
import {paperRows} from "./rows.ts";

/** Takes papers one by one and makes a corpus of them; none is kept as an object. */
export interface CorpusBuilder {
  add(paper: Paper): void;
  addProfile(profile: Profile): void;
  /**
   * Joins records of one paper and gives the corpus, papers in the order of their first record. The
   * builder must not be used afterwards.
   */
  finish(): Corpus;
}

/** An empty builder. Time to finish: near-linear in the number of records. */
export function corpusBuilder(): CorpusBuilder {
  const rows = paperRows();
  const ids = textColumnBuilder();
  const profiles: Profile[] = [];

  return {
    add(paper) {
      rows.add(paper);
      ids.push(paperId(paper));
    },
    addProfile: profile => void profiles.push(profile),
    finish() {
      const read = openCorpus({...rows.finish(), id: ids.finish(), merges: [], profiles});
      return withUniqueIds(joined(read));
    },
  };
}

/** The corpus of papers that are at hand. */
export function corpusOf(papers: Iterable<Paper>, profiles: Iterable<Profile> = []): Corpus {
  const builder = corpusBuilder();
  for (const paper of papers) builder.add(paper);
  for (const profile of profiles) builder.addProfile(profile);
  return builder.finish();
}

function joined(read: Corpus): Corpus {
  const {first, reasons} = identify(read);
  if (reasons.size === 0) return read;

  const records = new Map<number, Paper[]>([...reasons.keys()].map(row => [row, []]));
  for (let row = 0; row < read.size; row++) records.get(first(row))?.push(read.paper(row));

  const rows = paperRows();
  const ids = textColumnBuilder();
  const merges: Merge[] = [];
  for (let row = 0; row < read.size; row++) {
    if (first(row) !== row) continue;
    const group = records.get(row);
    const paper = group === undefined ? read.paper(row) : mergedPaper(group);
    if (group !== undefined)
      merges.push({
        paper: rows.size,
        records: rankedRecords(group),
        reasons: reasons.get(row)!,
      });
    rows.add(paper);
    ids.push(paperId(paper));
  }
  return openCorpus({...rows.finish(), id: ids.finish(), merges, profiles: read.profiles});
}

/** Gives papers with one id different ones: the second becomes "id (2)". */
function withUniqueIds(corpus: Corpus): Corpus {
  const hashes = new Float64Array(corpus.size);
  for (let i = 0; i < corpus.size; i++) hashes[i] = hash53(textAt(corpus.id, i));
  const sorted = hashes.slice().sort();
  const repeated = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i]);
  if (repeated.size === 0) return corpus;

  const taken = new Set<string>();
  for (let i = 0; i < corpus.size; i++)
    if (!repeated.has(hashes[i])) taken.add(textAt(corpus.id, i));
  const next = new Map<string, number>();
  const unique = (id: string): string => {
    let candidate = id;
    for (let n = next.get(id) ?? 1; taken.has(candidate); n++) {
      candidate = `${id} (${n + 1})`;
      next.set(id, n + 1);
    }
    taken.add(candidate);
    return candidate;
  };
  const id: TextColumn = textColumn(
    (function* () {
      for (let i = 0; i < corpus.size; i++)
        yield repeated.has(hashes[i]) ? unique(textAt(corpus.id, i)) : textAt(corpus.id, i);
    })(),
  );
  return openCorpus({...columnsOf(corpus), id});
}

/** The columns of a corpus, without its functions. */
export function columnsOf({paper: _, authorship: __, ...columns}: Corpus): CorpusColumns {
  return columns;
}

import {byCodeUnit} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {withFields} from "../util/held-fields.ts";
import {type TextColumn, textColumnBuilder} from "../util/text-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Corpus, MergeColumns, RecordColumns} from "./corpus.ts";
import {gather} from "./gather.ts";
import {type Identities, identify, idReasons} from "./identify.ts";
import {mergedPaper, rankedOrder} from "./merge.ts";
import {noMerges, openCorpus, paperAt} from "./open.ts";
import type {Paper, Profile} from "./paper.ts";
import {type KeyCollector, keyCollector} from "./record-keys.ts";
import {paperRows, type Rows} from "./rows.ts";
import type {TitleJoins} from "./title-joins.ts";
import {withUniqueIds} from "./unique-ids.ts";

/** Takes papers one by one and makes a corpus of them; none is kept as an object. */
export interface CorpusBuilder {
  /** Throws TypeError for a paper without an origin. */
  add(paper: Paper): void;
  addProfile(profile: Profile): void;
  /** Names the files whose citation counts win where records of one paper have several, the first one first. */
  preferCitations(files: readonly string[]): void;
  /**
   * Joins records of one paper and gives the corpus, papers in the order of their first record. The
   * builder cannot be used afterwards. Throws the signal's reason when stopped.
   *
   * @param kept - puts texts that will be looked at in order alone, if at all, where they take no memory: titles, and what is rare
   */
  finish(watch?: Watch, kept?: (texts: TextColumn) => TextColumn): Corpus;
}

/** An empty builder. Time to finish: near-linear in the number of records. */
export function corpusBuilder(): CorpusBuilder {
  let growing: Growing | null = {rows: paperRows(), keys: keyCollector()};
  const profiles: Profile[] = [];
  let preferred: readonly string[] = [];

  return {
    add(paper) {
      if (growing === null) throw new Error("add: this corpus is finished");
      growing.rows.add(paper);
      growing.keys.add(paper);
    },
    addProfile: profile => void profiles.push(profile),
    preferCitations(files) {
      preferred = files;
    },
    finish(watch = {}, kept = texts => texts) {
      if (growing === null) throw new Error("finish: this corpus is finished");
      const {rows, keys} = growing;
      growing = null; // whoever still holds the builder does not hold its memory
      checkpoint(watch, "Finding records of one paper", 0);
      const identities = identify(rows.view(), keys.finish());
      checkpoint(watch, "Joining records", 0.5);
      const {columns, merges} = joined(rows, identities, preferred);
      checkpoint(watch, "Naming papers", 0.9);
      const named = withUniqueIds(columns);
      const {title, rest} = named;
      return openCorpus(
        withFields(named, {title: kept(title), rest: kept(rest), merges, profiles}),
      );
    },
  };
}

interface Growing {
  readonly rows: Rows;
  readonly keys: KeyCollector;
}

/** The corpus of papers that are at hand. */
export function corpusOf(papers: Iterable<Paper>, profiles: Iterable<Profile> = []): Corpus {
  const builder = corpusBuilder();
  for (const paper of papers) builder.add(paper);
  for (const profile of profiles) builder.addProfile(profile);
  return builder.finish();
}

function joined(
  rows: Rows,
  {first, joined: gone, titleJoins}: Identities,
  preferred: readonly string[],
): {columns: RecordColumns; merges: MergeColumns} {
  const size = rows.size;
  if (gone === 0) {
    const columns = rows.finish();
    return {columns, merges: noMerges(columns)};
  }
  /** Row → the next row of the same paper, or −1: the last row of a paper stands at `last` of its first. */
  const next = new Int32Array(size).fill(-1);
  const last = new Int32Array(size).fill(-1);
  for (let row = 0; row < size; row++) {
    const head = first(row);
    if (head !== row) next[last[head] < 0 ? head : last[head]] = row;
    last[head] = row;
  }

  const read = rows.view();
  const reasonsOf = titleReasons(titleJoins, first, size);
  /** The row that each paper is taken from: as it was read, or made and added at the end. */
  const plan = new Uint32Array(size - gone);
  const paper = growingArray(Uint32Array);
  const start = growingArray(Uint32Array);
  const recordRow = growingArray(Uint32Array);
  const reasons = textColumnBuilder();
  start.push(0);
  for (let row = 0, made = 0; row < size; row++) {
    if (first(row) !== row) continue;
    if (next[row] < 0) plan[made++] = row;
    else {
      const members: number[] = [];
      for (let member = row; member >= 0; member = next[member]) members.push(member);
      const records = members.map(member => paperAt(read, member));
      const order = rankedOrder(records);
      for (const i of order) recordRow.push(members[i]);
      start.push(recordRow.length);
      paper.push(made);
      reasons.push([...idReasons(records), ...reasonsOf(row)].join("\n"));
      plan[made++] = rows.size;
      const ranked = order.map(i => records[i]);
      rows.add(mergedPaper(ranked, preferred));
    }
  }

  const all = rows.finish();
  const records = gather(all, recordRow.finish());
  const merges: MergeColumns = {
    count: paper.length,
    paper: paper.finish(),
    start: start.finish(),
    reasons: reasons.finish(),
    records,
  };
  return {columns: withFields(all, gather(all, plan, {release: true})), merges};
}

/** First row → why its records were joined by title, sorted. */
function titleReasons(
  {count, a, why, reasons}: TitleJoins,
  first: (row: number) => number,
  size: number,
): (first: number) => string[] {
  /** Joins of a paper are chained: its newest join, and join → the one before. */
  const newest = new Int32Array(size).fill(-1);
  const before = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const head = first(a[k]);
    before[k] = newest[head];
    newest[head] = k;
  }
  return head => {
    const found: string[] = [];
    for (let k = newest[head]; k >= 0; k = before[k]) found.push(reasons[why[k]]);
    return found.sort(byCodeUnit);
  };
}

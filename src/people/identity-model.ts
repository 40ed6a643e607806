import type {Corpus} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import {textAt, textCount} from "../util/text-column.ts";
import type {Watch} from "../util/watch.ts";
import {
  type BlockColumns,
  blockColumns,
  type NumberScratch,
  numberScratch,
} from "./block-columns.ts";
import {type BlockNames, blockNames, type KnownNames} from "./block-names.ts";
import {ALL_PAIRS, candidatePairs} from "./candidates.ts";
import {type DenseScratch, denseScratch} from "./cluster-dense.ts";
import type {Decided} from "./decide.ts";
import {tokenTable} from "./given-names.ts";
import {compareIds} from "./identifiers.ts";
import {type IdentityColumns, identityColumns} from "./identity-columns.ts";
import {coauthorParts} from "./name-context.ts";
import {type NameRows, nameRows} from "./name-rows.ts";
import {contradicts} from "./names-in-block.ts";
import {pairFeatures, type Told} from "./pair-features.ts";
import {type Record, recordMaker} from "./records.ts";
import {type SharedTitles, shareTitles, titleScratch} from "./shared-titles.ts";

/** A corpus made ready for asking who is who, in one thread. */
export interface IdentityModel extends IdentityColumns {
  readonly known: KnownNames;
  readonly recordOf: ReturnType<typeof recordMaker>;
  /** Memory that is used for block after block. */
  readonly scratch: NumberScratch;
  readonly dense: DenseScratch;
  readonly titles: SharedTitles;
}

/** The records of one block, in an order that the order of papers does not change, and their names. */
export interface Block {
  readonly records: readonly Record[];
  readonly names: BlockNames;
  readonly rows: NameRows;
  readonly columns: BlockColumns;
}

/** What is said of two records before any weight: a decision, a veto, or features to weigh. */
export type Verdict =
  | "same byline"
  | {readonly same: string}
  | {readonly conflict: string}
  | "weigh";

/** Reads names, titles and places once. Time O(corpus). */
export const identityModel = (
  corpus: Corpus,
  useIds: boolean,
  decided: Pick<Decided, "groups" | "differ">,
  watch: Watch,
): IdentityModel => openModel(identityColumns(corpus, {...decided, useIds}, watch).columns);

/** Makes ready what one thread needs beside the columns. */
export function openModel(columns: IdentityColumns): IdentityModel {
  const {names, blocks, statistics} = columns;
  const {given, joined, generation, filed, tokens} = names;
  return {
    ...columns,
    known: {
      tokens: tokenTable(Array.from({length: textCount(tokens)}, (_, i) => textAt(tokens, i))),
      start: given.start,
      item: given.item,
      joined,
      generation,
      filed,
      blockOfForm: blocks.ofForm,
      statistics,
    },
    recordOf: recordMaker(columns),
    scratch: numberScratch(blocks.count, columns.signals.termWeight.length, names.joined.length),
    dense: denseScratch(ALL_PAIRS),
    titles: titleScratch(ALL_PAIRS),
  };
}

/** Block b with its records. */
export function openBlock(model: IdentityModel, b: number): Block {
  const {names, blocks, ofAuthorship, known, scratch, recordOf} = model;
  const order = listAt(blocks.members, b);
  const {nameOf} = scratch;
  const inBlock: number[] = [];
  for (const k of order) {
    const form = ofAuthorship[k];
    if (inBlock[nameOf[form]] === form) continue;
    nameOf[form] = inBlock.length;
    inBlock.push(form);
  }
  inBlock.sort(
    (f, g) =>
      names.joined[f] - names.joined[g] ||
      names.family[f] - names.family[g] ||
      names.generation[f] - names.generation[g],
  );
  for (let name = 0; name < inBlock.length; name++) nameOf[inBlock[name]] = name;
  const records: Record[] = [];
  for (let i = 0; i < order.length; i++)
    records.push(recordOf(order[i], i, nameOf[ofAuthorship[order[i]]]));
  const columns = blockColumns(model, order, scratch);
  const parts = coauthorParts(records, inBlock.length, columns);
  const compared = blockNames(inBlock, known, parts);
  return {records, names: compared, rows: nameRows(compared, inBlock.length), columns};
}

/** The pairs of a block, for weighing. */
export interface BlockPairs {
  /**
   * Goes through the pairs that may be one person; `x` holds their features where they are to be weighed.
   * Pairs that rule each other out are passed over.
   */
  each(x: Float64Array, visit: (i: number, j: number, verdict: Verdict) => void): void;
  /** What is said of records i and j; fills `x` where that is to be weighed. */
  compare(i: number, j: number, x: Float64Array): Verdict | null;
}

export function blockPairs(block: Block, model: IdentityModel): BlockPairs {
  const {records, names} = block;
  const few = records.length <= ALL_PAIRS;
  const told = toldOf(model, block);
  const toldOfAll = few ? {...told, titles: model.titles} : told;
  const compare = (i: number, j: number, known: Told, x: Float64Array): Verdict | null => {
    const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
    const verdict = judge(a, b, names);
    if (verdict === "weigh") pairFeatures(a, b, known, x);
    return verdict;
  };
  return {
    compare: (i, j, x) => compare(i, j, told, x),
    each(x, visit) {
      if (few) shareTitles(block.columns, model.signals.termWeight, model.titles);
      candidatePairs(block, model, (i, j) => {
        const verdict = compare(i, j, toldOfAll, x);
        if (verdict !== null) visit(i, j, verdict);
      });
    },
  };
}

/** What features are made of, for the records of a block. */
export const toldOf = ({signals}: IdentityModel, {names, rows, columns}: Block): Told => ({
  names,
  rows,
  columns,
  signals,
  titles: null,
});

/** What needs no weighing; null where the two cannot be one person. */
export function judge(a: Record, b: Record, names: BlockNames): Verdict | null {
  const ids = a.ids.size > 0 && b.ids.size > 0 ? compareIds(a.ids, b.ids) : null;
  if (ids !== null && "conflict" in ids) return null;
  if (a.paper === b.paper) return a.form === b.form ? "same byline" : null;
  if (ids !== null) return ids;
  return contradicts(names.compare(a.name, b.name).agreement) ? null : "weigh";
}

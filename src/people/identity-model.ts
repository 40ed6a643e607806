import type {Corpus} from "../papers/corpus.ts";
import {byCodeUnit} from "../util/fold.ts";
import {listAt} from "../util/list-column.ts";
import {part, type Watch} from "../util/watch.ts";
import {type BlockNames, blockNames} from "./block-names.ts";
import {type Blocks, inStableOrder, nameBlocks} from "./blocks.ts";
import {ALL_PAIRS, candidatePairs} from "./candidates.ts";
import {type DenseScratch, denseScratch} from "./cluster-dense.ts";
import {type CoauthorLists, coauthorLists} from "./coauthor-lists.ts";
import type {Decided} from "./decide.ts";
import {type Forms, nameForms} from "./forms.ts";
import {compareIds} from "./identifiers.ts";
import {coauthorParts, type PartsScratch, partsScratch} from "./name-context.ts";
import {type NameStatistics, nameStatistics} from "./name-statistics.ts";
import {contradicts} from "./names-in-block.ts";
import {pairFeatures, type Told} from "./pair-features.ts";
import {type Record, recordOf, type Sources} from "./records.ts";
import {corpusSignals, type Signals} from "./signals.ts";

/** A corpus made ready for asking who is who. */
export interface IdentityModel {
  readonly corpus: Corpus;
  readonly forms: Forms;
  readonly blocks: Blocks;
  readonly statistics: NameStatistics;
  readonly signals: Signals;
  readonly coauthors: CoauthorLists;
  readonly sources: Sources;
  /** Memory that is used for block after block. */
  readonly scratch: PartsScratch;
  readonly dense: DenseScratch;
  /** Authorship → authorships that somebody said are somebody else's. */
  readonly differ: Decided["differ"];
}

/** The records of one block, in an order that the order of papers does not change, and their names. */
export interface Block {
  readonly records: readonly Record[];
  readonly names: BlockNames;
}

/** What is said of two records before any weight: a decision, a veto, or features to weigh. */
export type Verdict =
  | "same byline"
  | {readonly same: string}
  | {readonly conflict: string}
  | "weigh";

/** Reads names, titles and places once. Time O(corpus). */
export function identityModel(
  corpus: Corpus,
  useIds: boolean,
  {groups, differ}: Pick<Decided, "groups" | "differ">,
  watch: Watch,
): IdentityModel {
  const forms = nameForms(corpus, groups, part(watch, 0, 0.2));
  const blocks = nameBlocks(forms);
  const statistics = nameStatistics(forms, blocks);
  const signals = corpusSignals(corpus, part(watch, 0.2, 0.4));
  const paperOf = papersOfAuthorships(corpus);
  const coauthors = coauthorLists(corpus, forms, blocks);
  const sources = {corpus, forms, coauthors, signals, paperOf, idsOfRest: new Map(), useIds};
  const scratch = partsScratch(blocks.count);
  const dense = denseScratch(ALL_PAIRS);
  return {corpus, forms, blocks, statistics, signals, coauthors, sources, scratch, dense, differ};
}

/** The paper of each authorship. */
export function papersOfAuthorships({authorStart}: Corpus): Uint32Array {
  const paperOf = new Uint32Array(authorStart[authorStart.length - 1]);
  for (let i = 0; i + 1 < authorStart.length; i++)
    paperOf.fill(i, authorStart[i], authorStart[i + 1]);
  return paperOf;
}

/** Block b with its records. */
export function openBlock(model: IdentityModel, b: number): Block {
  const {corpus, forms, blocks, statistics, sources, coauthors, scratch} = model;
  const order = inStableOrder(listAt(blocks.members, b), sources.paperOf, corpus.id);
  const inBlock = [...new Set(Array.from(order, k => forms.ofAuthorship[k]))].sort((f, g) =>
    byCodeUnit(forms.forms[f].key, forms.forms[g].key),
  );
  const nameOf = new Map(inBlock.map((form, name) => [form, name]));
  const records = Array.from(order, k => recordOf(sources, k, nameOf.get(forms.ofAuthorship[k])!));
  const parts = coauthorParts(records, inBlock.length, coauthors, scratch);
  return {records, names: blockNames(inBlock, forms.forms, blocks.ofForm, statistics, parts)};
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

export function blockPairs({records, names}: Block, model: IdentityModel): BlockPairs {
  const told = toldOf(model, names);
  const compare = (i: number, j: number, x: Float64Array): Verdict | null => {
    const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
    const verdict = judge(a, b, names);
    if (verdict === "weigh") pairFeatures(a, b, told, x);
    return verdict;
  };
  return {
    compare,
    each(x, visit) {
      candidatePairs(records, model, (i, j) => {
        const verdict = compare(i, j, x);
        if (verdict !== null) visit(i, j, verdict);
      });
    },
  };
}

/** What features are made of, for the records of a block with these names. */
export const toldOf = ({coauthors, signals, corpus}: IdentityModel, names: BlockNames): Told => ({
  names,
  coauthors,
  signals,
  venue: corpus.venue,
  year: corpus.year,
});

/** What needs no weighing; null where the two cannot be one person. */
export function judge(a: Record, b: Record, names: BlockNames): Verdict | null {
  const ids = a.ids.size > 0 && b.ids.size > 0 ? compareIds(a.ids, b.ids) : null;
  if (ids !== null && "conflict" in ids) return null;
  if (a.paper === b.paper) return a.form === b.form ? "same byline" : null;
  if (ids !== null) return ids;
  return contradicts(names.compare(a.name, b.name).agreement) ? null : "weigh";
}

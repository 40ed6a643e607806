import type {Corpus} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {part, type Watch} from "../util/watch.ts";
import {type BlockNames, blockNames} from "./block-names.ts";
import {type Blocks, inStableOrder, nameBlocks} from "./blocks.ts";
import {candidatePairs} from "./candidates.ts";
import type {Decided} from "./decide.ts";
import {type Forms, nameForms} from "./forms.ts";
import {compareIds} from "./identifiers.ts";
import {type NameStatistics, nameStatistics} from "./name-statistics.ts";
import {contradicts} from "./names-in-block.ts";
import {pairFeatures} from "./pair-features.ts";
import {type Record, recordOf, type Sources} from "./records.ts";
import {corpusSignals, type Signals} from "./signals.ts";

/** A corpus made ready for asking who is who. */
export interface IdentityModel {
  readonly corpus: Corpus;
  readonly forms: Forms;
  readonly blocks: Blocks;
  readonly statistics: NameStatistics;
  readonly signals: Signals;
  readonly sources: Sources;
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
  const sources = {corpus, forms, blocks, signals, paperOf, idsOfRest: new Map(), useIds};
  return {corpus, forms, blocks, statistics, signals, sources, differ};
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
  const {corpus, forms, blocks, statistics, sources} = model;
  const order = inStableOrder(
    listAt(blocks.members, b),
    k => textAt(corpus.id, sources.paperOf[k]),
    k => k - corpus.authorStart[sources.paperOf[k]],
  );
  const records = order.map(k => recordOf(sources, k));
  return {records, names: blockNames(records, forms.forms, blocks.ofForm, statistics)};
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

export function blockPairs({records, names}: Block, {signals}: IdentityModel): BlockPairs {
  const compare = (i: number, j: number, x: Float64Array): Verdict | null => {
    const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
    const verdict = judge(a, b, names);
    if (verdict === "weigh") pairFeatures(a, b, names, signals, x);
    return verdict;
  };
  return {
    compare,
    each(x, visit) {
      for (const [i, j] of candidatePairs(records, signals)) {
        const verdict = compare(i, j, x);
        if (verdict !== null) visit(i, j, verdict);
      }
    },
  };
}

/** What needs no weighing; null where the two cannot be one person. */
export function judge(a: Record, b: Record, names: BlockNames): Verdict | null {
  const ids = a.ids.size > 0 && b.ids.size > 0 ? compareIds(a.ids, b.ids) : null;
  if (ids !== null && "conflict" in ids) return null;
  if (a.paper === b.paper) return a.form === b.form ? "same byline" : null;
  if (ids !== null) return ids;
  return contradicts(names.compare(a.form, b.form).agreement) ? null : "weigh";
}

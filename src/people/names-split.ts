import {onlyPart, type Split} from "../util/split.ts";
import {type TextColumn, textColumn} from "../util/text-column.ts";
import type {Watch} from "../util/watch.ts";
import {type Blocks, nameBlocks} from "./blocks.ts";
import {type Forms, type NameColumns, nameForms} from "./forms.ts";
import {type NameStatistics, nameStatistics} from "./name-statistics.ts";

/** Names that are to be read: plain data. */
export interface NamesAsked extends NameColumns {
  /** Printed names that are no people's. */
  readonly groups: ReadonlySet<string>;
}

/** What is compared in the names of forms. */
export interface NameTable extends Pick<Forms, "given" | "joined" | "family" | "generation"> {
  readonly tokens: TextColumn;
  /** Form → how many words its family name is filed under. */
  readonly filed: Uint8Array;
}

/** What names alone tell about who may be who: plain data. */
export interface NamesRead extends Pick<Forms, "ofAuthorship" | "homonymOf" | "readings"> {
  readonly names: NameTable;
  readonly blocks: Blocks;
  readonly statistics: NameStatistics;
}

/** Reads each printed name once. Time and memory: O(authorships + names). */
export function readNames({groups, ...columns}: NamesAsked, watch: Watch): NamesRead {
  const forms = nameForms(columns, groups, watch);
  const blocks = nameBlocks(forms);
  const {count, given, joined, family, generation, filed, tokens} = forms;
  const {ofAuthorship, homonymOf, readings} = forms;
  return {
    names: {
      given,
      joined,
      family,
      generation,
      tokens: textColumn(tokens),
      filed: Uint8Array.from({length: count}, (_, f) =>
        Math.min(255, filed.start[f + 1] - filed.start[f]),
      ),
    },
    blocks,
    statistics: nameStatistics(forms, blocks),
    ofAuthorship,
    homonymOf,
    readings,
  };
}

/** About what an authorship takes, in elementary steps. */
const STEPS_AN_AUTHORSHIP = 1000;

/** Reads names in one part, beside what there is to read in titles and places. */
export const namesSplit: Split<NamesAsked, NamesRead, NamesRead> = {
  isBeside: true,
  count: () => 1,
  cost: ({authorName}) => authorName.length * STEPS_AN_AUTHORSHIP,
  open: asked => (_, watch) => readNames(asked, watch),
  collect: () => onlyPart(read => read),
};

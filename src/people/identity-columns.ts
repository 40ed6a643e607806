import type {Corpus} from "../papers/corpus.ts";
import type {Paper} from "../papers/paper.ts";
import {growingArray} from "../util/growing-array.ts";
import {hash53} from "../util/hash.ts";
import type {ListColumn} from "../util/list-column.ts";
import {type TextColumn, textAt, textColumn} from "../util/text-column.ts";
import {textOrder} from "../util/text-order.ts";
import {part, type Watch} from "../util/watch.ts";
import {type Blocks, blockMembers, nameBlocks} from "./blocks.ts";
import {type CoauthorLists, coauthorLists} from "./coauthor-lists.ts";
import type {Decided} from "./decide.ts";
import {type Forms, nameForms} from "./forms.ts";
import {type IdColumns, idColumns} from "./id-columns.ts";
import {type NameStatistics, nameStatistics} from "./name-statistics.ts";
import type {Readings} from "./readings.ts";
import {corpusSignals, type Signals} from "./signals.ts";

/** All that is looked at when it is asked who is who: plain data, of which threads can share the large arrays. */
export interface IdentityColumns {
  readonly names: NameTable;
  readonly blocks: Blocks & {
    /** Block → authorships, by the ids of their papers. */
    readonly members: ListColumn;
  };
  readonly statistics: NameStatistics;
  readonly signals: Signals;
  readonly coauthors: CoauthorLists;
  /** Authorship → form, or NONE. */
  readonly ofAuthorship: Uint32Array;
  readonly paperOf: Uint32Array;
  readonly affiliations: ListColumn;
  readonly ids: IdColumns;
  readonly venue: Uint32Array;
  /** 0 = unknown. */
  readonly year: Int16Array;
  /** Paper → what it cites, as rising hashes; at most 200. */
  readonly references: ListColumn;
  /** Authorship → authorships that somebody said are somebody else's. */
  readonly differ: Decided["differ"];
}

/** What is compared in the names of forms. */
export interface NameTable extends Pick<Forms, "given" | "joined" | "family" | "generation"> {
  readonly tokens: TextColumn;
  /** Form → how many words its family name is filed under. */
  readonly filed: Uint8Array;
}

/** Reads names, titles and places once. Time O(corpus). */
export function identityColumns(
  corpus: Corpus,
  useIds: boolean,
  {groups, differ}: Pick<Decided, "groups" | "differ">,
  watch: Watch,
): {
  readonly columns: IdentityColumns;
  readonly readings: Readings;
  /** Papers by their ids. */
  readonly papers: Uint32Array;
} {
  const forms = nameForms(corpus, groups, part(watch, 0, 0.5));
  const blocks = nameBlocks(forms);
  const papers = textOrder(corpus.id);
  const {given, joined, family, generation, ofAuthorship, homonymOf, readings} = forms;
  const columns: IdentityColumns = {
    names: {
      given,
      joined,
      family,
      generation,
      tokens: textColumn(forms.tokens),
      filed: Uint8Array.from({length: forms.count}, (_, f) =>
        Math.min(255, forms.filed.start[f + 1] - forms.filed.start[f]),
      ),
    },
    blocks: {
      ...blocks,
      members: blockMembers(blocks, forms.ofAuthorship, corpus.authorStart, papers),
    },
    statistics: nameStatistics(forms, blocks),
    signals: corpusSignals(corpus, part(watch, 0.5, 1)),
    coauthors: coauthorLists(corpus, forms, blocks),
    ofAuthorship,
    paperOf: papersOfAuthorships(corpus),
    affiliations: corpus.authorAffiliations,
    ids: idColumns(corpus, homonymOf, useIds),
    venue: corpus.venue,
    year: corpus.year,
    references: referenceHashes(corpus),
    differ,
  };
  return {columns, readings, papers};
}

/** The paper of each authorship. */
function papersOfAuthorships({authorStart}: Corpus): Uint32Array {
  const paperOf = new Uint32Array(authorStart[authorStart.length - 1]);
  for (let i = 0; i + 1 < authorStart.length; i++)
    paperOf.fill(i, authorStart[i], authorStart[i + 1]);
  return paperOf;
}

const MOST_REFERENCES = 200;

function referenceHashes({size, rest}: Corpus): ListColumn {
  const start = new Uint32Array(size + 1);
  const item = growingArray(Uint32Array);
  for (let p = 0; p < size; p++) {
    if (rest.offset[p] < rest.offset[p + 1]) {
      const text = textAt(rest, p);
      if (text.includes('"references"')) {
        const {references = []} = JSON.parse(text) as Partial<Paper>;
        const hashes = references.slice(0, MOST_REFERENCES).map(cited => hash53(cited) % 2 ** 32);
        for (const hash of Uint32Array.from(new Set(hashes)).sort()) item.push(hash);
      }
    }
    start[p + 1] = item.length;
  }
  return {start, item: item.finish()};
}

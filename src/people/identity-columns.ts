import type {Corpus} from "../papers/corpus.ts";
import type {Paper} from "../papers/paper.ts";
import {growingArray} from "../util/growing-array.ts";
import {hash53} from "../util/hash.ts";
import type {ListColumn} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {textOrder} from "../util/text-order.ts";
import {part, type Watch} from "../util/watch.ts";
import {type Blocks, blockMembers} from "./blocks.ts";
import {type CoauthorLists, coauthorLists} from "./coauthor-lists.ts";
import type {Decided} from "./decide.ts";
import {nameColumns} from "./forms.ts";
import {type IdColumns, idColumns} from "./id-columns.ts";
import type {NameStatistics} from "./name-statistics.ts";
import {type NamesAsked, type NamesRead, type NameTable, readNames} from "./names-split.ts";
import type {ReadingColumns} from "./readings.ts";
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

/** What was read of a corpus to ask who is who. */
export interface IdentityRead {
  readonly columns: IdentityColumns;
  readonly readings: ReadingColumns;
  /** Papers by their ids. */
  readonly papers: Uint32Array;
}

type Asked = Pick<Decided, "groups" | "differ"> & {
  /** Whether identifiers are looked at. */
  readonly useIds: boolean;
};

/** Reads names, titles and places once. Time O(corpus). */
export function identityColumns(corpus: Corpus, asked: Asked, watch: Watch): IdentityRead {
  const {groups} = asked;
  const names = readNames({...nameColumns(corpus), groups}, part(watch, 0, 0.5));
  return brought(corpus, asked, names, paperColumns(corpus, part(watch, 0.5, 1)));
}

/** The same where `read` may have names read elsewhere, beside titles and places, and beside what there is to do `meanwhile`. */
export async function identityColumnsShared(
  corpus: Corpus,
  asked: Asked,
  read: (names: NamesAsked, watch: Watch) => Promise<NamesRead>,
  watch: Watch,
  meanwhile: () => void = () => {},
): Promise<IdentityRead> {
  const {groups} = asked;
  const names = read({...nameColumns(corpus), groups}, part(watch, 0, 0.5));
  names.catch(() => {}); // what fails here first is told instead
  meanwhile();
  const papers = paperColumns(corpus, part(watch, 0.5, 1));
  return brought(corpus, asked, await names, papers);
}

/** What is known without the names. */
function paperColumns(corpus: Corpus, watch: Watch) {
  return {
    papers: textOrder(corpus.id),
    signals: corpusSignals(corpus, watch),
    references: referenceHashes(corpus),
  };
}

/** All that was read, brought together. O(authorships). */
function brought(
  corpus: Corpus,
  {useIds, differ}: Asked,
  {names, blocks, statistics, ofAuthorship, homonymOf, readings}: NamesRead,
  {papers, signals, references}: ReturnType<typeof paperColumns>,
): IdentityRead {
  const {authorStart, authorAffiliations: affiliations, venue, year} = corpus;
  const columns: IdentityColumns = {
    names,
    blocks: {...blocks, members: blockMembers(blocks, ofAuthorship, authorStart, papers)},
    statistics,
    signals,
    coauthors: coauthorLists(corpus, {ofAuthorship}, blocks),
    ofAuthorship,
    paperOf: papersOfAuthorships(corpus),
    affiliations,
    ids: idColumns(corpus, homonymOf, useIds),
    venue,
    year,
    references,
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

import type {Corpus} from "../papers/corpus.ts";
import {inSharedMemory} from "../util/share.ts";
import type {Watch} from "../util/watch.ts";
import {type Decided, findDecisions} from "./decide.ts";
import type {Decision} from "./decisions.ts";
import {
  type IdentityColumns,
  type IdentityRead,
  identityColumns,
  identityColumnsShared,
} from "./identity-columns.ts";
import type {NamesAsked, NamesRead} from "./names-split.ts";
import type {Groups} from "./people-split.ts";
import {type Readings, readingsOf} from "./readings.ts";

/** What can be chosen about who is who. */
export interface PeopleOptions {
  /** Whether identifiers (ORCID and others) decide where they stand. @default true */
  readonly useIds?: boolean;
  /** What somebody decided; it always wins, in its order. @default none */
  readonly decisions?: readonly Decision[];
}

/** What has parts of it computed, on other threads perhaps; the result is the same. */
export interface PeopleWork {
  readonly names: (asked: NamesAsked, watch: Watch) => Promise<NamesRead>;
  /** Looks at blocks of names. */
  readonly groups: (columns: IdentityColumns, watch: Watch) => Promise<Groups>;
  /** What else there is to do here while names may be read elsewhere. @default nothing */
  readonly meanwhile?: () => void;
}

/** A corpus that is asked who is who in it. */
export interface Asked {
  readonly corpus: Corpus;
  readonly decided: Decided;
  readonly columns: IdentityColumns;
  readonly readings: Readings;
  /** Papers in the order of their ids. */
  readonly papers: Uint32Array;
}

/** Reads a corpus. O(corpus). */
export function ask(
  corpus: Corpus,
  {useIds = true, decisions = []}: PeopleOptions,
  watch: Watch,
): Asked {
  const decided = findDecisions(corpus, decisions);
  return asking(corpus, decided, identityColumns(corpus, {...decided, useIds}, watch));
}

/** The same with names read by others perhaps, where threads can share it: else it would lie in memory twice while they work. */
export async function askShared(
  corpus: Corpus,
  {useIds = true, decisions = []}: PeopleOptions,
  {names, meanwhile}: PeopleWork,
  watch: Watch,
): Promise<Asked> {
  const decided = findDecisions(corpus, decisions);
  const asked = {...decided, useIds};
  const read = await identityColumnsShared(corpus, asked, names, watch, meanwhile);
  return asking(corpus, decided, {...read, columns: inSharedMemory(read.columns)});
}

const asking = (corpus: Corpus, decided: Decided, read: IdentityRead): Asked => ({
  ...read,
  corpus,
  decided,
  readings: readingsOf(corpus, read.readings),
});

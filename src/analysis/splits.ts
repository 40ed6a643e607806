import {coauthorSplit} from "../graphs/coauthor-split.ts";
import {sharedTopicSplit} from "../graphs/shared-topic-split.ts";
import {betweennessSplit} from "../metrics/betweenness.ts";
import {leidenSplit} from "../metrics/communities/leiden.ts";
import {distanceSplit} from "../metrics/distances.ts";
import {edgeBetweennessSplit} from "../metrics/edge-betweenness.ts";
import {estimateSplit} from "../metrics/estimated-betweenness.ts";
import type {PeopleWork} from "../people/asked.ts";
import {namesSplit} from "../people/names-split.ts";
import {peopleSplit} from "../people/people-split.ts";
import {extractSplit} from "../topics/extract-split.ts";
import {runSplit, type Split} from "../util/split.ts";
import type {Watch} from "../util/watch.ts";
import {groupsSplit} from "./groups.ts";

/** Every computation that can be shared out, by name. A new one is a row here. */
export const SPLITS = {
  "co-authorship": coauthorSplit,
  betweenness: betweennessSplit,
  "betweenness of ties": edgeBetweennessSplit,
  "estimated betweenness": estimateSplit,
  distances: distanceSplit,
  groups: groupsSplit,
  leiden: leidenSplit,
  names: namesSplit,
  people: peopleSplit,
  "shared topics": sharedTopicSplit,
  terms: extractSplit,
} as const;

export type SplitName = keyof typeof SPLITS;
export type SplitInput<Name extends SplitName> =
  (typeof SPLITS)[Name] extends Split<infer Input, infer _, infer __> ? Input : never;
export type SplitOutput<Name extends SplitName> =
  (typeof SPLITS)[Name] extends Split<infer _, infer __, infer Output> ? Output : never;

/** Computes what can be shared out: here, or on several workers. The results are the same. */
export type Executor = <Name extends SplitName>(
  name: Name,
  input: SplitInput<Name>,
  watch?: Watch,
) => Promise<SplitOutput<Name>>;

/** Computes everything here, part by part. */
export const inPlace: Executor = (name, input, watch = {}) =>
  runSplit(SPLITS[name] as unknown as AnySplit, input, watch) as never;

/** What is computed to know who is who, by an executor. */
export const peopleWork = (execute: Executor): PeopleWork => ({
  names: (asked, watch) => execute("names", asked, watch),
  groups: (columns, watch) => execute("people", columns, watch),
});

/** A row of the table, its types forgotten. */
export type AnySplit = Split<unknown, unknown, unknown>;

import type {Corpus} from "../papers/corpus.ts";
import {roomFor} from "../util/held-fields.ts";
import {placesOf} from "../util/list-column.ts";
import {runSplitSync} from "../util/split.ts";
import {textIn} from "../util/texts.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import {type Asked, ask, askShared, type PeopleOptions, type PeopleWork} from "./asked.ts";
import {overrides} from "./decide.ts";
import {ranked, type SignedPair} from "./doubts.ts";
import type {IdentityColumns} from "./identity-columns.ts";
import {type Block, openBlock, openModel} from "./identity-model.ts";
import {papersOfPeople, renumbered} from "./numbered-people.ts";
import type {Evidence, People} from "./people.ts";
import {peopleHeld} from "./people-held.ts";
import {type Groups, peopleSplit} from "./people-split.ts";
import {personIds} from "./person-ids.ts";
import {reasonsOf} from "./reasons.ts";
import {shownNames} from "./shown-names.ts";
import {WEIGHTS} from "./weights.ts";

/**
 * Says who signed what. Names that may be one person's (family name and first initial) are compared pair by
 * pair: identifiers, given names, shared co-authors, words of titles and affiliations, venue, years,
 * references, and how frequent the name is, each with a weight that was fitted on labelled sets. Clusters
 * are joined while the odds are for it; two names of one byline, given names that contradict each other
 * and conflicting identifiers never are. Groups are nobody.
 *
 * Time: near-linear in authorships (at most about 60 comparisons a record in a large block); memory: about 100 bytes
 * an authorship beside the result. The order of papers changes nothing but the numbers of people, who are numbered as
 * they first appear. Throws the signal's reason when stopped.
 */
export function resolvePeople(
  corpus: Corpus,
  options: PeopleOptions = {},
  watch: Watch = {},
): People {
  const asked = ask(corpus, options, part(watch, 0, 0.3));
  const found = runSplitSync(peopleSplit, asked.columns, part(watch, 0.3, 0.9));
  return answer(asked, found, watch).complete();
}

/** The same by those who do `work`. */
export async function resolvePeopleShared(
  corpus: Corpus,
  options: PeopleOptions,
  work: PeopleWork,
  watch: Watch = {},
): Promise<People> {
  return (await findPeople(corpus, options, work, watch)).complete();
}

/** People who were found, and what is still to be worked out about them. */
export interface PeopleFound {
  /** Who signed what. */
  readonly signed: Pick<People, "count" | "ofAuthorship" | "papers">;
  /** The same people with what they are called; no evidence and no doubts yet. */
  known(): People;
  /** With evidence and doubts as well; all that they were found by is let go of then. */
  complete(): People;
}

/** As `resolvePeopleShared`, for who wants to go on with people before it is known why they are who they are. */
export async function findPeople(
  corpus: Corpus,
  options: PeopleOptions,
  work: PeopleWork,
  watch: Watch = {},
): Promise<PeopleFound> {
  const asked = await askShared(corpus, options, work, part(watch, 0, 0.3));
  return answer(asked, await work.groups(asked.columns, part(watch, 0.3, 0.9)), watch);
}

/** Numbers, names and ids of the people that groups of authorships are, once decisions are followed. */
function answer(
  {corpus, decided, columns, readings, papers: order}: Asked,
  found: Groups,
  watch: Watch,
): PeopleFound {
  checkpoint(watch, "Naming people", 0.9);
  const {unsure, leads} = found;
  for (const pair of decided.same) for (const k of pair) unsure[k] = 0;
  const {group, nameOf, evidence: byHand, settled} = overrides(found.group, found.count, decided);

  const {ofAuthorship, groupOf} = renumbered(group);
  const count = groupOf.length;
  const room = roomFor(count);
  const authorships = placesOf(ofAuthorship, count, room);
  const papers = papersOfPeople(columns.paperOf, authorships, room);
  const signed = {count, ofAuthorship, authorships, papers, unsure};
  const named = once(() => {
    checkpoint(watch, "Naming people", 0.93);
    const place = shownNames(corpus, authorships, readings, room);
    if (nameOf.size > 0)
      for (const [person, g] of groupOf.entries())
        if (nameOf.has(g)) place[person] = readings.add(nameOf.get(g)!);
    const {texts, isExact} = readings.finish();
    const names = isExact ? {place, among: texts} : null;
    const ids = personIds({place, among: texts}, papers, order);
    return {ids, ...peopleHeld(signed, {name: person => readings.at(place[person]), names, ids})};
  });
  const complete = once(() => {
    const {ids, withEvidence} = named();
    const {start} = authorships;
    checkpoint(watch, "Naming people", 0.95);
    const evidenceOf = (person: number) => {
      const isJoined = start[person + 1] - start[person] > 1;
      const g = groupOf[person];
      return byHand.get(g) ?? (isJoined ? found.evidenceOf(g) : NO_EVIDENCE);
    };
    const doubts = ranked(
      leads,
      settled,
      {corpus, ofAuthorship, papers, id: person => textIn(ids, person)},
      reasonsIn(columns),
    );
    return withEvidence(evidenceOf, doubts, found.evidenceCount);
  });
  return {signed, known: knownOf(named), complete};
}

/** Made here, where nothing is at hand that people were found by: it would be held as long as this is. */
const knownOf = (named: () => {readonly known: People}) => (): People => named().known;

/** What a function gives, worked out once; the function and what it holds are let go of then. */
function once<Result extends object>(work: () => Result): () => Result {
  let left: (() => Result) | null = work;
  let result: Result | null = null;
  return () => {
    result ??= left!();
    left = null;
    return result;
  };
}

const NO_EVIDENCE: readonly Evidence[] = [];

/**
 * Gives the reasons for and against two authorships of one block, for many such pairs: each block is opened once. O(records
 * of the blocks).
 */
function reasonsIn(columns: IdentityColumns): (pairs: readonly SignedPair[]) => Evidence[][] {
  const {blocks, ofAuthorship} = columns;
  return pairs => {
    if (pairs.length === 0) return [];
    const model = openModel(columns);
    const blockOf = pairs.map(([one]) => blocks.ofForm[ofAuthorship[one]]);
    const order = Array.from(pairs, (_, p) => p).sort((p, q) => blockOf[p] - blockOf[q] || p - q);
    const reasons: Evidence[][] = new Array(pairs.length);
    let block: Block | undefined;
    const indexOf = new Map<number, number>();
    for (const [at, p] of order.entries()) {
      if (block === undefined || blockOf[p] !== blockOf[order[at - 1]]) {
        block = openBlock(model, blockOf[p]);
        indexOf.clear();
        for (const {authorship, index} of block.records) indexOf.set(authorship, index);
      }
      const [i, j] = pairs[p].map(k => indexOf.get(k)!);
      reasons[p] = reasonsOf(model, block, {i, j}, WEIGHTS);
    }
    return reasons;
  };
}

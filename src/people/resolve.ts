import {type Corpus, NONE} from "../papers/corpus.ts";
import {type ListColumn, transpose} from "../util/list-column.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import {clusterBlock, vetoes} from "./block-clusters.ts";
import {findDecisions, type Override, overrides} from "./decide.ts";
import type {Decision} from "./decisions.ts";
import {type Lead, ranked} from "./doubts.ts";
import {
  type IdentityModel,
  identityModel,
  openBlock,
  papersOfAuthorships,
} from "./identity-model.ts";
import type {Evidence, People} from "./people.ts";
import {gathered, reasonsOf} from "./reasons.ts";
import {namesSeen, papersOfPeople, personIds, renumbered, shownName} from "./shown-names.ts";
import {WEIGHTS} from "./weights.ts";

/** What can be chosen about who is who. */
export interface PeopleOptions {
  /** Whether identifiers (ORCID and others) decide where they stand. @default true */
  readonly useIds?: boolean;
  /** What somebody decided; it always wins, in its order. @default none */
  readonly decisions?: readonly Decision[];
}

/**
 * Says who signed what. Names that may be one person's (family name and first initial) are compared pair by
 * pair: identifiers, given names, shared co-authors, words of titles and affiliations, venue, years,
 * references, and how frequent the name is, each with a weight that was fitted on labelled sets. Clusters
 * are joined while the odds are for it; two names of one byline, given names that contradict each other
 * and conflicting identifiers never are. Groups are nobody.
 *
 * Time: near-linear in authorships (at most about 60 comparisons a record in a large block); memory: 4
 * bytes a word of the titles beside the result. The order of papers changes nothing but the numbers of
 * people, who are numbered as they first appear. Throws the signal's reason when stopped.
 */
export function resolvePeople(
  corpus: Corpus,
  {useIds = true, decisions = []}: PeopleOptions = {},
  watch: Watch = {},
): People {
  const found = findDecisions(corpus, decisions);
  const model = identityModel(corpus, useIds, found, part(watch, 0, 0.4));
  const {start} = model.blocks.members;
  const paperOf = papersOfAuthorships(corpus);
  const group = new Uint32Array(paperOf.length).fill(NONE);
  const evidenceOfGroup = new Map<number, readonly Evidence[]>();
  const leads: Lead[] = [];
  const kept = interner();

  const unsure = new Uint8Array(paperOf.length);
  let groups = 0;
  for (let b = 0; b < model.blocks.count; b++) {
    if (b % 256 === 0) checkpoint(watch, "Who is who", 0.4 + (0.5 * b) / model.blocks.count);
    if (start[b + 1] - start[b] === 1) {
      group[model.blocks.members.item[start[b]]] = groups++;
      continue;
    }
    const block = openBlock(model, b);
    const {members, joins, near} = clusterBlock(model, block, WEIGHTS);
    const clusterOf = new Uint32Array(block.records.length);
    for (const [c, list] of members.entries())
      for (const i of list) {
        group[block.records[i].authorship] = groups + c;
        clusterOf[i] = c;
      }

    const reasons: (readonly Evidence[])[][] = members.map(() => []);
    for (const {link, score, moved} of joins) {
      reasons[clusterOf[link.i]].push(reasonsOf(model, block, link, WEIGHTS));
      if (score < WEIGHTS.threshold + WEIGHTS.doubtful)
        for (const i of moved) unsure[block.records[i].authorship] = 1;
    }
    for (const [c, list] of reasons.entries())
      if (list.length > 0) evidenceOfGroup.set(groups + c, kept(gathered(list)));

    const apart = vetoes(block, model.differ);
    for (const {a, b: other, score, link} of near) {
      if (apart(members[a], members[other])) continue;
      leads.push({
        a: groups + a,
        b: groups + other,
        score: score - WEIGHTS.threshold,
        evidence: () => reasonsOf(model, block, link, WEIGHTS),
      });
    }
    groups += members.length;
  }

  checkpoint(watch, "Naming people", 0.9);
  for (const pair of found.same) for (const k of pair) unsure[k] = 0;
  const decided = overrides(group, groups, found);
  return named(model, decided, evidenceOfGroup, leads, unsure);
}

/** Numbers, names and ids of the people that groups of authorships are. */
function named(
  {corpus, forms, sources: {paperOf}}: IdentityModel,
  {group, evidence: decidedEvidence, nameOf, settled}: Override,
  evidenceOfGroup: ReadonlyMap<number, readonly Evidence[]>,
  leads: readonly Lead[],
  unsure: Uint8Array,
): People {
  const {ofAuthorship, count} = renumbered(group);
  const each: ListColumn = {
    start: Uint32Array.from({length: ofAuthorship.length + 1}, (_, k) => k),
    item: ofAuthorship,
  };
  const authorships = transpose(each, count);
  const papers = papersOfPeople(paperOf, authorships);
  const name: string[] = [];
  const evidence: (readonly Evidence[])[] = [];
  const personOfGroup = new Map<number, number>();
  const listOf = ({start, item}: ListColumn, i: number) => item.subarray(start[i], start[i + 1]);
  for (let person = 0; person < count; person++) {
    const own = listOf(authorships, person);
    const g = group[own[0]];
    personOfGroup.set(g, person);
    name.push(nameOf.get(g) ?? shownName(namesSeen(corpus, own), forms.readingOf));
    evidence.push(
      decidedEvidence.get(g) ?? (own.length > 1 ? evidenceOfGroup.get(g) : null) ?? NO_EVIDENCE,
    );
  }
  const doubts = ranked(leads, personOfGroup, settled, {corpus, ofAuthorship, papers});
  return {
    count,
    ofAuthorship,
    authorships,
    papers,
    id: personIds(name, papers, corpus),
    name,
    evidence,
    doubts,
    unsure,
  };
}

const NO_EVIDENCE: readonly Evidence[] = [];

/** Keeps equal lists of evidence once: most people were joined for the same few reasons. */
function interner(): (list: readonly Evidence[]) => readonly Evidence[] {
  const known = new Map<string, readonly Evidence[]>();
  return list => {
    const key = JSON.stringify(list);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size < 100_000) known.set(key, list);
    return list;
  };
}

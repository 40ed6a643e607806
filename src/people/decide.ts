import {type Corpus, NONE} from "../papers/corpus.ts";
import {textAt, textCount} from "../util/text-column.ts";
import {unionFind} from "../util/union-find.ts";
import type {Decision, Signature} from "./decisions.ts";
import type {Evidence} from "./people.ts";

/** Decisions with their signatures found in a corpus. */
export interface Decided {
  /** Authorship → authorships that are somebody else's. */
  readonly differ: ReadonlyMap<number, ReadonlySet<number>>;
  readonly same: readonly (readonly [number, number])[];
  readonly names: readonly (readonly [number, string])[];
  /** Printed names that are no people's. */
  readonly groups: ReadonlySet<string>;
  /** Decisions whose signature is not in the corpus. */
  readonly notFound: readonly Decision[];
}

/**
 * Finds the signatures of decisions. Where two decisions say opposite things of the same two signatures,
 * the later one counts. O(papers) when there are decisions.
 */
export function findDecisions(corpus: Corpus, decisions: readonly Decision[]): Decided {
  const paperOfId = new Map<string, number>();
  if (decisions.length > 0)
    for (let i = 0; i < textCount(corpus.id); i++) paperOfId.set(textAt(corpus.id, i), i);
  const find = (signature: Signature) => authorshipOf(corpus, paperOfId, signature);

  const pairs = new Map<string, {kind: "same" | "different"; a: number; b: number}>();
  const names: [number, string][] = [];
  const groups = new Set<string>();
  const notFound: Decision[] = [];
  for (const decision of decisions) {
    if (decision.kind === "group") groups.add(decision.name);
    else if (decision.kind === "name") {
      const k = find(decision.who);
      if (k === NONE) notFound.push(decision);
      else names.push([k, decision.name]);
    } else {
      const [a, b] = [find(decision.a), find(decision.b)];
      if (a === NONE || b === NONE) notFound.push(decision);
      else pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, {kind: decision.kind, a, b});
    }
  }

  const differ = new Map<number, Set<number>>();
  const same: [number, number][] = [];
  for (const {kind, a, b} of pairs.values()) {
    if (kind === "same") same.push([a, b]);
    else
      for (const [x, y] of [
        [a, b],
        [b, a],
      ])
        differ.set(x, (differ.get(x) ?? new Set()).add(y));
  }
  return {differ, same, names, groups, notFound};
}

/** The authorship that a signature means: at its place if the name is right, else by the name, else NONE. */
function authorshipOf(
  {authorStart, authorName, names}: Corpus,
  paperOfId: ReadonlyMap<string, number>,
  {paper, place, name}: Signature,
): number {
  const i = paperOfId.get(paper);
  if (i === undefined) return NONE;
  const [from, to] = [authorStart[i], authorStart[i + 1]];
  const at = from + place - 1;
  if (at < to && (name === "" || names[authorName[at]] === name)) return at;
  for (let k = from; k < to; k++) if (names[authorName[k]] === name) return k;
  return NONE;
}

/** The signature of authorship k, for a decision. */
export function signatureOf(corpus: Corpus, k: number): Signature {
  let low = 0;
  let high = corpus.size - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (corpus.authorStart[middle] <= k) low = middle;
    else high = middle - 1;
  }
  return {
    paper: textAt(corpus.id, low),
    place: k - corpus.authorStart[low] + 1,
    name: corpus.names[corpus.authorName[k]],
  };
}

/** Groups of authorships after decisions. */
export interface Override {
  readonly group: Uint32Array;
  readonly nameOf: ReadonlyMap<number, string>;
  readonly evidence: ReadonlyMap<number, readonly Evidence[]>;
  /** Whether somebody has said already that two groups are different people. */
  readonly settled: (a: number, b: number) => boolean;
}

/**
 * Joins groups that somebody called one person, and names them. A join that would put two signatures
 * together that somebody called different is not made.
 */
export function overrides(
  group: Uint32Array,
  groups: number,
  {same, differ, names}: Decided,
): Override {
  if (same.length === 0 && differ.size === 0 && names.length === 0)
    return {group, nameOf: new Map(), evidence: new Map(), settled: () => false};

  const sets = unionFind(groups);
  const foes = new Map<number, Set<number>>();
  const settle = (a: number, b: number) => foes.set(a, (foes.get(a) ?? new Set()).add(b));
  for (const [k, others] of differ)
    for (const other of others)
      if (group[k] !== NONE && group[other] !== NONE) settle(group[k], group[other]);
  const isSettled = (a: number, b: number): boolean =>
    [...foes].some(
      ([x, others]) => sets.find(x) === a && [...others].some(y => sets.find(y) === b),
    );

  const joined = new Set<number>();
  for (const [a, b] of same) {
    if (group[a] === NONE || group[b] === NONE) continue;
    const [x, y] = [sets.find(group[a]), sets.find(group[b])];
    if (x === y || isSettled(x, y)) continue;
    sets.join(x, y);
    joined.add(group[a]);
  }
  const nameOf = new Map<number, string>();
  for (const [k, name] of names) if (group[k] !== NONE) nameOf.set(sets.find(group[k]), name);
  const decided: readonly Evidence[] = [{reason: "decided by hand", weight: 20}];
  return {
    group: group.map(g => (g === NONE ? NONE : sets.find(g))),
    nameOf,
    evidence: new Map([...joined].map(g => [sets.find(g), decided])),
    settled: (a, b) => isSettled(sets.find(a), sets.find(b)),
  };
}

import {
  type Analysis,
  type Decision,
  listAt,
  type Signature,
  signatureOf,
} from "../../src/index.ts";

/** What was decided of a doubt by now. */
export type Settled = "same" | "different" | null;

/** One authorship that stands for a person in decisions: the first. */
export function signatureOfPerson({corpus, people}: Analysis, person: number): Signature {
  return signatureOf(corpus, people.authorships.item[people.authorships.start[person]]);
}

/** Two people as one decision. */
export function decided(
  analysis: Analysis,
  kind: "same" | "different",
  a: number,
  b: number,
): Decision {
  return {kind, a: signatureOfPerson(analysis, a), b: signatureOfPerson(analysis, b)};
}

/** What decisions say of two people; the latest counts. */
export function settledBy(
  decisions: readonly Decision[],
  analysis: Analysis,
  a: number,
  b: number,
): Settled {
  const wanted = pairKey(signatureOfPerson(analysis, a), signatureOfPerson(analysis, b));
  const last = decisions.findLast(
    decision =>
      (decision.kind === "same" || decision.kind === "different") &&
      pairKey(decision.a, decision.b) === wanted,
  );
  return last?.kind === "same" || last?.kind === "different" ? last.kind : null;
}

const pairKey = (a: Signature, b: Signature): string =>
  [`${a.paper}#${a.place}`, `${b.paper}#${b.place}`].sort().join(" ");

/** No split writes more decisions than this; beyond it each paper is set against some of the others. */
const MOST_PAIRS = 1000;

/**
 * A person taken apart: those who signed the `moved` papers are one, and none of them is whoever signed the others.
 * Nothing where no paper would move, or all.
 */
export function split(
  {corpus, people}: Analysis,
  person: number,
  moved: ReadonlySet<number>,
): Decision[] {
  const signed = [...listAt(people.authorships, person)].map(k => ({k, paper: paperAt(corpus, k)}));
  const gone = signed.filter(({paper}) => moved.has(paper)).map(({k}) => signatureOf(corpus, k));
  const left = signed.filter(({paper}) => !moved.has(paper)).map(({k}) => signatureOf(corpus, k));
  if (gone.length === 0 || left.length === 0) return [];
  const others = left.slice(0, Math.max(1, Math.floor(MOST_PAIRS / gone.length)));
  return [
    ...gone.slice(1).map((b): Decision => ({kind: "same", a: gone[0], b})),
    ...gone.flatMap(a => others.map((b): Decision => ({kind: "different", a, b}))),
  ];
}

/** The paper of authorship k. Time O(log papers). */
function paperAt({authorStart, size}: Analysis["corpus"], k: number): number {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (authorStart[middle] <= k) low = middle;
    else high = middle - 1;
  }
  return low;
}

export interface Unsure {
  readonly person: number;
  /** Papers that were joined to the person by little more than what is needed. */
  readonly papers: readonly number[];
}

/** People who may be several, those with the most doubtful papers first. Time O(authorships). */
export function unsurePeople({corpus, people}: Analysis, most = 500): Unsure[] {
  const papers = new Map<number, Set<number>>();
  for (let paper = 0; paper < corpus.size; paper++)
    for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++) {
      if (people.unsure[k] !== 1) continue;
      const person = people.ofAuthorship[k];
      papers.set(person, (papers.get(person) ?? new Set()).add(paper));
    }
  return [...papers]
    .map(([person, set]) => ({person, papers: [...set]}))
    .sort((a, b) => b.papers.length - a.papers.length || a.person - b.person)
    .slice(0, most);
}

/** Decisions that the open analysis does not follow yet. */
export function pending(analysis: Analysis, decisions: readonly Decision[]): number {
  const applied = new Set((analysis.manifest.decisions ?? []).map(d => JSON.stringify(d)));
  const now = new Set(decisions.map(d => JSON.stringify(d)));
  return (
    [...now].filter(d => !applied.has(d)).length + [...applied].filter(d => !now.has(d)).length
  );
}

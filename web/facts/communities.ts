import {
  type Analysis,
  drawnNetwork,
  listAt,
  type MapNetwork,
  type NetworkId,
} from "../../src/index.ts";
import {span, type TopicCount, topicsOf} from "./person.ts";
import {papersOfNode, peopleOf} from "./relations.ts";

export interface CommunityFacts {
  readonly label: string;
  /** Members, those with the most papers first. */
  readonly members: readonly {readonly node: number; readonly papers: number}[];
  readonly papers: readonly number[];
  readonly topics: readonly TopicCount[];
  readonly first: number;
  readonly last: number;
}

/** All that the inspector says about a community. Time: O(papers of its members). */
export function communityFacts(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  community: number,
): CommunityFacts {
  const {communities, communityLabels} = drawnNetwork(analysis, id);
  const members: {node: number; papers: number}[] = [];
  const papers = new Set<number>();
  communities.community.forEach((c, node) => {
    if (c !== community) return;
    const own = papersOfNode(analysis, id, node);
    members.push({node, papers: own.length});
    for (const paper of own) papers.add(paper);
  });
  members.sort((a, b) => b.papers - a.papers || a.node - b.node);
  const sorted = [...papers].sort((a, b) => a - b);
  const [first, last] = span(analysis, sorted);
  return {
    label: communityLabels[community],
    members,
    papers: sorted,
    topics: topicsOf(analysis, sorted),
    first,
    last,
  };
}

/**
 * The papers behind ties between two sets of nodes: those that have a node of each, or two of the one where both are
 * the same. Ties of shared topics need no paper of both; behind them stand all the papers given.
 */
export function papersBetween(
  analysis: Analysis,
  id: NetworkId,
  papers: readonly number[],
  inA: (node: number) => boolean,
  inB: (node: number) => boolean,
): number[] {
  if (id === "shared-topic") return [...papers];
  const nodesOf = (paper: number) =>
    id === "topics" ? [...listAt(analysis.topics.terms, paper)] : peopleOf(analysis, paper);
  return papers.filter(paper => {
    const nodes = nodesOf(paper);
    return nodes.some(a => inA(a) && nodes.some(b => b !== a && inB(b)));
  });
}

/** People who write on a term, with how many of its papers are theirs; most first. */
export function peopleOnTerm(
  {topics, people, corpus}: Analysis,
  term: number,
): {person: number; papers: number[]}[] {
  const found = new Map<number, number[]>();
  for (const paper of listAt(topics.papers, term)) {
    const signers = new Set(
      people.ofAuthorship.subarray(corpus.authorStart[paper], corpus.authorStart[paper + 1]),
    );
    for (const person of signers)
      if (person < people.count) found.set(person, [...(found.get(person) ?? []), paper]);
  }
  return [...found]
    .map(([person, papers]) => ({person, papers}))
    .sort((a, b) => b.papers.length - a.papers.length || a.person - b.person);
}

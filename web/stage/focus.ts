import {type Analysis, listAt, type NetworkId} from "../../src/index.ts";
import {peopleOnTerm} from "../facts/communities.ts";
import {peopleOf} from "../facts/relations.ts";
import type {Selection} from "../state/state.ts";

/** What of the picture is bright. Plain data: it knows no renderer. */
export interface Focus {
  /** Nodes that stay bright; null = all. */
  readonly bright: ReadonlySet<number> | null;
  /** The node with the ring. */
  readonly ring: number | null;
  /** The tie that is selected. */
  readonly tie: number | null;
  /** The node whose ties stand out; null = ties between bright nodes do. */
  readonly centre: number | null;
}

export const NO_FOCUS: Focus = {bright: null, ring: null, tie: null, centre: null};

/** What a selection lights up in a network: a node with its neighbours, a group, both ends of a tie. */
export function focusOf(analysis: Analysis, id: NetworkId, selection: Selection | null): Focus {
  const {network, communities} = analysis.networks[id];
  const isPeople = network.nodeKind === "person";
  if (selection === null) return NO_FOCUS;

  switch (selection.kind) {
    case "person":
      return isPeople
        ? around(analysis, id, selection.person)
        : group(termsOf(analysis, listAt(analysis.people.papers, selection.person)));
    case "term":
      return isPeople
        ? group(peopleOnTerm(analysis, selection.term).map(({person}) => person))
        : around(analysis, id, selection.term);
    case "paper":
      return group(
        isPeople ? peopleOf(analysis, selection.paper) : termsOf(analysis, [selection.paper]),
      );
    case "several":
      return group(nodesOf(analysis, isPeople, selection));
    case "papers":
      return group(
        isPeople
          ? selection.papers.flatMap(paper => peopleOf(analysis, paper))
          : termsOf(analysis, selection.papers),
      );
    case "community": {
      if (selection.network !== id) return NO_FOCUS;
      const members: number[] = [];
      communities.community.forEach((c, node) => {
        if (c === selection.community) members.push(node);
      });
      return group(members);
    }
    case "tie": {
      if (selection.network !== id) return NO_FOCUS;
      const {source, target} = network.edges;
      return {
        bright: new Set([source[selection.tie], target[selection.tie]]),
        ring: null,
        tie: selection.tie,
        centre: null,
      };
    }
  }
}

/** The nodes that several selected people, terms or papers mean. */
function nodesOf(
  analysis: Analysis,
  isPeople: boolean,
  {of, items}: Extract<Selection, {kind: "several"}>,
): readonly number[] {
  if (of === (isPeople ? "person" : "term")) return items;
  return items.flatMap(item => {
    if (of === "paper") return isPeople ? peopleOf(analysis, item) : termsOf(analysis, [item]);
    return isPeople
      ? peopleOnTerm(analysis, item).map(({person}) => person)
      : termsOf(analysis, listAt(analysis.people.papers, item));
  });
}

/** A node, its neighbours and the ties between it and them. */
export function around(analysis: Analysis, id: NetworkId, node: number): Focus {
  const {graph} = analysis.networks[id].network;
  const bright = new Set(graph.target.subarray(graph.start[node], graph.start[node + 1]));
  bright.add(node);
  return {bright, ring: node, tie: null, centre: node};
}

/** While the pointer rests on a node that one leads; the selection keeps its ring. */
export function hovering(focus: Focus, over: Focus): Focus {
  return {...over, ring: focus.ring, tie: focus.tie};
}

function group(nodes: readonly number[]): Focus {
  return nodes.length === 0
    ? NO_FOCUS
    : {bright: new Set(nodes), ring: null, tie: null, centre: null};
}

const termsOf = ({topics}: Analysis, papers: Iterable<number>): number[] =>
  [...papers].flatMap(paper => [...listAt(topics.terms, paper)]);

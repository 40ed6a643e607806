import {
  type Analysis,
  drawnNetwork,
  listAt,
  type MapNetwork,
  type NetworkId,
} from "../../src/index.ts";
import {peopleOnTerm} from "../facts/communities.ts";
import {nodeOf} from "../facts/nodes.ts";
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

/**
 * What a selection lights up in a network: a node with what is at most `depth` ties away, a group, both ends of a tie;
 * on a map of other things what has to do with it.
 */
export function focusOf(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  selection: Selection | null,
  depth = 1,
): Focus {
  const drawn = drawnNetwork(analysis, id);
  const {network, communities} = drawn;
  if (selection === null) return NO_FOCUS;

  switch (selection.kind) {
    case "person":
    case "term":
    case "paper": {
      const number = numberOf(selection);
      const node = nodeOf(drawn, selection.kind, number);
      if (node !== null) return around(analysis, drawn, node, depth);
      return group(nodesOf(analysis, drawn, selection.kind, [number]));
    }
    case "several":
      return group(nodesOf(analysis, drawn, selection.of, selection.items));
    case "papers":
      return group(nodesOf(analysis, drawn, "paper", selection.papers));
    case "community": {
      if (selection.network !== drawn.id) return NO_FOCUS;
      const members: number[] = [];
      communities.community.forEach((c, node) => {
        if (c === selection.community) members.push(node);
      });
      return group(members);
    }
    case "tie": {
      if (selection.network !== drawn.id) return NO_FOCUS;
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

const numberOf = (selection: Extract<Selection, {kind: "person" | "term" | "paper"}>): number =>
  selection.kind === "person"
    ? selection.person
    : selection.kind === "term"
      ? selection.term
      : selection.paper;

/** The nodes that people, terms or papers mean on a map: themselves, or what has to do with them. */
function nodesOf(
  analysis: Analysis,
  drawn: MapNetwork,
  of: "person" | "term" | "paper",
  items: readonly number[],
): number[] {
  const {people, topics} = analysis;
  if (drawn.kinds.includes(of))
    return items.map(item => nodeOf(drawn, of, item)).filter(node => node !== null);
  const isPeople = drawn.kinds.includes("person");
  if (isPeople || drawn.kinds.includes("term"))
    return items.flatMap(item => {
      if (of === "paper")
        return isPeople ? peopleOf(analysis, item) : [...listAt(topics.terms, item)];
      return isPeople
        ? peopleOnTerm(analysis, item).map(({person}) => person)
        : [...listAt(people.papers, item)].flatMap(paper => [...listAt(topics.terms, paper)]);
    });
  // Papers: those of the people, or on the terms.
  const papers = of === "person" ? people.papers : topics.papers;
  return items
    .flatMap(item => [...listAt(papers, item)])
    .map(paper => nodeOf(drawn, "paper", paper))
    .filter(node => node !== null);
}

/** A node, what is at most `depth` ties away, and the ties between it and its neighbours. */
export function around(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  node: number,
  depth = 1,
): Focus {
  const {graph} = drawnNetwork(analysis, id).network;
  const bright = new Set([node]);
  let border = [node];
  for (let step = 0; step < depth; step++) {
    const next: number[] = [];
    for (const i of border)
      for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
        if (!bright.has(graph.target[k])) {
          bright.add(graph.target[k]);
          next.push(graph.target[k]);
        }
    border = next;
  }
  return {bright, ring: node, tie: null, centre: depth === 1 ? node : null};
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

import {type Analysis, textAt, textCount} from "../../src/index.ts";
import {madeNetwork} from "./drawn.ts";
import type {LinkedSelection} from "./link.ts";
import {firstOf, networkId, nodeFinder, nodeKey} from "./node-keys.ts";
import type {Selection, State} from "./state.ts";

/** More papers than this are not listed in a link. */
const MOST_PAPERS = 200;

/** A selection by ids; null where it cannot stand in a link. */
export function linkedSelection(state: State, selection: Selection): LinkedSelection | null {
  const {analysis} = state;
  if (analysis === null) return null;
  const {people, topics, corpus} = analysis;
  const idOf = (kind: "person" | "term" | "paper", i: number): string =>
    kind === "person" ? people.id[i] : kind === "term" ? topics.id[i] : textAt(corpus.id, i);
  switch (selection.kind) {
    case "person":
      return {kind: "person", id: idOf("person", selection.person)};
    case "term":
      return {kind: "term", id: idOf("term", selection.term)};
    case "paper":
      return {kind: "paper", id: idOf("paper", selection.paper)};
    case "several":
      return {
        kind: "several",
        of: selection.of,
        ids: selection.items.slice(0, MOST_PAPERS).map(i => idOf(selection.of, i)),
      };
    case "papers":
      if (selection.papers.length > MOST_PAPERS) return null;
      return {
        kind: "papers",
        title: selection.title,
        ids: selection.papers.map(i => idOf("paper", i)),
      };
    case "tie": {
      const network = madeNetwork(state, selection.network);
      if (network === null) return null;
      const {source, target} = network.network.edges;
      const [a, b] = [source[selection.tie], target[selection.tie]];
      const key = (node: number) => nodeKey(analysis, network, node);
      return {kind: "tie", network: selection.network, a: key(a), b: key(b)};
    }
    case "community": {
      const network = madeNetwork(state, selection.network);
      if (network === null) return null;
      const [node] = firstOf(network.communities.community, [selection.community]);
      if (node === undefined) return null;
      return {kind: "community", network: network.id, of: nodeKey(analysis, network, node)};
    }
    default:
      return null;
  }
}

/** Finds what a link selects; null where it is not there. */
export function selectionOf(
  state: State,
  analysis: Analysis,
  linked: LinkedSelection,
): Selection | null {
  const {people, topics, corpus} = analysis;
  const find = (kind: "person" | "term" | "paper", id: string): number =>
    kind === "person"
      ? people.id.indexOf(id)
      : kind === "term"
        ? topics.id.indexOf(id)
        : paperOf(analysis, id);
  switch (linked.kind) {
    case "person": {
      const person = find("person", linked.id);
      return person < 0 ? null : {kind: "person", person};
    }
    case "term": {
      const term = find("term", linked.id);
      return term < 0 ? null : {kind: "term", term};
    }
    case "paper": {
      const paper = find("paper", linked.id);
      return paper < 0 ? null : {kind: "paper", paper};
    }
    case "several": {
      const items = linked.ids.map(id => find(linked.of, id)).filter(i => i >= 0);
      return items.length < 2
        ? null
        : {kind: "several", of: linked.of, items: [...new Set(items)].sort((a, b) => a - b)};
    }
    case "papers": {
      const wanted = new Set(linked.ids);
      const papers = Array.from({length: textCount(corpus.id)}, (_, i) => i).filter(i =>
        wanted.has(textAt(corpus.id, i)),
      );
      return papers.length === 0 ? null : {kind: "papers", title: linked.title, papers};
    }
    case "tie":
    case "community": {
      const network = madeNetwork(state, networkId(linked.network));
      if (network === null) return null;
      const node = nodeFinder(analysis, network);
      if (linked.kind === "community") {
        const one = node(linked.of);
        return one === null
          ? null
          : {
              kind: "community",
              network: network.id,
              community: network.communities.community[one],
            };
      }
      const [a, b] = [node(linked.a), node(linked.b)];
      const {source, target} = network.network.edges;
      const tie = source.findIndex(
        (s, e) => (s === a && target[e] === b) || (s === b && target[e] === a),
      );
      return tie < 0 ? null : {kind: "tie", network: network.id, tie};
    }
  }
}

function paperOf({corpus}: Analysis, id: string): number {
  for (let i = 0; i < textCount(corpus.id); i++) if (textAt(corpus.id, i) === id) return i;
  return -1;
}

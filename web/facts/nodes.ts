import {
  type Analysis,
  AUTHOR_INDICES,
  colourOf,
  drawnNetwork,
  type MapNetwork,
  type NetworkId,
  NODE_METRICS,
  type NumberColumn,
  type Palette,
  type Scene,
} from "../../src/index.ts";
import type {Choice} from "../parts/controls.tsx";
import type {Selection, State} from "../state/state.ts";
import type {View} from "../state/views.ts";
import {words} from "../words.ts";

/** What a node of a network is called. */
export function nodeName(analysis: Analysis, id: NetworkId | MapNetwork, node: number): string {
  return drawnNetwork(analysis, id).label[node] ?? "";
}

/** A node as a selection: what it is in the corpus; a cited work is the papers that cite it. */
export function nodeSelection(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  node: number,
): Selection {
  const {kinds, kind, item, label, papers} = drawnNetwork(analysis, id);
  const number = item[node];
  switch (kinds[kind[node]]) {
    case "person":
      return {kind: "person", person: number};
    case "term":
      return {kind: "term", term: number};
    case "paper":
      return {kind: "paper", paper: number};
    case "reference": {
      const citing = papers.item.subarray(papers.start[node], papers.start[node + 1]);
      return {kind: "papers", title: words.stage.citing(label[node]), papers: [...citing]};
    }
  }
}

/** The node of a network that a selection means; null = none. */
export function selectedNode(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  selection: Selection | null,
): number | null {
  const network = drawnNetwork(analysis, id);
  switch (selection?.kind) {
    case "person":
      return nodeOf(network, "person", selection.person);
    case "term":
      return nodeOf(network, "term", selection.term);
    case "paper":
      return nodeOf(network, "paper", selection.paper);
    case "papers": {
      if (!network.kinds.includes("reference")) return null;
      const node = network.label.findIndex(label => words.stage.citing(label) === selection.title);
      return node < 0 ? null : node;
    }
    default:
      return null;
  }
}

/** The node that stands for a person, term or paper; null = none. O(1) where all nodes are of one kind. */
export function nodeOf(
  {kinds, kind, item}: MapNetwork,
  wanted: "person" | "term" | "paper",
  number: number,
): number | null {
  const k = kinds.indexOf(wanted);
  if (k < 0) return null;
  if (item[number] === number && kind[number] === k) return number;
  for (let i = 0; i < item.length; i++) if (kind[i] === k && item[i] === number) return i;
  return null;
}

/** What so many nodes of a network are, in a word. */
export const nodesWord = ({kinds, network}: MapNetwork, n: number): string =>
  n === 1 && network.given === undefined && kinds.length === 1
    ? words.oneOf[kinds[0] ?? "person"]
    : nodesWords({kinds, network});

const nodesWords = ({kinds, network}: Pick<MapNetwork, "kinds" | "network">): string =>
  network.given !== undefined
    ? words.nodes
    : kinds.length > 1
      ? kinds.includes("reference")
        ? words.stage.works
        : words.nodes
      : {
          person: words.people,
          term: words.topicsBeside,
          paper: words.papers,
          reference: words.stage.works,
        }[kinds[0] ?? "person"];

/** Whether the nodes came as a graph without papers: the app knows them as people, but nothing says that they are. */
export const isGraphAlone = (analysis: Analysis | null): boolean =>
  analysis?.networks.coauthor.network.given !== undefined;

/** What a view is called: the one of people lists nodes where a graph came alone. */
export const viewName = (view: View, analysis: Analysis | null): string =>
  view === "people" && isGraphAlone(analysis) ? words.tableNodes : words.views[view];

/** What people, topics or papers are called where they are found; people are nodes where a graph came alone. */
export const kindName = (kind: keyof typeof words.kinds, analysis: Analysis): string =>
  kind === "person" && isGraphAlone(analysis) ? words.tableNodes : words.kinds[kind];

/** The colour of a community where communities have colours; null where colour shows something else. */
export function communityColour(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  community: number,
  palette: Palette,
): string {
  const {size} = drawnNetwork(analysis, id).communities;
  return colourOf(palette, "groups", size[community] > 1 ? community : -1);
}

/** The community of somebody: in the network on the map where that is seen and has people, else among those who wrote together. */
export function communityOfPerson(
  {analysis, drawn, state}: Pick<Seen, "analysis" | "drawn" | "state">,
  person: number,
): {network: MapNetwork; community: number} {
  const node = state.view === "map" ? nodeOf(drawn, "person", person) : null;
  const network = node === null ? drawnNetwork(analysis, "coauthor") : drawn;
  return {network, community: network.communities.community[node ?? person]};
}

/** The colour of somebody's dot: as on the map where that is seen, else of the community; null where the map shows no people. */
export function personColour(seen: Seen, person: number): string | null {
  const {analysis, drawn, scene, state, palette} = seen;
  if (state.view === "map") {
    const node = nodeOf(drawn, "person", person);
    if (node === null || node >= scene.colour.length) return null;
    return colourOf(palette, scene.colourLegend.kind, scene.colour[node]);
  }
  const {network, community} = communityOfPerson(seen, person);
  return communityColour(analysis, network, community, palette);
}

/** What is open, and how it is seen. */
interface Seen {
  readonly analysis: Analysis;
  readonly drawn: MapNetwork;
  readonly scene: Scene;
  readonly state: Pick<State, "view">;
  readonly palette: Palette;
}

/** What size can show: papers, the measures of the network, and of people the author indices that are known. */
export function sizeChoices(analysis: Analysis, id: NetworkId | MapNetwork): Choice<string>[] {
  const {scores, kinds} = drawnNetwork(analysis, id);
  const measures = NODE_METRICS.filter(metric => anyKnown(scores[metric.id]));
  const indices = kinds.includes("person")
    ? AUTHOR_INDICES.filter(index => index.id !== "papers" && anyKnown(analysis.indices[index.id]))
    : [];
  return [
    {value: "papers", label: attributeLabel("papers")},
    ...[...measures, ...indices].map(({id: value, label}) => ({value, label: plainLabel(label)})),
  ];
}

/** What an attribute is called in forms and legends. */
export function attributeLabel(id: string): string {
  const found = [...NODE_METRICS, ...AUTHOR_INDICES].find(metric => metric.id === id);
  return words.attributes[id] ?? (found === undefined ? id : plainLabel(found.label));
}

/** Labels stand inside lists: "Betweenness" becomes "betweenness", "h-index" and "PageRank" stay. */
function plainLabel(label: string): string {
  return /^[A-Z][a-z]+(\s|$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export const anyKnown = (column: NumberColumn | undefined): boolean =>
  column !== undefined &&
  column.value.length > 0 &&
  (column.known === null || column.known.includes(1));

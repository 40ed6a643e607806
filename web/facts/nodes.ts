import {
  type Analysis,
  AUTHOR_INDICES,
  colourOf,
  type NetworkId,
  NODE_METRICS,
  type NumberColumn,
  type Palette,
} from "../../src/index.ts";
import type {Choice} from "../parts/controls.tsx";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";

/** What a node of a network is called. */
export function nodeName(
  {networks, people, topics}: Analysis,
  id: NetworkId,
  node: number,
): string {
  return networks[id].network.nodeKind === "person" ? people.name[node] : topics.label[node];
}

/** A node as a selection. */
export function nodeSelection({networks}: Analysis, id: NetworkId, node: number): Selection {
  return networks[id].network.nodeKind === "person"
    ? {kind: "person", person: node}
    : {kind: "term", term: node};
}

/** The node of a network that a selection means; null = none. */
export function selectedNode(
  {networks}: Analysis,
  id: NetworkId,
  selection: Selection | null,
): number | null {
  const {nodeKind} = networks[id].network;
  if (selection?.kind === "person" && nodeKind === "person") return selection.person;
  if (selection?.kind === "term" && nodeKind === "term") return selection.term;
  return null;
}

/** The colour of a community where communities have colours; null where colour shows something else. */
export function communityColour(
  {networks}: Analysis,
  id: NetworkId,
  community: number,
  palette: Palette,
): string {
  const {size} = networks[id].communities;
  return colourOf(palette, "groups", size[community] > 1 ? community : -1);
}

/** What size can show: papers, the measures of the network, and of people the author indices that are known. */
export function sizeChoices(analysis: Analysis, id: NetworkId): Choice<string>[] {
  const {scores, network} = analysis.networks[id];
  const measures = NODE_METRICS.filter(metric => anyKnown(scores[metric.id]));
  const indices =
    network.nodeKind === "person"
      ? AUTHOR_INDICES.filter(
          index => index.id !== "papers" && anyKnown(analysis.indices[index.id]),
        )
      : [];
  return [
    {value: "papers", label: attributeLabel("papers")},
    ...[...measures, ...indices].map(({id: value, label}) => ({value, label: plainLabel(label)})),
  ];
}

/** What colour can show. */
export function colourChoices(analysis: Analysis, id: NetworkId): Choice<string>[] {
  const {corpus} = analysis;
  const fixed = ["community"];
  if (corpus.categories.item.length > 0) fixed.push("category");
  if (corpus.year.some(year => year > 0)) fixed.push("year");
  const measures = sizeChoices(analysis, id);
  return [...fixed.map(value => ({value, label: attributeLabel(value)})), ...measures];
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

const anyKnown = (column: NumberColumn | undefined): boolean =>
  column !== undefined &&
  column.value.length > 0 &&
  (column.known === null || column.known.includes(1));

import {scaleSqrt} from "d3-scale";
import type {Analysis, NetworkResult} from "../analysis/analysis.ts";
import {isStandard, type MapNetwork, mapNetwork} from "../analysis/map-network.ts";
import {byValue, type Colouring, colouring} from "./colour.ts";
import {EVERYTHING, type Filter, filtered} from "./filter.ts";
import {isNodeGroup, nodeGroups} from "./node-groups.ts";
import {nodeValues} from "./node-values.ts";
import {OTHER} from "./palette.ts";
import type {ColourLegend, Encoding, Scene} from "./scene.ts";
import {sizing} from "./size.ts";
import {tieValues} from "./tie-values.ts";

/**
 * Turns a network into a picture: node area and colour by what the encoding names, tie width by strength or what it
 * names, what the filter leaves out hidden. Pure, and quick enough for every frame of a slider at explorable size:
 * O(nodes + ties).
 *
 * @param network - the network that the encoding names, where it is not one of every analysis
 */
export function scene(
  analysis: Analysis,
  encoding: Encoding,
  filter: Filter = EVERYTHING,
  network: MapNetwork = standing(analysis, encoding),
): Scene {
  const {node, edge, shown} = filtered(analysis, network, filter);
  const {radius, legend: sizeLegend} = sizing(
    nodeValues(analysis, network, encoding.size),
    encoding.size,
  );
  const {colour, legend: colourLegend} = colouring(analysis, network, encoding.colour);
  const ties = tieColouring(network, encoding.tieColour ?? "ends");

  return {
    encoding,
    order: node.length,
    label: shownLabels(analysis, network, encoding.label ?? "name"),
    x: network.positions.x,
    y: network.positions.y,
    radius: radius.map((r, i) => (node[i] === 1 ? r : 0)),
    colour,
    edge,
    width: widths(network, edge, encoding.tieWidth ?? "strength"),
    edgeColour:
      ties === null
        ? endColours(network, edge, colour, colourLegend.kind === "groups")
        : Float32Array.from(edge, e => ties.colour[e]),
    colourLegend,
    tieLegend: ties?.legend ?? null,
    sizeLegend,
    shown,
  };
}

function standing(analysis: Analysis, {network: id}: Encoding): MapNetwork {
  if (!isStandard(id))
    throw new RangeError(`network: expected the network ${id} itself, since no analysis has it`);
  return mapNetwork(analysis, id);
}

/** What each node of a network is called. */
export function nodeLabels(analysis: Analysis, {network}: NetworkResult): readonly string[] {
  return network.nodeKind === "person" ? analysis.people.name : analysis.topics.label;
}

function shownLabels(
  analysis: Analysis,
  network: MapNetwork,
  attribute: string,
): readonly string[] {
  const {label} = network;
  if (attribute === "name") return label;
  if (attribute === "community")
    return label.map((_, i) => network.communityLabels[network.communities.community[i]]);
  if (isNodeGroup(attribute))
    return nodeGroups(analysis, network, attribute).map((group, i) => group ?? label[i]);
  const {value, known} = nodeValues(analysis, network, attribute);
  const isYear = /year$/.test(attribute);
  return label.map((name, i) => {
    if (known !== null && known[i] === 0) return name;
    const figure = isYear ? Math.round(value[i]) : Number(value[i].toPrecision(3));
    return `${name} ${figure}`;
  });
}

function widths(network: MapNetwork, edge: Uint32Array, attribute: string): Float32Array {
  if (attribute === "even") return new Float32Array(edge.length).fill(1.4);
  const {value, known} = tieValues(network, attribute);
  let [least, greatest] = [Number.POSITIVE_INFINITY, 0];
  for (let e = 0; e < value.length; e++) {
    if (known !== null && known[e] === 0) continue;
    least = Math.min(least, value[e]);
    greatest = Math.max(greatest, value[e]);
  }
  // Years are far from 0: their differences are what counts.
  const from = /year/.test(attribute) ? least - 1 : 0;
  const scale = scaleSqrt([0, greatest > from ? greatest - from : 1], [1, 5]);
  return Float32Array.from(edge, e =>
    known !== null && known[e] === 0 ? 1 : scale(value[e] - from),
  );
}

/** The colour that both ends share. */
function endColours(
  {network}: MapNetwork,
  edge: Uint32Array,
  colour: Float32Array,
  groups: boolean,
): Float32Array {
  const {source, target} = network.edges;
  return Float32Array.from(edge, e => {
    const [a, b] = [colour[source[e]], colour[target[e]]];
    return groups && a === b && a >= 0 ? a : OTHER;
  });
}

/** What colours all ties where it is not their ends; null = their ends. */
function tieColouring(network: MapNetwork, attribute: string): Colouring | null {
  if (attribute === "ends") return null;
  if (attribute !== "world") return byValue(tieValues(network, attribute), attribute);
  const {world} = network;
  if (world === null) return null;
  const count = [0, 0, 0];
  for (const w of world) count[w] += 1;
  const legend: ColourLegend = {
    kind: "groups",
    title: "Ties",
    groups: WORLDS.map(([label, colour], w) => ({label, count: count[w], colour})),
    unknown: 0,
  };
  return {colour: Float32Array.from(world, w => WORLDS[w][1]), legend};
}

/** What ties of both worlds are called, and their colours: those that communities take last. */
const WORLDS = [
  ["wrote together", 9],
  ["share topics", 8],
  ["both", 7],
] as const;

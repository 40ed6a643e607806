import type {Analysis, NetworkResult} from "../analysis/analysis.ts";
import {isStandard, type MapNetwork, mapNetwork} from "../analysis/map-network.ts";
import {atOnce} from "../util/lots.ts";
import {byValue, type Colouring, colouring} from "./colour.ts";
import {EVERYTHING, type Filter, type Filtered, filteredInLots} from "./filter.ts";
import {isNodeGroup, nodeGroups} from "./node-groups.ts";
import {nodeValues} from "./node-values.ts";
import {OTHER} from "./palette.ts";
import type {ColourLegend, Encoding, Scene} from "./scene.ts";
import {type Sizing, sizing} from "./size.ts";
import {tieValues} from "./tie-values.ts";

/**
 * Turns a network into a picture: node area and colour by what the encoding names, tie width by strength or what it
 * names, what the filter leaves out hidden. Pure, and quick enough for every frame of a slider at explorable size:
 * O(nodes + ties).
 *
 * @param network - the network that the encoding names, where it is not one of every analysis
 */
export const scene = (
  analysis: Analysis,
  encoding: Encoding,
  filter: Filter = EVERYTHING,
  network: MapNetwork = standing(analysis, encoding),
): Scene => atOnce(sceneInLots(analysis, encoding, filter, network));

/** The picture that was made last of each network: whoever asks for it after it was made in lots finds it. */
const lastScene = new WeakMap<
  MapNetwork,
  {readonly analysis: Analysis; readonly filter: Filter; readonly scene: Scene}
>();

/** The same with pauses, for large networks: the page answers in between. */
export function* sceneInLots(
  analysis: Analysis,
  encoding: Encoding,
  filter: Filter,
  network: MapNetwork,
): Generator<void, Scene> {
  const last = lastScene.get(network);
  if (
    last?.analysis === analysis &&
    last.filter === filter &&
    isSame(last.scene.encoding, encoding)
  )
    return last.scene;
  const {node, edge, shown} = yield* filteredOnce(analysis, network, filter);
  yield;
  const {radius, legend: sizeLegend} = sizesOf(analysis, network, node, encoding.size);
  yield;
  const {colour, legend: colourLegend} = colouring(analysis, network, encoding.colour);
  yield;
  const width = widthsOf(network, edge, encoding.tieWidth ?? "strength");
  yield;
  const ties = tieColouring(network, encoding.tieColour ?? "ends");
  const edgeColour =
    ties === null
      ? endColours(network, edge, colour, colourLegend.kind === "groups")
      : picked(ties.colour, edge);
  const made: Scene = {
    encoding,
    order: node.length,
    label: shownLabels(analysis, network, encoding.label ?? "name"),
    x: network.positions.x,
    y: network.positions.y,
    radius,
    colour,
    edge,
    width,
    edgeColour,
    colourLegend,
    tieLegend: ties?.legend ?? null,
    sizeLegend,
    shown,
  };
  lastScene.set(network, {analysis, filter, scene: made});
  return made;
}

/** Whether two encodings say the same. */
function isSame(a: Encoding, b: Encoding): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Encoding>;
  return [...names].every(name => a[name] === b[name]);
}

/** The values of some items. */
function picked(values: Float32Array, items: Uint32Array): Float32Array {
  const found = new Float32Array(items.length);
  for (let k = 0; k < items.length; k++) found[k] = values[items[k]];
  return found;
}

/** What was filtered last of each network: most pictures that follow each other differ in colours or sizes alone. */
const lastFiltered = new WeakMap<
  MapNetwork,
  {readonly analysis: Analysis; readonly filter: Filter; readonly found: Filtered}
>();
/** Sizes of the nodes, and widths of the ties, that a filter has left, by what they stand for. */
const knownSizes = new WeakMap<Uint8Array, Map<string, Sizing>>();
const knownWidths = new WeakMap<Uint32Array, Map<string, Float32Array>>();

function* filteredOnce(
  analysis: Analysis,
  network: MapNetwork,
  filter: Filter,
): Generator<void, Filtered> {
  const last = lastFiltered.get(network);
  if (last?.analysis === analysis && last.filter === filter) return last.found;
  const found = yield* filteredInLots(analysis, network, filter);
  lastFiltered.set(network, {analysis, filter, found});
  return found;
}

function sizesOf(
  analysis: Analysis,
  network: MapNetwork,
  node: Uint8Array,
  attribute: string,
): Sizing {
  return kept(knownSizes, node, attribute, () => {
    const {radius, legend} = sizing(nodeValues(analysis, network, attribute), attribute);
    return {radius: radius.map((r, i) => (node[i] === 1 ? r : 0)), legend};
  });
}

const widthsOf = (network: MapNetwork, edge: Uint32Array, attribute: string): Float32Array =>
  kept(knownWidths, edge, attribute, () => widths(network, edge, attribute));

function kept<Of extends object, Found>(
  known: WeakMap<Of, Map<string, Found>>,
  of: Of,
  name: string,
  make: () => Found,
): Found {
  const byName = known.get(of) ?? new Map<string, Found>();
  known.set(of, byName);
  const found = byName.get(name) ?? make();
  byName.set(name, found);
  return found;
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

/** Widths of ties in pixels, of the weakest and the strongest. */
const NARROWEST = 1;
const WIDEST = 5;

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
  const whole = Math.sqrt(greatest > from ? greatest - from : 1);
  const width = new Float32Array(edge.length).fill(NARROWEST);
  for (let k = 0; k < edge.length; k++) {
    if (known !== null && known[edge[k]] === 0) continue;
    const above = value[edge[k]] - from;
    const share = (Math.sign(above) * Math.sqrt(Math.abs(above))) / whole;
    width[k] = NARROWEST * (1 - share) + WIDEST * share;
  }
  return width;
}

/** The colour that both ends share. */
function endColours(
  {network}: MapNetwork,
  edge: Uint32Array,
  colour: Float32Array,
  groups: boolean,
): Float32Array {
  const {source, target} = network.edges;
  const shared = new Float32Array(edge.length).fill(OTHER);
  if (!groups) return shared;
  for (let k = 0; k < edge.length; k++) {
    const own = colour[source[edge[k]]];
    if (own >= 0 && own === colour[target[edge[k]]]) shared[k] = own;
  }
  return shared;
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

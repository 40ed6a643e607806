import {scaleSqrt} from "d3-scale";
import type {Analysis, NetworkResult} from "../analysis/analysis.ts";
import {colouring} from "./colour.ts";
import {EVERYTHING, type Filter, filtered} from "./filter.ts";
import {nodeValues} from "./node-values.ts";
import type {Encoding, Scene} from "./scene.ts";
import {sizing} from "./size.ts";

/**
 * Turns a network of an analysis into a picture: node area and colour by what the encoding names, tie
 * width by strength, what the filter leaves out hidden. Pure, and quick enough for every frame of a
 * slider at explorable size: O(nodes + ties).
 */
export function scene(analysis: Analysis, encoding: Encoding, filter: Filter = EVERYTHING): Scene {
  const result = analysis.networks[encoding.network];
  const {node, edge, shown} = filtered(analysis, encoding.network, filter);
  const {radius, legend: sizeLegend} = sizing(
    nodeValues(analysis, encoding.network, encoding.size),
    encoding.size,
  );
  const {colour, legend: colourLegend} = colouring(analysis, encoding);

  return {
    encoding,
    order: node.length,
    label: nodeLabels(analysis, result),
    x: result.positions.x,
    y: result.positions.y,
    radius: radius.map((r, i) => (node[i] === 1 ? r : 0)),
    colour,
    edge,
    width: widths(result, edge),
    edgeColour: edgeColours(result, edge, colour, colourLegend.kind === "groups"),
    colourLegend,
    sizeLegend,
    shown,
  };
}

/** What each node of a network is called. */
export function nodeLabels(analysis: Analysis, {network}: NetworkResult): readonly string[] {
  return network.nodeKind === "person" ? analysis.people.name : analysis.topics.label;
}

function widths({network}: NetworkResult, edge: Uint32Array): Float32Array {
  const {strength} = network.edges;
  const greatest = strength.reduce((a, b) => Math.max(a, b), 0);
  const scale = scaleSqrt([0, greatest > 0 ? greatest : 1], [1, 5]);
  return Float32Array.from(edge, e => scale(strength[e]));
}

function edgeColours(
  {network}: NetworkResult,
  edge: Uint32Array,
  colour: Float32Array,
  groups: boolean,
): Float32Array {
  const {source, target} = network.edges;
  return Float32Array.from(edge, e => {
    const [a, b] = [colour[source[e]], colour[target[e]]];
    return groups && a === b ? a : -1;
  });
}

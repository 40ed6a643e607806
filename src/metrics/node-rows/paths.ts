import {betweenness, betweennessSources} from "../betweenness.ts";
import {bridgingOf} from "../bridging.ts";
import {BY_STRENGTH} from "../by-strength.ts";
import {closeness, closenessOf, harmonicCloseness, harmonicOf} from "../closeness.ts";
import {distanceSums} from "../distances.ts";
import type {NodeMetric} from "../metric.ts";
import {perGraph} from "../per-graph.ts";
import {column} from "./column.ts";

/** Betweenness by default, once a graph. */
export const betweennessOf = perGraph((graph, watch) => betweenness(graph, {}, watch));
/** All distances, once a graph. */
export const distancesOf = perGraph(distanceSums);
const by = (strength: number) => (strength === 1 ? "strength" : "links");

/** Measures by shortest paths. */
export const PATH_ROWS: readonly NodeMetric[] = [
  {
    id: "betweenness",
    level: "node",
    label: "Betweenness",
    meaning: "How often somebody lies on the shortest way between two others.",
    formula: "Σ_{s<t} σ_st(v)/σ_st ÷ (n − 1)(n − 2)/2, counting links",
    unit: "share",
    range: [0, 1],
    parameters: [
      {
        id: "sources",
        type: "integer",
        label: "Sources",
        meaning:
          "Paths are followed from this many nodes; by default from all up to 20,000, else from 2,000.",
        range: [1, null],
        default: null,
        unit: "nodes",
      },
      BY_STRENGTH,
    ],
    needs: [],
    cost: "O(sources · ties)",
    weighted: false,
    source: {text: "Freeman 1977; Brandes 2001", doi: "10.1080/0022250X.2001.9990249"},
    differs:
      "igraph and Gephi do not divide by the number of pairs; graphology takes strength for length",
    run: (graph, {sources, byStrength = 0} = {}, watch = {}) =>
      column(
        sources === undefined && byStrength === 0
          ? betweennessOf(graph, watch)
          : betweenness(
              graph,
              {by: by(byStrength), ...(sources === undefined ? {} : {sources})},
              watch,
            ),
      ),
    estimate(order) {
      const sources = betweennessSources(order);
      return sources === null ? null : `estimated from ${sources} of ${order} nodes`;
    },
  },
  {
    id: "harmonic",
    level: "node",
    label: "Harmonic closeness",
    meaning:
      "How near somebody is to everybody else, on average; nobody in reach counts as infinitely far.",
    formula: "Σ 1/d ÷ (n − 1), counting links",
    unit: "",
    range: [0, null],
    parameters: [BY_STRENGTH],
    needs: [],
    cost: "O(nodes · ties / 256)",
    weighted: false,
    source: {text: "Boldi & Vigna 2014", doi: "10.1080/15427951.2013.865686"},
    differs: "networkx does not divide; Gephi divides by the nodes in reach",
    run: (graph, {byStrength = 0} = {}, watch = {}) =>
      column(
        byStrength === 0
          ? harmonicOf(distancesOf(graph, watch))
          : harmonicCloseness(graph, {by: by(byStrength)}, watch),
      ),
  },
  {
    id: "closeness",
    level: "node",
    label: "Closeness",
    meaning: "How near somebody is to those in reach, times the share of all who are in reach.",
    formula: "r/(n − 1) · r/Σd over r nodes in reach, counting links; 0 without ties",
    unit: "",
    range: [0, null],
    parameters: [BY_STRENGTH],
    needs: [],
    cost: "O(nodes · ties / 256)",
    weighted: false,
    source: {text: "Freeman 1978; Wasserman & Faust 1994", doi: "10.1016/0378-8733(78)90021-7"},
    differs: "igraph, Gephi and graphology look at the component alone, without the first factor",
    run: (graph, {byStrength = 0} = {}, watch = {}) =>
      column(
        byStrength === 0
          ? closenessOf(distancesOf(graph, watch))
          : closeness(graph, {by: by(byStrength)}, watch),
      ),
  },
  {
    id: "bridging",
    level: "node",
    label: "Bridging",
    meaning: "How much somebody lies between others whose ties mostly go elsewhere.",
    formula: "betweenness · (1/k) ÷ Σ 1/k over the neighbours",
    unit: "",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(nodes · ties)",
    weighted: false,
    source: {text: "Hwang et al. 2008", doi: "10.1145/1401890.1401934"},
    differs: "The first paper multiplied ranks; later ones and we multiply values",
    estimate(order) {
      const sources = betweennessSources(order);
      return sources === null ? null : `estimated from ${sources} of ${order} nodes`;
    },
    run: (graph, _, watch = {}) => bridgingOf(graph, betweennessOf(graph, watch)),
  },
];

import type {NumberColumn} from "../util/number-column.ts";
import {betweenness} from "./betweenness.ts";
import {harmonicCloseness} from "./closeness.ts";
import {clustering} from "./clustering.ts";
import {constraint} from "./constraint.ts";
import {coreNumbers} from "./core-numbers.ts";
import {degrees, strengths} from "./degree.ts";
import type {NodeMetric} from "./metric.ts";
import {pagerank} from "./pagerank.ts";

/** Measures of nodes, in the order in which tables show them. A new one is a file and an entry here. */
export const NODE_METRICS: readonly NodeMetric[] = [
  {
    id: "degree",
    level: "node",
    label: "Degree",
    meaning: "How many others somebody is tied to; of co-authors, how many people they wrote with.",
    formula: "k = number of neighbours",
    unit: "neighbours",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(nodes)",
    weighted: false,
    source: {text: "Freeman 1978, Social Networks 1:215", doi: "10.1016/0378-8733(78)90021-7"},
    differs: "networkx and graphology divide by n − 1",
    run: graph => known(degrees(graph)),
  },
  {
    id: "strength",
    level: "node",
    label: "Strength",
    meaning:
      "All ties of somebody added up; with fractional counting the number of papers with others.",
    formula: "s = Σ w",
    unit: "",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(ties)",
    weighted: true,
    source: {text: "Barrat et al. 2004, PNAS 101:3747", doi: "10.1073/pnas.0400087101"},
    differs: null,
    run: graph => known(strengths(graph)),
  },
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
    ],
    needs: [],
    cost: "O(sources · ties)",
    weighted: false,
    source: {text: "Freeman 1977; Brandes 2001", doi: "10.1080/0022250X.2001.9990249"},
    differs:
      "igraph and Gephi do not divide by the number of pairs; graphology takes strength for length",
    run: (graph, {sources} = {}, watch = {}) =>
      known(betweenness(graph, sources === undefined ? {} : {sources}, watch)),
  },
  {
    id: "harmonic",
    level: "node",
    label: "Harmonic closeness",
    meaning:
      "How near somebody is to everybody else, on average; nobody in reach counts as infinitely far.",
    formula: "Σ 1/d ÷ (n − 1), counting links",
    unit: "",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(nodes · ties / 32)",
    weighted: false,
    source: {text: "Boldi & Vigna 2014", doi: "10.1080/15427951.2013.865686"},
    differs: "networkx does not divide; Gephi divides by the nodes in reach",
    run: (graph, _, watch = {}) => known(harmonicCloseness(graph, watch)),
  },
  {
    id: "pagerank",
    level: "node",
    label: "PageRank",
    meaning:
      "How much time a walker spends with somebody who follows ties, strong ones more often.",
    formula: "x = (1 − d)/n + d · (Σ x_j w_ij / s_j + stranded / n), d = 0.85",
    unit: "share",
    range: [0, 1],
    parameters: [
      {
        id: "damping",
        type: "number",
        label: "Damping",
        meaning: "The chance of following a tie instead of jumping anywhere.",
        range: [0, 0.999],
        default: 0.85,
        unit: null,
      },
    ],
    needs: [],
    cost: "O(rounds · ties)",
    weighted: true,
    source: {text: "Brin & Page 1998", doi: "10.1016/S0169-7552(98)00110-X"},
    differs: "Gephi leaves strengths out by default and stops earlier",
    run: (graph, {damping = 0.85} = {}, watch = {}) =>
      known(pagerank(graph, {damping}, watch).score),
  },
  {
    id: "core",
    level: "node",
    label: "Core number",
    meaning: "The largest k such that somebody belongs to a circle where everybody knows k others.",
    formula: "max k: node in a subgraph of degrees ≥ k",
    unit: "neighbours",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(ties)",
    weighted: false,
    source: {text: "Seidman 1983", doi: "10.1016/0378-8733(83)90028-X"},
    differs: null,
    run: graph => known(Float64Array.from(coreNumbers(graph))),
  },
  {
    id: "clustering",
    level: "node",
    label: "Clustering",
    meaning: "How many of somebody's partners are partners of each other.",
    formula: "triangles ÷ k(k − 1)/2; 0 below two neighbours",
    unit: "share",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(ties^1.5)",
    weighted: false,
    source: {text: "Watts & Strogatz 1998", doi: "10.1038/30918"},
    differs: "igraph leaves nodes with fewer than two neighbours out of means",
    run: graph => known(clustering(graph).local),
  },
  {
    id: "constraint",
    level: "node",
    label: "Constraint",
    meaning:
      "How far somebody's partners hang together, so that there is no gap to bridge; low means broker.",
    formula: "Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = w_ij / s_i",
    unit: "",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    weighted: true,
    source: {text: "Burt 1992, 2004", doi: "10.1086/421787"},
    differs: "UCINET's ego-network option leaves ties of partners outside out",
    run: (graph, _, watch = {}) => constraint(graph, watch),
  },
];

/** A column without gaps. */
const known = (value: Float64Array): NumberColumn => ({value, known: null});

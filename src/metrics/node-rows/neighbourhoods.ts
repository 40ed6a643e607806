import {clustering} from "../clustering.ts";
import {constraintOf, dyadicConstraint, hierarchyOf} from "../constraint.ts";
import {coreNumbers} from "../core-numbers.ts";
import {effectiveSize, efficiencyOf} from "../effective-size.ts";
import type {NodeMetric} from "../metric.ts";
import {perGraph} from "../per-graph.ts";
import {column} from "./column.ts";

const dyadsOf = perGraph(dyadicConstraint);
const sizesOf = perGraph(effectiveSize);

/** Measures of how a node's neighbours hang together. */
export const NEIGHBOURHOOD_ROWS: readonly NodeMetric[] = [
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
    differs:
      "networkx and igraph give the same; a paper of n authors alone gives n − 1, so that an author cap changes it",
    run: graph => column(new Float64Array(coreNumbers(graph))),
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
    run: (graph, _, watch) => column(clustering(graph, watch).local),
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
    run: (graph, _, watch = {}) => constraintOf(graph, dyadsOf(graph, watch)),
  },
  {
    id: "effective_size",
    level: "node",
    label: "Effective size",
    meaning: "How many partners somebody has, less what they repeat of each other.",
    formula: "Σ_j (1 − Σ_q p_iq m_jq), m_jq = w_jq ÷ max w_j",
    unit: "partners",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    weighted: true,
    source: {text: "Burt 1992", doi: null},
    differs: "networkx without a list of nodes divides by the column maximum",
    run: (graph, _, watch = {}) => sizesOf(graph, watch),
  },
  {
    id: "efficiency",
    level: "node",
    label: "Efficiency",
    meaning: "What share of somebody’s partners is not repeated by others.",
    formula: "effective size ÷ number of partners",
    unit: "share",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    weighted: true,
    source: {text: "Burt 1992", doi: null},
    differs: null,
    run: (graph, _, watch = {}) => efficiencyOf(graph, sizesOf(graph, watch)),
  },
  {
    id: "hierarchy",
    level: "node",
    label: "Hierarchy",
    meaning: "How far somebody’s constraint comes from one partner alone.",
    formula: "Σ r ln r ÷ (N ln N), r = c_ij ÷ mean c",
    unit: "",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    weighted: true,
    source: {text: "Burt 1992", doi: null},
    differs: "For a node with one tie it is 1, as UCINET has it",
    run: (graph, _, watch = {}) => hierarchyOf(graph, dyadsOf(graph, watch)),
  },
];

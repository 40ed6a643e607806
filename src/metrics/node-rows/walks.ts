import {eigenvector} from "../eigenvector.ts";
import {katz} from "../katz.ts";
import type {NodeMetric} from "../metric.ts";
import {pagerank} from "../pagerank.ts";
import {column} from "./column.ts";

/** Measures by walks along ties. */
export const WALK_ROWS: readonly NodeMetric[] = [
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
      column(pagerank(graph, {damping}, watch).score),
  },
  {
    id: "eigenvector",
    level: "node",
    label: "Eigenvector centrality",
    meaning:
      "Who is tied to those who are well tied themselves; known in the largest component alone.",
    formula: "leading eigenvector of the strengths, Σ x² = 1",
    unit: "",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(rounds · ties)",
    weighted: true,
    source: {text: "Bonacich 1972", doi: "10.1080/0022250X.1972.9989806"},
    differs: "igraph and Gephi make the largest value 1; networkx gives other components about 0",
    run: (graph, _, watch = {}) => eigenvector(graph, watch),
  },
  {
    id: "katz",
    level: "node",
    label: "Katz centrality",
    meaning: "How many walks along ties end at somebody, longer ones counting less.",
    formula: "x = (I − αA)⁻¹ 1, Σ x² = 1, α = 0.85/λ",
    unit: "",
    range: [0, 1],
    parameters: [
      {
        id: "alpha",
        type: "number",
        label: "Step",
        meaning:
          "What each further step of a walk is worth; by default 0.85 of the largest that sums.",
        range: [0, null],
        default: null,
        unit: null,
      },
    ],
    needs: [],
    cost: "O(rounds · ties)",
    weighted: true,
    source: {text: "Katz 1953", doi: "10.1007/BF02289026"},
    differs: "networkx takes 0.1, which sums only in small graphs",
    run: (graph, {alpha = null} = {}, watch = {}) => column(katz(graph, {alpha}, watch).score),
  },
];

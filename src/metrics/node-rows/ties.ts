import {degrees, strengths} from "../degree.ts";
import type {NodeMetric} from "../metric.ts";
import {column} from "./column.ts";

/** Measures of a node's own ties. */
export const TIE_ROWS: readonly NodeMetric[] = [
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
    run: graph => column(degrees(graph)),
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
    differs: "Gephi calls it weighted degree",
    run: graph => column(strengths(graph)),
  },
];

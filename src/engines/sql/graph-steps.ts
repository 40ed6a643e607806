import {GRAINS} from "../../util/grains.ts";
import {big, int} from "./columns.ts";
import type {Step} from "./step.ts";

/** Each tie from both of its ends, at the shard of the end: what rounds over the graph read. */
export const ENDS: readonly Step[] = [
  {
    table: "ends",
    columns: [int("node"), int("other"), big("grains")],
    to: {by: "node"},
    sql: d => {
      const grains = `${d.as("bigint", `floor(strength * ${GRAINS}.0)`)} AS grains`;
      return `SELECT source AS node, target AS other, ${grains} FROM edges_coauthor
        UNION ALL SELECT target AS node, source AS other, ${grains} FROM edges_coauthor`;
    },
  },
  {
    // Small beside the ties: every shard has it.
    table: "node_totals",
    columns: [int("node"), big("total"), big("degree")],
    to: "all",
    sql: () => "SELECT node, sum(grains) AS total, count(*) AS degree FROM ends GROUP BY node",
    fold: {total: "max", degree: "max"},
  },
];

const label = (table: string): Pick<Step, "table" | "columns" | "to" | "fold"> => ({
  table,
  columns: [int("node"), big("label")],
  to: "all",
  fold: {label: "min"},
});

/** Every node is its own component, or community. */
export const firstLabels = (name: string): Step => ({
  ...label(`${name}_0`),
  sql: d => `SELECT node, ${d.as("bigint", "node")} AS label FROM node_totals`,
});

/** A node takes the smallest label among its neighbours' and its own, and that label's own label. */
export const componentRound = (round: number): Step => ({
  ...label(`component_${round}`),
  sql: d => {
    const before = `component_${round - 1}`;
    const jump = `SELECT node, far AS label FROM (SELECT node, ${d.as("int", "label")} AS root FROM ${before}) x
      INNER JOIN (SELECT node AS root, label AS far FROM ${before}) y USING (root)`;
    return `SELECT node, label FROM ends INNER JOIN (SELECT node AS other, label FROM ${before}) l USING (other)
      UNION ALL ${jump}`;
  },
});

/** In turn even and odd nodes take the label that their neighbours give most strength to. */
export const labelRound = (round: number): Step => ({
  ...label(`community_${round}`),
  sql: d => {
    const before = `community_${round - 1}`;
    const turn = (round - 1) % 2;
    const votes = `SELECT node, label, sum(grains) AS votes FROM (SELECT node, label, grains FROM ends
        INNER JOIN (SELECT node AS other, label FROM ${before}) l USING (other) WHERE node % 2 = ${turn}) v GROUP BY node, label`;
    return `SELECT node, label FROM (${d.top(votes, "node", "votes DESC, label", 1)}) t
      UNION ALL SELECT node, label FROM ${before} WHERE node % 2 <> ${turn}`;
  },
});

/** What every node with ties has before the first round, in units. */
export const firstRanks = (units: number): Step => ({
  table: "rank_0",
  columns: [int("node"), big("units")],
  to: "all",
  fold: {units: "max"},
  sql: d => `SELECT node, ${d.as("bigint", String(units))} AS units FROM node_totals`,
});

/** A round of PageRank, all nodes at once; see memory/rounds. */
export const rankRound = (round: number, base: number): Step => ({
  table: `rank_${round}`,
  columns: [int("node"), big("units")],
  to: "all",
  fold: {units: "max"},
  sql: d => {
    const flow = `SELECT node AS other, units, total FROM rank_${round - 1} INNER JOIN node_totals USING (node)`;
    const share = `floor(${d.as("double", "units")} * (${d.as("double", "grains")} / ${d.as("double", "total")}))`;
    return `SELECT node, ${d.as("bigint", String(base))} + ${d.as("bigint", `floor(${d.as("double", "flowing")} * 17.0 / 20.0)`)} AS units FROM (
      SELECT node, sum(${d.as("bigint", share)}) AS flowing FROM ends INNER JOIN (${flow}) f USING (other) GROUP BY node) s`;
  },
});

/** Nodes that are left of a k-core, with how many of their neighbours are. */
export const coreRound = (k: number, round: number): Step => ({
  table: coreTable(k, round),
  columns: [int("node"), big("degree")],
  to: "all",
  fold: {degree: "max"},
  sql: () =>
    round === 0
      ? `SELECT node, degree FROM node_totals WHERE degree >= ${k}`
      : `SELECT node, count(*) AS degree FROM (${endsWithin(coreTable(k, round - 1), "node, other")}) e
        GROUP BY node HAVING count(*) >= ${k}`,
});

export const coreTable = (k: number, round: number): string => `core_${k}_${round}`;

/** Ties of which both ends are in a table of nodes, from both of their ends. */
const endsWithin = (nodes: string, columns: string): string => `SELECT ${columns} FROM (
    SELECT node, other, grains FROM ends INNER JOIN (SELECT node AS other, degree AS kept FROM ${nodes}) o USING (other)) e
  INNER JOIN (SELECT node, degree AS own FROM ${nodes}) n USING (node)`;

/** The ties of a core, each once. */
export const coreTies = (nodes: string): Step => ({
  table: "core_ties",
  columns: [int("node"), int("other"), big("grains")],
  to: {by: "node"},
  sql: () => endsWithin(nodes, "node, other, grains").concat(" WHERE node < other"),
});

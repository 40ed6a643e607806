import {big, double, int, text} from "./columns.ts";
import {ofGrainsSql} from "./grains-sql.ts";
import type {Step} from "./step.ts";

/** What each node stands for: its group in the core, which `core_groups` numbers from 1, or else its label. */
export const nodeGroups = (labels: string, nodes: number): Step => ({
  table: "node_groups",
  columns: [int("node"), big("label")],
  to: "all",
  fold: {label: "max"},
  sql: d => `SELECT node, CASE WHEN coalesce(core_group, 0) > 0 THEN ${d.as("bigint", `coalesce(core_group, 0) + ${nodes}`)} ELSE own END AS label
    FROM (SELECT node, label AS own FROM ${labels}) l LEFT JOIN core_groups USING (node)`,
});

/** The graph of groups: ties between them, and with equal ends the strength that all ends in one have. */
export const CONTRACTED: Step = {
  table: "contracted",
  columns: [big("a"), big("b"), big("ties"), big("grains")],
  to: {by: "a"},
  fold: {ties: "sum", grains: "sum"},
  sql: d => `SELECT a, b, ${d.as("bigint", "1")} AS ties, grains FROM (SELECT node, other, grains, a FROM ends INNER JOIN (
      SELECT node, label AS a FROM node_groups) x USING (node)) e
    INNER JOIN (SELECT node AS other, label AS b FROM node_groups) y USING (other)`,
};

/** The ties within communities, and those between them taken together; `label_communities` says which label is in which. */
export const COMMUNITY_EDGES: readonly Step[] = [
  {
    table: "node_communities",
    columns: [int("node"), int("community")],
    to: "all",
    fold: {community: "max"},
    sql: () => "SELECT node, community FROM node_groups INNER JOIN label_communities USING (label)",
  },
  {
    // Those who signed alone are in no community with others: they are found by their scores.
    table: "community_people",
    columns: [int("community"), int("person"), text("name"), int("papers"), int("co_authors")],
    to: "local",
    isView: true,
    sql: () => `SELECT community, person, name, papers, co_authors FROM (
        SELECT person, papers, co_authors, community FROM (SELECT person, papers, co_authors FROM person_totals) t
        INNER JOIN (SELECT node AS person, community FROM node_communities) c USING (person)) k
      INNER JOIN (SELECT person, name FROM people) p USING (person)`,
  },
  {
    table: "ends_in_communities",
    columns: [
      int("source"),
      int("target"),
      big("whole"),
      big("rest"),
      big("papers"),
      int("of_source"),
      int("of_target"),
    ],
    to: "local",
    isView: true,
    sql: () => `SELECT source, target, whole, rest, papers, of_source, of_target FROM (
        SELECT source, target, whole, rest, papers, of_source FROM coauthor_parts INNER JOIN (
          SELECT node AS source, community AS of_source FROM node_communities) s USING (source)) c
      INNER JOIN (SELECT node AS target, community AS of_target FROM node_communities) t USING (target)`,
  },
  {
    table: "community_edges",
    columns: [int("community"), int("source"), int("target"), double("strength"), int("papers")],
    to: "local",
    isView: true,
    sql: d => `SELECT of_source AS community, source, target, ${ofGrainsSql(d, "whole", "rest")} AS strength, papers
      FROM ends_in_communities WHERE of_source = of_target`,
  },
  {
    table: "between_communities",
    columns: [int("a"), int("b"), big("ties"), big("whole"), big("rest")],
    to: {by: "a"},
    fold: {ties: "sum", whole: "sum", rest: "sum"},
    sql: d => `SELECT CASE WHEN of_source < of_target THEN of_source ELSE of_target END AS a,
        CASE WHEN of_source < of_target THEN of_target ELSE of_source END AS b, ${d.as("bigint", "1")} AS ties, whole, rest
      FROM ends_in_communities WHERE of_source <> of_target`,
  },
  {
    table: "community_ties",
    columns: [int("a"), int("b"), int("ties"), double("strength")],
    to: "local",
    isView: true,
    sql: d =>
      `SELECT a, b, ties, ${ofGrainsSql(d, "whole", "rest")} AS strength FROM between_communities`,
  },
];

/** What depends on the limit of memory and on the seed: it is made anew in every run. */
export const MADE_ANEW: readonly string[] = [
  "core_ties",
  "node_groups",
  "contracted",
  "node_communities",
  "between_communities",
];

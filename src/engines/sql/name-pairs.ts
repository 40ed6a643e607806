import {MOST_NAMES} from "../memory/name-pairs.ts";
import {big, int} from "./columns.ts";
import type {Step} from "./step.ts";

/**
 * Evidence about printed names of one block: co-authors, venues and papers that two of them share. Every shard has the blocks of
 * all names.
 */
export const NAME_PAIRS: readonly Step[] = [
  {
    table: "name_blocks",
    columns: [int("name"), int("block"), int("once")],
    to: "all",
    sql: d =>
      `SELECT name, ${d.notNull("b")} AS block, 1 AS once FROM (SELECT name, block AS b FROM names) n WHERE b IS NOT NULL`,
    fold: {once: "max"},
  },
  {
    // A name that has its block to itself is nobody's second name: it only counts as a co-author.
    table: "name_papers",
    columns: [int("paper"), int("name"), int("block"), int("alone")],
    to: "local",
    sql: d => {
      const once = `SELECT paper, name, block FROM (
          SELECT paper, name FROM authorships WHERE ${d.as("int", "is_group")} = 0) a INNER JOIN name_blocks USING (name)
        GROUP BY paper, name, block`;
      return `SELECT paper, name, block, alone FROM (SELECT paper, name, block FROM (${once}) o INNER JOIN (
          SELECT paper FROM (${once}) c GROUP BY paper HAVING count(*) <= ${MOST_NAMES}) k USING (paper)) p
        INNER JOIN (SELECT block, CASE WHEN count(*) = 1 THEN 1 ELSE 0 END AS alone FROM name_blocks GROUP BY block) b USING (block)`;
    },
  },
  {
    // One row a paper: few are alike, and what meets is taken together later.
    table: "name_coauthors",
    columns: [int("other"), int("name"), int("block")],
    to: {by: "other"},
    sql: d => {
      const pairs = d.pairs(
        "SELECT paper, name, block, alone FROM name_papers",
        ["paper"],
        "name",
        ["name", "block", "alone"],
        [],
      );
      return `SELECT a_name AS other, b_name AS name, b_block AS block FROM (${pairs}) p WHERE b_alone = 0
        UNION ALL SELECT b_name AS other, a_name AS name, a_block AS block FROM (${pairs}) p WHERE a_alone = 0`;
    },
  },
  {
    // Most co-authors know one name of a block: what is left of those who know more is small.
    table: "name_meetings",
    columns: [int("other"), int("name"), int("block")],
    to: "local",
    sql: () => `SELECT other, name, block FROM (SELECT other, name, block FROM name_coauthors) c INNER JOIN (
        SELECT other, block FROM name_coauthors GROUP BY other, block HAVING min(name) < max(name)) m USING (other, block)
      GROUP BY other, name, block`,
  },
  {
    table: "name_counts",
    columns: [int("a"), int("b"), int("block"), big("coauthors"), big("together")],
    to: {by: "a"},
    sql: d => {
      const beside = d.pairs(
        "SELECT other, name, block FROM name_meetings",
        ["other", "block"],
        "name",
        ["name"],
        ["block"],
      );
      const joint = d.pairs(
        "SELECT paper, name, block FROM name_papers WHERE alone = 0",
        ["paper", "block"],
        "name",
        ["name"],
        ["block"],
      );
      const one = d.as("bigint", "1");
      const none = d.as("bigint", "0");
      return `SELECT a_name AS a, b_name AS b, block, ${one} AS coauthors, ${none} AS together FROM (${beside}) p
        UNION ALL SELECT a_name AS a, b_name AS b, block, ${none} AS coauthors, ${one} AS together FROM (${joint}) p`;
    },
    fold: {coauthors: "sum", together: "sum"},
  },
  {
    // Venues of both: each pair goes to the venues of its one name, and these to those of the other.
    table: "name_venues",
    columns: [int("name"), {name: "venue", type: "text"}, int("once")],
    to: {by: "name"},
    sql: d => `SELECT name, venue, 1 AS once FROM name_papers INNER JOIN (
        SELECT paper, ${d.notNull("v")} AS venue FROM (SELECT paper, venue AS v FROM papers) p WHERE v IS NOT NULL) v USING (paper)`,
    fold: {once: "max"},
  },
  {
    table: "name_pair_venues",
    columns: [int("name"), {name: "venue", type: "text"}, int("a")],
    to: {by: "name"},
    sql: () => `SELECT b AS name, venue, a FROM (SELECT a, b FROM name_counts) c
      INNER JOIN (SELECT name AS a, venue FROM name_venues) v USING (a)`,
  },
  {
    table: "name_shared_venues",
    columns: [int("a"), int("b"), big("venues")],
    to: {by: "a"},
    sql: d => `SELECT a, name AS b, ${d.as("bigint", "1")} AS venues FROM name_pair_venues
      INNER JOIN (SELECT name, venue FROM name_venues) v USING (name, venue)`,
    fold: {venues: "sum"},
  },
  {
    table: "name_pairs",
    columns: [int("a"), int("b"), int("block"), int("coauthors"), int("venues"), int("together")],
    to: "local",
    isView: true,
    sql: () => `SELECT a, b, block, coauthors, coalesce(venues, 0) AS venues, together
      FROM name_counts LEFT JOIN name_shared_venues USING (a, b)`,
  },
];

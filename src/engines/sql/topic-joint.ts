import {big, int} from "./columns.ts";
import type {Step} from "./step.ts";

/** Terms that are compared: `term_sizes` holds their numbers of people. */
export const COMPARED_TERMS = "SELECT term FROM term_people INNER JOIN term_sizes USING (people)";

/**
 * What the joint papers of two people add to the product and the lengths of their profiles. A joint paper stands on one shard,
 * the profiles on those of the two people: rows go to the one and then to the other.
 */
export const JOINT_TOPICS: readonly Step[] = [
  {
    table: "topic_joint",
    columns: [int("a"), int("b"), int("term"), big("weight")],
    to: {by: "a"},
    sql(d) {
      const pairs = d.pairs(
        "SELECT paper, person FROM topic_people",
        ["paper"],
        "person",
        ["person"],
        ["paper"],
      );
      return `SELECT a_person AS a, b_person AS b, term, weight FROM (${pairs}) p INNER JOIN (
        SELECT paper, term, weight FROM topic_weights INNER JOIN (${COMPARED_TERMS}) t USING (term)) w USING (paper)`;
    },
    fold: {weight: "sum"},
  },
  {
    table: "topic_joint_of_a",
    columns: [int("a"), int("b"), int("term"), big("both_weight"), big("a_weight")],
    to: {by: "b"},
    sql: () => `SELECT a, b, term, both_weight, a_weight FROM (
        SELECT a, b, term, weight AS both_weight FROM topic_joint INNER JOIN (SELECT a, b FROM topic_sums) o USING (a, b)) j
      INNER JOIN (SELECT person AS a, term, weight AS a_weight FROM profiles) w USING (a, term)`,
  },
  {
    table: "topic_taken",
    columns: [int("a"), int("b"), big("mine"), big("theirs"), big("joint"), big("gone")],
    to: {by: "a"},
    sql: d => `SELECT a, b, a_weight * both_weight AS mine, b_weight * both_weight AS theirs, both_weight * both_weight AS joint,
        ${d.as("bigint", "CASE WHEN a_weight = both_weight OR b_weight = both_weight THEN 1 ELSE 0 END")} AS gone
      FROM topic_joint_of_a INNER JOIN (SELECT person AS b, term, weight AS b_weight FROM profiles) w USING (b, term)`,
    fold: {mine: "sum", theirs: "sum", joint: "sum", gone: "sum"},
  },
];

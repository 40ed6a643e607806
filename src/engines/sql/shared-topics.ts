import {PROFILE_UNITS, type SharedTopicRules} from "../memory/topic-units.ts";
import {big, double, int, maybeInt} from "./columns.ts";
import type {StageOptions, Step} from "./step.ts";
import {nearestTies, tiesView} from "./ties.ts";
import {COMPARED_TERMS, JOINT_TOPICS} from "./topic-joint.ts";

/** Stand for years that are not known: sums of years need no nulls. */
const [NO_FIRST, NO_LAST] = [9999, 0];

const years = [int("first_year"), int("last_year")];

/** Terms to profiles of people; `idfs` holds the weight of a term by its number of papers. */
export const topicProfiles = ({maxAuthors}: StageOptions): readonly Step[] => [
  {
    table: "topic_weights",
    columns: [int("paper"), int("term"), big("weight")],
    to: "local",
    sql(d) {
      const weighed = `SELECT paper, term, idf FROM paper_terms INNER JOIN (
          SELECT term, idf FROM term_papers INNER JOIN idfs USING (papers)) i USING (term)`;
      const share = `floor(${d.as("double", "idf")} / sqrt(${d.as("double", "squares")}) * ${PROFILE_UNITS}.0 + 0.5)`;
      return `SELECT paper, term, greatest(${d.as("bigint", share)}, ${d.as("bigint", "1")}) AS weight
        FROM (${weighed}) w INNER JOIN (SELECT paper, sum(idf * idf) AS squares FROM (${weighed}) v GROUP BY paper) s USING (paper)`;
    },
  },
  {
    table: "topic_people",
    columns: [int("paper"), int("person"), maybeInt("year")],
    to: "local",
    isView: true,
    sql: () =>
      `SELECT paper, person, year FROM signed${maxAuthors === null ? "" : ` WHERE size <= ${Number(maxAuthors)}`}`,
  },
  {
    table: "person_terms",
    columns: [int("person"), int("term"), big("weight"), ...years],
    to: {by: "person"},
    sql: () => `SELECT person, term, weight, coalesce(year, ${NO_FIRST}) AS first_year, coalesce(year, ${NO_LAST}) AS last_year
      FROM topic_people INNER JOIN topic_weights USING (paper)`,
    fold: {weight: "sum", first_year: "min", last_year: "max"},
  },
  {
    table: "term_people",
    columns: [int("term"), big("people")],
    to: "all",
    sql: d => `SELECT term, ${d.as("bigint", "1")} AS people FROM person_terms`,
    fold: {people: "sum"},
  },
];

const profile = [int("person"), int("term"), big("weight"), big("square"), ...years];

/** Profiles to ties; `term_sizes` holds the numbers of people of the terms that are compared. */
export const sharedTopicEdges = ({
  minTerms,
  minSimilarity,
  topicNeighbours,
}: SharedTopicRules): readonly Step[] => [
  {
    table: "profiles",
    columns: profile,
    to: "local",
    sql() {
      const told = `SELECT person, term, weight, first_year, last_year FROM person_terms INNER JOIN (
          ${COMPARED_TERMS}) t USING (term)`;
      return `SELECT person, term, weight, square, first_year, last_year FROM (${told}) w
        INNER JOIN (SELECT person, sum(weight * weight) AS square FROM (${told}) v GROUP BY person) s USING (person)`;
    },
  },
  {
    table: "profiles_by_term",
    columns: profile,
    to: {by: "term"},
    sql: () => "SELECT person, term, weight, square, first_year, last_year FROM profiles",
  },
  {
    // One row a term: most pairs have no other, and what meets is taken together later.
    table: "topic_pairs",
    columns: [
      int("a"),
      int("b"),
      big("part"),
      big("a_square"),
      big("b_square"),
      int("first_known"),
      int("last_known"),
    ],
    to: {by: "a"},
    sql(d) {
      const own = ["person", "weight", "square", "first_year", "last_year"];
      const pairs = d.pairs(
        `SELECT term, ${own.join(", ")} FROM profiles_by_term`,
        ["term"],
        "person",
        own,
        [],
      );
      return `SELECT a_person AS a, b_person AS b, a_weight * b_weight AS part, a_square, b_square,
          least(a_first_year, b_first_year) AS first_known, greatest(a_last_year, b_last_year) AS last_known
        FROM (${pairs}) p`;
    },
  },
  {
    // What two people say of one another, where that is enough; co-authors are told apart from their joint papers.
    table: "topic_sums",
    columns: [
      int("a"),
      int("b"),
      big("product"),
      big("terms"),
      big("a_length"),
      big("b_length"),
      ...years,
    ],
    to: "local",
    sql: () => `SELECT a, b, sum(part) AS product, count(*) AS terms, max(a_square) AS a_length, max(b_square) AS b_length,
        min(first_known) AS first_year, max(last_known) AS last_year
      FROM topic_pairs GROUP BY a, b HAVING count(*) >= ${Number(minTerms)}`,
  },
  ...JOINT_TOPICS,
  {
    table: "topic_ties",
    columns: [int("a"), int("b"), double("strength"), int("terms"), ...years],
    to: "local",
    sql(d) {
      const left = `SELECT a, b, first_year, last_year, product - coalesce(mine, 0) - coalesce(theirs, 0) + coalesce(joint, 0) AS inner_product,
          a_length - 2 * coalesce(mine, 0) + coalesce(joint, 0) AS x, b_length - 2 * coalesce(theirs, 0) + coalesce(joint, 0) AS y,
          terms - coalesce(gone, 0) AS terms_left
        FROM topic_sums LEFT JOIN topic_taken USING (a, b)`;
      const cosine = `${d.as("double", "inner_product")} / sqrt(${d.as("double", "x")} * ${d.as("double", "y")})`;
      const near = `SELECT a, b, CASE WHEN ${cosine} > 1.0 THEN 1.0 ELSE ${cosine} END AS strength, terms_left, first_year, last_year
        FROM (${left}) l WHERE terms_left >= ${Number(minTerms)} AND x > 0 AND y > 0`;
      return `SELECT a, b, strength, terms_left AS terms, first_year, last_year FROM (${near}) n
        WHERE strength > 0 AND strength >= ${d.as("double", String(Number(minSimilarity)))}`;
    },
  },
  {
    // From either end, so that each person finds those nearest.
    table: "topic_near",
    columns: [int("node"), int("other"), double("strength"), int("terms"), ...years],
    to: {by: "node"},
    sql: () => `SELECT a AS node, b AS other, strength, terms, first_year, last_year FROM topic_ties
      UNION ALL SELECT b AS node, a AS other, strength, terms, first_year, last_year FROM topic_ties`,
  },
  nearestTies({
    table: "shared_topic_parts",
    columns: [int("source"), int("target"), double("strength"), int("papers"), ...years],
    ends: ["node", "other"],
    from: () => "SELECT node, other, strength, terms, first_year, last_year FROM topic_near",
    strength: () => "strength",
    papers: "terms",
    order: "strength DESC",
    count: topicNeighbours,
  }),
  tiesView(
    "edges_shared_topic",
    () => `SELECT source, target, strength, papers, CASE WHEN first0 = ${NO_FIRST} THEN NULL ELSE first0 END AS first_year,
        CASE WHEN last0 = ${NO_LAST} THEN NULL ELSE last0 END AS last_year
      FROM (SELECT source, target, strength, papers, first_year AS first0, last_year AS last0 FROM shared_topic_parts) s`,
  ),
];

import {int, maybeInt} from "./columns.ts";
import type {Step} from "./step.ts";

/**
 * Who signed each paper, each person once, with the place of each and the true length of the byline, as graphs/bylines has
 * it: groups and second prints of a name hold no place. All of it stays on the shard of the paper.
 */
export const BYLINES: readonly Step[] = [
  {
    table: "placed",
    columns: [int("paper"), maybeInt("person"), int("is_group"), int("place")],
    to: "local",
    isView: true,
    sql: d =>
      `SELECT paper, person, ${d.as("int", "is_group")} AS is_group, coalesce(position, seat) AS place FROM authorships`,
  },
  {
    table: "named",
    columns: [int("paper"), int("person"), int("first_place")],
    to: "local",
    isView: true,
    sql: () =>
      "SELECT paper, person, min(place) AS first_place FROM placed WHERE person IS NOT NULL GROUP BY paper, person",
  },
  {
    // Whose name stands twice on a paper.
    table: "doubled",
    columns: [int("paper"), int("person")],
    to: "local",
    isView: true,
    sql: () =>
      "SELECT paper, person FROM placed WHERE person IS NOT NULL GROUP BY paper, person HAVING count(*) > 1",
  },
  {
    // Places that nobody holds. Lists are made of those few alone: what makes a list cannot go to disk.
    table: "vacant",
    columns: [int("paper"), int("place")],
    to: "local",
    isView: true,
    sql: d => `SELECT paper, place FROM placed WHERE person IS NULL AND is_group = 1
      UNION ALL SELECT paper, ${d.unnest("extra")} AS place FROM (
        SELECT paper, person, ${d.listAfterFirst("place")} AS extra FROM placed INNER JOIN doubled USING (paper, person)
        GROUP BY paper, person) t`,
  },
  {
    table: "facts",
    columns: [
      int("paper"),
      maybeInt("year"),
      maybeInt("citations"),
      maybeInt("authors"),
      int("longest"),
    ],
    to: "local",
    sql: d => `SELECT paper, year, citations,
        CASE WHEN author_count IS NOT NULL THEN author_count WHEN cut = 1 THEN NULL ELSE printed END AS authors,
        CASE WHEN coalesce(author_count, -1) > printed THEN coalesce(author_count, -1) ELSE printed END AS longest
      FROM (SELECT paper, year, citations, author_count, ${d.as("int", "truncated")} AS cut, ${d.as("int", "coalesce(names, 0)")} AS printed
        FROM papers LEFT JOIN (SELECT paper, count(*) AS names FROM placed GROUP BY paper) n USING (paper)) f`,
  },
  {
    table: "signed",
    columns: [
      int("paper"),
      int("person"),
      int("place"),
      int("size"),
      maybeInt("year"),
      maybeInt("citations"),
      maybeInt("authors"),
    ],
    to: "local",
    sql: d => `SELECT paper, person,
        first_place - ${d.below(d.orEmpty("gone"), "first_place")} AS place,
        longest - ${d.length(d.orEmpty("gone"))} AS size, year, citations, authors
      FROM (SELECT paper, person, first_place, longest, year, citations, authors
        FROM named INNER JOIN facts USING (paper)) n
      LEFT JOIN (SELECT paper, ${d.list("place")} AS gone FROM vacant GROUP BY paper) v USING (paper)`,
  },
];

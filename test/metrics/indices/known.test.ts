import {expect, test} from "vitest";
import {papersWith} from "../../../src/metrics/indices/known.ts";
import {AUTHOR_INDICES} from "../../../src/metrics/indices/table.ts";
import type {Portfolio} from "../../../src/metrics/portfolio.ts";

/** Three papers; of the second one fact is unknown. */
const lacking = (fact: keyof Portfolio | null): Portfolio => {
  const second = <Value>(name: keyof Portfolio, ...values: Value[]) =>
    values.map((value, i) => (i === 1 && name === fact ? null : value));
  return {
    citations: second("citations", 2, 4, 9),
    years: second("years", 2010, 2020, 2025),
    authorCounts: second("authorCounts", 3, 2, 1),
    positions: second("positions", 1, 2, 1),
    scores: second("scores", 5, 6, 7),
    now: 2025,
  };
};

test.each([
  ["citations", "citations"],
  ["year", "years"],
  ["authors", "authorCounts"],
  ["position", "positions"],
  ["score", "scores"],
] as const)(
  "a paper of unknown %s stays out where it is asked for, and in elsewhere",
  (fact, column) => {
    const portfolio = lacking(column);
    expect(papersWith(portfolio, fact)?.map(paper => paper[fact])).toEqual(
      [0, 2].map(i => (lacking(null)[column] as number[])[i]),
    );
    for (const other of ["citations", "year", "authors", "position", "score"] as const)
      if (other !== fact) expect(papersWith(portfolio, other)).toHaveLength(3);
  },
);

test("of papers that all lack a fact nothing is known, and of no papers everything", () => {
  const none = {...lacking(null), years: [null, null, null]};
  expect(papersWith(none, "citations", "year")).toBeNull();
  const empty = {citations: [], years: [], authorCounts: [], positions: [], scores: [], now: 2025};
  expect(papersWith(empty, "citations", "year")).toEqual([]);
});

test("no index changes what the next one sees", () => {
  const values = (portfolio: Portfolio) => AUTHOR_INDICES.map(index => index.run(portfolio));
  const portfolio = lacking("years");
  const first = values(portfolio);
  expect(papersWith(portfolio, "citations")?.map(({citations}) => citations)).toEqual([2, 4, 9]);
  expect(values(portfolio)).toEqual(first);
  expect(
    AUTHOR_INDICES.toReversed()
      .map(index => index.run({...portfolio}))
      .reverse(),
  ).toEqual(first);
});

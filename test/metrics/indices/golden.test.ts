import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {awOf} from "../../../src/metrics/indices/awcr.ts";
import {bradfordZones} from "../../../src/metrics/indices/bradford.ts";
import {
  collaborationIndexMulti,
  modifiedCollaborativeCoefficient,
} from "../../../src/metrics/indices/collaboration.ts";
import {authorCredit} from "../../../src/metrics/indices/credit.ts";
import {activityIndex, cagr} from "../../../src/metrics/indices/growth.ts";
import {hirschAOf} from "../../../src/metrics/indices/h-core.ts";
import {internationalRate} from "../../../src/metrics/indices/international.ts";
import {lotkaConstant, lotkaFit, lotkaLine, lotkaMle} from "../../../src/metrics/indices/lotka.ts";
import {mncs, ppTop, ratioOfSums} from "../../../src/metrics/indices/normalised.ts";
import {positionCounts} from "../../../src/metrics/indices/positions.ts";
import {priceElite, priceThreshold} from "../../../src/metrics/indices/price.ts";
import {AUTHOR_INDICES} from "../../../src/metrics/indices/table.ts";
import {kOf} from "../../../src/metrics/indices/tail.ts";
import {citationSummary} from "../../../src/metrics/indices/totals.ts";
import {portfolioOf} from "./portfolio-of.ts";

interface Case {
  readonly id: string;
  readonly section: string;
  readonly metric: string;
  readonly input: Input;
  readonly expected: unknown;
  readonly tolerance: number;
}
/** Golden inputs have the shape that their metric takes. */
type Input = Record<string, never>;

const cases = (
  JSON.parse(
    readFileSync(new URL("../../golden/golden-metrics.json", import.meta.url), "utf8"),
  ) as Case[]
).filter(({section}) => section === "A");

/** An author index on the portfolio of the input; what is no column of it is a parameter. */
const index =
  (id: string, fixed: readonly string[] = []) =>
  (input: Input): unknown => {
    const {citations, years, authors, positions, now, citationsByYear, ...rest} = input;
    const given = Object.entries({citations, years, authors, positions, now, citationsByYear});
    const known = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    const parameters = Object.fromEntries(
      Object.entries(rest)
        .filter(([name]) => !fixed.includes(name))
        .map(([name, value]) => [name, Number(value)]),
    );
    const entry = AUTHOR_INDICES.find(candidate => candidate.id === id)!;
    return entry.run(portfolioOf(known), parameters);
  };

const counts = (record: Record<string, number>) =>
  new Map(Object.entries(record).map(([x, authors]) => [Number(x), authors]));

/** Metrics that are no author index of the same name. */
const RUN: Record<string, (input: Input) => unknown> = {
  hirsch_a: input =>
    "total" in input ? hirschAOf(input.total, input.h) : index("hirsch_a")(input),
  aw_index: input => ("awcr" in input ? awOf(input.awcr) : index("aw_index")(input)),
  k_index_ye_rousseau: input =>
    "total" in input ? kOf(input as never) : index("k_index_ye_rousseau")(input),
  awcr: input => index(input.perAuthor ? "awcr_per_author" : "awcr", ["perAuthor"])(input),
  hg_index: index("hg_index", ["fictitious"]),
  gF_index: index("gf_rank_index"),
  author_credit: ({scheme, n, position}) => authorCredit(scheme, n, position),
  citation_summary: ({citations}) => citationSummary(citations),
  mncs: input => mncs(input as never),
  mcr_ratio_of_sums: input => ratioOfSums(input as never),
  pp_top: ({citations, reference, top}) => ppTop(citations, reference, top),
  position_counts: ({authors, positions}) =>
    positionCounts((authors as number[]).map((n, i) => ({authors: n, position: positions[i]}))),
  modified_collaborative_coefficient: ({authors, distinctAuthors}) =>
    modifiedCollaborativeCoefficient(authors, distinctAuthors),
  collaboration_index_multi: ({papers}) => collaborationIndexMulti(papers),
  international_rate: ({countries}) => internationalRate(countries),
  partnership_ability: ({coauthors}) => {
    const shared = new Map<string, number>();
    for (const name of (coauthors as string[][]).flat())
      shared.set(name, (shared.get(name) ?? 0) + 1);
    const ability = AUTHOR_INDICES.find(({id}) => id === "partnership_ability")!;
    return ability.run(portfolioOf({sharedPapers: [...shared.values()]}));
  },
  activity_index: input => activityIndex(input as never),
  cagr: ({first, last, years}) => cagr(first, last, years),
  lotka_constant: ({exponent}) => lotkaConstant(exponent),
  lotka_ls: ({authorsByPapers}) => lotkaLine(counts(authorsByPapers)),
  lotka_mle: ({authorsByPapers}) => lotkaMle(counts(authorsByPapers)),
  lotka_ks: ({authorsByPapers, exponent}) => lotkaFit(counts(authorsByPapers), exponent),
  bradford_zones: ({counts}) => bradfordZones(counts),
  price_sqrt_law: ({papersPerAuthor}) => priceElite(papersPerAuthor),
  price_core_threshold: ({maxPapers}) => priceThreshold(maxPapers),
};

const runOf = (metric: string) =>
  RUN[metric] ?? (AUTHOR_INDICES.some(({id}) => id === metric) ? index(metric) : undefined);

describe("golden values of author indices", () => {
  test("know no metric that we do not have", () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.map(({metric}) => metric).filter(metric => runOf(metric) === undefined)).toEqual(
      [],
    );
  });

  test.each(cases.map(c => [c.id, c] as const))("%s", (_, {metric, input, expected, tolerance}) => {
    agrees(runOf(metric)!(input), expected, tolerance);
  });
});

/** Whether a value agrees with what is expected of it, wherever that says something. */
function agrees(value: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") {
    expect(typeof value).toBe("number");
    expect(Math.abs((value as number) - expected)).toBeLessThanOrEqual(tolerance + 1e-12);
  } else if (Array.isArray(expected)) {
    expect((value as unknown[]).length).toBe(expected.length);
    for (const [i, item] of expected.entries()) agrees((value as unknown[])[i], item, tolerance);
  } else if (expected !== null && typeof expected === "object") {
    for (const [key, item] of Object.entries(expected))
      agrees((value as Record<string, unknown>)[key], item, tolerance);
  } else expect(value).toBe(expected);
}

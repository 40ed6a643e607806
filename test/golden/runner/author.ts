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
import {portfolioOf} from "../../metrics/indices/portfolio-of.ts";
import type {Input, Run} from "./case.ts";

/** Every index of the table under its id. Parameters stand in the input beside the papers. */
const INDICES: readonly (readonly [string, Run])[] = AUTHOR_INDICES.map(index => [
  index.id,
  input => {
    const given = index.parameters
      .filter(({id}) => Object.hasOwn(input, id))
      .map(({id}) => [id, Number(input[id])]);
    const portfolio = portfolioOf(counted(index.needs, input));
    return index.run(portfolio, Object.fromEntries(given));
  },
]);

/**
 * A citation index is of the papers with a known count alone: those without are dropped, and none at all is
 * a list without papers.
 */
function counted(needs: readonly string[], input: Input): Input {
  const {citations} = input as {citations?: (number | null)[]};
  if (citations === undefined || needs.length !== 1 || needs[0] !== "citations") return input;
  return {citations: citations.filter(count => count !== null)} as unknown as Input;
}

const indexRun = new Map(INDICES);
const index = (id: string) => indexRun.get(id)!;

const counts = (record: Record<string, number>) =>
  new Map(Object.entries(record).map(([x, authors]) => [Number(x), authors]));

const SCHEMES: Readonly<Record<string, string>> = {
  aziz_rozing: "aziz",
  harmonic_aziz: "aziz",
  proportional: "arithmetic",
};

/** Metrics of authors and of sets of papers. */
export const AUTHOR_RUNS: Readonly<Record<string, Run>> = {
  ...Object.fromEntries(INDICES),
  hirsch_a: input =>
    "total" in input ? hirschAOf(input.total, input.h) : index("hirsch_a")(input),
  aw_index: input => ("awcr" in input ? awOf(input.awcr) : index("aw_index")(input)),
  k_index_ye_rousseau: input =>
    "total" in input ? kOf(input as never) : index("k_index_ye_rousseau")(input),
  awcr: input => index(input.perAuthor ? "awcr_per_author" : "awcr")(input),
  awcrpa: index("awcr_per_author"),
  citation_coverage: ({citations}) => {
    const {known, missing} = citationSummary(citations);
    return known + missing === 0 ? null : known / (known + missing);
  },
  gF_index: index("gf_rank_index"),
  author_credit: ({scheme, n, position = null}) =>
    authorCredit((SCHEMES[scheme] ?? scheme) as never, n, position),
  citation_summary: ({citations}) => citationSummary(citations),
  mncs: input => mncs(input as never),
  mcr_ratio_of_sums: input => ratioOfSums(input as never),
  pp_top: ({citations, reference, top}) => ppTop(citations, reference, top),
  position_counts: ({authors, positions}) =>
    positionCounts(
      (authors as (number | null)[]).flatMap((n, i) => {
        // Who signs alone stands first, whether or not the source says so.
        const position = positions[i] ?? (n === 1 ? 1 : null);
        return n === null || position === null ? [] : {authors: n, position};
      }),
    ),
  modified_collaborative_coefficient: ({authors, distinctAuthors}) =>
    modifiedCollaborativeCoefficient(authors, distinctAuthors),
  collaboration_index_multi: ({papers}) => collaborationIndexMulti(papers),
  international_rate: ({countries}) => internationalRate(countries),
  partnership_ability(input) {
    if ("sharedPapers" in input) return index("partnership_ability")(input);
    const shared = new Map<string, number>();
    for (const names of input.coauthors as string[][])
      for (const name of new Set(names)) shared.set(name, (shared.get(name) ?? 0) + 1);
    return index("partnership_ability")({sharedPapers: [...shared.values()]} as unknown as Input);
  },
  activity_index: input => activityIndex(input as never),
  cagr: ({first, last, years}) => cagr(first, last, years),
  lotka_constant: ({exponent}) => lotkaConstant(exponent),
  lotka_ls: ({authorsByPapers}) => lotkaLine(counts(authorsByPapers)),
  lotka_mle: ({authorsByPapers}) => lotkaMle(counts(authorsByPapers)),
  lotka_ks: ({authorsByPapers, exponent}) => lotkaFit(counts(authorsByPapers), exponent),
  bradford_zones: ({counts: papers}) => bradfordZones(papers),
  price_sqrt_law: ({papersPerAuthor}) => priceElite(papersPerAuthor),
  price_core_threshold: ({maxPapers}) => priceThreshold(maxPapers),
};

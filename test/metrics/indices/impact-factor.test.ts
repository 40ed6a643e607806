import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {ageOf} from "../../../src/metrics/indices/age.ts";
import {authorCredit, type CreditScheme} from "../../../src/metrics/indices/credit.ts";
import {coreCitations} from "../../../src/metrics/indices/h-core.ts";
import {descending} from "../../../src/metrics/indices/known.ts";
import {AUTHOR_INDICES} from "../../../src/metrics/indices/table.ts";
import {kOf} from "../../../src/metrics/indices/tail.ts";
import {hasShared, shared} from "../../help/shared.ts";
import {portfolioOf} from "./portfolio-of.ts";

// ImpactFactor by M. S. Rosenberg: every call of its own tests, with what it gave.

interface Call {
  readonly function: string;
  readonly args: readonly never[];
  readonly result: unknown;
}

const FILE = "data/metrics/impactfactor-expected.json";
const calls: readonly Call[] = hasShared
  ? JSON.parse(readFileSync(shared(FILE), "utf8")).calls
  : [];

/** An index of papers of which some columns are known. */
function index(id: string, columns: Parameters<typeof portfolioOf>[0], parameters = {}) {
  return AUTHOR_INDICES.find(entry => entry.id === id)!.run(portfolioOf(columns), parameters);
}

/** An index that takes citations first, then what the names say. */
const of =
  (id: string, ...columns: ("years" | "authors" | "positions" | "now" | null)[]) =>
  (citations: number[], ...rest: never[]) =>
    index(id, {
      citations,
      ...Object.fromEntries(columns.flatMap((name, i) => (name === null ? [] : [[name, rest[i]]]))),
    });

/** Papers that have an h and so many citations in the core, for functions that take those figures. */
const ofFigures =
  (id: string) =>
  (h: number, core: number): number | null =>
    index(id, {citations: [core - (h - 1) * h, ...new Array<number>(h - 1).fill(h)]});

/** Counts of which running sums are given. */
const counts = (sums: number[]) => sums.map((sum, i) => sum - (sums[i - 1] ?? 0));

const SCHEME: Readonly<Record<string, CreditScheme>> = {
  proportional: "arithmetic",
  harmonic_aziz: "aziz",
};
const credit = (scheme: string, n: number, k: number | null) =>
  authorCredit(SCHEME[scheme] ?? (scheme as CreditScheme), n, k);

const YEARS_OF_5 = {years: [2001], now: 2005};

/** How their functions are ours. Figures that they pass on are made into papers that have them. */
const MAPPED: Readonly<Record<string, (...args: never[]) => unknown>> = {
  author_effort: (scheme: string, n: number, k: number | null = null) => credit(scheme, n, k),
  calculate_a_index: (core: number, h: number) => ofFigures("a_index")(h, core),
  calculate_ar_index: of("ar_index", "years", null, "now"),
  calculate_chi_index: (product: number) => index("x_index_chi", {citations: [product]}),
  calculate_cited_paper_percent: (citations: number[]) =>
    100 * (1 - index("uncited_share", {citations})!),
  calculate_cites_per_year: (total: number, age: number) =>
    age === 5 ? index("citations_per_year", {citations: [total], ...YEARS_OF_5}) : undefined,
  calculate_collaborative_coefficient: (authors: number[]) =>
    index("collaborative_coefficient", {authors}),
  calculate_collaborative_index: (authors: number[]) => index("collaborative_index", {authors}),
  calculate_contemporary_h_index: of("contemporary_h", "years", "now"),
  calculate_degree_of_collaboration: (authors: number[]) =>
    index("degree_of_collaboration", {authors}),
  calculate_e_index: (core: number, h: number) => ofFigures("e_index")(h, core),
  calculate_frac_weight_cite_agg: of("fractional_citations", "authors"),
  calculate_g_index: (sums: number[]) => index("g_index", {citations: counts(sums)}),
  calculate_gf_cite_index: of("gf_index", "authors"),
  calculate_gf_paper_index: (sums: number[], ranks: number[], authors: number[]) =>
    index("gf_rank_index", {citations: ranks.map(rank => counts(sums)[rank - 1]), authors}),
  calculate_h2_index: of("h2_index"),
  calculate_h_norm: of("hi_norm", "authors"),
  calculate_h_rate: (h: number, age: number) =>
    age === 5
      ? index("m_quotient", {
          citations: new Array<number>(h).fill(h),
          years: new Array<number>(h).fill(2001),
          now: 2005,
        })
      : undefined,
  calculate_h_index: (citations: number[]) => [index("h_index", {citations})],
  calculate_hg_index: (h: number, g: number) => {
    // h papers, the first of which has what g lacks; the rest are uncited.
    const citations = [g * g - (h - 1) * h, ...new Array<number>(h - 1).fill(h)];
    while (citations.length < g) citations.push(0);
    return index("hg_index", {citations});
  },
  calculate_hi_index: (core: boolean[], authors: number[], h: number) =>
    index("hi_batista", {citations: core.map(is => (is ? h : 0)), authors}),
  calculate_hirsch_min_const: (total: number, h: number) => ofFigures("hirsch_a")(h, total),
  calculate_hm_index: of("hm_index", "authors"),
  calculate_i1000_index: (citations: number[]) => index("i_n_index", {citations}, {n: 1000}),
  calculate_i100_index: (citations: number[]) => index("i_n_index", {citations}, {n: 100}),
  calculate_i10_index: of("i_n_index"),
  calculate_k_index: (total: number, core: number, papers: number) => kOf({total, core, papers}),
  calculate_k_index_anania_caruso: ofFigures("k_index_anania_caruso"),
  calculate_m_index: of("m_index"),
  calculate_max_cites: of("max_citations"),
  calculate_mean_cites: (total: number, papers: number) =>
    index("mean_citations", {citations: [total, ...new Array<number>(papers - 1).fill(0)]}),
  calculate_median: of("median_citations"),
  calculate_normal_hi_index: of("hi_norm", "authors"),
  calculate_o_index: (h: number, most: number) =>
    index("o_index", {citations: [most, ...new Array<number>(h - 1).fill(h)]}),
  calculate_p1_index: (citations: number[]) => index("i_n_index", {citations}, {n: 1}),
  calculate_partnership_ability: (lists: string[]) => {
    const shared = new Map<string, number>();
    for (const name of lists.filter(list => list !== ".").flatMap(list => list.split(";")))
      shared.set(name, (shared.get(name) ?? 0) + 1);
    return index("partnership_ability", {sharedPapers: [...shared.values()]});
  },
  calculate_position_weighted_h_index: (citations: number[], authors: number[], at: number[]) =>
    index("h_index", {
      citations: citations.map((c, i) => c * credit("proportional", authors[i], at[i])),
    }),
  calculate_profit_adj_h_index: of("profit_h_adjusted", "authors", "positions"),
  calculate_profit_h_index: (adjusted: number, h: number) => 1 - adjusted / h,
  calculate_profit_p_index: of("profit_p", "authors", "positions"),
  calculate_prop_weight_cite_agg: (citations: number[], authors: number[], at: number[]) =>
    citations.reduce((sum, c, i) => sum + c * credit("proportional", authors[i], at[i]), 0),
  calculate_pubs_per_year: (papers: number, age: number) =>
    age === 5
      ? index("papers_per_year", {years: new Array<number>(papers).fill(2001), now: 2005})
      : undefined,
  calculate_r_index: (core: number) => index("r_index", {citations: [core]}),
  calculate_rational_h: of("rational_h"),
  calculate_real_h_index: of("real_h"),
  calculate_rec_index: of("maxprod"),
  calculate_rmp: (product: number) => index("x_index_chi", {citations: [product]}),
  calculate_sum_h_core: (citations: number[]) => coreCitations(descending(citations)),
  calculate_tapered_h_index: of("tapered_h"),
  calculate_total_cites: of("citations"),
  calculate_total_pubs: of("papers"),
  calculate_total_pubs_coauthor_adj: (scheme: string, authors: number[], at: number[]) =>
    authors.reduce((sum, n, i) => sum + credit(scheme, n, at[i]), 0),
  calculate_uncited_paper_percent: (citations: number[]) =>
    100 * index("uncited_share", {citations})!,
  calculate_uncitedness_factor: of("uncited_papers"),
  calculate_w_index_anania_caruso: ofFigures("w_index_anania_caruso"),
  calculate_weighted_h_index: of("hw_index"),
  calculate_woeginger_w: of("w_index_woeginger"),
  calculate_wu_w_index: of("w_index_wu"),
  publication_ages: (now: number, years: number[]) => years.map(year => ageOf(year, now)),
};

/** Why the others have no counterpart. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  "helpers that rank or difference lists, no indices": [
    "calculate_ranks",
    "citations_per_pub_per_year",
    "citations_per_year",
    "rank",
    "sort_and_rank",
    "total_citations_each_year",
  ],
  "takes yearly counts for cumulated ones; ours gives 8 on the same papers": [
    "calculate_trend_h_index",
  ],
  "needs self-citations by paper, which no source of ours gives; leave them out by a subset": [
    "calculate_b_index",
    "calculate_mean_self_cite_rate",
    "calculate_q_index",
    "calculate_scientific_quality_index",
    "calculate_sharpened_h_index",
    "calculate_total_self_cite_rate",
    "calculate_total_self_cites",
  ],
  "a difference, quotient or root of totals that we show": [
    "calculate_annual_h_index",
    "calculate_cdr_index",
    "calculate_circ_cite_area_radius",
    "calculate_citation_acceleration",
    "calculate_cq04_index",
    "calculate_cq_index",
    "calculate_cds_index",
    "calculate_discounted_h_index",
    "calculate_h2_center_index",
    "calculate_h2_tail_index",
    "calculate_h2_upper_index",
    "calculate_h_prime",
    "calculate_indifference",
    "calculate_mean_at_index",
    "calculate_normalized_h_index",
    "calculate_ph_ratio",
    "calculate_platinum_h",
    "calculate_prathap_p_index",
    "calculate_q2_index",
    "calculate_quality_quotient",
    "calculate_redner_index",
    "calculate_s_index_h_mixed",
    "calculate_t_index_h_mixed",
    "calculate_time_scaled_h_index",
    "calculate_total_collaborators",
    "calculate_v_index",
    "calculate_yearly_h_index",
    "calculate_zynergy",
  ],
  "an index of many of its kind, not in the set that we define and source": [
    "calculate_3dsi_pr",
    "calculate_academic_trace",
    "calculate_adapt_pure_h_index_frac",
    "calculate_adapt_pure_h_index_geom",
    "calculate_adapt_pure_h_index_prop",
    "calculate_alpha_index",
    "calculate_apparent_h_index",
    "calculate_citation_entropy",
    "calculate_csr",
    "calculate_css",
    "calculate_em_components",
    "calculate_em_index",
    "calculate_emp_components",
    "calculate_emp_index",
    "calculate_fairness",
    "calculate_first_author_h_index",
    "calculate_frac_weight_cite_h_cut",
    "calculate_fractional_p_index",
    "calculate_franceschini_f_index",
    "calculate_harmonic_p_index",
    "calculate_hc",
    "calculate_history_h_index",
    "calculate_hj_indices",
    "calculate_hmaj_index",
    "calculate_hpd_index",
    "calculate_iterative_weighted_em_index",
    "calculate_iterative_weighted_emp_index",
    "calculate_iteratively_weighted_h_index",
    "calculate_k_index_kaptay",
    "calculate_k_norm_index",
    "calculate_kz_index",
    "calculate_levene_j_index",
    "calculate_mikhailov_j_index",
    "calculate_mu_index",
    "calculate_multidimensional_h_index",
    "calculate_multiple_h_index",
    "calculate_p20",
    "calculate_pi_index",
    "calculate_pi_rate",
    "calculate_prop_weight_cite_h_cut",
    "calculate_pure_h_index_frac",
    "calculate_pure_h_index_geom",
    "calculate_pure_h_index_prop",
    "calculate_reci_recp",
    "calculate_rm_index",
    "calculate_scientist_level",
    "calculate_scientist_level_nonint",
    "calculate_slg",
    "calculate_stochastic_h",
    "calculate_stratified_h",
    "calculate_th_index",
    "calculate_t_index_singh",
    "calculate_todeschini_j_index",
    "calculate_tol_f_index",
    "calculate_tol_t_index",
    "calculate_two_sided_h",
    "calculate_w_norm_index",
    "calculate_wohlin_w",
    "calculate_wu_wq",
  ],
  "follows an index through the years of a career: compare subsets of years instead": [
    "calculate_career_years_h_index_avgcite",
    "calculate_career_years_h_index_cite",
    "calculate_career_years_h_index_diffspeed",
    "calculate_career_years_h_index_pub",
    "calculate_dci_index",
    "calculate_ddci_index",
    "calculate_dynamic_h_type_index",
    "calculate_impact_vitality",
    "calculate_l_prop",
    "calculate_l_sequence",
    "calculate_least_squares_h_rate",
    "calculate_specific_impact_s_index",
    "calculate_year_based_em_cites",
    "calculate_year_based_em_pub",
    "calculate_year_based_em_pycites",
    "calculate_year_based_emp_cites",
    "calculate_year_based_emp_pub",
    "calculate_year_based_emp_pycites",
  ],
};

describe.skipIf(!hasShared)("the calls of ImpactFactor", () => {
  const apart = new Set(Object.values(NOT_OURS).flat());
  const mine = calls.filter(call => Object.hasOwn(MAPPED, call.function));

  test("are all there, and each function is ours or has a reason why not", () => {
    expect(calls.length).toBe(431);
    const names = new Set(calls.map(call => call.function));
    expect([...names].filter(name => Object.hasOwn(MAPPED, name) === apart.has(name))).toEqual([]);
    expect([...apart, ...Object.keys(MAPPED)].filter(name => !names.has(name))).toEqual([]);
    expect(mine.length).toBe(191);
  });

  test.each(mine.map((call, i) => [`${call.function} ${i + 1}`, call] as const))(
    "%s",
    (_, call) => {
      const found = MAPPED[call.function](...call.args);
      const {result} = call;
      if (Array.isArray(found))
        for (const [i, value] of found.entries())
          expect(value).toBeCloseTo((result as number[])[i], 9);
      else expect(found).toBeCloseTo(result as number, 9);
    },
  );
});

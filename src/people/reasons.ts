import type {Link} from "./cluster.ts";
import {type Block, type IdentityModel, judge, toldOf} from "./identity-model.ts";
import {FEATURE_COUNT, pairFeatures, sharedCoauthors} from "./pair-features.ts";
import {CERTAIN} from "./pair-scores.ts";
import type {Evidence} from "./people.ts";
import type {Weights} from "./weights.ts";

/** Less than this says nothing worth reading. */
const SMALL = 0.1;

/** Which features each reason stands for: every feature is in one, so that reasons add up to the score. */
const NAME = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 23, 28, 29, 30, 37, 38, 39, 40, 41, 43];
const COAUTHORS = [11, 12, 13, 22, 24, 25, 42, 44];
const TITLES = [14, 15, 26, 32];
const AFFILIATIONS = [16, 17, 21, 27, 33, 34, 35, 36];

/** Why two records speak for one person or against it: few sentences, each with its log-odds, heaviest first. */
export function reasonsOf(
  model: IdentityModel,
  block: Block,
  {i, j}: Pick<Link, "i" | "j">,
  {weight}: Weights,
): Evidence[] {
  const {records, names, columns} = block;
  const [a, b] = i < j ? [records[i], records[j]] : [records[j], records[i]];
  const verdict = judge(a, b, names);
  if (verdict === "same byline") return [{reason: "one byline repeats the name", weight: CERTAIN}];
  if (verdict !== null && typeof verdict === "object" && "same" in verdict)
    return [{reason: `same ${verdict.same}`, weight: CERTAIN}];

  const x = new Float64Array(FEATURE_COUNT);
  pairFeatures(a, b, toldOf(model, block), x);
  const sum = (...features: number[]) => features.reduce((s, k) => s + x[k] * weight[k], 0);
  const shared = sharedCoauthors(a.index, b.index, names, columns.others).count;
  const found: Evidence[] = [
    {reason: nameReason(x), weight: sum(...NAME)},
    {
      reason:
        shared > 0
          ? `${shared} shared co-author${shared === 1 ? "" : "s"}`
          : x[22] > 0
            ? "no co-author known"
            : "no shared co-author",
      weight: sum(...COAUTHORS),
    },
    {
      reason: x[26] > 0 ? "no title known" : x[15] > 0 ? "alike titles" : "nothing alike in titles",
      weight: sum(...TITLES),
    },
    {
      reason:
        x[21] > 0
          ? "affiliation unknown"
          : x[17] > 0
            ? "different affiliations"
            : "alike affiliations",
      weight: sum(...AFFILIATIONS),
    },
    {reason: "same venue", weight: sum(18, 31)},
    {reason: "years apart", weight: sum(19)},
    {reason: "shared references", weight: sum(20)},
  ];
  return found
    .filter(({weight: w}) => Math.abs(w) >= SMALL)
    .map(({reason, weight: w}) => ({reason, weight: Math.round(w * 10) / 10}))
    .sort((p, q) => Math.abs(q.weight) - Math.abs(p.weight));
}

function nameReason(x: Float64Array): string {
  const frequent = x[7] > 1 ? ", a frequent one" : "";
  if (x[1] > 0) return `same full name${frequent}`;
  if (x[2] > 0) return `same initials${frequent}`;
  if (x[3] > 0) return "same name, one says more";
  if (x[5] > 0) return "short form or slip of the name";
  return x[9] > 0 ? "initials fit, and fit other names too" : "initials fit";
}

/**
 * One list for all joins of a person: each reason once, with the mean of its log-odds and, where there were
 * several joins, in how many of them it spoke.
 */
export function gathered(joins: readonly (readonly Evidence[])[]): Evidence[] {
  if (joins.length === 1) return [...joins[0]];
  const totals = new Map<string, {sum: number; count: number}>();
  for (const reasons of joins)
    for (const {reason, weight} of reasons) {
      const kind = reason.replace(/^\d+ shared co-authors?$/, "shared co-authors");
      const total = totals.get(kind) ?? {sum: 0, count: 0};
      totals.set(kind, {sum: total.sum + weight, count: total.count + 1});
    }
  return [...totals]
    .sort(([, a], [, b]) => Math.abs(b.sum) - Math.abs(a.sum))
    .slice(0, 8)
    .map(([reason, {sum, count}]) => ({
      reason: count === joins.length ? reason : `${reason} (${count} of ${joins.length} joins)`,
      weight: Math.round((sum / count) * 10) / 10,
    }));
}

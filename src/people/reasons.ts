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
const [VENUE, YEARS, REFERENCES] = [[18, 31], [19], [20]];

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

  pairFeatures(a, b, toldOf(model, block), x);
  const found: Evidence[] = [];
  const tell = (reason: string, features: readonly number[]) => {
    let sum = 0;
    for (const k of features) sum += x[k] * weight[k];
    if (Math.abs(sum) >= SMALL) put(found, {reason, weight: Math.round(sum * 10) / 10});
  };
  tell(nameReason(), NAME);
  tell(coauthorReason(sharedCoauthors(a.index, b.index, names, columns.others).count), COAUTHORS);
  tell(
    x[26] > 0 ? "no title known" : x[15] > 0 ? "alike titles" : "nothing alike in titles",
    TITLES,
  );
  tell(
    x[21] > 0 ? "affiliation unknown" : x[17] > 0 ? "different affiliations" : "alike affiliations",
    AFFILIATIONS,
  );
  tell("same venue", VENUE);
  tell("years apart", YEARS);
  tell("shared references", REFERENCES);
  return found;
}

/** The features that were looked at last: one array for all joins, there being very many. */
const x = new Float64Array(FEATURE_COUNT);

/** Puts one more behind those that weigh as much or more. */
function put(found: Evidence[], next: Evidence): void {
  let at = found.length;
  for (; at > 0 && Math.abs(found[at - 1].weight) < Math.abs(next.weight); at--)
    found[at] = found[at - 1];
  found[at] = next;
}

function coauthorReason(shared: number): string {
  if (shared === 0) return x[22] > 0 ? "no co-author known" : "no shared co-author";
  SHARED[shared] ??= `${shared} shared co-author${shared === 1 ? "" : "s"}`;
  return SHARED[shared];
}

/** What is said of so many shared co-authors: each text is made once, since texts are compared by their content else. */
const SHARED: string[] = [];
const IS_SHARED = /^\d+ shared co-authors?$/;

function nameReason(): string {
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
      const kind = IS_SHARED.test(reason) ? "shared co-authors" : reason;
      const total = totals.get(kind);
      if (total === undefined) totals.set(kind, {sum: weight, count: 1});
      else {
        total.sum += weight;
        total.count += 1;
      }
    }
  return [...totals]
    .sort(([, a], [, b]) => Math.abs(b.sum) - Math.abs(a.sum))
    .slice(0, 8)
    .map(([reason, {sum, count}]) => ({
      reason: count === joins.length ? reason : `${reason} (${count} of ${joins.length} joins)`,
      weight: Math.round((sum / count) * 10) / 10,
    }));
}

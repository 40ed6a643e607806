/**
 * The rank of Hacker News as it is commonly told: (points − 1) / (age + 2)^gravity; 0 for one point.
 * `exponent` flattens the points: the published news.arc has 0.8.
 */
export function hnRank(
  points: number,
  ageHours: number,
  {gravity = 1.8, exponent = 1} = {},
): number {
  if (!(ageHours >= 0)) throw new RangeError(`ageHours: expected at least 0, got ${ageHours}`);
  const votes = points - 1;
  const weight = votes > 0 ? votes ** exponent : votes;
  return weight / (ageHours + 2) ** gravity;
}

/** The moment from which Reddit counts, in seconds: 2005-12-08. */
const REDDIT_START = 1134028003;

/**
 * Reddit's "hot": sign(s) log₁₀ max(|s|, 1) + (time − start)/45,000 s, to seven digits, s = ups − downs. Ten
 * times the votes are worth 12.5 hours, and no score ever changes by ageing.
 *
 * @param epoch - when it was posted, in seconds since 1970
 */
export function redditHot(ups: number, downs: number, epoch: number): number {
  const score = ups - downs;
  const order = Math.log10(Math.max(Math.abs(score), 1));
  const hot = Math.sign(score) * order + (epoch - REDDIT_START) / 45_000;
  return Math.round(hot * 1e7) / 1e7;
}

/**
 * The lower bound of the share of up-votes, 0 … 1: a cautious share, 0 without votes.
 * E. B. Wilson (1927), doi:10.1080/01621459.1927.10502953. The default z is the 80 % level, as Reddit has it.
 */
export function wilsonLower(ups: number, downs: number, z = 1.281551565545): number {
  const n = ups + downs;
  if (ups === 0) return 0;
  const share = ups / n;
  const z2 = z * z;
  const spread = z * Math.sqrt((share * (1 - share) + z2 / (4 * n)) / n);
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}

/** Votes that lose half their worth every `halfLifeHours`: votes · 2^(−age/half-life). */
export function halfLifeScore(upvotes: number, ageHours: number, halfLifeHours = 24): number {
  if (!(halfLifeHours > 0))
    throw new RangeError(`halfLifeHours: expected more than 0, got ${halfLifeHours}`);
  return upvotes * 2 ** (-ageHours / halfLifeHours);
}

import fc from "fast-check";
import type {Link} from "../../src/people/cluster.ts";

export const LINKAGE = {meanShare: 0.4, threshold: 0, doubtful: 1};

/** A score, or none, for each pair of so many records; no two are equal, so that the order of joins is
 * certain, and sums are exact whatever their order. */
export const scores = (count: number) => {
  const pairs = (count * (count - 1)) / 2;
  const size = {minLength: pairs, maxLength: pairs};
  return fc
    .tuple(
      fc.uniqueArray(fc.integer({min: -4_000_000, max: 4_000_000}), size),
      fc.array(fc.integer({min: 0, max: 3}), size),
    )
    .map(([values, linked]) => {
      const links: Link[] = [];
      for (let i = 0, k = 0; i < count; i++)
        for (let j = i + 1; j < count; j++, k++)
          if (linked[k] > 0) links.push({i, j, score: values[k] / 2 ** 20});
      return links;
    });
};

/** The score of two records in a list of links; null where there is none. */
export const scoreIn =
  (links: readonly Link[]) =>
  (i: number, j: number): number | null =>
    links.find(link => link.i === Math.min(i, j) && link.j === Math.max(i, j))?.score ?? null;

interface Joint {
  readonly score: number;
  /** The best of the links between the two, of equal ones that of the smaller records. */
  readonly link: Link;
}

/**
 * Joins the best two clusters again and again, every score worked out anew from its definition. `near` are the pairs that
 * are left a little below the threshold.
 */
export function plainly(count: number, score: (i: number, j: number) => number | null) {
  let clusters = Array.from({length: count}, (_, i) => [i]);
  const joint = (a: number[], b: number[]): Joint | null => {
    const links: Link[] = a.flatMap(x =>
      b.flatMap(y => {
        const [i, j] = [Math.min(x, y), Math.max(x, y)];
        const s = score(i, j);
        return s === null ? [] : [{i, j, score: s}];
      }),
    );
    if (links.length === 0) return null;
    const mean = links.reduce((sum, link) => sum + link.score, 0) / links.length;
    const [few, others] = a.length <= b.length ? [a, b] : [b, a];
    const nearest = few.map(i => {
      const known = others.map(j => score(Math.min(i, j), Math.max(i, j))).filter(s => s !== null);
      return known.length === 0 ? mean : Math.max(...known);
    });
    const near = nearest.reduce((sum, s) => sum + s, 0) / few.length;
    links.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
    return {score: LINKAGE.meanShare * mean + (1 - LINKAGE.meanShare) * near, link: links[0]};
  };
  const pairsOf = () =>
    clusters
      .flatMap((a, x) => clusters.slice(x + 1).map(b => ({a, b, of: joint(a, b)})))
      .flatMap(({a, b, of}) => (of === null ? [] : [{a, b, ...of}]))
      .sort((p, q) => q.score - p.score);
  const joins: Joint[] = [];
  while (true) {
    const [best] = pairsOf();
    if (best === undefined || best.score <= LINKAGE.threshold) break;
    joins.push({score: best.score, link: best.link});
    clusters = clusters.filter(c => c !== best.a && c !== best.b);
    clusters.push([...best.a, ...best.b]);
    clusters.sort((p, q) => Math.min(...p) - Math.min(...q));
  }
  const near = pairsOf().filter(pair => pair.score > LINKAGE.threshold - LINKAGE.doubtful);
  return {
    members: clusters.map(list => list.toSorted((a, b) => a - b)),
    joins,
    near: near.map(({link}) => link),
  };
}

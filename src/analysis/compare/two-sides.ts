import {logLikelihood} from "../../topics/keyness.ts";
import {type ListColumn, listAt} from "../../util/list-column.ts";

/** Something that is on papers of at least one side: a term, or a person. */
export interface OnSides {
  readonly item: number;
  /** Papers of each side with it. */
  readonly papers: readonly [first: number, second: number];
  /** Log-likelihood of so uneven a use by chance: above 0 it is more of the first; beyond ±3.84 significant at the 5 % level of one item. */
  readonly likelihood: number;
}

/** What two sets of papers have on them, one beside the other. */
export interface Overlap {
  /** On papers of both; those that both have most of first. */
  readonly shared: readonly OnSides[];
  /** On papers of one side alone, those of most papers first. */
  readonly own: readonly [readonly OnSides[], readonly OnSides[]];
  /** Used more than by chance on one side, shared or not; the most uneven first. */
  readonly more: readonly [readonly OnSides[], readonly OnSides[]];
}

/** |G²| from which a use is uneven beyond chance, for one item. */
const UNEVEN = 3.84;

/**
 * Counts what stands on two sets of papers. A paper of both sides counts on both. Ties go by number.
 * Time: O(papers + what is on them). See `logLikelihood` for the test.
 *
 * @param on - paper → what is on it
 * @param without - what does not count, such as the two people who are compared
 */
export function overlapOf(
  on: ListColumn | ((paper: number) => Iterable<number>),
  sides: readonly [ArrayLike<number>, ArrayLike<number>],
  without: ReadonlySet<number> = new Set(),
): Overlap {
  const itemsOf = typeof on === "function" ? on : (paper: number) => listAt(on, paper);
  const counts = new Map<number, [number, number]>();
  for (const side of [0, 1] as const)
    for (const paper of Array.from(sides[side]))
      for (const item of new Set(itemsOf(paper))) {
        if (without.has(item)) continue;
        const found = counts.get(item) ?? [0, 0];
        found[side] += 1;
        counts.set(item, found);
      }
  const [c, d] = [sides[0].length, sides[1].length];
  const all = [...counts].map(([item, papers]): OnSides => {
    const [a, b] = papers;
    return {item, papers, likelihood: logLikelihood({a, b, c, d})};
  });
  const by = (worth: (one: OnSides) => number) => (x: OnSides, y: OnSides) =>
    worth(y) - worth(x) || x.item - y.item;
  const sum = ({papers: [a, b]}: OnSides) => a + b;
  const least = ({papers: [a, b]}: OnSides) => Math.min(a, b);
  const own = (side: 0 | 1) =>
    all.filter(({papers}) => papers[1 - side] === 0).sort(by(one => one.papers[side]));
  return {
    shared: all
      .filter(one => least(one) > 0)
      .sort((x, y) => least(y) - least(x) || sum(y) - sum(x) || x.item - y.item),
    own: [own(0), own(1)],
    more: [
      all.filter(({likelihood}) => likelihood >= UNEVEN).sort(by(one => one.likelihood)),
      all.filter(({likelihood}) => likelihood <= -UNEVEN).sort(by(one => -one.likelihood)),
    ],
  };
}

import {compareGivenAt} from "./given-names.ts";
import {type CoauthorParts, rivalsAmong} from "./name-context.ts";
import type {NameStatistics} from "./name-statistics.ts";
import {
  type ComparedNames,
  compareForms,
  contradicts,
  type NameAgreement,
} from "./names-in-block.ts";

/** What the names that one name fits say, taken together; natural logarithms of counts but for `alone`. */
export interface NameContext {
  readonly records: number;
  readonly rivals: number;
  readonly parts: number;
  readonly alone: number;
  readonly frequency: number;
}

/** How two names of a block stand to each other by themselves. */
export interface Comparison {
  readonly agreement: NameAgreement;
  /** One has two family names, of which the other has one. */
  readonly partOfDouble: boolean;
  /** Both have more than a first name or initial. */
  readonly allInitials: boolean;
}

/** The names of one block by their numbers in it, compared with each other once. */
export interface BlockNames {
  compare(a: number, b: number): Comparison;
  /** A name beside the other names of its block. */
  context(a: number): NameContext;
  /** How telling it is that two records share a co-author who is form f here and form g there. */
  coauthorWeight(f: number, g: number): number;
}

/** Above this many different names a block's rivals are counted among the first ones only. */
const MOST_RIVALS = 400;

/** Up to this many names a table remembers how every two of them stand to each other. */
const TABLE = 1024;

/** What is known of all names. */
export interface KnownNames extends ComparedNames {
  /** Form → words of the family name under which it is filed. */
  readonly filed: ArrayLike<number>;
  readonly blockOfForm: Uint32Array;
  readonly statistics: NameStatistics;
}

/**
 * Looks at the names of a block: `inBlock` holds their forms by rising key. Time O(names²), of which at most 400 are
 * rivals of each; nothing is worked out before it is asked for.
 */
export function blockNames(
  inBlock: ArrayLike<number>,
  known: KnownNames,
  parts: CoauthorParts,
): BlockNames {
  const {statistics, blockOfForm} = known;
  const compare = comparing(inBlock, known);
  const contexts: (NameContext | undefined)[] = new Array(inBlock.length).fill(undefined);
  const contextOf = (a: number): NameContext => {
    const fitting: number[] = [];
    for (let b = 0; b < Math.min(inBlock.length, MOST_RIVALS); b++)
      if (b === a || !contradicts(compare(a, b).agreement)) fitting.push(b);
    let count = 0;
    for (const b of fitting) count += statistics.records[inBlock[b]];
    const apart = parts(fitting);
    const others = fitting.filter(b => b !== a).map(b => inBlock[b]);
    return {
      alone: count < 3 ? 0 : apart / count,
      records: ln(count),
      rivals: ln(rivalsAmong(others, known)),
      parts: ln(apart),
      frequency: statistics.frequency[inBlock[a]],
    };
  };

  return {
    compare,
    context(a) {
      const found = contexts[a] ?? contextOf(a);
      contexts[a] = found;
      return found;
    },
    coauthorWeight(f, g) {
      if (f === g) return statistics.telling[f];
      return compareGivenAt(known, f, g) === "different"
        ? 0
        : statistics.tellingBlock[blockOfForm[f]];
    },
  };
}

const ln = (n: number): number => (n <= 1 ? 0 : Math.round(Math.log(n) * 4096) / 4096);

const AGREEMENTS: readonly NameAgreement[] = [
  "unknown",
  "same",
  "same initials",
  "longer",
  "initial",
  "variant",
  "different",
  "generation",
];

/** Every way in which two names can stand to each other, so that a table holds a number for each pair. */
const COMPARISONS: readonly Comparison[] = AGREEMENTS.flatMap(agreement =>
  [0, 1, 2, 3].map(flags => ({
    agreement,
    partOfDouble: (flags & 1) === 1,
    allInitials: (flags & 2) === 2,
  })),
);

function numberOf(known: KnownNames, f: number, g: number): number {
  const {filed, start} = known;
  return (
    4 * AGREEMENTS.indexOf(compareForms(known, f, g)) +
    (filed[f] === filed[g] ? 0 : 1) +
    (start[f + 1] - start[f] >= 2 && start[g + 1] - start[g] >= 2 ? 2 : 0)
  );
}

/** Compares names, each two once where there are not too many for a table. */
function comparing(
  inBlock: ArrayLike<number>,
  known: KnownNames,
): (a: number, b: number) => Comparison {
  const n = inBlock.length;
  const plainly = (a: number, b: number) =>
    a <= b ? numberOf(known, inBlock[a], inBlock[b]) : numberOf(known, inBlock[b], inBlock[a]);
  if (n > TABLE) return (a, b) => COMPARISONS[plainly(a, b)];
  const table = new Uint8Array(n * n); // 0: not yet
  return (a, b) => {
    const at = a <= b ? a * n + b : b * n + a;
    if (table[at] === 0) table[at] = 1 + plainly(a, b);
    return COMPARISONS[table[at] - 1];
  };
}

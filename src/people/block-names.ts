import type {Form} from "./forms.ts";
import {compareGiven} from "./given-names.ts";
import {type CoauthorParts, rivalsAmong} from "./name-context.ts";
import type {NameStatistics} from "./name-statistics.ts";
import {compareForms, contradicts, type NameAgreement} from "./names-in-block.ts";

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

/**
 * Looks at the names of a block: `inBlock` holds their forms by rising key. Time O(names²), of which at most 400 are
 * rivals of each; nothing is worked out before it is asked for.
 */
export function blockNames(
  inBlock: readonly number[],
  forms: readonly Form[],
  blockOfForm: Uint32Array,
  statistics: NameStatistics,
  parts: CoauthorParts,
): BlockNames {
  const compare = comparing(inBlock.map(f => forms[f]));
  const contexts: (NameContext | undefined)[] = new Array(inBlock.length).fill(undefined);
  const contextOf = (a: number): NameContext => {
    const fitting: number[] = [];
    for (let b = 0; b < Math.min(inBlock.length, MOST_RIVALS); b++)
      if (b === a || !contradicts(compare(a, b).agreement)) fitting.push(b);
    let count = 0;
    for (const b of fitting) count += statistics.records[inBlock[b]];
    const apart = parts(fitting);
    const others = fitting.filter(b => b !== a).map(b => forms[inBlock[b]].given);
    return {
      alone: count < 3 ? 0 : apart / count,
      records: ln(count),
      rivals: ln(rivalsAmong(others)),
      parts: ln(apart),
      frequency: statistics.frequency[inBlock[a]],
    };
  };

  return {
    compare,
    context(a) {
      const known = contexts[a] ?? contextOf(a);
      contexts[a] = known;
      return known;
    },
    coauthorWeight(f, g) {
      if (f === g) return statistics.telling[f];
      const agreement = compareGiven(forms[f].given, forms[g].given);
      if (agreement === "different") return 0;
      return statistics.tellingBlock[blockOfForm[f]];
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

const numberOf = (a: Form, b: Form): number =>
  4 * AGREEMENTS.indexOf(compareForms(a, b)) +
  (a.filed.length === b.filed.length ? 0 : 1) +
  (a.given.length >= 2 && b.given.length >= 2 ? 2 : 0);

/** Compares names, each two once where there are not too many for a table. */
function comparing(forms: readonly Form[]): (a: number, b: number) => Comparison {
  const n = forms.length;
  if (n > TABLE) {
    const known = new Map<number, number>();
    return (a, b) => {
      const key = a <= b ? a * n + b : b * n + a;
      let found = known.get(key);
      if (found === undefined) {
        found = numberOf(forms[Math.min(a, b)], forms[Math.max(a, b)]);
        if (known.size < MOST_KNOWN) known.set(key, found);
      }
      return COMPARISONS[found];
    };
  }
  const known = new Uint8Array(n * n); // 0: not yet
  return (a, b) => {
    const at = a <= b ? a * n + b : b * n + a;
    if (known[at] === 0) known[at] = 1 + numberOf(forms[Math.min(a, b)], forms[Math.max(a, b)]);
    return COMPARISONS[known[at] - 1];
  };
}

const MOST_KNOWN = 1 << 20;

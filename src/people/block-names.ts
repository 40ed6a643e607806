import type {Form} from "./forms.ts";
import {compareGiven} from "./given-names.ts";
import type {NameStatistics} from "./name-statistics.ts";
import {compareForms, contradicts, type NameAgreement} from "./names-in-block.ts";
import type {Record} from "./records.ts";

/** What two names of a block say, seen beside the other names of the block. */
export interface NameContext {
  readonly frequency: number;
  readonly records: number;
  readonly rivals: number;
  readonly parts: number;
  readonly alone: number;
}

/** How two names of a block stand to each other by themselves. */
export interface Comparison {
  readonly agreement: NameAgreement;
  /** One has two family names, of which the other has one. */
  readonly partOfDouble: boolean;
  /** Both have more than a first name or initial. */
  readonly allInitials: boolean;
}

/** The names of one block, compared with each other once. */
export interface BlockNames {
  compare(f: number, g: number): Comparison;
  context(f: number, g: number): NameContext;
  coauthorWeight(f: number, g: number): number;
}

/** Above this many different names a block's rivals are counted among the first ones only. */
const MOST_RIVALS = 400;

/** Looks at the names of a block's records. Time O(names²), of which at most 400 are rivals of each. */
export function blockNames(
  records: readonly Record[],
  forms: readonly Form[],
  blockOfForm: Uint32Array,
  statistics: NameStatistics,
): BlockNames {
  const inBlock = [...new Set(records.map(({form}) => form))].sort((a, b) =>
    forms[a].key < forms[b].key ? -1 : 1,
  );
  const agreements = new Map<number, Map<number, Comparison>>();
  const compare = (f: number, g: number) => {
    const [a, b] = f <= g ? [f, g] : [g, f];
    let row = agreements.get(a);
    if (row === undefined) {
      row = new Map();
      agreements.set(a, row);
    }
    let found = row.get(b);
    if (found === undefined) {
      const [x, y] = [forms[a], forms[b]];
      found = {
        agreement: compareForms(x, y),
        partOfDouble: x.filed.length !== y.filed.length,
        allInitials: x.given.length >= 2 && y.given.length >= 2,
      };
      row.set(b, found);
    }
    return found;
  };

  const groups = new Map<number, NameCounts>();
  const partsOf = componentsByCoauthor(records);
  const groupOf = (f: number) => {
    let group = groups.get(f);
    if (group === undefined) {
      const fitting = inBlock
        .slice(0, MOST_RIVALS)
        .filter(g => g === f || !contradicts(compare(f, g).agreement));
      const count = fitting.reduce((sum, g) => sum + statistics.records[g], 0);
      const parts = partsOf(new Set(fitting));
      group = {
        alone: count < 3 ? 0 : parts / count,
        records: ln(count),
        rivals: ln(rivalsAmong(fitting.filter(g => g !== f).map(g => forms[g].given))),
        parts: ln(parts),
      };
      groups.set(f, group);
    }
    return group;
  };

  const contexts = new Map<number, NameContext>();
  return {
    compare,
    context(f, g) {
      const key = f * forms.length + g;
      let context = contexts.get(key);
      if (context === undefined) {
        const [a, b] = [groupOf(f), groupOf(g)];
        context = {
          frequency: Math.min(statistics.frequency[f], statistics.frequency[g]),
          records: Math.max(a.records, b.records),
          rivals: Math.max(a.rivals, b.rivals),
          parts: Math.max(a.parts, b.parts),
          alone: Math.max(a.alone, b.alone),
        };
        contexts.set(key, context);
      }
      return context;
    },
    coauthorWeight(f, g) {
      if (f === g) return statistics.telling[f];
      const agreement = compareGiven(forms[f].given, forms[g].given);
      if (agreement === "different") return 0;
      return statistics.tellingBlock[blockOfForm[f]];
    },
  };
}

interface NameCounts {
  readonly records: number;
  readonly rivals: number;
  readonly parts: number;
  readonly alone: number;
}

const ln = (n: number): number => (n <= 1 ? 0 : Math.round(Math.log(n) * 4096) / 4096);

/** How many names written out stand against each other among those that one name fits. */
function rivalsAmong(given: readonly (readonly string[])[]): number {
  const chosen: (readonly string[])[] = [];
  for (const tokens of [...given].sort((a, b) => b.join("").length - a.join("").length)) {
    if (chosen.length >= 50) break;
    if (chosen.every(other => compareGiven(tokens, other) === "different")) chosen.push(tokens);
  }
  return chosen.length;
}

/** Into how many parts the records of some names fall when only shared co-authors tie them. */
function componentsByCoauthor(records: readonly Record[]): (forms: ReadonlySet<number>) => number {
  return forms => {
    const chosen = records.filter(({form, withForms}) => forms.has(form) && withForms.length > 0);
    const parent = chosen.map((_, i) => i);
    const find = (i: number): number => {
      let root = i;
      while (parent[root] !== root) root = parent[root];
      while (parent[i] !== root) [parent[i], i] = [root, parent[i]];
      return root;
    };
    const firstWith = new Map<number, number>();
    for (const [i, {withBlocks}] of chosen.entries())
      for (const block of withBlocks) {
        const other = firstWith.get(block);
        if (other === undefined) firstWith.set(block, i);
        else parent[find(i)] = find(other);
      }
    return chosen.reduce((n, _, i) => n + (find(i) === i ? 1 : 0), 0);
  };
}

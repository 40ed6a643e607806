import {type Corpus, NONE} from "../papers/corpus.ts";
import type {Authorship} from "../papers/paper.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {type TextColumn, textAt, textColumn} from "../util/text-column.ts";

/** The identifiers of authorships, as plain data. */
export interface IdColumns {
  /** Authorship → into `rests`, or NONE; empty where identifiers are not looked at. */
  readonly restOf: Uint32Array;
  /** JSON of partial authorships; empty text where there is no identifier. */
  readonly rests: TextColumn;
  /** Authorships, rising, for which DBLP counts the bearers of a name, and that number with the name's. */
  readonly numbered: Uint32Array;
  readonly numbers: TextColumn;
}

/** Gathers identifiers, or none where they are not to be looked at. O(authorships). */
export function idColumns(
  {authorRest, authorRests}: Pick<Corpus, "authorRest" | "authorRests">,
  homonymOf: ReadonlyMap<number, string>,
  useIds: boolean,
): IdColumns {
  const homonyms = useIds ? [...homonymOf].sort(([a], [b]) => a - b) : [];
  return {
    restOf: useIds && authorRests.length > 0 ? authorRest : new Uint32Array(0),
    rests: textColumn(useIds ? authorRests.map(rest => (rest.includes('"ids"') ? rest : "")) : []),
    numbered: Uint32Array.from(homonyms, ([k]) => k),
    numbers: textColumn(homonyms.map(([, number]) => number)),
  };
}

const NO_IDS: ReadonlyMap<string, string> = new Map();

/** Gives the identifiers of an authorship, by scheme. What was read of late is remembered. */
export function idsIn({
  restOf,
  rests,
  numbered,
  numbers,
}: IdColumns): (k: number) => ReadonlyMap<string, string> {
  const known = new Map<number, ReadonlyMap<string, string>>();
  const ofRest = (rest: number): ReadonlyMap<string, string> => {
    let ids = known.get(rest);
    if (ids === undefined) {
      ids = idsOf(textAt(rests, rest));
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(rest, ids);
    }
    return ids;
  };
  return k => {
    const rest = restOf.length === 0 ? NONE : restOf[k];
    const ids = rest === NONE ? NO_IDS : ofRest(rest);
    if (numbered.length === 0) return ids;
    const at = lowerBound(numbered, k);
    return numbered[at] === k ? new Map([...ids, ["number", textAt(numbers, at)]]) : ids;
  };
}

const MOST_KNOWN = 100_000;

function idsOf(rest: string): ReadonlyMap<string, string> {
  if (rest === "") return NO_IDS;
  const {ids = {}} = JSON.parse(rest) as Partial<Authorship>;
  const entries = Object.entries(ids).filter(([, id]) => id.trim() !== "");
  return entries.length === 0 ? NO_IDS : new Map(entries);
}

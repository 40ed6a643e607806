import type {Corpus} from "../papers/corpus.ts";
import type {ReferenceLists} from "../papers/reference-lists.ts";
import {listAt, transpose} from "../util/list-column.ts";
import {type CdIndex, disruption} from "./disruption.ts";

/**
 * The disruption of every paper by the papers of the corpus of the `window` years after it, as `cdIndex` has it for one: null
 * for a paper without references, year, or citing papers. It knows only who cites within the corpus. O(Σ over references of papers citing
 * them). Throws a RangeError unless the window is at least 1.
 */
export function disruptions(
  {size, year}: Pick<Corpus, "size" | "year">,
  {cites, label, work}: ReferenceLists,
  window = 5,
): (CdIndex | null)[] {
  if (!(window >= 1)) throw new RangeError(`window: expected at least 1, got ${window}`);
  const citedBy = transpose(cites, label.length);
  return Array.from({length: size}, (_, p) => {
    const own = listAt(cites, p);
    if (own.length === 0 || year[p] === 0) return null;
    const later = (q: number) => q !== p && year[q] > year[p] && year[q] <= year[p] + window;
    const shares = new Set<number>();
    for (const w of own) for (const q of listAt(citedBy, w)) if (later(q)) shares.add(q);
    const citing = work[p] < 0 ? [] : [...listAt(citedBy, work[p])].filter(later);
    const j = citing.filter(q => shares.has(q)).length;
    const counts = {i: citing.length - j, j, k: shares.size - j};
    if (citing.length === 0) return null;
    const cd = disruption(counts);
    return {...counts, cd, mcd: cd === null ? null : cd * citing.length};
  });
}

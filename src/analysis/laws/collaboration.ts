import {coCitation} from "../../graphs/coupling.ts";
import {listAt, listCount} from "../../util/list-column.ts";
import type {PaperPlaces} from "../paper-places.ts";

/** A country or an institution, and its papers. */
export interface PlaceRow {
  readonly name: string;
  readonly papers: number;
  /** Papers of this place alone, and with another. */
  readonly alone: number;
  readonly together: number;
  /** together / papers. */
  readonly ratio: number;
}

/** Collaboration between places. */
export interface Collaboration {
  /** The most papers first. */
  readonly rows: readonly PlaceRow[];
  /** Pairs with joint papers, the most first. */
  readonly pairs: readonly {readonly a: string; readonly b: string; readonly papers: number}[];
  /** Papers of which a place is known, and of which none is. */
  readonly known: number;
  readonly unknown: number;
  /** Share of papers from several places, over those with a known place, and over all. */
  readonly rateKnown: number | null;
  readonly rateAll: number | null;
}

/** Papers from so many places at most make pairs; larger ones join everybody with everybody. */
const MOST_PLACES = 50;

/** Single- and multi-place papers of each place, and who works with whom. O(Σ places² over the papers). */
export function collaboration({name, papers}: PaperPlaces): Collaboration {
  const alone = new Uint32Array(name.length);
  const together = new Uint32Array(name.length);
  let known = 0;
  let several = 0;
  const size = listCount(papers);
  for (let i = 0; i < size; i++) {
    const places = listAt(papers, i);
    if (places.length > 0) known += 1;
    if (places.length > 1) several += 1;
    for (const place of places) (places.length > 1 ? together : alone)[place] += 1;
  }
  const {source, target, count} = coCitation(withoutLong(papers), name.length);
  return {
    rows: name
      .map((text, i) => {
        const all = alone[i] + together[i];
        return {
          name: text,
          papers: all,
          alone: alone[i],
          together: together[i],
          ratio: together[i] / all,
        };
      })
      .sort((a, b) => b.papers - a.papers),
    pairs: Array.from(source, (a, e) => ({
      a: name[a],
      b: name[target[e]],
      papers: count[e],
    })).sort((a, b) => b.papers - a.papers),
    known,
    unknown: size - known,
    rateKnown: known === 0 ? null : several / known,
    rateAll: size === 0 ? null : several / size,
  };
}

function withoutLong({start, item}: PaperPlaces["papers"]): PaperPlaces["papers"] {
  const kept = new Uint32Array(start.length);
  const items: number[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    if (start[i + 1] - start[i] <= MOST_PLACES)
      for (let k = start[i]; k < start[i + 1]; k++) items.push(item[k]);
    kept[i + 1] = items.length;
  }
  return {start: kept, item: Uint32Array.from(items)};
}

import type {Corpus} from "../papers/corpus.ts";
import {byCodeUnit} from "../util/fold.ts";
import {textOf} from "../util/held-texts.ts";
import type {ListColumn} from "../util/list-column.ts";
import {ownRoom, type Room} from "../util/share.ts";
import type {NameSeen} from "./people.ts";
import type {Readings} from "./readings.ts";

/** The printed forms of a person's name, those printed most first. O(authorships of the person). */
export const namesSeen = (
  corpus: Pick<Corpus, "authorName" | "names">,
  authorships: Iterable<number>,
): NameSeen[] => printedOften(corpus, authorships).map(({name, count}) => ({name, count}));

/** The same with their numbers among all printed names. */
function printedOften(
  corpus: Pick<Corpus, "authorName" | "names">,
  authorships: Iterable<number>,
): (NameSeen & {readonly number: number})[] {
  const {authorName} = corpus;
  const counts = new Map<number, number>();
  for (const k of authorships) counts.set(authorName[k], (counts.get(authorName[k]) ?? 0) + 1);
  return [...counts]
    .map(([number, count]) => ({number, name: textOf(corpus, "names", number), count}))
    .sort(
      (a, b) => b.count - a.count || b.name.length - a.name.length || byCodeUnit(a.name, b.name),
    );
}

/**
 * Person → the name to show, by its place among readings: of the printed names whose first name is written out (else of all)
 * the one printed most, then the longest. O(authorships).
 */
export function shownNames(
  corpus: Pick<Corpus, "authorName" | "names">,
  {start, item}: ListColumn,
  readings: Readings,
  room: Room = ownRoom,
): Uint32Array {
  const {authorName} = corpus;
  const shown = room.whole(start.length - 1);
  for (let person = 0; person + 1 < start.length; person++) {
    const [from, to] = [start[person], start[person + 1]];
    const first = authorName[item[from]];
    let one = from + 1;
    while (one < to && authorName[item[one]] === first) one += 1;
    let printed = first;
    if (one < to) {
      const seen = printedOften(corpus, item.subarray(from, to));
      printed = (seen.find(({number}) => readings.isFull(number)) ?? seen[0]).number;
    }
    shown[person] = readings.placeOf(printed);
  }
  return shown;
}

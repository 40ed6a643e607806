import {NONE} from "../papers/corpus.ts";
import type {ListColumn} from "../util/list-column.ts";
import {ownRoom, type Room} from "../util/share.ts";

/** Groups of authorships as people. */
export interface Numbered {
  /** Authorship → person, or NONE. */
  readonly ofAuthorship: Uint32Array;
  /** Person → group. */
  readonly groupOf: Uint32Array;
}

/** Numbers groups as they first appear, in their own array, which is then that of people; NONE stays. */
export function renumbered(group: Uint32Array): Numbered {
  let groups = 0;
  for (const g of group) if (g !== NONE && g >= groups) groups = g + 1;
  const numberOf = new Uint32Array(groups).fill(NONE);
  const groupOf = new Uint32Array(groups);
  let count = 0;
  for (let k = 0; k < group.length; k++) {
    const g = group[k];
    if (g === NONE) continue;
    if (numberOf[g] === NONE) {
      groupOf[count] = g;
      numberOf[g] = count++;
    }
    group[k] = numberOf[g];
  }
  return {ofAuthorship: group, groupOf: groupOf.subarray(0, count)};
}

/** Person → papers, each once though a byline may print a name twice. Where none does, starts are those of authorships. */
export function papersOfPeople(
  paperOf: Uint32Array,
  authorships: ListColumn,
  room: Room = ownRoom,
): ListColumn {
  const {start, item} = authorships;
  const isRepeated = (k: number) => paperOf[item[k]] === paperOf[item[k - 1]];
  let repeated = 0;
  for (let person = 0; person + 1 < start.length; person++)
    for (let k = start[person] + 1; k < start[person + 1]; k++) if (isRepeated(k)) repeated += 1;
  const papers = room.whole(item.length - repeated);
  if (repeated === 0) {
    for (let k = 0; k < item.length; k++) papers[k] = paperOf[item[k]];
    return {start, item: papers};
  }
  const starts = room.whole(start.length);
  let used = 0;
  for (let person = 0; person + 1 < start.length; person++) {
    for (let k = start[person]; k < start[person + 1]; k++)
      if (k === start[person] || !isRepeated(k)) papers[used++] = paperOf[item[k]];
    starts[person + 1] = used;
  }
  return {start: starts, item: papers};
}

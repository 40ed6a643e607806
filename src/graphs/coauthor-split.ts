import {ownRoom, type Room, sharedRoom} from "../util/share.ts";
import {onlyPart, type Split} from "../util/split.ts";
import {part, type Watch} from "../util/watch.ts";
import {type TieSums, tieSums} from "./coauthor-rows.ts";
import {type JointRows, jointRows, type Signed} from "./joint-rows.ts";

/** The ties of people: rows of a graph with what stands behind each tie. */
export interface CoauthorTies extends Pick<JointRows, "start" | "target">, TieSums {}

/** A sparse product, row by row: first where there are ties, then what they add up to. O(Σ n²) over the papers. */
export function coauthorTies(signed: Signed, watch: Watch, room: Room = ownRoom): CoauthorTies {
  const rows = jointRows(signed, part(watch, 0, 0.5), room);
  const {start, target} = rows;
  return {start, target, ...tieSums(signed, rows, part(watch, 0.5, 1), room)};
}

/** About what a signature takes, in elementary steps. */
const STEPS_A_SIGNATURE = 500;

/** Finds ties in one part, beside what else there is to do with people, in memory that threads share. */
export const coauthorSplit: Split<Signed, CoauthorTies, CoauthorTies> = {
  isBeside: true,
  count: () => 1,
  cost: ({papers}) => papers.item.length * STEPS_A_SIGNATURE,
  open: signed => (_, watch) => coauthorTies(signed, watch, sharedRoom()),
  collect: () => onlyPart(ties => ties),
};

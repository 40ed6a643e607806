import {type Classes, classesOf, scattered} from "./classes.ts";
import type {LengthRest} from "./length-rest.ts";

/** Classes of members that are ends alone, are tied to each other, and to the same others by the same lengths. O(ties). */
export const alikeEnds = (rest: LengthRest, isEnd: Uint8Array): Classes =>
  classesOf(
    rest.order,
    i => hashOf(rest, isEnd, i),
    (i, j) => areAlike(rest, i, j),
    i => isEnd[i] === 1,
  );

/** Each of them in a class of its own. */
export function eachAlone(_: LengthRest, isEnd: Uint8Array): Classes {
  const first = Array.from(isEnd.keys()).filter(i => isEnd[i] === 1);
  const classOf = new Uint32Array(isEnd.length);
  for (const [c, i] of first.entries()) classOf[i] = c;
  return {classOf, first};
}

/** Of the lengths to inner members, of these, and of the others and the member itself: a sum, for which order does not matter. */
function hashOf({start, target, length}: LengthRest, isEnd: Uint8Array, i: number): number {
  let sum = scattered(i);
  for (let k = start[i]; k < start[i + 1]; k++) {
    const far = isEnd[target[k]] === 1 ? 0 : Math.imul(length[k] * 65_536, 0x9e3779b1);
    sum = (sum + scattered(target[k] ^ far)) | 0;
  }
  return sum >>> 0;
}

function areAlike({start, target, length}: LengthRest, i: number, j: number): boolean {
  const end = start[i + 1];
  if (end - start[i] !== start[j + 1] - start[j]) return false;
  let m = start[j];
  let tied = false;
  for (let k = start[i]; k < end; k++) {
    if (target[k] === j) {
      tied = true;
      continue;
    }
    if (target[m] === i) m += 1;
    if (target[k] !== target[m] || length[k] !== length[m]) return false;
    m += 1;
  }
  return tied;
}

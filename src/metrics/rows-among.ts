import type {Rows} from "./blocks.ts";

/**
 * The rows of some nodes, rising, among themselves; each slot with the one that it is taken from. `place` holds −1 for every
 * node, and is left so.
 */
export function rowsAmong(
  {start, target}: Rows,
  members: Uint32Array,
  place: Int32Array,
): {readonly start: Uint32Array; readonly target: Uint32Array; readonly slot: Uint32Array} {
  for (const [c, i] of members.entries()) place[i] = c;
  const rowStart = new Uint32Array(members.length + 1);
  let most = 0;
  for (const i of members) most += start[i + 1] - start[i];
  const [row, slot] = [new Uint32Array(most), new Uint32Array(most)];
  let write = 0;
  for (const [c, i] of members.entries()) {
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (place[target[k]] < 0) continue;
      row[write] = place[target[k]];
      slot[write++] = k;
    }
    rowStart[c + 1] = write;
  }
  for (const i of members) place[i] = -1;
  return {start: rowStart, target: row.slice(0, write), slot: slot.slice(0, write)};
}

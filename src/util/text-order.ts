import {compareTexts, type TextColumn} from "./text-column.ts";

/** So many texts are put in order by comparing them. */
const FEW = 12;

/**
 * The numbers of texts in the order of their bytes, which is that of their code points; equal texts by number. Texts are
 * dealt out by one byte after the other (MSD radix sort). Time O(bytes that tell texts apart), memory 8 bytes a text.
 */
export function textOrder(column: TextColumn): Uint32Array {
  const {bytes, offset} = column;
  const count = offset.length - 1;
  const order = Uint32Array.from({length: count}, (_, i) => i);
  const dealt = new Uint32Array(count);
  /** 0 where a text has ended. */
  const letter = (text: number, depth: number): number => {
    const at = offset[text] + depth;
    return at < offset[text + 1] ? bytes[at] + 1 : 0;
  };
  const insert = (from: number, to: number) => {
    for (let k = from + 1; k < to; k++) {
      const text = order[k];
      let at = k;
      for (; at > from && compareTexts(column, order[at - 1], text) > 0; at--)
        order[at] = order[at - 1];
      order[at] = text;
    }
  };

  const end = new Uint32Array(257);
  /** Runs whose texts agree in as many bytes as the third number says: from, to, depth. */
  const runs = [0, count, 0];
  while (runs.length > 0) {
    const depth = runs.pop()!;
    const to = runs.pop()!;
    const from = runs.pop()!;
    if (to - from <= FEW) {
      insert(from, to);
      continue;
    }
    end.fill(0);
    for (let k = from; k < to; k++) end[letter(order[k], depth)] += 1;
    const first = letter(order[from], depth);
    if (end[first] === to - from) {
      if (first > 0) runs.push(from, to, depth + 1);
      continue;
    }
    for (let l = 0, before = from; l <= 256; l++) {
      const start = before;
      before += end[l];
      if (l > 0 && end[l] > 1) runs.push(start, before, depth + 1);
      end[l] = start;
    }
    for (let k = from; k < to; k++) dealt[end[letter(order[k], depth)]++] = order[k];
    order.set(dealt.subarray(from, to), from);
  }
  return order;
}

import {stringPool} from "../util/string-pool.ts";
import type {Fields} from "./edge-fields.ts";

/** Numbers for names in the order in which they appear; names that are whole numbers are quick. */
export interface NodeNames {
  /** The number of the name in field k. */
  add(fields: Fields, k: number): number;
  /** Puts numbers in place of the first `count` pairs of names that are whole numbers below 10⁹. */
  addPairs(a: Uint32Array, b: Uint32Array, count: number): void;
  finish(): string[];
}

/** An empty list. `bytes`, the length of the text, bounds the memory that large numbers may take. */
export function nodeNames(bytes: number): NodeNames {
  const limit = 4 * bytes + 1024;
  let nodeOfWhole = new Int32Array(1024).fill(-1);
  const texts = stringPool();
  const nodeOfText: number[] = [];
  const names: (string | number)[] = [];

  const addText = (text: string): number => {
    const number = texts.add(text);
    if (number === nodeOfText.length) nodeOfText.push(names.push(text) - 1);
    return nodeOfText[number];
  };
  const addWhole = (whole: number): number => {
    if (whole >= nodeOfWhole.length) {
      if (whole >= limit) return addText(String(whole));
      const wider = new Int32Array(Math.max(whole + 1, nodeOfWhole.length * 2)).fill(-1);
      wider.set(nodeOfWhole);
      nodeOfWhole = wider;
    }
    if (nodeOfWhole[whole] < 0) nodeOfWhole[whole] = names.push(whole) - 1;
    return nodeOfWhole[whole];
  };

  return {
    add(fields, k) {
      const whole = fields.whole(k);
      if (whole >= 0) return addWhole(whole);
      const text = fields.text(k);
      // A quoted number is the same name as a bare one.
      if (/^(0|[1-9]\d{0,8})$/.test(text) && Number(text) < limit) return addWhole(Number(text));
      return addText(text);
    },
    addPairs(a, b, count) {
      for (let e = 0; e < count; e++) {
        // A name that is known, as nearly all are, takes one look.
        const [first, second] = [a[e], b[e]];
        const known = first < nodeOfWhole.length ? nodeOfWhole[first] : -1;
        a[e] = known < 0 ? addWhole(first) : known;
        const other = second < nodeOfWhole.length ? nodeOfWhole[second] : -1;
        b[e] = other < 0 ? addWhole(second) : other;
      }
    },
    finish: () => names.map(String),
  };
}

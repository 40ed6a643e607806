import type {NumberColumn} from "../../src/index.ts";
import {type Counted, words} from "../words.ts";

/** A count, with its thousands in groups as the reader's country writes them: "1,387". */
export function count(n: number): string {
  return words.locale.number(n);
}

/** "1 paper", "12 papers", "3 people". */
export function plural(n: number, noun: Counted): string {
  return words.locale.counted(n, words.counted[noun]);
}

/** The same without its number: "paper" of 1, "papers" of 12. */
export const noun = (n: number, of: Counted): string =>
  words.locale.counted(n, words.counted[of]).replace(count(n), "").trim();

/** A measured value, short: whole numbers whole, small ones with two digits that count. Null is a dash. */
export function figure(x: number | null): string {
  return x === null ? "–" : digits(x).replace("-", "−");
}

function digits(x: number): string {
  const {locale} = words;
  const size = Math.abs(x);
  // Sums of fractions miss whole numbers by a hair.
  if (size >= 100 || Math.abs(x - Math.round(x)) < 1e-9) return locale.number(Math.round(x));
  if (size >= 10) return locale.number(x, 1);
  if (size >= 0.1) return locale.number(x, 2);
  return size >= 1e-6 ? locale.significant(x, 2) : Number(x.toPrecision(2)).toString();
}

/**
 * How the values of a column are written: all with as many digits behind the point as the largest needs, so that they
 * can be compared down the column; whole numbers alone stay whole. What is not 0 is never written as 0. O(values), once.
 */
export function columnFigure({value, known}: NumberColumn): (x: number | null) => string {
  let [most, isWhole] = [0, true];
  for (let i = 0; i < value.length; i++) {
    if (known !== null && known[i] === 0) continue;
    most = Math.max(most, Math.abs(value[i]));
    isWhole &&= Math.abs(value[i] - Math.round(value[i])) < 1e-9;
  }
  const digits = isWhole ? 0 : Math.max(0, Math.min(8, 2 - Math.floor(Math.log10(most))));
  const least = 10 ** -digits;
  const written = (x: number) => words.locale.number(x, digits).replace("-", "−");
  return x => {
    if (x === null) return "–";
    return x !== 0 && Math.abs(x) < least / 2
      ? `${x < 0 ? "> −" : "< "}${written(least)}`
      : written(x);
  };
}

/** "mean year" → "Mean year". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What records call a type of paper, in the words of people. */
export const typeText = (type: string): string => words.types[type] ?? type;

/** A weight for or against, or a change, with its sign and two digits: lists of them stand in a column. */
export const weightText = (x: number): string =>
  `${x > 0 ? "+" : ""}${words.locale.number(x, 2)}`.replace("-", "−");

/** A share of 0 … 1 as whole hundredths: "42 %". */
export const percent = (x: number): string => `${Math.round(100 * x)} %`;

/** "Apr 22, 2025", "Apr 2025", "2025"; null where nothing is known. 0 stands for unknown. */
export function dateText(year: number, month: number, day: number): string | null {
  return year === 0 ? null : words.locale.date(year, month, day);
}

/** "2021–2026", "2024", or null without a year. */
export function yearSpan(first: number, last: number): string | null {
  if (first === 0 || last === 0) return null;
  return first === last ? String(first) : `${first}–${last}`;
}

/** "reported_h_index" → "h-index": a column's name as people would write it. */
export function plainName(id: string): string {
  return id
    .replace(/^reported_/, "")
    .replaceAll("_", " ")
    .replace(/\b(ai|id|doi)\b/g, word => word.toUpperCase())
    .replace(/\bh index\b/, "h-index");
}

/** File sizes: "712 bytes", "48 kB", "3.2 MB". */
export function bytesText(size: number): string {
  if (size < 1000) return plural(size, "byte");
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${words.locale.number(size / 1e6, 1)} MB`;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A count with thin groups of three: "1 387" is hard to read in running text, so "1,387". */
export function count(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 paper", "12 papers", "3 people". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** A measured value, short: whole numbers whole, small ones with two digits that count. Null is a dash. */
export function figure(x: number | null): string {
  if (x === null) return "–";
  // Sums of fractions miss whole numbers by a hair.
  if (Math.abs(x - Math.round(x)) < 1e-9) return count(x).replace("-", "−");
  const size = Math.abs(x);
  if (size >= 100) return count(x).replace("-", "−");
  if (size >= 10) return x.toFixed(1).replace("-", "−");
  if (size >= 0.1) return x.toFixed(2).replace("-", "−");
  return Number(x.toPrecision(2)).toString().replace("-", "−");
}

/** A share of 0 … 1 as whole hundredths: "42 %". */
export const percent = (x: number): string => `${Math.round(100 * x)} %`;

/** "Apr 22, 2025", "Apr 2025", "2025"; null where nothing is known. 0 stands for unknown. */
export function dateText(year: number, month: number, day: number): string | null {
  if (year === 0) return null;
  if (month === 0) return String(year);
  return day === 0 ? `${MONTHS[month - 1]} ${year}` : `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** "2021–2026", "2024", or null without a year. */
export function yearSpan(first: number, last: number): string | null {
  if (first === 0 || last === 0) return null;
  return first === last ? String(first) : `${first}–${last}`;
}

/** "reported_h_index" → "h index": a column's name as people would write it. */
export function plainName(id: string): string {
  return id.replace(/^reported_/, "").replaceAll("_", " ");
}

/** File sizes: "712 bytes", "48 kB", "3.2 MB". */
export function bytesText(size: number): string {
  if (size < 1000) return plural(size, "byte");
  return size < 1e6 ? `${Math.round(size / 1000)} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

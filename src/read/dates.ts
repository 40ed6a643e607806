import type {PartialDate} from "../papers/paper.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: Record<string, number> = {spring: 4, summer: 7, autumn: 10, fall: 10, winter: 1};

/** A month by name or number: "Jun", "june", "06"; null for others. */
export function parseMonth(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\.$/, "");
  if (/^\d{1,2}$/.test(word)) return within(Number(word), 1, 12);
  const index = MONTHS.indexOf(word.slice(0, 3));
  return index < 0 || word.length < 3 ? (SEASONS[word] ?? null) : index + 1;
}

/** A plausible year of publication; null for others. */
export const plausibleYear = (year: number): number | null => within(year, 1500, 2100);

/**
 * Reads a printed date in any of the usual forms: "2024-05-03", "2024/05", "May 17, 2025", "17 May 2025",
 * "2001 Jan-Feb", "2024///", "20240503", "[1990] 2002", "c1998". The first plausible year counts; null where there is none.
 */
export function parseDate(text: string): PartialDate | null {
  if (text === "") return null;
  const digits = fourDigits(text);
  if (digits !== null) {
    const year = plausibleYear(digits);
    return year === null ? null : {year, month: null, day: null};
  }
  const trimmed = text.trim();
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(trimmed);
  if (iso !== null) {
    const year = plausibleYear(Number(iso[1]));
    if (year !== null && (iso[2] !== undefined || !/[a-z]{3}/i.test(trimmed)))
      return dateOf(
        year,
        iso[2] === undefined ? null : Number(iso[2]),
        iso[3] ? Number(iso[3]) : null,
      );
  }
  const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(trimmed);
  if (compact !== null && plausibleYear(Number(compact[1])) !== null)
    return dateOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const year = firstYear(trimmed);
  if (year === null) return null;

  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}$/.exec(trimmed);
  if (slashed !== null) {
    const [a, b] = [Number(slashed[1]), Number(slashed[2])];
    // 17/5 can only be day first, 5/17 only month first; 5/6 says no more than the year.
    if (a > 12) return dateOf(year, b, a);
    return b > 12 ? dateOf(year, a, b) : dateOf(year, null, null);
  }
  const month =
    (trimmed.match(/[A-Za-z]{3,}/g) ?? []).map(parseMonth).find(m => m !== null) ?? null;
  const days = (trimmed.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? []).map(Number);
  return dateOf(year, month, month === null ? null : (days[0] ?? null));
}

/** What to say where something is printed as a date and no year can be read from it, such as "in press"; null = nothing. */
export function unreadDate(date: PartialDate | null, ...printed: readonly string[]): string | null {
  if (date !== null) return null;
  const said = printed.map(text => text.trim()).find(text => text !== "");
  return said === undefined ? null : `no year can be read from "${said.slice(0, 40)}"`;
}

/** The number that a text of four digits is; null for others. */
export function fourDigits(text: string): number | null {
  return text.length === 4 ? digitsAt(text, 0, 4) : null;
}

/** The number that so many digits from a place on are; null where one of them is none. */
function digitsAt(text: string, from: number, count: number): number | null {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** A date of parts that may be nonsense: what is impossible becomes unknown. */
export function dateOf(year: number, month: number | null, day: number | null): PartialDate {
  const m = month === null ? null : within(month, 1, 12);
  const d = m === null || day === null ? null : within(day, 1, daysIn(year, m));
  return {year, month: m, day: d};
}

/** Compares dates as far as both are known: negative when a lies before b. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

function firstYear(text: string): number | null {
  for (const [digits] of text.matchAll(/(?<!\d)\d{4}(?!\d)/g)) {
    const year = plausibleYear(Number(digits));
    if (year !== null) return year;
  }
  return null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const within = (n: number, least: number, most: number): number | null =>
  n >= least && n <= most ? n : null;

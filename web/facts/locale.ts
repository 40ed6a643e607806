/** How a thing that is counted is said, by the plural categories of its language; # stands for the number. */
export type Forms = {readonly [category in Intl.LDMLPluralRule]?: string} & {
  readonly other: string;
};

/** How numbers, plurals and dates are written. */
export interface Locale {
  /** BCP 47, as in "en-GB". */
  readonly tag: string;
  /** With groups of thousands, and so many digits behind the point at most. */
  number(n: number, digits?: number): string;
  /** As years are written: without groups. */
  year(n: number, digits: number): string;
  /** With so many digits that count. */
  significant(n: number, digits: number): string;
  counted(n: number, forms: Forms): string;
  /** Parts that are 0 are not known; without a month the day does not count. */
  date(year: number, month: number, day: number): string;
}

/**
 * The way of the reader's own country where the reader knows the language of the words, else the common way of that
 * language: "1,387" among English words is a thousand, whatever it is elsewhere. `readers`: what the browser is set to.
 */
export function localeOf(
  language: string,
  readers: readonly string[] = globalThis.navigator?.languages ?? [],
): Locale {
  const tag =
    readers.find(tag => (tag === language || tag.startsWith(`${language}-`)) && isTag(tag)) ??
    language;
  const rules = new Intl.PluralRules(tag);
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (n: number, digits = 0): string => {
    let format = numbers.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(tag, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      numbers.set(digits, format);
    }
    return format.format(n);
  };
  const dates = [
    new Intl.DateTimeFormat(tag, {month: "short", year: "numeric", timeZone: "UTC"}),
    new Intl.DateTimeFormat(tag, {dateStyle: "medium", timeZone: "UTC"}),
  ] as const;
  return {
    tag,
    number,
    year: (n, digits) =>
      new Intl.NumberFormat(tag, {
        useGrouping: false,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(n),
    significant: (n, digits) =>
      new Intl.NumberFormat(tag, {maximumSignificantDigits: digits}).format(n),
    counted: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace("#", number(n)),
    date(year, month, day) {
      if (month === 0) return String(year);
      const at = new Date(Date.UTC(2000, month - 1, day === 0 ? 1 : day));
      at.setUTCFullYear(year, month - 1, day === 0 ? 1 : day);
      return dates[day === 0 ? 0 : 1].format(at);
    },
  };
}

/** Some browsers are set to what is no language tag, as "en-US@posix", and Intl throws at it. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

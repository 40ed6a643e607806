import {InvalidArgumentError} from "commander";

/** What stands in a list before the rest is only counted. */
const SHOWN = 5;

/** Reads a count from the command line. */
export const count =
  (flag: string, least = 1) =>
  (text: string): number => {
    const value = Number(text);
    if (!(text.trim() !== "" && Number.isInteger(value) && value >= least))
      throw new InvalidArgumentError(`${flag}: expected a whole number of at least ${least}`);
    return value;
  };

/** "terms: sea level, rain fall and 3 more"; empty for none. */
export function listed(name: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const more = items.length - SHOWN;
  return `${name}: ${items.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A year as text; 0 is an unknown one. */
export const yearText = (year: number): string => (year === 0 ? "–" : String(year));

/** A text as one cell of a line: nothing in it divides cells or steers a terminal. */
export const cell = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();

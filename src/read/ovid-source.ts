import type {Locator, PartialDate} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";

/** What the line that tells where a paper was published says. */
export interface OvidSource {
  readonly venue: string | null;
  readonly locator: Locator | null;
  readonly date: PartialDate | null;
  /** The title of a book that stands here only. */
  readonly title: string | null;
}

/** "Venue. Vol 28(2):103-106, April 2015." and "Venue. 1288(3), Nov. 16, 2004." */
const PLACE_FIRST =
  /^(.{1,400}?)\.\s+(?:Vol\.?\s*)?(\d{1,6})(?:\(([^()]{0,40}(?:\([^()]{0,20}\))?)\))?(?::\s*([\w-]+))?[,.]?\s*(.*)$/;
/** "Venue August 2011;43(8):647-653" */
const DATE_FIRST =
  /^(.{1,400}?)\s+((?:[A-Z][a-z]+(?:\/[A-Z][a-z]+)?\s+(?:\d{1,2},?\s+)?)?\d{4});\s*(\d{1,6})(?:\(([^()]{0,40})\))?(?::\s*([\w-]+))?/;
/** "Editor (2015). Title. (pp. 103-106) …" and "(2014). Title 58 pp. …" */
const BOOK = /\((\d{4})\)\.\s*(.{1,400}?)\.?\s+(?:\(pp?\.\s*([\d-]+)\)|\d+ pp\.)/;

/** "Last, First [Editor], Last, First [Ed]. Book.:371-397, 2004. …" */
const IN_BOOK = /^(.{1,400}?)\.\s*:\s*(\d+-\d+),\s+(\d{4})/;
const EDITORS = /^(?:[^[\]]{1,80}\[(?:Editors?|Eds?\.?)[^\]]*\][.,;\s]*)+/;

/** Reads the forms in which Ovid's databases print a source; what fits none is the venue as a whole. */
export function ovidSource(printed: string): OvidSource {
  const text = printed.replace(EDITORS, "");
  const part = IN_BOOK.exec(text);
  if (part !== null) {
    const [, venue, pages, year] = part;
    return {venue, locator: {volume: "", issue: "", pages}, date: parseDate(year), title: null};
  }
  const book = BOOK.exec(text);
  if (book !== null) {
    const [, year, title, pages = ""] = book;
    const locator = pages === "" ? null : {volume: "", issue: "", pages};
    return {venue: null, locator, date: parseDate(year), title};
  }
  const dated = DATE_FIRST.exec(text);
  if (dated !== null) {
    const [, venue, date, volume, issue = "", pages = ""] = dated;
    return {venue, locator: {volume, issue, pages}, date: parseDate(date), title: null};
  }
  const placed = PLACE_FIRST.exec(text);
  if (placed !== null) {
    const [, venue, volume, issue = "", pages = "", date] = placed;
    const range = pages || (/,\s*(\d+-\d+)\.?$/.exec(date)?.[1] ?? "");
    return {venue, locator: {volume, issue, pages: range}, date: parseDate(date), title: null};
  }
  return {
    venue: text.replace(/\.\s*$/, "") || null,
    locator: null,
    date: parseDate(text),
    title: null,
  };
}

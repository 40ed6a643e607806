import {fold} from "../util/fold.ts";
import type {TitleEvidence} from "./common-titles.ts";
import type {Locator} from "./paper.ts";

/** Where a record says that its paper stands; empty text where it does not say. */
export interface Place {
  readonly venue: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
}

export function placeOf(venue: string, locator: Locator | null): Place {
  const {volume = "", issue = "", pages = ""} = locator ?? {};
  return {
    venue: fold(venue),
    volume: volume.startsWith("abs/") ? "" : fold(volume), // an arXiv number, as dblp prints it
    issue: fold(issue),
    page: /\d+/.exec(pages)?.[0] ?? "",
  };
}

/**
 * Whether two places speak against one paper: a column of a journal comes again under one title.
 *
 * Databases print another first page for one paper (an article number), and other volumes for other
 * venues (a series, a journal); so that only volumes of one venue count, and issue and page together.
 * Of papers with a common title a page is enough.
 */
export function standApart(a: Place, b: Place, title: TitleEvidence): boolean {
  const differ = (field: keyof Place) =>
    a[field] !== "" && b[field] !== "" && a[field] !== b[field];
  if (a.venue !== b.venue) return false;
  if (differ("volume")) return true;
  return title === "common" ? differ("page") : differ("issue") && differ("page");
}

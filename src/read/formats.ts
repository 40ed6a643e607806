import {authorPage} from "./author-page.ts";
import {bibtex} from "./bibtex.ts";
import {coterieJson} from "./coterie-json.ts";
import {csv} from "./csv.ts";
import type {Format} from "./format.ts";
import {paperListing} from "./paper-listing.ts";

/** Every kind of file that can be read. Where two fit equally well, the earlier one reads it. */
export const FORMATS: readonly Format[] = [coterieJson, bibtex, authorPage, paperListing, csv];

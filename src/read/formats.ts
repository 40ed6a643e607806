import {authorPage} from "./author-page.ts";
import {bibtex} from "./bibtex.ts";
import {coterieJson, coterieLines} from "./coterie-json.ts";
import {csv, tableFormats} from "./csv.ts";
import {endnote} from "./endnote.ts";
import type {Format} from "./format.ts";
import {nbib} from "./nbib.ts";
import {ovid} from "./ovid.ts";
import {paperListing} from "./paper-listing.ts";
import {refworks} from "./refworks.ts";
import {ris} from "./ris.ts";
import {wos} from "./wos.ts";
import {wosTable} from "./wos-table.ts";

/** Every kind of file that can be read. Where two fit equally well, the earlier one reads it. */
export const FORMATS: readonly Format[] = [
  coterieJson,
  coterieLines,
  bibtex,
  ris,
  nbib,
  wos,
  refworks,
  ovid,
  endnote,
  authorPage,
  paperListing,
  wosTable,
  ...tableFormats,
  csv,
];

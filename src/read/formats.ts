import {aclAnthology} from "./acl-anthology.ts";
import {arxivAtom} from "./arxiv-atom.ts";
import {authorPage} from "./author-page.ts";
import {bibtex} from "./bibtex.ts";
import {coterieJson, coterieLines} from "./coterie-json.ts";
import {crossref} from "./crossref.ts";
import {cslJson} from "./csl-json.ts";
import {csv, tableFormats} from "./csv.ts";
import {datacite} from "./datacite.ts";
import {dblp} from "./dblp.ts";
import {endnote} from "./endnote.ts";
import {endnoteXml} from "./endnote-xml.ts";
import type {Format} from "./format.ts";
import {inspire} from "./inspire.ts";
import {json} from "./json.ts";
import {mods} from "./mods.ts";
import {nbib} from "./nbib.ts";
import {oaiPmh} from "./oai-pmh.ts";
import {openalex} from "./openalex.ts";
import {openreview} from "./openreview.ts";
import {orcidWorks} from "./orcid-works.ts";
import {otherXml} from "./other-xml.ts";
import {ovid} from "./ovid.ts";
import {paperListing} from "./paper-listing.ts";
import {paperlists} from "./paperlists.ts";
import {pubmedXml} from "./pubmed-xml.ts";
import {refworks} from "./refworks.ts";
import {ris} from "./ris.ts";
import {semanticScholar} from "./semantic-scholar.ts";
import {wos} from "./wos.ts";
import {wosTable} from "./wos-table.ts";
import {zoteroJson} from "./zotero-json.ts";

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
  pubmedXml,
  arxivAtom,
  oaiPmh,
  dblp,
  aclAnthology,
  mods,
  endnoteXml,
  authorPage,
  paperListing,
  wosTable,
  ...tableFormats,
  openalex,
  semanticScholar,
  crossref,
  datacite,
  zoteroJson,
  cslJson,
  inspire,
  orcidWorks,
  paperlists,
  openreview,
  csv,
  json,
  otherXml,
];

import {normalDoi} from "../papers/ids.ts";
import {type Authorship, EMPTY_PAPER} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {
  keywordList,
  locatorOf,
  orcidOf,
  recordAuthor,
  tellUndated,
  tellUntitled,
} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";
import type {TaggedRecord} from "./tagged-record.ts";

/**
 * MEDLINE text (.nbib), as PubMed and ERIC export it: tags of up to four letters, values that go on with six blanks.
 * Records begin with PMID, or with OWN where there is none.
 */
export const nbib = taggedFormat({
  id: "nbib",
  label: "PubMed, ERIC (MEDLINE, .nbib)",
  why: "has records that begin with PMID or OWN",
  looks: /^\ufeff?\s*(?:PMID ?- ?\d|OWN {1,2}- \S[^\n]*\n[A-Z]{2,4} *- )/m,
  field: /^\ufeff?([A-Z]{2,4}) *- (.*)$/,
  starts: ["PMID", "OWN"],
  ends: [],
  afterBlank: ["OWN", "STAT", "DCOM", "LR", "IS", "DA", "TI"],
  take(record, number, file, sink) {
    const {authors, truncated} = authorsOf(record);
    const title = plainText(record.text("TI", "BTI", "TT")).replace(/^\[(.*)\]\.?$/, "$1");
    const date = parseDate(record.text("DP")) ?? parseDate(record.text("DEP", "EDAT", "CRDT"));
    sink.paper({
      ...EMPTY_PAPER,
      ids: idsOf(record),
      title,
      abstract: plainText(record.text("AB")) || null,
      authors,
      authorCount: truncated || authors.length === 0 ? null : authors.length,
      truncated,
      date,
      venue: record.text("JT", "TA") || null,
      locator: locatorOf(record.text("VI"), record.text("IP"), record.text("PG")),
      type: kindIn(record),
      language: languageOf(record.text("LA")),
      keywords: {author: keywordList(record.all("OT")), index: keywordList(record.all("MH"))},
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "") tellUntitled(sink, number, record.line);
    tellUndated(sink, record, number, date, "DP", "DEP", "EDAT", "CRDT");
  },
});

/**
 * A record has several kinds of publication: that of an article says the least, but is sure. ERIC calls an article in a
 * journal a report; the number that it has there begins with EJ.
 */
function kindIn(record: TaggedRecord): string | null {
  const kinds = record.all("PT").map(kindOf);
  if (record.all("OID").some(id => /^EJ\d/.test(id))) return "article";
  return ["article", "report", "chapter"].find(kind => kinds.includes(kind)) ?? kinds[0] ?? null;
}

/** Full names, or short ones where a record has no full ones; AD and AUID belong to the name before them. */
function authorsOf(record: TaggedRecord): {authors: Authorship[]; truncated: boolean} {
  const full = record.fields.some(({tag}) => tag === "FAU");
  const authors: Authorship[] = [];
  let truncated = false;
  for (const {tag, lines} of record.fields) {
    const value = lines.join(" ").replace(/\s+/g, " ").trim();
    const last = authors.at(-1);
    if (tag === (full ? "FAU" : "AU")) {
      const byline = bylineOf([value]);
      truncated ||= byline.truncated;
      for (const name of byline.names) authors.push(recordAuthor(name, authors.length + 1));
    } else if (tag === "CN")
      authors.push(
        recordAuthor(value, authors.length + 1, {kind: "group", parts: null, name: value}),
      );
    else if (tag === "AD" && last !== undefined)
      authors[authors.length - 1] = {...last, affiliations: [...last.affiliations, value]};
    else if (tag === "AUID" && last !== undefined) {
      const orcid = orcidOf(value);
      if (orcid !== null) authors[authors.length - 1] = {...last, ids: {...last.ids, orcid}};
    }
  }
  return {authors, truncated};
}

function idsOf(record: TaggedRecord): Record<string, string> {
  const ids: Record<string, string> = {};
  const doi = [...record.all("LID"), ...record.all("AID"), ...record.all("SO")]
    .filter(text => /doi/i.test(text))
    .map(normalDoi)
    .find(found => found !== null);
  if (doi != null) ids.doi = doi;
  if (/^\d+$/.test(record.text("PMID"))) ids.pmid = record.text("PMID");
  const pmc = /PMC\d+/.exec(record.text("PMC"));
  if (pmc !== null) ids.pmcid = pmc[0];
  return ids;
}

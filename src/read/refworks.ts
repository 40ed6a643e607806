import {normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {
  keywordList,
  locatorOf,
  pageRange,
  recordAuthor,
  tellUndated,
  tellUntitled,
} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";

/** RefWorks tagged text: two-letter tags without a dash, records begin with RT. */
export const refworks = taggedFormat({
  id: "refworks",
  label: "RefWorks (tagged)",
  why: "has records that begin with RT",
  looks: /^\ufeff?\s*RT [A-Z][^\n]*\n(?:[A-Z][A-Z0-9] [^\n]*\n)/m,
  field:
    /^\ufeff?(RT|SR|ID|A[1-6]|T[1-3]|J[FO]|YR|FD|VO|IS|SP|OP|K1|AB|NO|ED|PB|PP|SN|AV|AD|AN|LA|CL|SF|OT|OL|LK|DO|CN|DB|DS|IP|RD|ST|U\d|UL|SL|LL|CR|W[TVP]|PM)(?: (.*))?$/,
  starts: ["RT", "SR"],
  ends: [],
  afterBlank: ["ID", "A1", "T1"],
  take(record, number, file, sink) {
    const {names, truncated} = bylineOf(record.all("A1"));
    const doi = normalDoi(record.text("DO")) ?? record.all("UL", "LK").map(doiOfLink).find(Boolean);
    const title = plainText(record.text("T1"));
    const date =
      parseDate(`${record.text("FD")} ${record.text("YR")}`.trim()) ?? parseDate(record.text("YR"));
    const authors = names.map((name, i) => recordAuthor(name, i + 1));
    sink.paper({
      ...EMPTY_PAPER,
      ids: doi == null ? {} : {doi},
      title,
      abstract: plainText(record.text("AB")) || null,
      authors,
      affiliations: record.all("AD"),
      authorCount: truncated || authors.length === 0 ? null : authors.length,
      truncated,
      date,
      venue: record.text("JF", "JO", "T2") || null,
      locator: locatorOf(
        record.text("VO"),
        record.text("IS"),
        pageRange(record.text("SP"), record.text("OP")),
      ),
      type: kindOf(record.text("RT")),
      language: languageOf(record.text("LA", "OL")),
      categories: keywordList(record.all("CL")),
      keywords: {author: keywordList(record.lines("K1")).map(plainText), index: []},
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "") tellUntitled(sink, number, record.line);
    tellUndated(sink, record, number, date, "YR", "FD");
  },
});

const doiOfLink = (url: string): string | null => (/doi\.org\//.test(url) ? normalDoi(url) : null);

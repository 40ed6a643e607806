import {normalDoi} from "../papers/ids.ts";
import {type Authorship, EMPTY_PAPER} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {dateOf, parseDate, parseMonth} from "./dates.ts";
import {bylineOf} from "./names.ts";
import {countOf, keywordList, locatorOf, orcidOf, pageRange, recordAuthor} from "./record-parts.ts";
import {type TaggedRecord, taggedFormat} from "./tagged.ts";

/** Web of Science plain text: two-letter tags, lists one a line, records from PT to ER. */
export const wos = taggedFormat({
  id: "wos",
  label: "Web of Science (plain text)",
  why: "has Web of Science records that begin with PT",
  looks: /^\ufeff?\s*(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSP]\s*\n[A-Z][A-Z0-9] )/m,
  field: /^\ufeff?([A-Z][A-Z0-9])(?: (.*))?$/,
  starts: ["PT"],
  ends: ["ER", "EF"],
  take(record, number, file, sink) {
    const {authors, truncated} = authorsOf(record);
    const wosId = /(?:WOS|ISI):?(\w+)/.exec(record.text("UT"))?.[1];
    const doi = normalDoi(record.text("DI"));
    const pmid = record.text("PM");
    const title = record.text("TI");
    sink.paper({
      ...EMPTY_PAPER,
      ids: {
        ...(doi === null ? null : {doi}),
        ...(wosId === undefined ? null : {wos: wosId}),
        ...(/^\d+$/.test(pmid) ? {pmid} : null),
      },
      title,
      abstract: record.text("AB") || null,
      authors,
      affiliations: record.lines("C1").filter(address => !address.startsWith("[")),
      authorCount: truncated || authors.length === 0 ? null : authors.length,
      truncated,
      date: dateOfRecord(record),
      venue: record.text("SO") || null,
      locator: locatorOf(
        record.text("VL"),
        record.text("IS"),
        pageRange(record.text("BP"), record.text("EP")) || record.text("AR"),
      ),
      type: record.text("DT").toLowerCase() || null,
      language: record.text("LA").toLowerCase() || null,
      categories: keywordList([record.text("WC", "SC")]),
      keywords: {author: keywordList([record.text("DE")]), index: keywordList([record.text("ID")])},
      citations: countOf(record.text("TC")),
      references: record.lines("CR"),
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "")
      sink.problem({
        record: number,
        line: record.line,
        severity: "warning",
        what: "the record has no title",
      });
  },
});

/** Short names and full names stand in the same order; addresses and identifiers go by name. */
function authorsOf(record: TaggedRecord): {authors: Authorship[]; truncated: boolean} {
  const short = record.lines("AU");
  const full = record.lines("AF");
  const {names, truncated} = bylineOf(full.length >= short.length ? full : short);
  const addresses = record
    .lines("C1")
    .map(line => /^\[([^\]]*)\]\s*(.*)$/.exec(line))
    .filter(match => match !== null)
    .map(([, who, address]) => ({who: new Set(who.split(/\s*;\s*/).map(fold)), address}));
  const orcids = new Map(
    record
      .text("OI")
      .split(/\s*;\s*/)
      .map(pair => [fold(pair.split("/")[0] ?? ""), orcidOf(pair)] as const),
  );

  const authors = names.map((name, i) => {
    const keys = [fold(name), fold(short[i] ?? "")];
    const orcid = keys.map(key => orcids.get(key)).find(found => found != null);
    return recordAuthor(name, i + 1, {
      affiliations: addresses
        .filter(({who}) => keys.some(key => key !== "" && who.has(key)))
        .map(({address}) => address),
      ids: orcid == null ? {} : {orcid},
    });
  });
  for (const name of [...record.lines("CA"), ...record.lines("GP")])
    authors.push(recordAuthor(name, authors.length + 1, {kind: "group", parts: null, name}));
  return {authors, truncated};
}

function dateOfRecord(record: TaggedRecord) {
  const year = parseDate(record.text("PY", "EY"));
  if (year === null) return parseDate(record.text("PD", "EA"));
  const [, name = "", day] = /([A-Za-z]{3})[\s-]*(\d{1,2})?/.exec(record.text("PD")) ?? [];
  return dateOf(year.year, parseMonth(name), day === undefined ? null : Number(day));
}

import {normalDoi} from "../papers/ids.ts";
import type {Authorship, PartialDate} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {trimmed} from "../util/tidy.ts";
import {dateOf, parseDate, parseMonth} from "./dates.ts";
import type {Sink} from "./format.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {
  countOf,
  keywordList,
  locatorOf,
  orcidOf,
  pageRange,
  recordAuthor,
  tellUndated,
  tellUntitled,
} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";
import type {TaggedRecord} from "./tagged-record.ts";

/** Web of Science plain text: two-letter tags, lists one a line, records from PT to ER. */
export const wos = taggedFormat({
  id: "wos",
  label: "Web of Science (plain text)",
  why: "has Web of Science records that begin with PT",
  looks: /^\ufeff?\s*(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSP]\s*\n[A-Z][A-Z0-9] )/m,
  field: line => tagOf(line.charCodeAt(0) === MARK ? line.slice(1) : line),
  starts: ["PT"],
  ends: ["ER", "EF"],
  outside: ["FN", "VR"],
  take: takeWosRecord,
});

/** The byte order mark. */
const MARK = 0xfeff;

/** "TI Title", or a tag alone. Asked of every line: by hand. */
function tagOf(line: string): readonly [tag: string, value: string] | null {
  const second = line.charCodeAt(1);
  if (!isCapital(line.charCodeAt(0))) return null;
  if (!isCapital(second) && !(second >= 48 && second <= 57)) return null;
  if (line.length === 2) return [line, ""];
  return line.charCodeAt(2) === 32 ? [line.slice(0, 2), line.slice(3)] : null;
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** Kinds of publication where a record has no document type. */
const PUBLICATIONS: Readonly<Record<string, string>> = {J: "article", B: "book", P: "patent"};

/** Gives the paper of a record of Web of Science, whether it was tagged text or a row of a table. */
export function takeWosRecord(
  record: TaggedRecord,
  number: number,
  file: string,
  sink: Sink,
): void {
  const {authors, truncated} = authorsOf(record);
  const title = plainText(record.text("TI"));
  const unnamed = record.lines("C1").filter(address => !address.startsWith("["));
  const [only] = authors.length === 1 ? authors : [];
  const isTied = only !== undefined && only.affiliations.length === 0;
  const date = dateOfRecord(record);
  sink.paper({
    ids: idsOf(record),
    title,
    abstract: plainText(record.text("AB")) || null,
    authors: isTied ? [{...only, affiliations: unnamed}] : authors,
    affiliations: isTied ? [] : unnamed,
    authorCount: truncated || authors.length === 0 ? null : authors.length,
    truncated,
    date,
    venue: record.text("SO") || null,
    locator: locatorOf(
      record.text("VL"),
      record.text("IS"),
      pageRange(record.text("BP"), record.text("EP")) || record.text("AR"),
    ),
    type: kindOf(record.text("DT")) ?? PUBLICATIONS[record.text("PT")] ?? null,
    language: languageOf(record.text("LA")),
    categories: keywordList([record.text("WC", "SC")]),
    keywords: {author: keywordList([record.text("DE")]), index: keywordList([record.text("ID")])},
    terms: null,
    citations: countOf(record.text("TC")) ?? countOf(record.text("Z9")),
    citationsByYear: null,
    references: record.lines("CR"),
    scores: {},
    flags: [],
    origins: [{file, record: number, line: record.line}],
  });
  if (title === "") tellUntitled(sink, number, record.line);
  tellUndated(sink, record, number, date, "PY", "EY", "PD", "EA");
}

function idsOf(record: TaggedRecord): Record<string, string> {
  const doi = normalDoi(record.text("DI")) ?? normalDoi(record.text("D2"));
  const wosId = /(?:WOS|ISI):?(\w+)/.exec(record.text("UT"))?.[1];
  const pmid = record.text("PM");
  const ids: Record<string, string> = {};
  if (doi !== null) ids.doi = doi;
  if (wosId !== undefined) ids.wos = wosId;
  if (/^\d+$/.test(pmid)) ids.pmid = pmid;
  return ids;
}

/** Short names and full names stand in the same order; addresses and identifiers go by name. */
function authorsOf(record: TaggedRecord): {authors: Authorship[]; truncated: boolean} {
  const folded = folder();
  const isBook = record.lines("AU").length === 0;
  const short = record.lines(isBook ? "BA" : "AU");
  const full = record.lines(isBook ? "BF" : "AF");
  const {names, truncated} = bylineOf(full.length >= short.length ? full : short);
  const addresses = addressesOf(record.lines("C1"), folded);
  const orcids = idsByName(record, "OI", folded, orcidOf);
  const researchers = idsByName(record, "RI", folded, pair => pair.split("/")[1]?.trim() || null);

  const isAlone = addresses.length + orcids.size + researchers.size === 0;

  const authors = names.map((name, i) => {
    const key = isAlone ? "" : folded(name);
    const other = isAlone ? "" : folded(short[i] ?? "");
    const affiliations: string[] = [];
    for (const {who, address} of addresses)
      if ((key !== "" && who.has(key)) || (other !== "" && who.has(other)))
        affiliations.push(address);
    return recordAuthor(withComma(name), i + 1, {
      affiliations,
      ids: idsOfAuthor(
        orcids.get(key) ?? orcids.get(other),
        researchers.get(key) ?? researchers.get(other),
      ),
    });
  });
  const groups = record.lines("CA");
  // The group behind a volume is the author of what has none else.
  for (const name of groups.length + authors.length > 0 ? groups : record.lines("GP"))
    authors.push(recordAuthor(name, authors.length + 1, {kind: "group", parts: null, name}));
  return {authors, truncated};
}

/** "[Last, First; Last, First] Dept, City, Country": an address, and whose it is, folded. */
interface Address {
  readonly who: ReadonlySet<string>;
  readonly address: string;
}

function addressesOf(lines: readonly string[], folded: (name: string) => string): Address[] {
  const addresses: Address[] = [];
  for (const line of lines) {
    const end = line.startsWith("[") ? line.indexOf("]") : -1;
    if (end < 0) continue;
    const who = new Set(
      line
        .slice(1, end)
        .split(";")
        .map(name => folded(trimmed(name))),
    );
    addresses.push({who, address: line.slice(end + 1).trimStart()});
  }
  return addresses;
}

/** Folds the names of a record, of which most stand there several times. */
function folder(): (name: string) => string {
  const known = new Map<string, string>();
  return name => {
    let text = known.get(name);
    if (text === undefined) {
      text = fold(name);
      known.set(name, text);
    }
    return text;
  };
}

function idsOfAuthor(orcid: string | undefined, researcherid: string | undefined) {
  const ids: Record<string, string> = {};
  if (orcid !== undefined) ids.orcid = orcid;
  if (researcherid !== undefined) ids.researcherid = researcherid;
  return ids;
}

/** The name without an e-mail address; records of the seventies cut the family name at eight letters: "COSTADEB.O" is "COSTADEB, O". */
const withComma = (name: string): string =>
  !name.endsWith(")") && !name.includes(".")
    ? name
    : name
        .replace(/\s*\([^()\s]*@[^()]*\)$/, "")
        .replace(/^(\p{Lu}[\p{Lu}'-]*)\.(\p{Lu}{1,4})$/u, "$1, $2");

/** "Name/Identifier; Name/Identifier" by the folded name. */
function idsByName(
  record: TaggedRecord,
  tag: string,
  folded: (name: string) => string,
  idOf: (pair: string) => string | null,
): Map<string, string> {
  const ids = new Map<string, string>();
  const text = record.text(tag);
  if (text === "") return ids;
  for (const pair of text.split(/\s*;\s*/)) {
    const id = idOf(pair);
    const name = folded(pair.split("/")[0]);
    if (id !== null && name !== "") ids.set(name, id);
  }
  return ids;
}

function dateOfRecord(record: TaggedRecord): PartialDate | null {
  const year = parseDate(record.text("PY", "EY"));
  if (year === null) return parseDate(record.text("PD")) ?? parseDate(record.text("EA"));
  const [, name = "", day] =
    /([A-Za-z]{3})[\s-]*(?:(\d{1,2})(?!\d))?/.exec(record.text("PD")) ?? [];
  return dateOf(year.year, parseMonth(name), day === undefined ? null : Number(day));
}

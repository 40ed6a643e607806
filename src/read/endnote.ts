import {normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {kindOf, languageOf} from "./kinds.ts";
import {bylineOf} from "./names.ts";
import {plainText} from "./plain-text.ts";
import {keywordList, locatorOf, recordAuthor, tellUndated, tellUntitled} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";

/**
 * EndNote's tagged text (.enw, .enl) and refer, from which it comes: "%A Last, First"; a comma at the end marks an
 * organisation. Records begin with %0, or after an empty line where that is missing or comes second.
 */
export const endnote = taggedFormat({
  id: "endnote",
  label: "EndNote (tagged), refer, BibIX",
  why: "has lines that begin with %0, %T or %A",
  looks: /^\ufeff?\s*%(?:0 \S|[TA] [^\n]*\n%[0-9A-Z] )/m,
  field: /^\ufeff?%([0-9A-Z!@#$&()*+<>?[\]^~=|-])(?:$| (.*)$)/,
  starts: ["", "0"],
  ends: [],
  afterBlank: "any",
  take(record, number, file, sink) {
    const {names, truncated} = bylineOf(record.all("A"));
    const doi = normalDoi(record.text("R")) ?? normalDoi(record.text("U"));
    const title = plainText(record.text("T"));
    const date =
      parseDate(`${record.text("8")} ${record.text("D")}`) ?? parseDate(record.text("D"));
    const authors = names.map((name, i) =>
      name.endsWith(",")
        ? recordAuthor(name, i + 1, {kind: "group", parts: null, name: name.slice(0, -1).trim()})
        : recordAuthor(name, i + 1),
    );
    sink.paper({
      ...EMPTY_PAPER,
      ids: doi === null ? {} : {doi},
      title,
      abstract: plainText(record.text("X")) || null,
      authors,
      affiliations: record.all("+"),
      authorCount: truncated || authors.length === 0 ? null : authors.length,
      truncated,
      date,
      venue: record.text("J", "B", "S") || null,
      locator: locatorOf(record.text("V"), record.text("N"), record.text("P")),
      type: kindOf(record.text("0")),
      language: languageOf(record.text("G")),
      keywords: {author: keywordList(record.lines("K")).map(plainText), index: []},
      origins: [{file, record: number, line: record.line}],
    });
    if (title === "") tellUntitled(sink, number, record.line);
    tellUndated(sink, record, number, date, "D", "8");
  },
});

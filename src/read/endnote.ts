import {normalDoi} from "../papers/ids.ts";
import {EMPTY_PAPER} from "../papers/paper.ts";
import {parseDate} from "./dates.ts";
import {bylineOf} from "./names.ts";
import {keywordList, locatorOf, recordAuthor} from "./record-parts.ts";
import {taggedFormat} from "./tagged.ts";

/** EndNote's tagged text (.enw, refer): "%A Last, First"; a comma at the end marks an organisation. */
export const endnote = taggedFormat({
  id: "endnote",
  label: "EndNote (tagged)",
  why: "has records that begin with %0",
  looks: /^\ufeff?\s*%0 \S/m,
  field: /^\ufeff?%([0-9A-Z!@#$&()*+<>?[\]^~=|-]) ?(.*)$/,
  starts: ["0"],
  ends: [],
  take(record, number, file, sink) {
    const {names, truncated} = bylineOf(record.all("A"));
    const doi = normalDoi(record.text("R")) ?? normalDoi(record.text("U"));
    const title = record.text("T");
    sink.paper({
      ...EMPTY_PAPER,
      ids: doi === null ? {} : {doi},
      title,
      abstract: record.text("X") || null,
      authors: names.map((name, i) =>
        name.endsWith(",")
          ? recordAuthor(name, i + 1, {kind: "group", parts: null, name: name.slice(0, -1).trim()})
          : recordAuthor(name, i + 1),
      ),
      affiliations: record.all("+"),
      authorCount: truncated || names.length === 0 ? null : names.length,
      truncated,
      date: parseDate(`${record.text("8")} ${record.text("D")}`) ?? parseDate(record.text("D")),
      venue: record.text("J", "B") || null,
      locator: locatorOf(record.text("V"), record.text("N"), record.text("P")),
      type: record.text("0").toLowerCase().replace("journal ", "") || null,
      language: record.text("G").toLowerCase() || null,
      keywords: {author: keywordList(record.lines("K")), index: []},
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

import {foldColumn} from "./csv-columns.ts";
import {findHeader, tableReader, type UnreadColumns, unreadColumns} from "./csv-table.ts";
import type {Format} from "./format.ts";
import {recordOf, type TaggedField} from "./tagged-record.ts";
import {takeWosRecord} from "./wos.ts";

/** The names of columns that stand for tags in the newer tables. */
const TAGS: Readonly<Record<string, string>> = {
  "publication type": "PT",
  authors: "AU",
  "book authors": "BA",
  "book editors": "BE",
  "book group authors": "GP",
  "author full names": "AF",
  "book author full names": "BF",
  "group authors": "CA",
  "article title": "TI",
  "source title": "SO",
  language: "LA",
  "document type": "DT",
  "author keywords": "DE",
  "keywords plus": "ID",
  abstract: "AB",
  addresses: "C1",
  affiliations: "C3",
  "researcher ids": "RI",
  orcids: "OI",
  "cited references": "CR",
  "times cited wos core": "TC",
  "times cited all databases": "Z9",
  "publication date": "PD",
  "publication year": "PY",
  volume: "VL",
  issue: "IS",
  "start page": "BP",
  "end page": "EP",
  "article number": "AR",
  doi: "DI",
  "book doi": "D2",
  "early access date": "EA",
  "wos categories": "WC",
  "research areas": "SC",
  "pubmed id": "PM",
  "ut unique wos id": "UT",
};
const READ = new Set(Object.values(TAGS));
/** Tags whose cell holds a list, one item a line in the tagged text. */
const LISTS = new Set(["AU", "AF", "BA", "BF", "CA", "GP", "CR", "C3"]);

/** Web of Science, tab-delimited or as a spreadsheet has it: the tags, or names for them, are the header. */
export const wosTable: Format = {
  id: "wos-table",
  label: "Web of Science (table)",
  fit: head =>
    findHeader(head, isWos) === null
      ? null
      : {certainty: 0.95, why: "a table with the columns of Web of Science"},
  open(sink, file) {
    let left: UnreadColumns | null = null;
    return tableReader(
      sink,
      text => findHeader(text, isWos),
      ({header}, line) => {
        const tags = header.map(tagOf);
        const unread = [...tags.keys()].filter(at => header[at] !== "" && !READ.has(tags[at]));
        left = unreadColumns(header, unread, line);
        return ({cells, line: at}, record) => {
          left?.look(cells);
          const fields = tags.flatMap((tag, i) => fieldOf(tag, (cells[i] ?? "").trim()));
          takeWosRecord(recordOf(fields, at), record, file, sink);
        };
      },
      () => left?.tell(sink),
    );
  },
};

function isWos(header: readonly string[]): boolean {
  const tags = new Set(header.map(tagOf));
  if (["PT", "TI", "SO"].every(tag => header.includes(tag))) return true;
  return ["PT", "AF", "TI", "SO"].every(tag => tags.has(tag));
}

const tagOf = (name: string): string =>
  /^[A-Z][A-Z0-9]$/.test(name) ? name : (TAGS[foldColumn(name)] ?? name);

function fieldOf(tag: string, cell: string): TaggedField[] {
  if (cell === "" || !READ.has(tag)) return [];
  if (tag === "C1") return [{tag, lines: cell.split(cell.includes("[") ? /;\s*(?=\[)/ : /;\s+/)}];
  return [{tag, lines: LISTS.has(tag) ? cell.split(/;\s+/) : [cell]}];
}

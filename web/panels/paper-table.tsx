import {useMemo} from "preact/hooks";
import {type NumberColumn, textAt} from "../../src/index.ts";
import {capitalised, plainName} from "../facts/format.ts";
import {type PaperLine, paperLine, titleOf} from "../facts/papers.ts";
import {selectedItems, toggled} from "../facts/several.ts";
import type {Column} from "../parts/column.ts";
import {Table} from "../parts/table.tsx";
import {words} from "../words.ts";
import {useMedia} from "./hooks.ts";
import type {Open} from "./shared.ts";
import {nameColumn, numberColumnOf, rankOf, saveCsv, useTable} from "./table-columns.tsx";

/** Lines that were made are kept for so many rows, more than are ever in sight. */
const KEPT = 400;

/** Papers as a table. */
export function PaperTable(open: Open) {
  const {analysis, state, send} = open;
  const {corpus} = analysis;
  const {extra, ...table} = useTable(open, "papers");
  const columns = useMemo((): Column[] => {
    const lineOf = keptLines(row => paperLine(analysis, row));
    const text = (id: string, label: string, of: (row: number) => string | null, usual = true) => ({
      id,
      label,
      usual,
      order: rankOf(extra, id),
      plain: of,
      cell: (row: number) => <span dir="auto">{of(row) ?? "–"}</span>,
    });
    const has = (column: NumberColumn | undefined) =>
      column !== undefined && (column.known === null || column.known.includes(1));
    const citations = partly(corpus.citations, n => n >= 0);
    const scores = Object.entries(extra?.numbers ?? {}).filter(([id]) => id.startsWith("score "));
    const shared = extra?.shared ?? {};

    return [
      nameColumn("title", words.title, rankOf(extra, "title"), row => titleOf(analysis, row)),
      text("authors", words.authors, row => lineOf(row).byline),
      {
        id: "date",
        label: words.date,
        numeric: true,
        usual: true,
        order: dayColumn(corpus),
        plain: row => isoDate(corpus, row),
        cell: row => lineOf(row).date ?? "–",
      },
      ...(has(extra?.ranks.category)
        ? [text("category", words.category, row => lineOf(row).categories.join(", ") || null)]
        : []),
      ...(corpus.venues.length > 0
        ? [
            text(
              "venue",
              words.inspect.table.venue,
              row => corpus.venues[corpus.venue[row]] ?? null,
            ),
          ]
        : []),
      ...(has(citations)
        ? [numberColumnOf("citations", words.citations, citations, {usual: true})]
        : []),
      ...scores.map(([id, column]) =>
        numberColumnOf(id, capitalised(plainName(id.slice("score ".length))), column, {
          usual: id === "score score" || id === "score upvotes",
          meaning: words.inspect.table.scoreMeaning,
        }),
      ),
      ...(has(extra?.numbers.novelty)
        ? [
            numberColumnOf("novelty", words.inspect.table.novelty, extra!.numbers.novelty, {
              usual: true,
              meaning: words.inspect.person.noveltyMeaning,
            }),
          ]
        : []),
      numberColumnOf(
        "authorCount",
        words.inspect.table.authorCount,
        partly(corpus.authorCount, n => n >= 0),
      ),
      numberColumnOf("terms", words.views.topics, extra?.numbers.terms ?? null),
      ...Object.entries(shared).flatMap(([id, {place, names}]) =>
        names.length === 0
          ? []
          : [
              {
                id,
                label: words.inspect.table.shared[id] ?? id,
                order: partly(place, at => at < names.length),
                plain: (row: number) => names[place[row]] ?? null,
                cell: (row: number) => names[place[row]] ?? "–",
              },
            ],
      ),
      {
        id: "id",
        label: words.inspect.table.id,
        order: null,
        plain: row => textAt(corpus.id, row),
        cell: row => textAt(corpus.id, row),
      },
    ];
  }, [analysis, extra]);
  const selection = state.trail.at(-1) ?? null;
  return (
    <Table
      {...table}
      label={words.views.papers}
      columns={columns}
      size={corpus.size}
      sortedBy="date"
      filterLabel={words.filterTable.papers}
      narrow={useMedia("(max-width: 599px)")}
      current={selectedItems(selection, "paper")}
      onRow={paper => send({type: "select", selection: {kind: "paper", paper}})}
      onAdd={row => send({type: "select", selection: toggled(selection, "paper", row)})}
      onCsv={saveCsv("papers.csv")}
    />
  );
}

function keptLines(make: (row: number) => PaperLine): (row: number) => PaperLine {
  const known = new Map<number, PaperLine>();
  return row => {
    const found = known.get(row);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const line = make(row);
    known.set(row, line);
    return line;
  };
}

/** A column of which only some values mean something. */
function partly(value: ArrayLike<number>, isKnown: (x: number) => boolean): NumberColumn {
  const known = Uint8Array.from({length: value.length}, (_, i) => (isKnown(value[i]) ? 1 : 0));
  return {
    value: Float64Array.from({length: value.length}, (_, i) => (known[i] === 1 ? value[i] : 0)),
    known,
  };
}

/** Days in order; papers without a year have none. */
function dayColumn({year, month, day, size}: Open["analysis"]["corpus"]): NumberColumn {
  return partly(
    Int32Array.from({length: size}, (_, i) =>
      year[i] === 0 ? -1 : year[i] * 372 + month[i] * 31 + day[i],
    ),
    n => n >= 0,
  );
}

/** "2025-04-22", as far as it is known. */
function isoDate({year, month, day}: Open["analysis"]["corpus"], row: number): string | null {
  if (year[row] === 0) return null;
  return [year[row], month[row], day[row]]
    .filter(n => n > 0)
    .map(n => String(n).padStart(2, "0"))
    .join("-");
}

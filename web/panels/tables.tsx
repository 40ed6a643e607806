import {useMemo} from "preact/hooks";
import {
  AUTHOR_INDICES,
  fold,
  listAt,
  NODE_METRICS,
  type NumberColumn,
  numberAt,
} from "../../src/index.ts";
import {peopleOnTerm} from "../facts/communities.ts";
import {figure} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {paperLine, titleOf} from "../facts/papers.ts";
import {span} from "../facts/person.ts";
import {type Column, Table} from "../parts/table.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** People with their figures: the same data as the map, for reading. */
export function PeopleTable({analysis, state, send, palette}: Open) {
  const {people, networks, indices} = analysis;
  const {network, communities, communityLabels, scores} = networks.coauthor;
  const {start} = network.graph;
  const papersOf = (row: number) => people.papers.start[row + 1] - people.papers.start[row];
  const columns = useMemo((): Column[] => {
    const years = Array.from({length: people.count}, (_, i) =>
      span(analysis, listAt(people.papers, i)),
    );
    return [
      {
        id: "name",
        label: words.person,
        value: row => fold(people.name[row]),
        cell: row => (
          <button type="button" class="cell-link">
            {people.name[row]}
          </button>
        ),
      },
      number("papers", words.tablePapers, papersOf),
      number("coauthors", words.tableCoauthors, row => start[row + 1] - start[row]),
      {
        id: "community",
        label: words.community,
        value: row => communities.community[row],
        cell: row => (
          <span class="in-cell">
            <span
              class="dot"
              style={{
                background: communityColour(
                  analysis,
                  "coauthor",
                  communities.community[row],
                  palette,
                ),
              }}
            />
            <span class="clip">{communityLabels[communities.community[row]]}</span>
          </span>
        ),
      },
      ...measures(NODE_METRICS, scores, ["degree"]),
      ...measures(AUTHOR_INDICES, indices, ["papers"]),
      year("first", words.firstPaper, row => years[row][0]),
      year("last", words.lastPaper, row => years[row][1]),
    ];
  }, [analysis, palette]);
  const selection = state.trail.at(-1);

  return (
    <Table
      label={words.views.people}
      columns={columns}
      size={people.count}
      sortedBy="papers"
      filterLabel={words.filterTable.people}
      matches={(row, typed) => holds(people.name[row], typed)}
      current={selection?.kind === "person" ? selection.person : null}
      onRow={person => send({type: "select", selection: {kind: "person", person}})}
    />
  );
}

/** Papers as a table. */
export function PaperTable({analysis, state, send}: Open) {
  const {corpus} = analysis;
  const columns = useMemo((): Column[] => {
    const lines = Array.from({length: corpus.size}, (_, paper) => paperLine(analysis, paper));
    const has = (test: (line: (typeof lines)[number]) => boolean) => lines.some(test);
    const day = (i: number) => corpus.year[i] * 372 + corpus.month[i] * 31 + corpus.day[i];
    return [
      {
        id: "title",
        label: words.title,
        value: row => fold(lines[row].title),
        cell: row => (
          <button type="button" class="cell-link">
            {lines[row].title}
          </button>
        ),
      },
      {
        id: "authors",
        label: words.authors,
        value: row => lines[row].byline,
        cell: row => lines[row].byline ?? <span class="quiet">–</span>,
      },
      {
        id: "date",
        label: words.date,
        numeric: true,
        value: row => (corpus.year[row] === 0 ? null : day(row)),
        cell: row => lines[row].date ?? <span class="quiet">–</span>,
      },
      ...(has(line => line.categories.length > 0)
        ? [
            {
              id: "category",
              label: words.category,
              value: (row: number) => lines[row].categories[0] ?? null,
              cell: (row: number) => lines[row].categories.join(", "),
            },
          ]
        : []),
      ...(has(line => line.score !== null)
        ? [number("score", words.score, row => lines[row].score)]
        : []),
      ...(has(line => line.citations !== null)
        ? [number("citations", words.citations, row => lines[row].citations)]
        : []),
    ];
  }, [analysis]);
  const selection = state.trail.at(-1);
  return (
    <Table
      label={words.views.papers}
      columns={columns}
      size={corpus.size}
      sortedBy="date"
      filterLabel={words.filterTable.papers}
      matches={(row, typed) => holds(titleOf(analysis, row), typed)}
      current={selection?.kind === "paper" ? selection.paper : null}
      onRow={paper => send({type: "select", selection: {kind: "paper", paper}})}
    />
  );
}

/** Topics as a table. */
export function TopicTable({analysis, state, send}: Open) {
  const {topics} = analysis;
  const columns = useMemo((): Column[] => {
    const writers = topics.label.map((_, term) => peopleOnTerm(analysis, term).length);
    const years = topics.label.map((_, term) => span(analysis, listAt(topics.papers, term)));
    return [
      {
        id: "name",
        label: words.topic,
        value: row => fold(topics.label[row]),
        cell: row => (
          <button type="button" class="cell-link">
            {topics.label[row]}
          </button>
        ),
      },
      number("papers", words.tablePapers, row => listAt(topics.papers, row).length),
      number("people", words.tablePeople, row => writers[row]),
      {
        id: "kind",
        label: words.kind,
        value: row => topics.kind[row],
        cell: row => topics.kind[row],
      },
      {
        ...number("relevance", words.relevance, row => topics.relevance[row]),
        meaning: words.relevanceMeaning,
      },
      year("first", words.firstPaper, row => years[row][0]),
      year("last", words.lastPaper, row => years[row][1]),
    ];
  }, [analysis]);
  const selection = state.trail.at(-1);
  return (
    <Table
      label={words.views.topics}
      columns={columns}
      size={topics.count}
      sortedBy="papers"
      filterLabel={words.filterTable.topics}
      matches={(row, typed) =>
        topics.forms[row].concat(topics.label[row]).some(form => holds(form, typed))
      }
      current={selection?.kind === "term" ? selection.term : null}
      onRow={term => send({type: "select", selection: {kind: "term", term}})}
    />
  );
}

const holds = (text: string, typed: string): boolean => fold(text).includes(fold(typed));

function number(id: string, label: string, value: (row: number) => number | null): Column {
  return {id, label, numeric: true, value, cell: row => figure(value(row))};
}

/** Years have no thousands, and 0 is no year. */
function year(id: string, label: string, value: (row: number) => number): Column {
  return {
    id,
    label,
    numeric: true,
    value: row => value(row) || null,
    cell: row => (value(row) === 0 ? <span class="quiet">–</span> : String(value(row))),
  };
}

/** A column for each measure of which anything is known. */
function measures(
  table: readonly {id: string; label: string; meaning: string}[],
  columns: Readonly<Record<string, NumberColumn>>,
  without: readonly string[],
): Column[] {
  return table.flatMap(({id, label, meaning}) => {
    const column = columns[id];
    const known = column !== undefined && (column.known === null || column.known.includes(1));
    if (!known || without.includes(id)) return [];
    return [{...number(id, label, row => numberAt(column, row)), meaning}];
  });
}

import {useMemo} from "preact/hooks";
import {AUTHOR_INDICES, listAt, NODE_METRICS, type NumberColumn} from "../../src/index.ts";
import {estimateOf} from "../facts/measures.ts";
import {communityColour, viewName} from "../facts/nodes.ts";
import {selectedItems, toggled} from "../facts/several.ts";
import type {Column} from "../parts/column.ts";
import {Table} from "../parts/table.tsx";
import {words} from "../words.ts";
import {useMedia} from "./hooks.ts";
import type {Open} from "./shared.ts";
import {
  measureColumns,
  nameColumn,
  numberColumnOf,
  rankOf,
  saveCsv,
  useTable,
  yearColumn,
} from "./table-columns.tsx";

const NARROW = "(max-width: 599px)";

/** Differences of a rising column: the lengths of its lists. */
const lengths = (start: Uint32Array): NumberColumn => ({
  value: Float64Array.from({length: start.length - 1}, (_, i) => start[i + 1] - start[i]),
  known: null,
});

const numbersOf = (value: ArrayLike<number>): NumberColumn => ({
  value: Float64Array.from(value),
  known: null,
});

/** People with their figures: the same data as the map, for reading. */
export function PeopleTable(open: Open) {
  const {analysis, state, send, palette} = open;
  const {people, networks, indices} = analysis;
  const {extra, ...table} = useTable(open, "people");
  const isGiven = networks.coauthor.network.given !== undefined;
  const columns = useMemo((): Column[] => {
    const {network, communities, communityLabels, scores} = networks.coauthor;
    const openPapers = (label: string, row: number) =>
      send({
        type: "select",
        selection: {
          kind: "papers",
          title:
            label === words.tablePapers
              ? words.papersBy(people.name[row])
              : words.inspect.person.numberOf(label, people.name[row]),
          papers: [...listAt(people.papers, row)],
        },
      });
    const papers = isGiven ? {} : {open: openPapers};
    const to = (label: string) => (isGiven ? {} : {open: (row: number) => openPapers(label, row)});
    return [
      nameColumn(
        "name",
        isGiven ? words.tableNode : words.person,
        rankOf(extra, "name"),
        row => people.name[row],
      ),
      ...(isGiven
        ? []
        : [
            numberColumnOf("papers", words.tablePapers, lengths(people.papers.start), {
              usual: true,
              ...to(words.tablePapers),
            }),
          ]),
      numberColumnOf(
        "coauthors",
        isGiven ? words.tableNeighbours : words.tableCoauthors,
        lengths(network.graph.start),
        {usual: true, ...to(words.tableCoauthors)},
      ),
      {
        id: "community",
        label: words.community,
        usual: true,
        order: numbersOf(communities.community),
        plain: row => communityLabels[communities.community[row]],
        cell: row => {
          const community = communities.community[row];
          return (
            <span class="in-cell">
              <span
                class="dot"
                style={{background: communityColour(analysis, "coauthor", community, palette)}}
              />
              <span class="clip" dir="auto">
                {communityLabels[community]}
              </span>
            </span>
          );
        },
      },
      ...measureColumns(AUTHOR_INDICES, indices, {
        without: ["papers"],
        usual: ["h_index", "citations", "score_h"],
        ...papers,
      }),
      ...measureColumns(NODE_METRICS, scores, {
        without: ["degree"],
        usual: ["strength", "betweenness"],
        estimate: id => estimateOf(analysis, "coauthor", id),
        ...papers,
      }),
      ...(isGiven
        ? []
        : [
            yearColumn("first", words.firstPaper, extra?.numbers.first ?? null, {usual: true}),
            yearColumn("last", words.lastPaper, extra?.numbers.last ?? null, {usual: true}),
          ]),
    ];
  }, [analysis, palette, extra]);
  const selection = state.trail.at(-1) ?? null;
  return (
    <Table
      {...table}
      label={viewName("people", analysis)}
      columns={columns}
      size={people.count}
      sortedBy={isGiven ? "coauthors" : "papers"}
      filterLabel={isGiven ? words.filterTable.nodes : words.filterTable.people}
      narrow={useMedia(NARROW)}
      current={selectedItems(selection, "person")}
      onRow={person => send({type: "select", selection: {kind: "person", person}})}
      onAdd={row => send({type: "select", selection: toggled(selection, "person", row)})}
      onCsv={saveCsv("people.csv")}
    />
  );
}

/** Topics as a table. */
export function TopicTable(open: Open) {
  const {analysis, state, send} = open;
  const {topics, networks} = analysis;
  const {extra, ...table} = useTable(open, "topics");
  const columns = useMemo((): Column[] => {
    const openPapers = (row: number) =>
      send({
        type: "select",
        selection: {
          kind: "papers",
          title: words.papersOn(topics.label[row]),
          papers: [...listAt(topics.papers, row)],
        },
      });
    const kinds = [...new Set(topics.kind)].sort();
    return [
      nameColumn("name", words.topic, rankOf(extra, "name"), row => topics.label[row]),
      numberColumnOf("papers", words.tablePapers, lengths(topics.papers.start), {
        usual: true,
        open: openPapers,
      }),
      numberColumnOf("people", words.tablePeople, extra?.numbers.people ?? null, {
        usual: true,
        open: openPapers,
      }),
      {
        id: "kind",
        label: words.kind,
        usual: true,
        order: numbersOf(topics.kind.map(kind => kinds.indexOf(kind))),
        plain: row => topics.kind[row],
        cell: row => topics.kind[row],
      },
      numberColumnOf("relevance", words.relevance, numbersOf(topics.relevance), {
        usual: true,
        meaning: words.relevanceMeaning,
      }),
      ...measureColumns(NODE_METRICS, networks.topics.scores, {
        estimate: id => estimateOf(analysis, "topics", id),
        open: (_label, row) => openPapers(row),
      }),
      yearColumn("first", words.firstPaper, extra?.numbers.first ?? null, {usual: true}),
      yearColumn("last", words.lastPaper, extra?.numbers.last ?? null, {usual: true}),
    ];
  }, [analysis, extra]);
  const selection = state.trail.at(-1) ?? null;
  return (
    <Table
      {...table}
      label={words.views.topics}
      columns={columns}
      size={topics.count}
      sortedBy="papers"
      filterLabel={words.filterTable.topics}
      narrow={useMedia(NARROW)}
      current={selectedItems(selection, "term")}
      onRow={term => send({type: "select", selection: {kind: "term", term}})}
      onAdd={row => send({type: "select", selection: toggled(selection, "term", row)})}
      onCsv={saveCsv("topics.csv")}
    />
  );
}

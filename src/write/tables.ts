import type {TiesOf} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";
import {numberAt} from "../util/number-column.ts";
import {authorshipRows} from "./authorships.ts";
import {csvTable} from "./csv-table.ts";
import {doubtsTable, identitiesTable} from "./identities.ts";
import {jointTopics} from "./joint-topics.ts";
import {nodeIds} from "./node-ids.ts";
import {papersTable} from "./papers-table.ts";
import {peopleTable} from "./people-table.ts";
import type {Cell, Known, TableWriter} from "./writer.ts";

const topicsTable = csvTable({
  file: "topics.csv",
  label: "Topics",
  rows({topics, networks}, row) {
    const {scores, communities, communityLabels} = networks.topics;
    const columns = Object.entries(scores);
    row([
      "topic_id",
      "label",
      "kind",
      "papers",
      "relevance",
      ...columns.map(([id]) => id),
      "community",
      "community_label",
    ]);
    for (let t = 0; t < topics.count; t++) {
      const community = communities.community[t];
      row([
        topics.id[t],
        topics.label[t],
        topics.kind[t],
        topics.papers.start[t + 1] - topics.papers.start[t],
        topics.relevance[t],
        ...columns.map(([, column]): Cell => numberAt(column, t)),
        community + 1,
        communityLabels[community],
      ]);
    }
  },
});

const authorshipsTable = csvTable<Pick<Known, "corpus" | "people">>({
  file: "authorships.csv",
  label: "Authorships",
  rows: authorshipRows,
});

/**
 * <network>.edges.csv: one row a tie; of shared topics the ties rest on terms, not papers. Co-author ties carry what their
 * papers are about.
 */
function edgesTable<Id extends NetworkId>(
  network: Id,
  label: string,
  topicsOf: (analysis: TiesOf<Id>) => ReturnType<typeof jointTopics> | null = () => null,
): TableWriter<TiesOf<Id>> {
  return csvTable<TiesOf<Id>>({
    file: `${network}.edges.csv`,
    label,
    rows(analysis, row) {
      const {edges, edgePapers, firstYear, lastYear} = analysis.networks[network].network;
      const measures = Object.entries(analysis.networks[network].ties ?? {});
      const ids = nodeIds(analysis, network);
      const behind = network === "shared-topic" ? "terms" : "papers";
      const topics = topicsOf(analysis);
      row([
        "source",
        "target",
        "strength",
        behind,
        "first_year",
        "last_year",
        ...(topics === null ? [] : ["topics"]),
        ...measures.map(([id]) => id),
      ]);
      for (let e = 0; e < edges.source.length; e++) {
        const cells: Cell[] = [
          ids[edges.source[e]],
          ids[edges.target[e]],
          edges.strength[e],
          edgePapers[e],
          firstYear[e] || null,
          lastYear[e] || null,
        ];
        if (topics !== null) cells.push(topics(e));
        for (const [, column] of measures) cells.push(numberAt(column, e));
        row(cells);
      }
    },
  });
}

const communitiesTable = csvTable({
  file: "communities.csv",
  label: "Communities",
  rows(analysis, row) {
    row(["network", "community", "label", "size", "members"]);
    for (const id of Object.keys(analysis.networks) as NetworkId[]) {
      const {communities, communityLabels, network} = analysis.networks[id];
      if (network.notes.made === false) continue;
      const ids = nodeIds(analysis, id);
      const members: string[][] = Array.from({length: communities.count}, () => []);
      for (const [node, c] of communities.community.entries()) members[c].push(ids[node]);
      for (const [c, list] of members.entries())
        row([id, c + 1, communityLabels[c], list.length, list.join("; ")]);
    }
  },
});

const problemsTable = csvTable({
  file: "problems.csv",
  label: "Problems",
  rows({problems}, row) {
    row(["file", "record", "line", "severity", "what"]);
    for (const {file, record, line, severity, what} of problems)
      row([file, record, line, severity, what]);
  },
});

const coauthorTable = edgesTable("coauthor", "Co-author ties", jointTopics);

/** Tables that can be written before communities are known. */
export const KNOWN_TABLES: readonly TableWriter<Known>[] = [
  papersTable,
  authorshipsTable,
  identitiesTable,
  doubtsTable,
  coauthorTable,
];

/** Every table of an analysis, by file name. */
export const TABLES: readonly TableWriter[] = [
  peopleTable,
  papersTable,
  topicsTable,
  authorshipsTable,
  identitiesTable,
  doubtsTable,
  coauthorTable,
  edgesTable("shared-topic", "Shared-topic ties"),
  edgesTable("topics", "Ties between topics"),
  communitiesTable,
  problemsTable,
];

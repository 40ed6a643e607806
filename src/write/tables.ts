import type {TiesOf} from "../analysis/analysis.ts";
import {edgeCount} from "../graphs/graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import {textOf} from "../util/held-texts.ts";
import {listAt, placesOf} from "../util/list-column.ts";
import {runsIn} from "../util/made-fields.ts";
import {numberAt} from "../util/number-column.ts";
import {textIn} from "../util/texts.ts";
import {authorshipsTable} from "./authorships.ts";
import type {Cell} from "./cell.ts";
import {csvTable} from "./csv-table.ts";
import {doubtsTable, identitiesTable} from "./identities.ts";
import {jointWork} from "./joint-topics.ts";
import {nodeIdTexts} from "./node-ids.ts";
import {papersTable} from "./papers-table.ts";
import {peopleTable} from "./people-table.ts";
import {numberCells, type PlainTable, textCells, topicCells} from "./plain-table.ts";
import {plainTableWriter} from "./plain-table-writer.ts";
import type {Known, TableWriter} from "./writer.ts";

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

const authorships = plainTableWriter<Pick<Known, "corpus" | "people">>({
  file: "authorships.csv",
  label: "Authorships",
  plain: authorshipsTable,
});

/**
 * <network>.edges.csv: one row a tie; of shared topics the ties rest on terms, not papers. Co-author ties carry what their
 * papers are about.
 */
function edgesTable<Id extends NetworkId>(
  network: Id,
  label: string,
  more: (analysis: TiesOf<Id>) => PlainTable["columns"] = () => ({}),
): TableWriter<TiesOf<Id>> {
  return plainTableWriter<TiesOf<Id>>({
    file: `${network}.edges.csv`,
    label,
    plain(analysis) {
      const of = analysis.networks[network].network;
      const measures = Object.entries(analysis.networks[network].ties ?? {});
      const ids = nodeIdTexts(analysis, network);
      const behind = network === "shared-topic" ? "terms" : "papers";
      return {
        rows: edgeCount(of.graph),
        columns: {
          source: textCells(ids, runsIn(of.edges, "source")),
          target: textCells(ids, runsIn(of.edges, "target")),
          strength: numberCells(runsIn(of.edges, "strength")),
          [behind]: numberCells(of.edgePapers),
          first_year: numberCells(runsIn(of, "firstYear"), {unknown: 0}),
          last_year: numberCells(runsIn(of, "lastYear"), {unknown: 0}),
          ...more(analysis),
          ...Object.fromEntries(measures.map(([id, column]) => [id, numberCells(column)])),
        },
      };
    },
  });
}

const communitiesTable = csvTable({
  file: "communities.csv",
  label: "Communities",
  rows(analysis, row) {
    row(["network", "community", "label", "size", "members"]);
    for (const id of Object.keys(analysis.networks) as NetworkId[]) {
      const result = analysis.networks[id];
      const {communities, network} = result;
      if (network.notes.made === false) continue;
      const ids = nodeIdTexts(analysis, id);
      const members = placesOf(communities.community, communities.count);
      for (let c = 0; c < communities.count; c++) {
        const list = Array.from(listAt(members, c), node => textIn(ids, node));
        const label = textOf(result, "communityLabels", c);
        row([id, c + 1, label, list.length, list.join("; ")]);
      }
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

const coauthorTable = edgesTable("coauthor", "Co-author ties", analysis => {
  const {edges} = analysis.networks.coauthor.network;
  const ends = {source: runsIn(edges, "source"), target: runsIn(edges, "target")};
  return {topics: topicCells(ends, jointWork(analysis))};
});

/** Tables that can be written before communities are known. */
export const KNOWN_TABLES: readonly TableWriter<Known>[] = [
  coauthorTable,
  authorships,
  papersTable,
  identitiesTable,
  doubtsTable,
];

/** Every table of an analysis, by file name. */
export const TABLES: readonly TableWriter[] = [
  peopleTable,
  papersTable,
  topicsTable,
  authorships,
  identitiesTable,
  doubtsTable,
  coauthorTable,
  edgesTable("shared-topic", "Shared-topic ties"),
  edgesTable("topics", "Ties between topics"),
  communitiesTable,
  problemsTable,
];

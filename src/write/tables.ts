import type {TiesOf} from "../analysis/analysis.ts";
import {edgeRuns} from "../graphs/held-edges.ts";
import type {NetworkId} from "../graphs/network.ts";
import {listAt, placesOf} from "../util/list-column.ts";
import {numberAt} from "../util/number-column.ts";
import {textAt} from "../util/text-column.ts";
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
      const {edges, edgePapers, firstYear, lastYear} = analysis.networks[network].network;
      const {count, source, target, strength} = edgeRuns(edges);
      const measures = Object.entries(analysis.networks[network].ties ?? {});
      const ids = nodeIdTexts(analysis, network);
      const behind = network === "shared-topic" ? "terms" : "papers";
      return {
        rows: count,
        columns: {
          source: textCells(ids, {made: source}),
          target: textCells(ids, {made: target}),
          strength: numberCells({made: strength}),
          [behind]: numberCells(edgePapers),
          first_year: numberCells(firstYear, {unknown: 0}),
          last_year: numberCells(lastYear, {unknown: 0}),
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
      const {communities, communityLabels, network} = analysis.networks[id];
      if (network.notes.made === false) continue;
      const ids = nodeIdTexts(analysis, id);
      const members = placesOf(communities.community, communities.count);
      for (let c = 0; c < communities.count; c++) {
        const list = Array.from(listAt(members, c), node => textAt(ids, node));
        row([id, c + 1, communityLabels[c], list.length, list.join("; ")]);
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
  const {source, target} = edgeRuns(analysis.networks.coauthor.network.edges);
  return {
    topics: topicCells({source: {made: source}, target: {made: target}}, jointWork(analysis)),
  };
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

import {column, PAPER, PERSON} from "./column.ts";
import type {TableName, TableSchema} from "./table-schema.ts";

const scores = (network: string, node: string): TableSchema => ({
  name: `scores_${network}` as TableName,
  meaning: `place and measures of each ${node} in the ${network.replace("_", "-")} network`,
  byYear: false,
  order: ["community", "node"],
  more: "measures of nodes",
  kind: "results",
  columns: [
    column("node", "int", `number of the ${node}`),
    column("component", "int", "connected component; 0 is the largest, ties by smallest member"),
    column("community", "int", "community; 0 is the largest, ties by smallest member"),
    column("x", "double", "place on the map", "nothing was laid out"),
    column("y", "double", "place on the map", "nothing was laid out"),
  ],
});

/** What is measured of the networks, and what opens a community or a person by itself. */
export const GRAPH_SCHEMAS: readonly TableSchema[] = [
  scores("coauthor", "person"),
  scores("topics", "term"),
  scores("shared_topic", "person"),
  {
    name: "communities",
    meaning: "the communities of each network",
    byYear: false,
    order: ["network", "community"],
    kind: "results",
    columns: [
      column("network", "text", "coauthor, topics or shared_topic"),
      column("community", "int", "number of the community; 0 is the largest"),
      column("label", "text", "a few words: its terms, or its best-known members"),
      column("size", "int", "number of members"),
    ],
  },
  {
    name: "community_people",
    meaning: "who is in each community of the coauthor network, for opening one by itself",
    byYear: false,
    order: ["community", "person"],
    kind: "results",
    columns: [
      column("community", "int", "number of the community"),
      PERSON,
      column("name", "text", "as in people"),
      column("papers", "int", "as in person_totals"),
      column("co_authors", "int", "as in person_totals"),
    ],
  },
  {
    name: "community_edges",
    meaning: "ties within the communities of the coauthor network, for opening one by itself",
    byYear: false,
    order: ["community", "source", "target"],
    kind: "results",
    columns: [
      column("community", "int", "the community of both ends"),
      column("source", "int", "the person with the smaller number"),
      column("target", "int", "the person with the larger number"),
      column("strength", "double", "as in edges_coauthor"),
      column("papers", "int", "as in edges_coauthor"),
    ],
  },
  {
    name: "community_ties",
    meaning: "ties between the communities of the coauthor network, taken together",
    byYear: false,
    order: ["a", "b"],
    kind: "results",
    columns: [
      column("a", "int", "the community with the smaller number"),
      column("b", "int", "the community with the larger number"),
      column("ties", "int", "ties between a person of one and a person of the other"),
      column("strength", "double", "sum of their strengths"),
    ],
  },
  {
    name: "person_papers",
    meaning: "the papers of each person, for opening one by itself",
    byYear: false,
    order: ["person", "paper"],
    kind: "results",
    columns: [
      PERSON,
      PAPER,
      column("year", "int", "year of the paper: the folder where it stands; 0 = not known"),
    ],
  },
];

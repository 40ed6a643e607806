/** The form of the tables; a reader refuses what is newer than it knows. It grows when a column changes its meaning. */
export const SCHEMA_VERSION = 1;

/** int = 32 bits and int64 = 64 bits, signed; texts = a list of texts; json = text that holds JSON. */
export type ColumnType = "int" | "int64" | "double" | "flag" | "text" | "texts" | "json";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  /** What a null means; absent = the column has none. */
  readonly unknown?: string;
}

/** Numbers that a table has beyond its own columns, one a measure, each a double or null. */
export type MoreColumns = "author indices" | "measures of nodes" | "measures of ties";

export interface TableSchema {
  readonly name: TableName;
  readonly meaning: string;
  readonly columns: readonly TableColumn[];
  /** In folders by year of the paper: in_year=2017, and in_year=0 for papers without one. */
  readonly byYear: boolean;
  /** The rows come in the order of these columns, within each folder where there are several. */
  readonly order: readonly string[];
  /** Columns that only some runs have; they are named as `coterie metrics` lists them. */
  readonly more?: MoreColumns;
  /** "records" is what was read and who and what is in it; "results" is computed of that by any engine; "analysis" by the memory engine alone. */
  readonly kind: "records" | "results" | "analysis";
}

export type TableName =
  | "papers"
  | "authorships"
  | "names"
  | "people"
  | "terms"
  | "paper_terms"
  | "references"
  | "merged"
  | "doubts"
  | "edges_coauthor"
  | "edges_topics"
  | "edges_shared_topic"
  | "person_totals"
  | "venue_totals"
  | "term_totals"
  | "years"
  | "term_years"
  | "name_pairs"
  | "scores_coauthor"
  | "scores_topics"
  | "scores_shared_topic"
  | "communities"
  | "community_people"
  | "community_edges"
  | "community_ties"
  | "person_papers"
  | "indices";

const column = (
  name: string,
  type: ColumnType,
  meaning: string,
  unknown?: string,
): TableColumn => ({name, type, meaning, ...(unknown === undefined ? {} : {unknown})});

const PAPER = column("paper", "int", "number of the paper, from 0");
const PERSON = column("person", "int", "number of the person, from 0");
const TERM = column("term", "int", "number of the term, from 0");
const FIRST = column("first_year", "int", "year of the earliest paper", "no paper has a year");
const LAST = column("last_year", "int", "year of the latest paper", "no paper has a year");

/** Papers and what is known of their citations, of a person or a venue. */
const TOTALS: readonly TableColumn[] = [
  column("papers", "int", "number of papers"),
  column("citations_known", "int", "papers whose citation count is known"),
  column("citations", "int64", "sum of the known citation counts", "no count is known"),
  column("h", "int", "h-index over known counts", "no count is known"),
  column("g", "int", "g-index over known counts, at most their number", "no count is known"),
  column("i10", "int", "papers with at least 10 citations", "no count is known"),
];

const edges = (network: string, nodes: string, strength: string, behind: string): TableSchema => ({
  name: `edges_${network}` as TableName,
  meaning: `ties of the ${network.replace("_", "-")} network, each once`,
  byYear: false,
  order: ["source", "target"],
  more: "measures of ties",
  kind: "results",
  columns: [
    column("source", "int", `the ${nodes} with the smaller number`),
    column("target", "int", `the ${nodes} with the larger number`),
    column("strength", "double", strength),
    column("papers", "int", behind),
    column("first_year", "int", "first year of what is behind the tie", "no year is known"),
    column("last_year", "int", "last year of what is behind the tie", "no year is known"),
  ],
});

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

/** Every table, in the order in which they are made. Files, docs and SQL all come from here. */
export const TABLE_SCHEMAS: readonly TableSchema[] = [
  {
    name: "papers",
    meaning: "what is known of each paper",
    byYear: true,
    order: ["paper"],
    kind: "records",
    columns: [
      PAPER,
      column("id", "text", "a stable identifier, unique here"),
      column("ids", "json", "all identifiers by scheme: doi, arxiv, openalex …"),
      column("title", "text", "as printed; empty where there is none"),
      column("abstract", "text", "as printed", "there is none"),
      column("year", "int", "year of publication", "not known"),
      column("month", "int", "1 to 12", "not known"),
      column("day", "int", "1 to 31", "not known"),
      column("citations", "int", "times cited", "the source does not say; it is not 0"),
      column("author_count", "int", "true length of the byline", "the source does not say"),
      column("truncated", "flag", "whether names are known to be missing"),
      column("venue", "text", "journal, conference …", "not known"),
      column("type", "text", "article, book …", "not known"),
      column("language", "text", "ISO 639-1", "not known"),
      column("categories", "texts", "subject classes of the source"),
      column("author_keywords", "texts", "keywords by the authors"),
      column("index_keywords", "texts", "keywords by an index"),
      column("more", "json", "all else that the source says", "nothing"),
    ],
  },
  {
    name: "authorships",
    meaning: "the names of each byline",
    byYear: true,
    order: ["paper", "seat"],
    kind: "records",
    columns: [
      PAPER,
      column("seat", "int", "from 1, in the order in which the names were read"),
      column("name", "int", "the printed name: a number of `names`"),
      column("person", "int", "who that is: a number of `people`", "a group, or no name"),
      column("position", "int", "place in the byline, from 1", "not known"),
      column("is_group", "flag", "whether an organisation signed, not a person"),
      column("unsure", "flag", "whether little more than needed says that it is this person"),
      column("affiliations", "texts", "as printed"),
      column("more", "json", "identifiers and parts of the name", "nothing"),
    ],
  },
  {
    name: "names",
    meaning: "every printed name, once",
    byYear: false,
    order: ["name"],
    kind: "records",
    columns: [
      column("name", "int", "number of the name, from 0"),
      column("text", "text", "as printed"),
      column("block", "int", "names of one block may be one person's", "no name of a person"),
      column("authorships", "int", "how often it was printed"),
    ],
  },
  {
    name: "people",
    meaning: "who signed",
    byYear: false,
    order: ["person"],
    kind: "records",
    columns: [
      PERSON,
      column("id", "text", "unique and stable, made from the name or given by the source"),
      column("name", "text", "the fullest form of the name that is common enough to show"),
      column("evidence", "json", "why the authorships were joined", "nothing had to be joined"),
    ],
  },
  {
    name: "terms",
    meaning: "what the papers are about",
    byYear: false,
    order: ["term"],
    kind: "records",
    columns: [
      TERM,
      column("id", "text", "unique and stable"),
      column("label", "text", "the commonest form"),
      column("kind", "text", "text, author keyword, index keyword or category"),
      column("forms", "texts", "the ways in which it was written, commonest first"),
      column("relevance", "double", "how specific it is, higher is more", "not computed"),
    ],
  },
  {
    name: "paper_terms",
    meaning: "which paper is about what",
    byYear: true,
    order: ["paper", "term"],
    kind: "records",
    columns: [PAPER, TERM],
  },
  {
    name: "references",
    meaning: "what each paper cites",
    byYear: true,
    order: ["paper", "place"],
    kind: "records",
    columns: [
      PAPER,
      column("place", "int", "from 1, in the order of the list"),
      column("reference", "text", "doi:…, openalex:…, or as printed"),
      column("cited", "int", "the paper that this is", "not among these papers"),
    ],
  },
  {
    name: "merged",
    meaning: "papers that were read more than once and joined",
    byYear: false,
    order: ["paper"],
    kind: "analysis",
    columns: [
      PAPER,
      column("reasons", "text", "why, a reason a line"),
      column("records", "json", "each record as it was read"),
    ],
  },
  {
    name: "doubts",
    meaning: "two people who may be one",
    byYear: false,
    order: [],
    kind: "analysis",
    columns: [
      column("a", "int", "a person"),
      column("b", "int", "another person"),
      column("probability", "double", "that they are one, 0 to 1"),
      column("importance", "double", "what is at stake"),
      column("evidence", "json", "what speaks for and against"),
    ],
  },
  edges(
    "coauthor",
    "person",
    "sum over joint papers, by the counting that tables.json names",
    "papers that both signed",
  ),
  edges("topics", "term", "papers with both terms", "papers with both terms"),
  edges(
    "shared_topic",
    "person",
    "cosine of the topics of both without their joint papers, 0 to 1",
    "terms that both have",
  ),
  {
    name: "person_totals",
    meaning: "the numbers of each person",
    byYear: false,
    order: ["person"],
    kind: "results",
    columns: [
      PERSON,
      ...TOTALS,
      column("fractional", "double", "Σ 1/n over papers of n authors", "no byline is complete"),
      FIRST,
      LAST,
      column("co_authors", "int", "people tied to in edges_coauthor"),
    ],
  },
  {
    name: "venue_totals",
    meaning: "the numbers of each venue",
    byYear: false,
    order: ["venue"],
    kind: "results",
    columns: [
      column("venue", "text", "as printed"),
      ...TOTALS,
      FIRST,
      LAST,
      column("people", "int", "how many people signed there"),
    ],
  },
  {
    name: "term_totals",
    meaning: "the numbers of each term",
    byYear: false,
    order: ["term"],
    kind: "results",
    columns: [TERM, ...TOTALS, FIRST, LAST],
  },
  {
    name: "years",
    meaning: "the series of years",
    byYear: false,
    order: ["year"],
    kind: "results",
    columns: [
      column("year", "int", "year of publication; 0 = not known"),
      column("papers", "int", "number of papers"),
      column("citations_known", "int", "papers whose citation count is known"),
      column("citations", "int64", "sum of the known citation counts", "no count is known"),
      column("authorships", "int", "people of all papers, counted once a paper"),
      column("people", "int", "how many people signed that year"),
    ],
  },
  {
    name: "term_years",
    meaning: "the series of years of each term",
    byYear: false,
    order: ["term", "year"],
    kind: "results",
    columns: [
      TERM,
      column("year", "int", "year of publication; 0 = not known"),
      column("papers", "int", "number of papers"),
    ],
  },
  {
    name: "name_pairs",
    meaning: "two printed names of one block that share something: evidence for who is who",
    byYear: false,
    order: ["a", "b"],
    kind: "results",
    columns: [
      column("a", "int", "the name with the smaller number"),
      column("b", "int", "the name with the larger number"),
      column("block", "int", "the block of both"),
      column("coauthors", "int", "names that signed with both"),
      column("venues", "int", "venues of both"),
      column("together", "int", "papers that both names stand on, which speaks against one person"),
    ],
  },
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
  {
    name: "indices",
    meaning: "every author index of each person",
    byYear: false,
    order: ["person"],
    more: "author indices",
    kind: "analysis",
    columns: [PERSON],
  },
];

/** The schema of a table by its name. */
export const schemaOf = (name: TableName): TableSchema =>
  TABLE_SCHEMAS.find(table => table.name === name)!;

/** The schema in words, for people: what `coterie tables` prints. */
export function describeTables(out: (text: string) => void): void {
  out(`Tables of form ${SCHEMA_VERSION}, as Parquet files.\n`);
  for (const {name, meaning, columns, byYear, order, more, kind} of TABLE_SCHEMAS) {
    out(`\n${name}: ${meaning} (${kind}${byYear ? ", in folders by year" : ""})\n`);
    if (order.length > 0) out(`  rows by ${order.join(", ")}\n`);
    for (const {name, type, meaning, unknown} of columns)
      out(
        `  ${name.padEnd(16)} ${type.padEnd(7)} ${meaning}${unknown === undefined ? "" : `; null = ${unknown}`}\n`,
      );
    if (more !== undefined)
      out(
        `  ${"…".padEnd(16)} double  ${more}, by their ids in coterie metrics; null = not defined\n`,
      );
  }
}

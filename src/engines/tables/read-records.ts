import {type Corpus, type MergeColumns, NONE, type RecordColumns} from "../../papers/corpus.ts";
import {gather} from "../../papers/gather.ts";
import {noMerges, openCorpus, poolsOf} from "../../papers/open.ts";
import type {Authorship, Paper, PartialDate, Profile} from "../../papers/paper.ts";
import {paperRows, type Rows} from "../../papers/rows.ts";
import {withUniqueIds} from "../../papers/unique-ids.ts";
import {papersOfPeople} from "../../people/numbered-people.ts";
import type {Evidence, People} from "../../people/people.ts";
import type {TermKind, Topics} from "../../topics/topics.ts";
import {growingArray} from "../../util/growing-array.ts";
import {placesOf, transpose} from "../../util/list-column.ts";
import {stringPool} from "../../util/string-pool.ts";
import {textColumnBuilder} from "../../util/text-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import type {Chunk} from "./parquet-writing.ts";
import type {TableName} from "./table-schema.ts";
import type {Tables} from "./tables.ts";
import type {Records} from "./write-records.ts";

/** Reads the tables of records back. What is not in them (topics, say) is empty. O(what they hold). */
export async function readRecords(
  tables: Tables,
  {profiles = [], minPapers = 1}: {profiles?: readonly Profile[]; minPapers?: number} = {},
  watch: Watch = {},
): Promise<Records> {
  const {corpus, ofAuthorship, unsure} = await readCorpus(tables, profiles, part(watch, 0, 0.8));
  checkpoint(watch, "Reading people", 0.8);
  const people = await readPeople(tables, corpus, ofAuthorship, unsure);
  checkpoint(watch, "Reading terms", 0.9);
  const topics = await readTopics(tables, corpus.size, minPapers);
  return {corpus, people, topics};
}

/** A row of a chunk of papers, as it was before it was written. */
function paperOf(chunk: Chunk, row: number, authors: Authorship[], references: string[]): Paper {
  const at = <T>(name: string): T => chunk[name][row] as T;
  const more = JSON.parse(at<string | null>("more") ?? "{}") as Partial<Paper>;
  const year = at<number | null>("year");
  const date: PartialDate | null =
    year === null ? null : {year, month: at("month"), day: at("day")};
  return {
    ids: JSON.parse(at("ids")) as Paper["ids"],
    title: at("title"),
    abstract: at("abstract"),
    authors,
    affiliations: [],
    authorCount: at("author_count"),
    truncated: at("truncated"),
    date,
    venue: at("venue"),
    locator: null,
    type: at("type"),
    language: at("language"),
    categories: at("categories"),
    keywords: {author: at("author_keywords"), index: at("index_keywords")},
    terms: null,
    citations: at("citations"),
    citationsByYear: null,
    references,
    scores: {},
    flags: [],
    origins: [{file: "tables", record: at<number>("paper") + 1, line: null}],
    ...more,
  };
}

async function readCorpus(tables: Tables, profiles: readonly Profile[], watch: Watch) {
  const names: string[] = [];
  for await (const chunk of tables.chunks("names", ["name", "text"]))
    for (let i = 0; i < chunk.name.length; i++)
      names[chunk.name[i] as number] = chunk.text[i] as string;
  const rows = paperRows();
  const paperOfRow = growingArray(Uint32Array);
  const person = growingArray(Uint32Array);
  const unsure = growingArray(Uint8Array);
  const years = tables.years("papers");
  for (const [done, year] of years.entries()) {
    checkpoint(watch, "Reading papers", done / years.length);
    const bylines = rowsByPaper(tables, "authorships", year);
    const lists = rowsByPaper(tables, "references", year);
    for await (const chunk of tables.chunks("papers", null, year))
      for (let row = 0; row < chunk.paper.length; row++) {
        const paper = chunk.paper[row] as number;
        const authors: Authorship[] = [];
        for (const {from, at} of await bylines(paper)) {
          authors.push(authorshipOf(from, at, names));
          person.push((from.person[at] as number | null) ?? NONE);
          unsure.push(from.unsure[at] === true ? 1 : 0);
        }
        const references = (await lists(paper)).map(({from, at}) => from.reference[at] as string);
        rows.add(paperOf(chunk, row, authors, references));
        paperOfRow.push(paper);
      }
  }

  const mergesOf = await addMerges(tables, rows);
  const read = withNames(rows.finish(), names);
  const plan = new Uint32Array(paperOfRow.length).fill(NONE);
  for (let row = 0; row < plan.length; row++) {
    const paper = paperOfRow.at(row);
    if (paper >= plan.length || plan[paper] !== NONE)
      throw new Error(`papers: expected each number below ${plan.length} once, got ${paper}`);
    plan[paper] = row;
  }
  const merges = mergesOf(read);
  const columns = {...gather(read, plan), ...poolsOf(read)};
  const authorships = takenFrom(read.authorStart, plan);
  const corpus = openCorpus({...withUniqueIds(columns), merges, profiles});
  const [persons, doubtful] = [person.finish(), unsure.finish()];
  return {
    corpus,
    ofAuthorship: authorships.map(k => persons[k]),
    unsure: Uint8Array.from(authorships, k => doubtful[k]),
  };
}

/** The same columns with names numbered as their table has them. */
function withNames(columns: RecordColumns, names: readonly string[]): RecordColumns {
  const pool = stringPool();
  for (const name of names) pool.add(name ?? "");
  const numberOf = Uint32Array.from(columns.names, name => pool.add(name));
  return {
    ...columns,
    names: pool.values(),
    authorName: columns.authorName.map(name => numberOf[name]),
  };
}

/** The numbers of the authorships of some rows. */
function takenFrom(start: Uint32Array, rows: Uint32Array): Uint32Array {
  const taken = growingArray(Uint32Array);
  for (const row of rows) for (let k = start[row]; k < start[row + 1]; k++) taken.push(k);
  return taken.finish();
}

function authorshipOf(chunk: Chunk, row: number, names: readonly string[]): Authorship {
  const more = JSON.parse((chunk.more[row] as string | null) ?? "{}") as Partial<Authorship>;
  const name = names[chunk.name[row] as number];
  if (name === undefined)
    throw new Error(`authorships: there is no name ${String(chunk.name[row])}`);
  return {
    name,
    parts: null,
    kind: chunk.is_group[row] === true ? "group" : "person",
    ids: {},
    affiliations: chunk.affiliations[row] as string[],
    position: chunk.position[row] as number | null,
    ...more,
  };
}

/** Goes through a table in the order of papers: gives the rows of one, which are asked for in rising order. */
function rowsByPaper(tables: Tables, name: TableName, year: number) {
  const chunks = tables.chunks(name, null, year)[Symbol.asyncIterator]();
  let chunk: Chunk | null = null;
  let row = 0;
  let ended = false;
  return async (paper: number): Promise<{from: Chunk; at: number}[]> => {
    const found: {from: Chunk; at: number}[] = [];
    while (!ended) {
      if (chunk === null || row === chunk.paper.length) {
        const next = await chunks.next();
        if (next.done) {
          ended = true;
          break;
        }
        chunk = next.value;
        row = 0;
        continue;
      }
      const own = chunk.paper[row] as number;
      if (own > paper) break;
      if (own < paper) throw new Error(`${name}: rows of paper ${own} stand where no paper is`);
      found.push({from: chunk, at: row++});
    }
    return found;
  };
}

/** Adds the records that merged papers were made from, after the papers. */
async function addMerges(tables: Tables, rows: Rows) {
  const papers = rows.size;
  const paper: number[] = [];
  const start = [0];
  const reasons = textColumnBuilder();
  for await (const chunk of tables.chunks("merged"))
    for (let i = 0; i < chunk.paper.length; i++) {
      paper.push(chunk.paper[i] as number);
      for (const record of JSON.parse(chunk.records[i] as string) as Paper[]) rows.add(record);
      start.push(rows.size - papers);
      reasons.push(chunk.reasons[i] as string);
    }
  return (read: RecordColumns): MergeColumns =>
    paper.length === 0
      ? noMerges(read)
      : {
          count: paper.length,
          paper: Uint32Array.from(paper),
          start: Uint32Array.from(start),
          reasons: reasons.finish(),
          records: gather(
            read,
            Uint32Array.from({length: read.size - papers}, (_, k) => papers + k),
          ),
        };
}

async function readPeople(
  tables: Tables,
  corpus: Corpus,
  ofAuthorship: Uint32Array,
  unsure: Uint8Array,
): Promise<People> {
  const id: string[] = [];
  const name: string[] = [];
  const evidence: (readonly Evidence[])[] = [];
  for await (const chunk of tables.chunks("people"))
    for (let i = 0; i < chunk.person.length; i++) {
      const person = chunk.person[i] as number;
      id[person] = chunk.id[i] as string;
      name[person] = chunk.name[i] as string;
      const why = chunk.evidence[i] as string | null;
      evidence[person] = why === null ? [] : (JSON.parse(why) as Evidence[]);
    }
  const count = id.length;
  const stray = ofAuthorship.find(person => person !== NONE && person >= count);
  if (stray !== undefined) throw new Error(`authorships: there is no person ${stray}`);
  const authorships = placesOf(ofAuthorship, count);
  const paperOf = new Uint32Array(ofAuthorship.length);
  for (let p = 0; p < corpus.size; p++)
    paperOf.fill(p, corpus.authorStart[p], corpus.authorStart[p + 1]);
  const doubts: People["doubts"][number][] = [];
  for await (const chunk of tables.chunks("doubts"))
    for (let i = 0; i < chunk.a.length; i++)
      doubts.push({
        a: chunk.a[i] as number,
        b: chunk.b[i] as number,
        probability: chunk.probability[i] as number,
        importance: chunk.importance[i] as number,
        evidence: JSON.parse(chunk.evidence[i] as string) as Evidence[],
      });
  return {
    count,
    ofAuthorship,
    authorships,
    papers: papersOfPeople(paperOf, authorships),
    id,
    name,
    evidence,
    doubts,
    unsure,
  };
}

async function readTopics(tables: Tables, papers: number, minPapers: number): Promise<Topics> {
  const label: string[] = [];
  const id: string[] = [];
  const kind: TermKind[] = [];
  const forms: string[][] = [];
  const relevance: number[] = [];
  for await (const chunk of tables.chunks("terms"))
    for (let i = 0; i < chunk.term.length; i++) {
      const term = chunk.term[i] as number;
      label[term] = chunk.label[i] as string;
      id[term] = chunk.id[i] as string;
      kind[term] = chunk.kind[i] as TermKind;
      forms[term] = chunk.forms[i] as string[];
      relevance[term] = (chunk.relevance[i] as number | null) ?? 0;
    }
  const start = new Uint32Array(papers + 1);
  const [paper, term] = [growingArray(Uint32Array), growingArray(Uint32Array)];
  for await (const chunk of tables.chunks("paper_terms"))
    for (let i = 0; i < chunk.paper.length; i++) {
      paper.push(chunk.paper[i] as number);
      term.push(chunk.term[i] as number);
      start[paper.at(paper.length - 1) + 1] += 1;
    }
  for (let p = 0; p < papers; p++) start[p + 1] += start[p];
  const next = start.slice();
  const item = new Uint32Array(term.length);
  for (let k = 0; k < item.length; k++) item[next[paper.at(k)]++] = term.at(k);
  const terms = {start, item};
  return {
    count: id.length,
    label,
    id,
    kind,
    forms,
    papers: transpose(terms, id.length),
    terms,
    relevance: Float64Array.from(relevance),
    minPapers,
  };
}

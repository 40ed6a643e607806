import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {loadOpenAlex} from "../../src/engines/openalex.ts";
import {snapshotParts} from "../../src/engines/snapshot-parts.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {readRecords} from "../../src/engines/tables/read-records.ts";
import {readFiles, runTables} from "../../src/node.ts";
import {corpusBuilder} from "../../src/papers/build.ts";
import {listAt} from "../../src/util/list-column.ts";
import {expectSame, rowsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";

const hasDuck = await hasDuckdb();

/** Generated works as OpenAlex has them in its snapshot. */
function works(count: number): string[] {
  return oddPapers(count, 12).map((paper, k) => {
    const authors = paper.authors.filter(({kind}) => kind === "person");
    return JSON.stringify({
      id: `https://openalex.org/W${1000 + 7 * (count - k)}`,
      doi: k % 3 === 0 ? `https://doi.org/10.5555/W${k}` : null,
      title: k % 50 === 0 ? null : `${paper.title} "quoted" – é`,
      display_name: paper.title,
      publication_year: paper.date?.year ?? null,
      publication_date: paper.date === null ? null : `${paper.date.year}-03-09`,
      language: "en",
      type: "article",
      cited_by_count: paper.citations,
      authorships: authors.map(({name}, a) => ({
        author_position: a === 0 ? "first" : "middle",
        author: {
          id:
            (k + a) % 40 === 0
              ? null
              : `https://openalex.org/A${[...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 1e9}`,
          display_name: name,
          orcid: null,
        },
        raw_author_name: name,
        institutions: [],
      })),
      primary_location: {source: paper.venue === null ? null : {display_name: paper.venue}},
      keywords: paper.keywords.author.map(display_name => ({display_name, score: 0.5})),
      referenced_works:
        k > 2
          ? [`https://openalex.org/W${1000 + 7 * (count - k + 1)}`, "https://openalex.org/W1"]
          : [],
    });
  });
}

describe.skipIf(!hasDuck)("a snapshot of OpenAlex that DuckDB reads by itself", () => {
  let scratch: string;
  let parts: string[];
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), "coterie-openalex-"));
    const lines = works(400);
    parts = ["part_000.gz", "part_001.gz"].map(name => join(scratch, name));
    writeFileSync(parts[0], gzipSync(`${lines.slice(0, 250).join("\n")}\nthis is no work\n`));
    // A work that comes again, in another part, counts once.
    writeFileSync(parts[1], gzipSync(`${[...lines.slice(250), lines[3]].join("\n")}\n`));
  });
  afterAll(() => rmSync(scratch, {recursive: true, force: true}));

  test("has the papers, names and citations that the reader finds, and counts what it cannot read", async () => {
    const folder = join(scratch, "tables");
    const loaded = await loadOpenAlex(parts, folder);
    expect(loaded).toMatchObject({papers: 400, unread: 1});
    const {corpus, people} = await readRecords(openFolder(folder));
    const builder = corpusBuilder();
    await readFiles(parts, builder);
    const read = builder.finish();
    expect(corpus.size).toBe(read.size);
    const byId = new Map(
      Array.from({length: read.size}, (_, i) => [read.paper(i).ids.openalex, read.paper(i)]),
    );
    for (let i = 0; i < corpus.size; i++) {
      const mine = corpus.paper(i);
      const theirs = byId.get(mine.ids.openalex)!;
      expect(mine.authors.map(({name}) => name)).toEqual(theirs.authors.map(({name}) => name));
      expect(mine.authors.map(({ids}) => ids)).toEqual(theirs.authors.map(({ids}) => ids));
      expect([mine.date, mine.citations, mine.venue, mine.ids.doi, mine.references]).toEqual([
        theirs.date,
        theirs.citations,
        theirs.venue,
        theirs.ids.doi,
        theirs.references,
      ]);
      expect(mine.title).toBe(theirs.title);
    }
    for (let i = 0; i < people.count; i++)
      expect(listAt(people.papers, i).length).toBeGreaterThan(0);
    const cited = (await rowsOf(openFolder(folder), "references")).filter(
      row => row.cited !== null,
    );
    expect(cited.length).toBeGreaterThan(300);
  });

  test("is put into tables field by field", async () => {
    const author = (id: string | null, name: string | null, orcid: string | null = null) => ({
      author: {id: id === null ? null : `https://openalex.org/${id}`, display_name: name, orcid},
    });
    const lines = [
      {
        id: "https://openalex.org/W20",
        doi: "https://doi.org/10.5555/ABC",
        title: "Later",
        publication_date: "2019-11-30",
        publication_year: 2018,
        cited_by_count: 7,
        authors_count: 3,
        authorships: [
          {...author("A2", "Ada Example", "https://orcid.org/0000-0001-2345-6789"), raw_author_name: " A. Example "}, // biome-ignore format: one author
          {...author(null, "Bo Sample"), raw_author_name: "  "},
        ],
        primary_location: {source: {display_name: "A Journal"}},
        topics: [{display_name: "Networks"}],
        keywords: [{display_name: " Small worlds "}, {display_name: "small WORLDS"}, {display_name: " "}], // biome-ignore format: one list
        referenced_works: ["https://openalex.org/w3/", "https://openalex.org/W999"],
      },
      {
        id: "https://openalex.org/W3",
        display_name: "Earlier",
        cited_by_count: 0,
        publication_year: 0,
        is_authors_truncated: true,
        authorships: [
          {...author("A2", "Ada Example"), raw_author_name: "Ada Example"},
          {...author(null, "BO SAMPLE"), raw_author_name: null},
        ],
        keywords: [{display_name: "Small worlds"}],
      },
      {id: "https://openalex.org/W3", cited_by_count: 1, display_name: "Most cited of its copies", publication_year: 0, primary_location: {source: {display_name: ""}}}, // biome-ignore format: one work
      {id: "https://openalex.org/A5", display_name: "An author, no work"},
    ];
    const part = join(scratch, "by-hand.jsonl");
    writeFileSync(part, lines.map(line => JSON.stringify(line)).join("\n"));
    const folder = join(scratch, "by-hand");
    expect(await loadOpenAlex([part], folder)).toEqual({papers: 2, authorships: 2, people: 2, unread: 1}); // biome-ignore format: one line
    const tables = openFolder(folder);
    const [early, late] = await rowsOf(tables, "papers");
    expect(early).toMatchObject({paper: 0, id: "openalex:W3", title: "Most cited of its copies", year: null, month: null, citations: 1, venue: null, truncated: false}); // biome-ignore format: one row
    expect(late).toMatchObject({
      ...{paper: 1, id: "openalex:W20", title: "Later", year: 2019, month: 11, day: 30},
      ...{citations: 7, author_count: 3, truncated: true, venue: "A Journal"},
      ...{categories: ["Networks"], author_keywords: []},
    });
    expect(JSON.parse(late.ids as string)).toEqual({openalex: "W20", doi: "10.5555/abc"});
    const names = await rowsOf(tables, "names");
    const people = await rowsOf(tables, "people");
    const signed = await rowsOf(tables, "authorships");
    expect(
      signed.map(({paper, seat, name, person, position}) => [paper, seat, position, names[name as number].text, people[person as number].id]), // biome-ignore format: one row
    ).toEqual([
      [1, 1, 1, "A. Example", "A2"],
      [1, 2, 2, "Bo Sample", "name bo sample"],
    ]);
    expect(signed.map(({more}) => JSON.parse((more as string | null) ?? "null"))).toEqual([
      {ids: {openalex: "A2", orcid: "0000-0001-2345-6789"}},
      null,
    ]);
    expect(await rowsOf(tables, "references")).toEqual([
      {paper: 1, place: 1, reference: "openalex:W3", cited: 0},
      {paper: 1, place: 2, reference: "openalex:W999", cited: null},
    ]);
    expect(await rowsOf(tables, "terms")).toMatchObject([{term: 0, id: "small-worlds", label: "Small worlds", kind: "index keyword"}]); // biome-ignore format: one row
    expect(await rowsOf(tables, "paper_terms")).toEqual([{paper: 1, term: 0}]);
  });

  test("is known by its parts, in folders too, and nothing else is taken for one", () => {
    expect(snapshotParts([parts[1], parts[0]])).toEqual([parts[1], parts[0]]);
    const other = join(scratch, "other.gz");
    writeFileSync(other, gzipSync('{"id": "https://example.org/1"}\n'));
    expect(snapshotParts([parts[0], other])).toBeNull();
    expect(snapshotParts(["data/samples/seeds.json"])).toBeNull();
    expect(snapshotParts([join(scratch, "nothing")])).toBeNull();
    expect(snapshotParts([parts[0], join(scratch, "nothing")])).toBeNull();
    expect(snapshotParts([parts[0], "-"])).toBeNull();
    expect(snapshotParts([])).toBeNull();
    // Lines that are not pressed together, spaces before them, and an address without s.
    const plain = join(scratch, "plain");
    mkdirSync(plain);
    const lines = [' { "id" : "http://openalex.org/W1"}', '{"id":"https://openalex.org/W2"}'];
    for (const [k, name] of ["a.jsonl", "b.ndjson", "read.me"].entries())
      writeFileSync(join(plain, name), `${lines[k] ?? "words"}\n`);
    expect(snapshotParts([plain])).toEqual([join(plain, "a.jsonl"), join(plain, "b.ndjson")]);
    expect(snapshotParts([join(plain, "read.me")])).toBeNull();
    rmSync(plain, {recursive: true});
    // What begins as gzip and is none.
    writeFileSync(other, Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]));
    expect(snapshotParts([other])).toBeNull();
    rmSync(other);
    expect(snapshotParts([scratch])).toContain(parts[0]);
  });

  test("gives the same results in memory and in DuckDB", async () => {
    const [memory, duck] = [join(scratch, "memory"), join(scratch, "duck")];
    await loadOpenAlex(parts, memory);
    await loadOpenAlex([...parts].reverse(), duck);
    await runTables(memory, {engine: "memory"});
    await runTables(duck, {engine: "duckdb"});
    await expectSame(openFolder(duck), openFolder(memory));
  });
});

test.skipIf(hasDuck)("DuckDB is not installed: it reads no snapshot", () => {
  expect(hasDuck).toBe(false);
});

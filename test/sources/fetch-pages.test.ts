import {expect, test} from "vitest";
import {corpusBuilder} from "../../src/papers/build.ts";
import {inputFromText, readInputs} from "../../src/read/read.ts";
import {sourceClient} from "../../src/sources/client.ts";
import {type Fetched, type FetchOptions, fetchPages} from "../../src/sources/fetch-pages.ts";
import {parseQuery} from "../../src/sources/query.ts";
import type {Source} from "../../src/sources/source.ts";
import {SOURCES} from "../../src/sources/sources.ts";
import {openalexReply, openalexWork, sendJson, sendStatus, service} from "../help/service.ts";

const sourceOf = (id: string) => SOURCES.find(source => source.id === id)!;
const clock = {now: () => 0, wait: async () => {}};

async function fetched(source: Source, base: string, text: string, options: FetchOptions = {}) {
  const client = sourceClient(source, {fetch, clock, base, attempts: 3});
  const files = new Map<string, string>();
  let after: Fetched | null = null;
  let error: Error | null = null;
  try {
    for await (const page of fetchPages(client, source, parseQuery(text, source), options)) {
      for (const {name, text} of page.files) files.set(name, text);
      after = page.after;
    }
  } catch (caught) {
    error = caught as Error;
  }
  return {files, after: after!, error};
}

async function papersIn(files: ReadonlyMap<string, string>) {
  const builder = corpusBuilder();
  const inputs = [...files].map(([name, text]) => inputFromText(name, text));
  const readings = await readInputs(inputs, builder);
  return {corpus: builder.finish(), readings};
}

const openalex = sourceOf("openalex");
const numbers = (n: number) => Array.from({length: n}, (_, i) => ({number: i + 1}));

test("OpenAlex: all pages of a cursor, raw, and the existing reader reads them again", async () => {
  const {base, seen} = await service(openalexReply(numbers(250)));
  const {files, after} = await fetched(openalex, base, "author:A5023888391");
  expect(after).toMatchObject({pages: 3, records: 250, total: 250, done: true});
  expect([...files.keys()]).toEqual([1, 2, 3].map(n => `page-0000${n}.json`));
  expect(seen[0].search.get("filter")).toBe("author.id:A5023888391");
  const {corpus, readings} = await papersIn(files);
  expect(readings.map(({format}) => format)).toContain("openalex");
  expect(corpus.size).toBe(250);
});

test("OpenAlex: lists of authors that are cut at 100 are completed; without that they are marked", async () => {
  const works = [{number: 1}, {number: 2, authors: 150}, {number: 3, authors: 100}];
  const {base, seen} = await service(openalexReply(works));
  const whole = await fetched(openalex, base, "lakes");
  expect([...whole.files.keys()]).toContain("work-W2.json");
  const {corpus} = await papersIn(whole.files);
  expect(corpus.size).toBe(3);
  const big = Array.from({length: 3}, (_, i) => corpus.paper(i)).find(
    ({ids}) => ids.openalex === "W2",
  )!;
  expect([big.authors.length, big.truncated]).toEqual([150, false]);
  expect(seen.filter(({path}) => path === "/works/W1")).toEqual([]);

  const cut = await fetched(openalex, base, "lakes", {complete: false});
  const {corpus: less} = await papersIn(cut.files);
  const marked = Array.from({length: 3}, (_, i) => less.paper(i)).find(
    ({ids}) => ids.openalex === "W2",
  )!;
  expect([marked.authors.length, marked.truncated]).toEqual([100, true]);
});

test("OpenAlex: a work that cannot be had alone costs nothing else and is named", async () => {
  const reply = openalexReply([{number: 1}, {number: 2, authors: 150}]);
  const {base} = await service((seen, response, turn) => {
    if (seen.path === "/works/W2") sendStatus(response, 500);
    else reply(seen, response);
    void turn;
  });
  const {files, after, error} = await fetched(openalex, base, "lakes");
  expect(error).toBe(null);
  expect(after).toMatchObject({records: 2, done: true, missing: ["work-W2"]});
  expect((await papersIn(files)).corpus.size).toBe(2);
});

test("a run that was cut goes on at the page where it stopped, and no page is asked for twice", async () => {
  const reply = openalexReply(numbers(350));
  let broken = true;
  const {base, seen} = await service((each, response) => {
    if (broken && each.search.get("cursor") === btoa("200")) sendStatus(response, 503);
    else reply(each, response);
  });
  const first = await fetched(openalex, base, "lakes");
  expect(first.error!.message).toMatch(/failed 3 times/);
  expect(first.after).toMatchObject({pages: 2, records: 200, done: false});
  broken = false;
  const asked = seen.length;
  const second = await fetched(openalex, base, "lakes", {from: first.after});
  expect(second.after).toMatchObject({records: 350, done: true});
  expect(seen[asked].search.get("cursor")).toBe(btoa("200"));
  const both = new Map([...first.files, ...second.files]);
  expect((await papersIn(both)).corpus.size).toBe(350);
});

test("an endless cursor ends with a word: one that stands, one that turns, one that gives ever more", async () => {
  const page = (next: string) => ({
    meta: {count: 2, next_cursor: next},
    results: [openalexWork(1), openalexWork(2)],
  });
  const standing = await service((_, response) => sendJson(response, page("same")));
  expect((await fetched(openalex, standing.base, "x")).error!.message).toMatch(/turns in a circle/);
  expect(standing.seen.length).toBe(2);
  const turning = await service((_, response, turn) => sendJson(response, page(`c${turn % 3}`)));
  expect((await fetched(openalex, turning.base, "x")).error!.message).toMatch(/turns in a circle/);
  const growing = await service((_, response, turn) => sendJson(response, page(`c${turn}`)));
  const {error} = await fetched(openalex, growing.base, "x");
  expect(error!.message).toMatch(/gave \d+ records although it said there are 2/);
});

test("it stops at the most that was asked for, and can go on from there", async () => {
  const {base} = await service(openalexReply(numbers(450)));
  const some = await fetched(openalex, base, "x", {most: 150});
  expect(some.after).toMatchObject({records: 200, done: false});
  const all = await fetched(openalex, base, "x", {from: some.after});
  expect(all.after).toMatchObject({records: 450, done: true});
  expect((await fetched(openalex, base, "x", {most: 0})).error!.message).toMatch(/most: expected/);
});

test("OpenAlex: lists of DOIs go in parts; one with a comma goes alone, one that there is not is named", async () => {
  const dois = Array.from({length: 60}, (_, i) => `10.1000/w${i + 1}`);
  const {base, seen} = await service((each, response) => {
    const filter = each.search.get("filter");
    if (filter === null) sendStatus(response, 404);
    else {
      const asked = filter.slice("doi:".length).split("|");
      const results = asked.map(doi => openalexWork(Number(/\d+$/.exec(doi)![0])));
      sendJson(response, {meta: {count: asked.length, next_cursor: null}, results});
    }
  });
  const {after, files} = await fetched(openalex, base, `doi:${dois.join(",")}`);
  expect(seen.map(({search}) => search.get("filter")!.split("|").length)).toEqual([50, 10]);
  expect(after).toMatchObject({records: 60, done: true});
  expect((await papersIn(files)).corpus.size).toBe(60);
  const odd = openalex.asks({kind: "doi", values: ["10.1000/a", "10.1000/b|c"]});
  expect(odd.map(({path}) => path)).toEqual(["/works", "/works/doi:10.1000%2Fb%7Cc"]);
});

const crossrefItem = (i: number) => ({
  DOI: `10.1000/c${i}`,
  title: [`Lakes ${i}`],
  author: [{given: "Ada", family: "Example"}],
  issued: {"date-parts": [[2020]]},
  "is-referenced-by-count": 3,
  type: "journal-article",
});

test("Crossref: the last page is the short one, since its cursors never end", async () => {
  const {base, seen} = await service(({search}, response) => {
    const from = search.get("cursor") === "*" ? 0 : Number(search.get("cursor"));
    const rows = Number(search.get("rows"));
    const items = Array.from({length: Math.max(0, Math.min(rows, 430 - from))}, (_, i) =>
      crossrefItem(from + i),
    );
    sendJson(response, {
      status: "ok",
      "message-type": "work-list",
      message: {"total-results": 430, items, "next-cursor": String(from + rows)},
    });
  });
  const {after, files} = await fetched(sourceOf("crossref"), base, "orcid:0000-0002-1825-0097");
  expect(seen.length).toBe(3);
  expect(seen[0].search.get("filter")).toBe("orcid:0000-0002-1825-0097");
  expect(after).toMatchObject({records: 430, total: 430, done: true});
  const {corpus, readings} = await papersIn(files);
  expect([corpus.size, readings[0].format]).toEqual([430, "crossref"]);
});

const s2Paper = (i: number) => ({
  paperId: String(i).padStart(40, "0"),
  title: `Seas ${i}`,
  year: 2021,
  authors: [{authorId: "1", name: "Ben Sample"}],
});

test("Semantic Scholar: tokens of the bulk search, offsets of an author, a batch of DOIs", async () => {
  const {base, seen} = await service(({path, search, body}, response) => {
    if (path === "/paper/search/bulk") {
      const from = Number(search.get("token") ?? 0);
      const data = Array.from({length: 3}, (_, i) => s2Paper(from + i));
      sendJson(response, {total: 6, data, ...(from === 0 ? {token: "3"} : null)});
    } else if (path === "/author/7/papers") {
      const offset = Number(search.get("offset"));
      sendJson(response, {
        offset,
        ...(offset < 4 ? {next: offset + 2} : null),
        data: [s2Paper(offset), s2Paper(offset + 1)],
      });
    } else {
      const {ids} = JSON.parse(body);
      sendJson(
        response,
        ids.map((id: string) => (id === "DOI:10.1000/none" ? null : s2Paper(99))),
      );
    }
  });
  const source = sourceOf("semantic-scholar");
  const found = await fetched(source, base, "seas");
  expect(found.after).toMatchObject({records: 6, total: 6, done: true});
  expect((await papersIn(found.files)).corpus.size).toBe(6);
  const of = await fetched(source, base, "author:7");
  expect(of.after).toMatchObject({records: 6, done: true});
  const some = await fetched(source, base, "doi:10.1000/a,10.1000/none");
  expect(some.after).toMatchObject({records: 1, done: true});
  expect(seen.at(-1)!.body).toBe('{"ids":["DOI:10.1000/a","DOI:10.1000/none"]}');
  const {corpus, readings} = await papersIn(some.files);
  expect([corpus.size, readings[0].format]).toEqual([1, "semantic-scholar"]);
});

const atom = (total: number, from: number, n: number) =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>${Array.from(
    {length: n},
    (_, i) =>
      `<entry><id>http://arxiv.org/abs/2101.${String(from + i + 10000)}v1</id><published>2021-01-01T00:00:00Z</published><title>Rain ${from + i}</title><summary>x</summary><author><name>Cleo Third</name></author></entry>`,
  ).join("")}</feed>\n`;

test("arXiv: pages by offset; an empty page in the midst and a cut feed are asked for again", async () => {
  const {base, seen} = await service(({search}, response, turn) => {
    const start = Number(search.get("start"));
    const n = Math.min(200, 450 - start);
    if (turn === 2) response.end(atom(450, start, 0));
    else if (turn === 3) response.end(atom(450, start, n).slice(0, -30));
    else response.end(atom(450, start, n));
  });
  const {after, files} = await fetched(sourceOf("arxiv"), base, "rain water");
  expect(seen[0].search.get("search_query")).toBe("all:rain AND all:water");
  expect(seen.map(({search}) => search.get("start"))).toEqual(["0", "200", "200", "200", "400"]);
  expect(after).toMatchObject({records: 450, total: 450, done: true});
  const {corpus, readings} = await papersIn(files);
  expect([corpus.size, readings[0].format]).toEqual([450, "arxiv-atom"]);
});

test("DBLP: the search by offsets, a person's page whole", async () => {
  const hit = (i: number) =>
    `<hit score="1" id="${i}"><info><authors><author pid="1/1">Dan Fourth</author></authors><title>Snow ${i}.</title><venue>SNOW</venue><year>2019</year><type>Journal Articles</type><key>journals/snow/F${i}</key></info></hit>`;
  const {base, seen} = await service(({path, search}, response) => {
    if (path === "/pid/65/9612.xml")
      response.end(
        '<dblpperson name="Dan Fourth" pid="65/9612" n="1">\n<r><article key="journals/x/F1"><author pid="65/9612">Dan Fourth</author><title>One.</title><year>2018</year><journal>X</journal></article></r>\n</dblpperson>\n',
      );
    else {
      const f = Number(search.get("f"));
      const n = Math.max(0, Math.min(1000, 1500 - f));
      response.end(
        `<?xml version="1.0"?>\n<result><query id="1">snow</query><hits total="1500" computed="1500" sent="${n}" first="${f}">${Array.from({length: n}, (_, i) => hit(f + i)).join("")}</hits></result>\n`,
      );
    }
  });
  const dblp = sourceOf("dblp");
  const {after, files} = await fetched(dblp, base, "snow");
  expect(after).toMatchObject({records: 1500, total: 1500, done: true});
  expect(seen.map(({search}) => search.get("f"))).toEqual(["0", "1000"]);
  expect((await papersIn(files)).corpus.size).toBe(1500);
  const person = await fetched(dblp, base, "author:65/9612");
  expect(person.after).toMatchObject({records: 1, done: true});
  const {corpus, readings} = await papersIn(person.files);
  expect([corpus.size, readings[0].format]).toEqual([1, "dblp"]);
});

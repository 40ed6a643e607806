import {describe, expect, test} from "vitest";
import {parseQuery} from "../../src/sources/query.ts";
import type {Ask} from "../../src/sources/source.ts";
import {SOURCES} from "../../src/sources/sources.ts";

const sourceOf = (id: string) => SOURCES.find(source => source.id === id)!;
const asksOf = (id: string, query: string) => sourceOf(id).asks(parseQuery(query, sourceOf(id)));
const many = (n: number, of: (i: number) => string) => Array.from({length: n}, (_, i) => of(i));

/** What each service is asked for each kind of query, as its documentation has it: path, then what matters of the search. */
const DOCUMENTED: Readonly<Record<string, readonly (readonly [string, string, object])[]>> = {
  openalex: [
    ["search:sea ice", "/works", {search: "sea ice", per_page: "100", cursor: "*"}],
    ["author:https://openalex.org/A12", "/works", {filter: "author.id:A12"}],
    ["orcid:0000-0002-1825-0097", "/works", {filter: "author.orcid:0000-0002-1825-0097"}],
    ["institution:I7", "/works", {filter: "authorships.institutions.lineage:I7"}],
    [
      "institution:https://ror.org/02mhbdp94",
      "/works",
      {filter: "institutions.ror:https://ror.org/02mhbdp94"},
    ],
    ["doi:10.1000/a,10.1000/b", "/works", {filter: "doi:10.1000/a|10.1000/b"}],
  ],
  crossref: [
    ["search:sea ice", "/works", {"query.bibliographic": "sea ice", rows: "200", cursor: "*"}],
    ["author:Ada Example", "/works", {"query.author": "Ada Example"}],
    ["orcid:0000-0002-1825-0097", "/works", {filter: "orcid:0000-0002-1825-0097"}],
    ["institution:University of Lakes", "/works", {"query.affiliation": "University of Lakes"}],
    [
      "institution:https://ror.org/02mhbdp94",
      "/works",
      {filter: "ror-id:https://ror.org/02mhbdp94"},
    ],
    ["doi:10.1000/a,10.1000/b", "/works", {filter: "doi:10.1000/a,doi:10.1000/b"}],
  ],
  "semantic-scholar": [
    ["search:sea ice", "/paper/search/bulk", {query: "sea ice"}],
    ["author:1741101", "/author/1741101/papers", {limit: "500", offset: "0"}],
    ["doi:10.1000/a", "/paper/batch", {}],
  ],
  arxiv: [
    ["search:sea ice", "/query", {search_query: "all:sea AND all:ice", start: "0"}],
    ["search:ti:ice AND cat:cs.LG", "/query", {search_query: "ti:ice AND cat:cs.LG"}],
    ["author:Ada Example", "/query", {search_query: 'au:"Ada Example"', max_results: "200"}],
    ["id:arXiv:2101.00001,hep-th/9901001", "/query", {id_list: "2101.00001,hep-th/9901001"}],
  ],
  dblp: [
    ["search:sea ice", "/search/publ/api", {q: "sea ice", format: "xml", h: "1000", f: "0"}],
    ["author:Ada Example", "/search/publ/api", {q: "author:Ada_Example:"}],
    ["author:65/9612", "/pid/65/9612.xml", {}],
    ["author:https://dblp.org/pid/65/9612.html", "/pid/65/9612.xml", {}],
  ],
};

describe.each(Object.entries(DOCUMENTED))("%s", (id, cases) => {
  test.each(cases)("is asked for %s as its documentation says", (query, path, search) => {
    const [ask, ...others] = asksOf(id, query);
    expect(others).toEqual([]);
    expect(ask.path).toBe(path);
    expect(ask.search).toMatchObject(search);
  });
});

test("keys and addresses of mail stand where each service wants them, and nowhere without them", () => {
  const who = {key: "k", mail: "ada@example.org"};
  const dressed = Object.fromEntries(SOURCES.map(source => [source.id, source.dress(who)]));
  expect(dressed).toEqual({
    openalex: {search: {mailto: "ada@example.org", api_key: "k"}, headers: {}},
    crossref: {
      search: {mailto: "ada@example.org"},
      headers: {"Crossref-Plus-API-Token": "Bearer k"},
    },
    "semantic-scholar": {search: {}, headers: {"x-api-key": "k"}},
    arxiv: {search: {}, headers: {}},
    dblp: {search: {}, headers: {}},
  });
  for (const source of SOURCES)
    expect(source.dress({key: null, mail: null}), source.id).toEqual({search: {}, headers: {}});
});

test("requests are as far apart as each service asks for, and those that count a refusal as busy say so", () => {
  // OpenAlex and Crossref allow ten and five a second, Semantic Scholar one, arXiv one in three seconds.
  expect(Object.fromEntries(SOURCES.map(({id, intervalMs}) => [id, intervalMs]))).toEqual({
    openalex: 110,
    crossref: 200,
    "semantic-scholar": 1100,
    arxiv: 3000,
    dblp: 2000,
  });
  expect(SOURCES.filter(({busy}) => busy.length > 0).map(({id, busy}) => [id, ...busy])).toEqual([
    ["openalex", 403],
  ]);
});

test("long lists of DOIs and ids go in parts that the services take", () => {
  const dois = many(1000, i => `10.1000/${i}`).join(",");
  const sizes = (id: string, of: (ask: Ask) => string) =>
    asksOf(id, `doi:${dois}`).map(ask => of(ask).split(/[,|]/).length);
  expect(sizes("openalex", ({search}) => search.filter)).toEqual(Array(20).fill(50));
  expect(sizes("crossref", ({search}) => search.filter)).toEqual(Array(25).fill(40));
  // At most 500 a batch.
  const batches = asksOf("semantic-scholar", `doi:${dois}`).map(
    ({body}) => body as {ids: string[]},
  );
  expect(batches.map(({ids}) => ids.length)).toEqual([400, 400, 200]);
  expect(batches[2].ids.at(-1)).toBe("DOI:10.1000/999");
  expect(asksOf("semantic-scholar", "id:abc")[0].body).toEqual({ids: ["abc"]});
  const ids = many(150, i => `2101.${String(i).padStart(5, "0")}`).join(",");
  expect(asksOf("arxiv", `id:${ids}`).map(({search}) => search.id_list.split(",").length)).toEqual([
    100, 50,
  ]); // biome-ignore format: two parts
});

test("a DOI that holds the sign between DOIs is asked for alone", () => {
  const alone = (id: string, doi: string) =>
    asksOf(id, `doi:10.1000/a\n${doi}`).map(ask => ask.path);
  expect(alone("openalex", "10.1000/b|c")).toEqual(["/works", "/works/doi:10.1000%2Fb%7Cc"]);
  expect(alone("openalex", "10.1000/b%2Cc")).toEqual(["/works", "/works/doi:10.1000%2Fb%2Cc"]);
  expect(alone("crossref", "10.1000/b%2Cc")).toEqual(["/works", "/works/10.1000%2Fb%2Cc"]);
});

describe("answers", () => {
  const page = (id: string, answer: string | object, ask: Ask) =>
    sourceOf(id).page(typeof answer === "string" ? answer : JSON.stringify(answer), ask);
  const works = {path: "/works", search: {search: "x", cursor: "*"}};

  test("OpenAlex: an empty page is the last, whatever cursor it names", () => {
    const answer = {meta: {count: 9, next_cursor: "more"}, results: []};
    expect(page("openalex", answer, works).next).toBe(null);
    expect(page("openalex", {...answer, results: [{}]}, works).next?.search.cursor).toBe("more");
  });

  test("OpenAlex: a list of exactly a hundred authors is cut unless the service says that it is not", () => {
    const work = (authors: number, more: object) => ({
      id: "https://openalex.org/W1",
      authorships: many(authors, i => `${i}`).map(() => ({})),
      ...more,
    });
    const cut = (given: object) =>
      page("openalex", {meta: {}, results: [given]}, works).cut.map(({name}) => name);
    expect(cut(work(100, {}))).toEqual(["work-W1"]);
    expect(cut(work(100, {is_authors_truncated: false}))).toEqual([]);
    expect(cut(work(99, {}))).toEqual([]);
    expect(cut(work(99, {is_authors_truncated: true}))).toEqual(["work-W1"]);
  });

  test("Crossref: what is asked for alone has a DOI, or is no answer", () => {
    const ask = {path: "/works/10.1000%2Fa", search: {}};
    expect(page("crossref", {message: {DOI: "10.1000/a"}}, ask)).toMatchObject({records: 1});
    expect(() => page("crossref", {message: {}}, ask)).toThrow("the answer is no work");
  });

  const feed = (entries: number, total: number) =>
    `<feed><opensearch:totalResults>${total}</opensearch:totalResults>${"<entry>a</entry>".repeat(entries)}</feed>`;
  const query = (start: number) => ({
    path: "/query",
    search: {search_query: "x", start: `${start}`},
  });

  test("arXiv: a short page goes on behind its last entry, and nothing is asked beyond 30,000", () => {
    expect(page("arxiv", feed(150, 900), query(200)).next?.search.start).toBe("350");
    expect(page("arxiv", feed(200, 90_000), query(29_800)).next).toBe(null);
    expect(page("arxiv", feed(0, 90_000), query(30_000)).next).toBe(null);
    expect(() => page("arxiv", feed(0, 900), query(200))).toThrow("the page from 200 of 900");
  });

  const hits = (n: number, total: number) =>
    `<result><hits total="${total}" sent="${n}">${'<hit score="1">a</hit>'.repeat(n)}</hits></result>`;
  const search = (f: number) => ({path: "/search/publ/api", search: {q: "x", f: `${f}`}});

  test("DBLP: a short page goes on behind its last hit, and nothing is asked beyond 10,000", () => {
    expect(page("dblp", hits(700, 3000), search(1000)).next?.search.f).toBe("1700");
    expect(page("dblp", hits(1000, 30_000), search(9000)).next).toBe(null);
    expect(page("dblp", hits(0, 30_000), search(10_000)).next).toBe(null);
    expect(() => page("dblp", hits(0, 3000), search(1000))).toThrow("the page from 1000 of 3000");
  });

  test("DBLP: the page of a person counts its records, whatever stands in their tags", () => {
    const person = "<dblpperson><r><article/></r><r ee='x'><book/></r><ref/></dblpperson>";
    expect(page("dblp", person, {path: "/pid/1/1.xml", search: {}}).records).toBe(2);
  });

  test.each(["openalex", "crossref", "semantic-scholar"])("%s: no JSON, no object, no list", id => {
    const ask = {...asksOf(id, "search:x")[0]};
    for (const [answer, why] of [
      ["{", "cut off or no JSON"],
      ["[]", "no JSON object"],
      ["{}", "no list"],
    ])
      expect(() => page(id, answer, ask), answer).toThrow(why);
  });

  test.each(["arxiv", "dblp"])("%s: another root, and a root without its end", id => {
    const ask = {...asksOf(id, "search:x")[0]};
    expect(() => page(id, "<html></html>", ask)).toThrow(/has no <(feed|result)>/);
    expect(() => page(id, "<feed><result>", ask)).toThrow("cut off");
  });
});

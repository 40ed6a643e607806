import type {ServerResponse} from "node:http";
import {describe, expect, test} from "vitest";
import {corpusBuilder} from "../../src/papers/build.ts";
import {inputFromText, readInputs} from "../../src/read/read.ts";
import {sourceClient} from "../../src/sources/client.ts";
import {type Fetched, type FetchOptions, fetchPages} from "../../src/sources/fetch-pages.ts";
import {parseQuery} from "../../src/sources/query.ts";
import {SOURCES} from "../../src/sources/sources.ts";
import {
  openalexReply,
  openalexWork,
  type Seen,
  sendHalf,
  sendJson,
  sendStatus,
  service,
} from "../help/service.ts";

type Reply = (seen: Seen, response: ServerResponse) => void;

/** Each service as it is documented: three pages of a search, and one that never ends. */
interface Documented {
  readonly records: number;
  /** How many requests all pages take; OpenAlex's last page is an empty one. */
  readonly requests: number;
  readonly whole: Reply;
  readonly endless: Reply;
  /** A page without records in the midst, where the service has such. */
  readonly empty?: Reply;
}

const list = <T>(n: number, of: (i: number) => T): T[] =>
  Array.from({length: Math.max(0, n)}, (_, i) => of(i));

const crossref =
  (total: number): Reply =>
  ({search}, response) => {
    const from = search.get("cursor") === "*" ? 0 : Number(search.get("cursor"));
    const rows = Number(search.get("rows"));
    const items = list(Math.min(rows, total - from), i => ({
      DOI: `10.1000/c${from + i}`,
      title: [`Lakes ${from + i}`],
      author: [{given: "Ada", family: "Example"}],
      issued: {"date-parts": [[2020]]},
      type: "journal-article",
    }));
    const message = {
      "total-results": Math.min(total, 430),
      items,
      "next-cursor": String(from + rows),
    };
    sendJson(response, {status: "ok", "message-type": "work-list", message});
  };

const scholar =
  (total: number): Reply =>
  ({search}, response) => {
    const from = Number(search.get("token") ?? 0);
    const data = list(Math.min(1000, total - from), i => ({
      paperId: String(from + i).padStart(40, "0"),
      title: `Seas ${from + i}`,
      year: 2021,
      authors: [{authorId: "1", name: "Ben Sample"}],
    }));
    const more = from + data.length < total ? {token: String(from + data.length)} : null;
    sendJson(response, {total: Math.min(total, 2500), data, ...more});
  };

const arxiv =
  (total: number, there = total): Reply =>
  ({search}, response) => {
    const start = Number(search.get("start"));
    const entries = list(Math.min(200, there - start), i =>
    `<entry><id>http://arxiv.org/abs/${2101 + Math.floor((start + i) / 80_000)}.${String(10_000 + ((start + i) % 80_000))}v1</id><published>2021-01-01T00:00:00Z</published><title>Rain ${start + i}</title><summary>x</summary><author><name>Cleo Third</name></author></entry>`,
  ); // biome-ignore format: an entry
    response.end(
      `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>${entries.join("")}</feed>\n`,
    );
  };

const dblp =
  (total: number, there = total): Reply =>
  ({search}, response) => {
    const f = Number(search.get("f"));
    const hits = list(Math.min(1000, there - f), i =>
    `<hit score="1" id="${f + i}"><info><authors><author pid="1/1">Dan Fourth</author></authors><title>Snow ${f + i}.</title><venue>SNOW</venue><year>2019</year><type>Journal Articles</type><key>journals/snow/F${f + i}</key></info></hit>`,
  ); // biome-ignore format: a hit
    response.end(
      `<?xml version="1.0"?>\n<result><query id="1">snow</query><hits total="${total}" computed="${total}" sent="${hits.length}" first="${f}">${hits.join("")}</hits></result>\n`,
    );
  };

const ENDLESS = 1_000_000;
const SERVICES: Readonly<Record<string, Documented>> = {
  openalex: {
    records: 250,
    requests: 4,
    whole: openalexReply(list(250, i => ({number: i + 1}))),
    endless: (_, response) =>
      sendJson(response, {
        meta: {count: 2, next_cursor: "same"},
        results: [openalexWork(1), openalexWork(2)],
      }),
  },
  crossref: {records: 430, requests: 3, whole: crossref(430), endless: crossref(ENDLESS)},
  "semantic-scholar": {
    records: 2500,
    requests: 3,
    whole: scholar(2500),
    endless: (_, response) =>
      sendJson(response, {
        total: 2,
        data: [{paperId: "0".repeat(40), title: "Seas"}],
        token: "same",
      }),
  },
  arxiv: {
    records: 450,
    requests: 3,
    whole: arxiv(450),
    endless: arxiv(ENDLESS),
    empty: arxiv(450, 0),
  },
  dblp: {
    records: 2500,
    requests: 3,
    whole: dblp(2500),
    endless: dblp(ENDLESS),
    empty: dblp(2500, 0),
  },
};

async function fetched(id: string, base: string, options: FetchOptions = {}) {
  const source = SOURCES.find(each => each.id === id)!;
  const waits: number[] = [];
  const clock = {now: () => 0, wait: async (ms: number) => void waits.push(ms)};
  const files = new Map<string, string>();
  const client = sourceClient(source, {fetch, clock, base, attempts: 3});
  let after: Fetched | null = null;
  let error: Error | null = null;
  try {
    const query = parseQuery("search:lakes", source);
    for await (const page of fetchPages(client, source, query, options)) {
      for (const {name, text} of page.files) files.set(name, text);
      after = page.after;
    }
  } catch (caught) {
    error = caught as Error;
  }
  return {files, after: after!, error, waits};
}

async function sizeOf(files: ReadonlyMap<string, string>): Promise<number> {
  const builder = corpusBuilder();
  await readInputs(
    [...files].map(([name, text]) => inputFromText(name, text)),
    builder,
  );
  return builder.finish().size;
}

/** What goes wrong with the second request; the next ones go well. */
const FAULTS: Readonly<Record<string, Reply>> = {
  "429 with Retry-After": (_, response) => sendStatus(response, 429, {"retry-after": "9"}),
  "500": (_, response) => sendStatus(response, 500, {}, "<h1>Oops</h1>"),
  "a cut connection": (_, response) => sendHalf(response, " ".repeat(1000)),
  "no answer at all": (_, response) => void response.destroy(),
  "half an answer": (_, response) => sendStatus(response, 200, {}, '{"results": [{"id'),
  "a page of HTML in its place": (_, response) =>
    sendStatus(response, 200, {}, "<!doctype html><title>Maintenance</title>"),
};

test("every source is tested here", () => {
  expect(Object.keys(SERVICES).sort()).toEqual(SOURCES.map(({id}) => id).sort());
});

describe.each(Object.entries(SERVICES))("%s", (id, {records, requests, whole, endless, empty}) => {
  test("gives all pages, which are kept raw and read again", async () => {
    const {base} = await service(whole);
    const {files, after, error} = await fetched(id, base);
    expect(error).toBeNull();
    expect(after).toMatchObject({records, pages: 3, done: true, missing: []});
    expect(await sizeOf(files)).toBe(records);
  });

  test.each(Object.entries(FAULTS))(
    "is asked again after %s, and nothing is lost",
    async (what, fault) => {
      const {base, seen} = await service((each, response, turn) =>
        turn === 2 ? fault(each, response) : whole(each, response),
      );
      const {files, after, error, waits} = await fetched(id, base);
      expect(error).toBeNull();
      expect(after).toMatchObject({records, done: true});
      expect(await sizeOf(files)).toBe(records);
      expect(seen.length).toBe(requests + 1);
      if (what.startsWith("429")) expect(waits).toContain(9000);
    },
  );

  test("that stays away ends with a word; the next run asks for what is missing alone", async () => {
    let away = true;
    const {base, seen} = await service((each, response, turn) =>
      away && turn > 2 ? sendStatus(response, 503) : whole(each, response),
    );
    const first = await fetched(id, base);
    expect(first.error!.message).toMatch(/failed 3 times: status 503/);
    expect(first.after).toMatchObject({pages: 2, done: false});
    away = false;
    const asked = seen.length;
    const second = await fetched(id, base, {from: first.after});
    expect(second.after).toMatchObject({records, pages: 3, done: true});
    expect(seen.length).toBe(asked + requests - 2);
    expect(await sizeOf(new Map([...first.files, ...second.files]))).toBe(records);
  });

  test("without an end is left", async () => {
    const {base, seen} = await service(endless);
    const {after, error} = await fetched(id, base, {most: 2000});
    if (error === null) expect([after.done, after.records >= 2000]).toEqual([false, true]);
    else expect(error.message).toMatch(/turns in a circle|although it said/);
    expect(seen.length).toBeLessThan(20);
  });

  test.skipIf(empty === undefined)("an empty page before the end is asked for again", async () => {
    const {base, seen} = await service((each, response, turn) =>
      turn === 2 ? empty!(each, response) : whole(each, response),
    );
    const {after, error} = await fetched(id, base);
    expect(error).toBeNull();
    expect(after).toMatchObject({records, pages: 3, done: true});
    expect(seen.length).toBe(requests + 1);
  });
});

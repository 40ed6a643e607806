import fc from "fast-check";
import {expect, test} from "vitest";
import {type AnswerCache, type ClientOptions, sourceClient} from "../../src/sources/client.ts";
import {openalexSource} from "../../src/sources/openalex.ts";
import {retryAfterMs, waitMs} from "../../src/sources/retry.ts";
import {semanticScholarSource} from "../../src/sources/semantic-scholar.ts";
import {randomFrom} from "../../src/util/random.ts";
import {openalexReply, sendHalf, sendJson, sendStatus, service} from "../help/service.ts";

/** A clock on which waiting takes no time, and which remembers how long it would have been. */
function quickClock() {
  let now = 1_700_000_000_000;
  const waits: number[] = [];
  return {
    waits,
    clock: {
      now: () => now,
      wait: async (ms: number, signal?: AbortSignal) => {
        signal?.throwIfAborted();
        waits.push(ms);
        now += ms;
      },
    },
  };
}

const FIRST = {path: "/works", search: {search: "lakes", per_page: "100", cursor: "*"}};
const good = openalexReply([{number: 1}]);

function clientAt(base: string, options: Partial<ClientOptions> = {}, source = openalexSource) {
  const {clock, waits} = quickClock();
  return {waits, client: sourceClient(source, {fetch, clock, base, ...options})};
}

test("after 429 it waits as long as the service says, in seconds or until a date", async () => {
  const {base, seen} = await service((each, response, turn) => {
    if (turn === 1) sendStatus(response, 429, {"retry-after": "7"});
    else if (turn === 2)
      sendStatus(response, 429, {
        "retry-after": new Date(1_700_000_000_000 + 30_000).toUTCString(),
      });
    else good(each, response);
  });
  const {client, waits} = clientAt(base);
  expect((await client.ask(FIRST)).page.records).toBe(1);
  expect(seen.length).toBe(3);
  expect(waits[0]).toBe(7000);
  // The date is 30 s after the start, and 7 s are over.
  expect(waits[1]).toBe(23_000);
});

test.each([
  ["500", (response: Parameters<typeof sendHalf>[0]) => sendStatus(response, 500)],
  [
    "503 with a page of HTML",
    (response: Parameters<typeof sendHalf>[0]) => sendStatus(response, 503, {}, "<h1>Busy</h1>"),
  ],
  [
    "a cut body",
    (response: Parameters<typeof sendHalf>[0]) =>
      sendHalf(response, JSON.stringify({results: [], meta: {}})),
  ],
  [
    "half a JSON, announced as whole",
    (response: Parameters<typeof sendHalf>[0]) =>
      sendStatus(response, 200, {}, '{"results": [{"id"'),
  ],
  [
    "JSON of another form",
    (response: Parameters<typeof sendHalf>[0]) => sendJson(response, {hello: 1}),
  ],
  [
    "a connection that ends without an answer",
    (response: Parameters<typeof sendHalf>[0]) => void response.destroy(),
  ],
])("after %s it asks again, and waits double each time", async (_, fault) => {
  const {base, seen} = await service((each, response, turn) => {
    if (turn < 4) fault(response);
    else good(each, response);
  });
  const {client, waits} = clientAt(base);
  expect((await client.ask(FIRST)).page.records).toBe(1);
  expect(seen.length).toBe(4);
  const long = waits.filter(ms => ms > 200);
  expect(long.length).toBe(3);
  for (const [i, ms] of long.entries()) {
    expect(ms).toBeGreaterThanOrEqual(500 * 2 ** i);
    expect(ms).toBeLessThan(1500 * 2 ** i);
  }
});

test("it gives up after five attempts, at once on a refusal, and where the wait would be a day", async () => {
  const broken = await service((_, response) => sendStatus(response, 502));
  await expect(clientAt(broken.base).client.ask(FIRST)).rejects.toThrow(
    "OpenAlex failed 5 times: status 502",
  );
  expect(broken.seen.length).toBe(5);
  const wrong = await service((_, response) =>
    sendStatus(response, 400, {}, '{"message":"Unknown filter"}'),
  );
  await expect(clientAt(wrong.base).client.ask(FIRST)).rejects.toThrow(/refused: .*Unknown filter/);
  expect(wrong.seen.length).toBe(1);
  const daily = await service((_, response) => sendStatus(response, 429, {"retry-after": "86400"}));
  await expect(clientAt(daily.base).client.ask(FIRST)).rejects.toThrow(
    /asks to wait for 86400 s.*OPENALEX_API_KEY/,
  );
  expect(daily.seen.length).toBe(1);
});

test("it gives up on a service that does not answer in time", async () => {
  const {base} = await service(() => {});
  const {client} = clientAt(base, {timeoutMs: 80, attempts: 2});
  await expect(client.ask(FIRST)).rejects.toThrow("no answer within 0.08 s");
});

test("it keeps the service's distance between requests", async () => {
  const {base} = await service(good);
  const {client, waits} = clientAt(base);
  await client.ask(FIRST);
  await client.ask(FIRST);
  await client.ask(FIRST);
  expect(waits).toEqual([openalexSource.intervalMs, openalexSource.intervalMs]);
});

test("keys and addresses of mail go with requests, and into neither addresses, cache nor messages", async () => {
  const who = {key: "s3cret", mail: "ada@example.org"};
  const kept = new Map<string, string>();
  const cache: AnswerCache = {
    get: async key => kept.get(key) ?? null,
    set: async (key, text) => void kept.set(key, text),
  };
  const open = await service(good);
  const {client} = clientAt(open.base, {who, cache});
  await client.ask(FIRST);
  expect(open.seen[0].search.get("api_key")).toBe("s3cret");
  expect(open.seen[0].search.get("mailto")).toBe("ada@example.org");
  expect(open.seen[0].headers["user-agent"]).toContain("mailto:ada@example.org");
  expect(client.address(FIRST)).not.toContain("s3cret");
  expect([...kept.keys()].join()).not.toMatch(/s3cret|ada@/);
  const angry = await service((_, response) => sendStatus(response, 401, {}, "no such key s3cret"));
  const told = clientAt(angry.base, {who}).client.ask(FIRST);
  await expect(told).rejects.toThrow("no such key …");
});

test("a key in a header does not follow to where an answer points", async () => {
  const other = await service((_, response) => sendJson(response, {data: []}));
  const {base} = await service((_, response) =>
    sendStatus(response, 302, {location: `${other.base}/paper/search/bulk`}),
  );
  const options = {who: {key: "s3cret", mail: null}, attempts: 1};
  const {client} = clientAt(base, options, semanticScholarSource);
  await expect(client.ask({path: "/paper/search/bulk", search: {}})).rejects.toThrow();
  expect(other.seen).toEqual([]);
});

test("what is in the cache is not asked for again; what is broken there is", async () => {
  const kept = new Map<string, string>();
  const cache: AnswerCache = {
    get: async key => kept.get(key) ?? null,
    set: async (key, text) => void kept.set(key, text),
  };
  const {base, seen} = await service((each, response, turn) => {
    if (turn === 1) sendStatus(response, 200, {}, "{");
    else good(each, response);
  });
  const {client} = clientAt(base, {cache});
  const {text} = await client.ask(FIRST);
  expect((await client.ask(FIRST)).text).toBe(text);
  expect(seen.length).toBe(2);
  kept.set([...kept.keys()][0], text.slice(0, 20));
  expect((await client.ask(FIRST)).text).toBe(text);
  expect(seen.length).toBe(3);
});

test("two bodies that are sent to one address are two questions", async () => {
  const kept = new Map<string, string>();
  const cache: AnswerCache = {
    get: async key => kept.get(key) ?? null,
    set: async (key, text) => void kept.set(key, text),
  };
  const {base, seen} = await service(good);
  const {client} = clientAt(base, {cache});
  for (const body of [{ids: ["a"]}, {ids: ["b"]}, {ids: ["a"]}])
    await client.ask({path: "/works", search: {}, body});
  expect(seen.map(({body}) => body)).toEqual(['{"ids":["a"]}', '{"ids":["b"]}']);
});

test("an address that ends in / and one without a search are asked as they should be", async () => {
  const {base, seen} = await service(good);
  const {client} = clientAt(`${base}//`, {who: {key: "s3cret", mail: null}});
  expect(client.address(FIRST)).toBe(`${base}/works?search=lakes&per_page=100&cursor=*`);
  await client.ask({path: "/works", search: {}});
  expect([seen[0].path, seen[0].search.get("api_key")]).toEqual(["/works", "s3cret"]);
});

test("without a key in a header it goes to where an answer points", async () => {
  const other = await service(good);
  const {base} = await service((_, response) =>
    sendStatus(response, 302, {location: `${other.base}/works?cursor=*`}),
  );
  expect((await clientAt(base).client.ask(FIRST)).page.records).toBe(1);
});

test.each([403, 408, 425])("after %d of a service that is busy it asks again", async status => {
  const {base, seen} = await service((each, response, turn) => {
    if (turn === 1) sendStatus(response, status);
    else good(each, response);
  });
  const told: [string, number][] = [];
  const {client, waits} = clientAt(base, {onRetry: (why, ms) => told.push([why, ms])});
  await client.ask(FIRST);
  expect(seen.length).toBe(2);
  expect(told).toEqual([[`status ${status}`, waits[0]]]);
});

test("what a service says is told without its tags, in 200 signs, and never with the key", async () => {
  const text = `<h1>No,\n\u0007 not</h1> s3cret or s3cret ${"x".repeat(300)}`;
  const {base} = await service((_, response) => sendStatus(response, 400, {}, text));
  const {client} = clientAt(base, {who: {key: "s3cret", mail: null}});
  const said = await client.ask(FIRST).catch((error: Error) => error.message);
  expect(said).toMatch(/^OpenAlex refused: status 400, No, not … or … x+$/);
  expect(String(said).length).toBeLessThan(240);
});

test("it waits two minutes when it is asked to, and no longer; one attempt is one time", async () => {
  for (const [seconds, asked] of [
    ["120", 2],
    ["121", 1],
  ] as const) {
    const {base, seen} = await service((each, response, turn) => {
      if (turn === 1) sendStatus(response, 503, {"retry-after": seconds});
      else good(each, response);
    });
    await clientAt(base)
      .client.ask(FIRST)
      .catch(() => {});
    expect(seen.length, seconds).toBe(asked);
  }
  const {base} = await service((_, response) => sendStatus(response, 500));
  await expect(clientAt(base, {attempts: 1}).client.ask(FIRST)).rejects.toThrow("failed 1 time:");
});

test("a letter that is cut between two pieces is one letter", async () => {
  const bytes = new TextEncoder().encode(
    '{"results":[{"id":"https://openalex.org/W1","title":"Flüsse"}],"meta":{"count":1}}',
  );
  const cut = bytes.indexOf(0xc3) + 1;
  const body = new ReadableStream({
    start(pieces) {
      pieces.enqueue(bytes.slice(0, cut));
      pieces.enqueue(bytes.slice(cut));
      pieces.close();
    },
  });
  const {client} = clientAt("http://x.example", {fetch: async () => new Response(body)});
  expect((await client.ask(FIRST)).text).toContain("Flüsse");
});

test("an answer without end is not read to its end, and a broken connection is told by its cause", async () => {
  let pieces = 0;
  const endless = async () => {
    const body = (async function* () {
      for (;;) {
        pieces += 1;
        yield {length: 2 ** 28 + 1};
      }
    })();
    return {ok: true, status: 200, headers: new Headers(), body} as unknown as Response;
  };
  const once = {attempts: 1};
  await expect(
    clientAt("http://x.example", {...once, fetch: endless}).client.ask(FIRST),
  ).rejects.toThrow("the answer is longer than 268435456 bytes");
  expect(pieces).toBe(1);
  const broken = async () => {
    throw new TypeError("fetch failed", {cause: {code: "ECONNREFUSED", message: "no"}});
  };
  await expect(
    clientAt("http://x.example", {...once, fetch: broken}).client.ask(FIRST),
  ).rejects.toThrow("the connection broke (ECONNREFUSED)");
});

test("stopping ends a wait and a request at once", async () => {
  const {base} = await service(() => {});
  const stop = new AbortController();
  const {client} = clientAt(base, {signal: stop.signal});
  const asked = client.ask(FIRST);
  setTimeout(() => stop.abort(new Error("stopped")), 30);
  await expect(asked).rejects.toThrow("stopped");
});

test("waits double to a minute, with jitter from the seed alone", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 40}), fc.nat(), (attempt, seed) => {
      const ms = waitMs(attempt, randomFrom(seed));
      const middle = Math.min(60_000, 1000 * 2 ** (attempt - 1));
      expect(ms).toBeGreaterThanOrEqual(middle / 2);
      expect(ms).toBeLessThanOrEqual(1.5 * middle);
      expect(waitMs(attempt, randomFrom(seed))).toBe(ms);
    }),
  );
});

test("Retry-After is seconds or a date, and nothing else", () => {
  const now = Date.UTC(2026, 0, 1);
  expect(retryAfterMs("120", now)).toBe(120_000);
  expect(retryAfterMs("Thu, 01 Jan 2026 00:00:05 GMT", now)).toBe(5000);
  expect(retryAfterMs("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(0);
  for (const other of [null, "", "soon", "-5", "1e9", "12 monkeys"])
    expect(retryAfterMs(other, now), String(other)).toBe(null);
});

test("another base address has to be one", () => {
  const {clock} = quickClock();
  for (const base of ["", "example.org", "file:///etc", "https://x y"])
    expect(() => sourceClient(openalexSource, {fetch, clock, base})).toThrow(/base: expected/);
});

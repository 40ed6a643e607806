import {expect, test} from "vitest";
import {inPlace} from "../../src/analysis/splits.ts";
import {type FetchInput, fetchFiles, type Outside} from "../../src/jobs/fetch.ts";
import {JOBS} from "../../src/jobs/jobs.ts";
import {openalexReply, sendStatus, service} from "../help/service.ts";

const works = Array.from({length: 120}, (_, i) => ({number: i + 1}));
const input: FetchInput = {
  source: "openalex",
  kind: "search",
  text: "lakes",
  most: 1000,
  key: null,
  mail: null,
  keep: false,
};

/** The outside with a service on this machine in place of OpenAlex, and time that passes at once. */
function outsideOf(base: string, cache: Outside["cache"] = null): Outside {
  let now = 0;
  return {
    fetch: (url, init) => fetch(url.replace("https://api.openalex.org", base), init),
    clock: {
      now: () => now,
      wait: async ms => {
        now += ms;
      },
    },
    cache,
  };
}

test("what a service has comes as raw files with what is known of it, and progress in records", async () => {
  const {base, seen} = await service(openalexReply(works));
  const told: string[] = [];
  const found = await fetchFiles({...input, mail: "ada@example.org"}, outsideOf(base), {
    onProgress: stage => told.push(stage),
  });
  expect(found).toMatchObject({records: 120, total: 120, stopped: null, missing: []});
  expect(found.files[0].name).toBe("page-00001.json");
  const first = JSON.parse(new TextDecoder().decode(found.files[0].bytes));
  expect(first.results[0].title).toBe("Work number 1 on lakes");
  expect(seen[0].search.get("mailto")).toBe("ada@example.org");
  expect(told[0]).toBe("Asking OpenAlex");
  expect(told).toContain("OpenAlex: 100 of 120 records");
});

test("a service that fails after some answers gives what there is, and why it stopped", async () => {
  const reply = openalexReply(works);
  const {base} = await service((seen, response, turn) =>
    turn === 1 ? reply(seen, response) : sendStatus(response, 400),
  );
  const found = await fetchFiles(input, outsideOf(base), {});
  expect(found.records).toBe(100);
  expect(found.stopped).toMatch(/OpenAlex refused/);
});

test("a service that is busy is asked again, and one that has nothing says so", async () => {
  const reply = openalexReply(works.slice(0, 3));
  const told: string[] = [];
  const busy = await service((seen, response, turn) =>
    turn === 1 ? sendStatus(response, 429, {"retry-after": "7"}) : reply(seen, response),
  );
  const found = await fetchFiles(input, outsideOf(busy.base), {
    onProgress: stage => told.push(stage),
  });
  expect(found.records).toBe(3);
  expect(told.some(stage => /OpenAlex: asking again in 7 s/.test(stage))).toBe(true);
  const empty = await service(openalexReply([]));
  await expect(fetchFiles(input, outsideOf(empty.base), {})).rejects.toThrow(
    /has nothing for lakes/,
  );
});

test("answers are kept only where that is wished, and then nobody is asked twice", async () => {
  const {base, seen} = await service(openalexReply(works.slice(0, 3)));
  const store = new Map<string, string>();
  const cache = {
    get: async (key: string) => store.get(key) ?? null,
    set: async (key: string, text: string) => void store.set(key, text),
  };
  await fetchFiles(input, outsideOf(base, cache), {});
  expect(store.size).toBe(0);
  await fetchFiles({...input, keep: true, key: "secret"}, outsideOf(base, cache), {});
  const before = seen.length;
  expect(store.size).toBeGreaterThan(0);
  expect([...store].join()).not.toContain("secret");
  await fetchFiles({...input, keep: true}, outsideOf(base, cache), {});
  expect(seen).toHaveLength(before);
});

test("a service that there is none of, a query that it cannot take, and a place without a network are refused", async () => {
  const outside = outsideOf("http://127.0.0.1:9");
  await expect(fetchFiles({...input, source: "nobody"}, outside, {})).rejects.toThrow(RangeError);
  await expect(fetchFiles({...input, kind: "doi"}, outside, {})).rejects.toThrow(/DOI/);
  const desk = {execute: inPlace, outside: null, held: null};
  await expect(JOBS.fetch(input, {}, desk)).rejects.toThrow(/No service/);
});

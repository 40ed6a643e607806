import {afterEach, beforeEach, expect, test, vi} from "vitest";
import type {AnswerCache} from "../../src/index.ts";
import {forgetAnswers, keptAnswers} from "../../web/kept-answers.ts";
import {memoryCaches} from "../help/kept-caches.ts";

const HOUR = 3_600_000;
let caches: ReturnType<typeof memoryCaches>;

beforeEach(() => {
  caches = memoryCaches();
  vi.stubGlobal("caches", caches);
  vi.useFakeTimers({toFake: ["Date"], now: Date.UTC(2026, 0, 1)});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const kept = (): AnswerCache => keptAnswers()!;

test("a browser that has no store keeps nothing", () => {
  vi.unstubAllGlobals();
  expect(keptAnswers()).toBe(null);
});

test("an answer comes back whole, by what was asked and nothing like it", async () => {
  const keys = [
    "https://api.openalex.org/works?search=a",
    "https://api.openalex.org/works?search=A",
    "https://api.openalex.org/works?search=a#b",
    "https://api.openalex.org/works?search=a&cursor=%2A",
    'https://x.example/batch {"ids":["DOI:10.1/ü"]}',
    "https://x.example/batch  ",
    "https://x.example/batch",
  ];
  for (const [i, key] of keys.entries()) {
    expect(await kept().get(key)).toBe(null);
    await kept().set(key, `answer ${i} äß 🌍 \u0000\r\n`);
  }
  for (const [i, key] of keys.entries())
    expect(await kept().get(key), key).toBe(`answer ${i} äß 🌍 \u0000\r\n`);
});

test("a newer answer takes the place of an older one", async () => {
  await kept().set("a", "old");
  await kept().set("a", "new");
  expect(await kept().get("a")).toBe("new");
  expect(caches.stores.get("coterie-answers")?.size).toBe(1);
});

test("an answer is good for a day from when it was kept", async () => {
  await kept().set("a", "1");
  pass(24 * HOUR);
  expect(await kept().get("a")).toBe("1");
  pass(1);
  expect(await kept().get("a")).toBe(null);
  await kept().set("a", "2");
  expect(await kept().get("a")).toBe("2");
});

test("five hundred are kept, and the oldest go first", async () => {
  for (let i = 0; i < 500; i++) await kept().set(`q${i}`, String(i));
  await kept().set("q0", "again");
  expect(await kept().get("q1")).toBe("1");
  await kept().set("q500", "500");
  expect(await kept().get("q1")).toBe(null);
  expect(await kept().get("q0")).toBe("again");
  expect(await kept().get("q2")).toBe("2");
  expect(await kept().get("q500")).toBe("500");
  expect(caches.stores.get("coterie-answers")?.size).toBe(500);
});

test("forgetting takes all answers and none of the app's own files", async () => {
  const app = await caches.open("coterie-app");
  await app.put("https://example.org/app.js", new Response("app"));
  await kept().set("a", "1");
  await forgetAnswers();
  expect(await kept().get("a")).toBe(null);
  expect(await (await app.match("https://example.org/app.js"))?.text()).toBe("app");
});

test.each(["open", "match", "put", "keys", "delete"])(
  "a store that fails at %s costs a request and no more",
  async fault => {
    await kept().set("a", "1");
    const broken = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    vi.stubGlobal("caches", {
      open:
        fault === "open" ? broken : async () => ({...(await caches.open("x")), [fault]: broken}),
      delete: broken,
    });
    await kept().set("b", "2");
    expect([null, "2"]).toContain(await kept().get("b"));
    await forgetAnswers();
  },
);

test("half a character in a question is no reason to fail", async () => {
  await kept().set("\ud800", "1");
  expect(await kept().get("\ud800")).toBe(null);
});

import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser} from "../help/browser.ts";
import {type ServedPage, servePage} from "../help/page.ts";

let browser: Browser;
let served: ServedPage;

beforeAll(async () => {
  const entry = "test/browser/kept-answers-page.ts";
  [browser, served] = await Promise.all([launchBrowser(), servePage(entry)]);
});
afterAll(async () => {
  served?.close();
  await browser?.close();
});

const call = <T>(page: Page, name: string, ...given: unknown[]): Promise<T> =>
  page.evaluate(
    ([name, given]) => {
      const {keeping} = globalThis as unknown as {
        keeping: Record<string, (...given: unknown[]) => unknown>;
      };
      return keeping[name](...given);
    },
    [name, given] as const,
  ) as Promise<T>;

async function opened(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(served.address);
  await page.waitForFunction(() => "keeping" in globalThis);
  return page;
}

test("answers outlive the page, go when they are forgotten, and are nobody else's", async () => {
  const page = await opened();
  const asked: string[] = [];
  page.on("request", request => asked.push(request.url()));
  const key = 'https://api.openalex.org/works?search=a%26b {"ids":["ü"]}';
  expect(await call(page, "canKeep")).toBe(true);
  expect(await call(page, "get", key)).toBe(null);
  await call(page, "set", [[key, "äß 🌍"]]);
  expect(asked).toEqual([]);
  await page.reload();
  await page.waitForFunction(() => "keeping" in globalThis);
  expect(await call(page, "get", key)).toBe("äß 🌍");
  const other = await opened();
  expect(await call(other, "get", key)).toBe(null);
  await call(page, "forget");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await call(page, "get", key)).toBe(null);
  await Promise.all([page.context().close(), other.context().close()]);
});

test("an answer of yesterday is asked for anew", async () => {
  const page = await opened();
  await page.clock.install({time: new Date("2026-01-01T00:00:00Z")});
  await call(page, "set", [["a", "1"]]);
  await page.clock.setSystemTime(new Date("2026-01-01T23:59:00Z"));
  expect(await call(page, "get", "a")).toBe("1");
  await page.clock.setSystemTime(new Date("2026-01-02T00:01:00Z"));
  expect(await call(page, "get", "a")).toBe(null);
  await page.context().close();
});

test("of more than five hundred the oldest go, and one that was asked anew is not old", async () => {
  const page = await opened();
  await call(
    page,
    "set",
    Array.from({length: 500}, (_, i) => [`q${i}`, String(i)]),
  );
  await call(page, "set", [
    ["q0", "again"],
    ["q500", "500"],
  ]);
  expect(await call(page, "get", "q0")).toBe("again");
  expect(await call(page, "get", "q1")).toBe(null);
  expect(await call(page, "get", "q2")).toBe("2");
  expect(await call(page, "get", "q500")).toBe("500");
  await page.context().close();
});

import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, Page} from "playwright-core";
import {build} from "vite";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type Served, serve} from "../../src/cli/serve.ts";
import {edgeList} from "../../src/graphs/build-graph.ts";
import {launchBrowser} from "../help/browser.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {measured, type Sent} from "./kernels/measured.ts";

const {graph} = goldenNetwork("netscience");
const edges = edgeList(graph);
const sent: Sent = {
  order: graph.order,
  source: [...edges.source],
  target: [...edges.target],
  strength: [...edges.strength],
};
type Columns = Record<string, number[]>;

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "coterie-kernels-"));
  await build({
    configFile: false,
    logLevel: "silent",
    root: fileURLToPath(new URL("kernels", import.meta.url)),
    base: "./",
    build: {outDir: folder, target: "es2022", modulePreload: {polyfill: false}},
    worker: {format: "es"},
  });
  served = await serve(folder, 0, null);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(served.address);
  await page.locator("[data-ready]").waitFor({state: "attached", timeout: 30_000});
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const inPage = <Answer>(name: string): Promise<Answer> =>
  page.evaluate(
    ([name, sent]) => {
      const known = globalThis as unknown as Record<string, (sent: unknown) => unknown>;
      return known[name](sent);
    },
    [name, sent] as const,
  ) as Promise<Answer>;

test("pages may compile kernels and share memory, under the rules that the app is served with", async () => {
  expect(await inPage("compiles")).toBe(true);
  expect(await inPage("canShare")).toBe(true);
});

test("kernels give the same bits in a browser as here", async () => {
  const here = measured(sent);
  const there = await inPage<Columns>("measured");
  expect(Object.keys(there)).toEqual(Object.keys(here));
  for (const [name, column] of Object.entries(here)) expect(there[name], name).toEqual(column);
});

test("two workers of a page give the same bits", async () => {
  const here = measured(sent);
  const {inverse, betweenness} = await inPage<Columns>("shared");
  expect(inverse).toEqual(here.inverse);
  expect(betweenness).toEqual(here.betweenness);
});

import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {launchBrowser, visit} from "../help/browser.ts";

const home = mkdtempSync(join(tmpdir(), "coterie-standalone-"));
let browser: Browser;

beforeAll(async () => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Makes a page with the built command and gives its address on disk. */
function pageOf(input: string, name: string): string {
  const file = join(home, name);
  execFileSync("node", ["dist/cli.js", "convert", input, file], {stdio: "ignore"});
  return pathToFileURL(file).href;
}

test("one page opens from disk, draws the map, and asks for nothing", async () => {
  const address = pageOf("data/samples/seeds.json", "explorer.html");
  const asked: string[] = [];
  const {page, complaints} = await visit(browser, address, {
    onRequest: url => void asked.push(url),
  });
  expect(await page.locator("[data-drawn]").getAttribute("data-drawn")).toBe("coauthor 46");
  await page.getByText("29 of 79 papers have names").waitFor();
  // Walking about loads nothing either.
  await page.getByRole("combobox", {name: /Find a person/}).fill("Biqing");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", {name: /Biqing/i}).waitFor();
  expect(asked.filter(url => !/^(blob|data):/.test(url))).toEqual([address]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a page is the same bytes each time, and its rules let nothing else run", () => {
  pageOf("data/samples/seeds.json", "one.html");
  pageOf("data/samples/seeds.json", "two.html");
  const one = readFileSync(join(home, "one.html"), "utf8");
  expect(readFileSync(join(home, "two.html"), "utf8") === one).toBe(true);
  expect(one).toContain("default-src 'none'; script-src 'sha256-");
  const [, rules] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(one) ?? [];
  expect(rules).toContain("default-src 'none'");
  expect(rules).not.toContain("unsafe-inline");
  expect(/https?:\/\/(?!www\.w3\.org)[a-z.]+\/[^"' ]*\.(js|css)"/.test(one)).toBe(false);
});

test("a graph without papers opens, says so, and shows its ties", async () => {
  const graph = join(home, "graph.gml");
  execFileSync("node", ["dist/cli.js", "convert", "data/samples/seeds.json", graph], {
    stdio: "ignore",
  });
  const {page, complaints} = await visit(browser, pageOf(graph, "graph.html"));
  expect(await page.locator("[data-drawn]").getAttribute("data-drawn")).toBe("coauthor 46");
  await page
    .getByText(/A graph without papers/)
    .first()
    .waitFor();
  await page.getByText("Nodes stand where the file puts them.", {exact: false}).first().waitFor();
  // What its nodes are is not known: they are called so.
  const rail = page.getByRole("navigation");
  await rail.getByRole("button", {name: "Nodes", exact: true}).click();
  await page.getByRole("grid", {name: "Nodes"}).waitFor();
  await page.getByRole("columnheader", {name: "Neighbours"}).waitFor();
  await page.locator("tbody tr").first().click();
  await page.locator("#inspector .inspector-head", {hasText: /^Node$/}).waitFor();
  for (const view of ["Papers", "Topics", "Map"])
    await rail.getByRole("button", {name: view, exact: true}).click();
  expect(complaints).toEqual([]);
  await page.context().close();
});

import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type App, launchBrowser, startApp, visit} from "../help/browser.ts";
import {expectFair, WINDOWS, waitDrawn} from "../help/journeys.ts";

let browser: Browser;
let app: App;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "coterie-stored-"));
  const papers = join(folder, "papers.csv");
  const tables = join(folder, "tables");
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
  const coterie = (...args: string[]) =>
    execFileSync("node", ["dist/cli.js", ...args], {stdio: ["ignore", "pipe", "ignore"]});
  coterie("synth", "--papers", "600", "--out", papers);
  coterie("analyze", papers, "--tables", tables, "--engine", "memory");
  [browser, app] = await Promise.all([launchBrowser(), startApp(tables)]);
});
afterAll(async () => {
  app?.close();
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe.each(WINDOWS)("tables that an engine made, %s", (_, window) => {
  test("open by communities: people and their papers are fetched when they are asked for", async () => {
    const asked: string[] = [];
    const {page, complaints} = await visit(browser, app.address, {
      ...window,
      onRequest: url => asked.push(url),
    });
    expect(asked.some(url => url.includes(".parquet"))).toBe(false);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const inspector = page.locator("#inspector");
    await inspector.getByText("Its people are fetched from the tables", {exact: false}).waitFor();
    const people = inspector.locator(".names .name");
    await people.first().waitFor();
    expect(asked.some(url => url.includes("/tables/community_people/"))).toBe(true);
    expect(asked.some(url => url.includes("/tables/papers/"))).toBe(false);

    await expectFair(page, "a community of tables", "#inspector");

    const name = (await people.first().locator(".clip").textContent())!;
    await people.first().click();
    await inspector.getByRole("heading", {name}).waitFor();
    await inspector.locator(".paper-title").first().waitFor();
    expect(asked.some(url => url.includes("/tables/papers/in_year="))).toBe(true);
    await expect
      .poll(() => inspector.textContent())
      .toMatch(/Citations are known of \d+ of \d+ papers/);
    await expectFair(page, "a person of tables", "#inspector");
    await inspector.getByRole("button", {name: "Back to the community"}).click();

    await inspector.getByRole("button", {name: "Open as a map of its own"}).click();
    await expect
      .poll(() => page.locator(".counts").textContent(), {timeout: 20_000})
      .toMatch(/\d+ ties/);
    await waitDrawn(page, /^coauthor \d+/);
    await expectFair(page, "a community as a map of its own");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Download, Locator, Page} from "playwright-core";
import {SaxesParser} from "saxes";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {
  closeSheet,
  drawn,
  expectFair,
  find,
  journeys,
  openFiles,
  settings,
  view,
  WINDOWS,
  waitDrawn,
} from "../help/journeys.ts";
import {SEEDS, seedPath} from "../help/sample.ts";
import {hasShared} from "../help/shared.ts";

const {visit} = journeys();

const folder = () => mkdtempSync(join(tmpdir(), "coterie-browser-"));
const textOf = async (download: Download) => readFileSync((await download.path())!, "utf8");

/** What an export menu entry gives. */
async function exported(page: Page, entry: RegExp): Promise<Download> {
  await page.getByRole("button", {name: "Export"}).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", {name: entry}).first().click();
  return download;
}

/** How many nodes and ties a GEXF file holds; throws where it is not well-formed. */
function sizeOf(gexf: string): [number, number] {
  let nodes = 0;
  let ties = 0;
  const parser = new SaxesParser();
  parser.on("error", error => {
    throw error;
  });
  parser.on("opentag", ({name}) => {
    if (name === "node") nodes += 1;
    if (name === "edge") ties += 1;
  });
  parser.write(gexf).close();
  return [nodes, ties];
}

/** How many different colours a piece of the map has: an empty canvas has one. */
async function coloursOnMap(page: Page): Promise<number> {
  const png = await page.locator(".stage").screenshot();
  return page.evaluate(
    async data => {
      const image = await createImageBitmap(new Blob([new Uint8Array(data)], {type: "image/png"}));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const {data: pixels} = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        seen.add((pixels[i] >> 4) * 256 + (pixels[i + 1] >> 4) * 16 + (pixels[i + 2] >> 4));
      return seen.size;
    },
    [...png],
  );
}

describe.each(WINDOWS)("the explorer, %s", (_, window) => {
  test("finds a person, opens a tie, and shows the papers behind it with what each adds", async () => {
    const {page, complaints} = await visit(window);
    await find(page, "kaiyan", /Kaiyan Zhang/);
    const inspector = page.locator("#inspector");
    await inspector.getByRole("heading", {name: "Kaiyan Zhang"}).waitFor();
    await inspector.getByRole("tab", {name: /Co-authors 14/}).click();
    await inspector.getByRole("button", {name: "12 papers with Biqing Qi"}).click();
    await inspector.getByRole("heading", {name: /Biqing Qi.*Kaiyan Zhang/}).waitFor();
    await inspector.getByText("TTRL: Test-Time Reinforcement Learning").waitFor();
    expect(await inspector.getByText(/adds/).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("filters by ties and by years, says of how many, and shows everything again", async () => {
    const {page, complaints} = await visit(window);
    const lens = await settings(page);
    await lens.getByRole("slider", {name: "Tie in at least"}).focus();
    await page.keyboard.press("ArrowRight");
    const counts = page.locator(".counts");
    await counts.getByText(/ of 98 ties/).waitFor();
    await closeSheet(page);
    await page.getByRole("slider", {name: "First year"}).first().focus();
    await page.keyboard.press("End");
    await counts.getByText(/ of 46 people/).waitFor();
    await expectFair(page, "a filter of years");
    await page.getByRole("button", {name: "Show everything"}).first().click();
    await page.getByText("29 of 79 papers have names").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("reads what is dropped on it, and says what was damaged", async () => {
    const {page} = await visit(window);
    const path = join(folder(), "damaged.bib");
    writeFileSync(
      path,
      "@article{a, title = {Rivers}, author = {Ada Example and Ben Sample}, year = 2020}\n@article{b, title = {Lakes, author = {Ada Example}\n",
    );
    await openFiles(page, path);
    await waitDrawn(page, /^coauthor 2$/);
    if (window.viewport === NARROW) await page.getByRole("button", {name: "Overview"}).click();
    await page.getByRole("button", {name: /Read report/}).click();
    await page
      .getByText(/does not end/)
      .first()
      .waitFor();
    await expectFair(page, "a damaged file");
    await page.context().close();
  });

  test("says plainly that a file cannot be read, and stays usable", async () => {
    const {page} = await visit(window);
    const path = join(folder(), "prose.txt");
    writeFileSync(path, "Once upon a time there was no paper at all.");
    await openFiles(page, path);
    const told = page.getByText(/No papers|Nothing in this file|no papers/).first();
    await told.waitFor({timeout: 15_000});
    await expectFair(page, "a file that cannot be read");
    await page.getByRole("button", {name: "Keep what is open"}).click();
    await told.waitFor({state: "detached"});
    await waitDrawn(page, "coauthor 46");
    await page.context().close();
  });

  test("opens the sample, draws it, says of how many, and gives it away as GEXF, whole and as shown", async () => {
    const {page, complaints} = await visit(window);
    await page.getByText("29 of 79 papers have names").waitFor();
    expect(await drawn(page)).toBe("coauthor 46");
    await expect.poll(() => coloursOnMap(page), {timeout: 10_000}).toBeGreaterThan(12);
    const whole = await exported(page, /GEXF/);
    expect(whole.suggestedFilename()).toBe("coauthor.gexf");
    expect(sizeOf(await textOf(whole))).toEqual([46, 98]);

    const lens = await settings(page);
    await lens.getByRole("slider", {name: "Tie in at least"}).focus();
    await page.keyboard.press("ArrowRight");
    const counts = page.locator(".counts", {hasText: /of 98 ties/});
    await counts.waitFor();
    await closeSheet(page);
    await expectFair(page, "a part of the map");
    const ties = Number(/(\d+) of 98 ties/.exec((await counts.textContent())!)![1]);
    expect(sizeOf(await textOf(await exported(page, /GEXF/)))).toEqual([46, ties]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("walks from node to neighbour by keyboard alone, says where it is, and goes to the details and back", async () => {
    const {page, complaints} = await visit(window);
    const map = page.getByRole("application", {name: /^Map of/});
    const isFocused = (what: Locator) => what.evaluate(e => e === document.activeElement);
    await map.focus();
    await page.keyboard.press("ArrowRight");
    const said = page.locator("p[aria-live=polite]");
    await expect.poll(() => said.textContent()).toMatch(/, \d+ ties?, community /);
    const first = await said.textContent();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => said.textContent()).not.toBe(first);
    expect(await isFocused(map)).toBe(true);
    const isPhone = window.viewport === NARROW;
    const inspector = page.locator("#inspector");
    expect(await inspector.isVisible()).toBe(!isPhone); // nothing lies over the map that is walked
    await expectFair(page, "a walk over the map");
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(inspector)).toBe(true);
    if (isPhone) {
      await page.keyboard.press("Escape");
      await expect.poll(() => isFocused(map)).toBe(true);
      await inspector.waitFor({state: "hidden"});
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => said.textContent()).toBe("");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the explorer", () => {
  test("keeps the theme that was chosen", async () => {
    const {page} = await visit();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole("button", {name: /^Theme:/}).click();
    await page.getByRole("button", {name: /^Theme:/}).click();
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    await page.locator("[data-drawn]").waitFor();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  test("gives the same analysis as the command, byte for byte", async () => {
    const {page} = await visit();
    const own = join(folder(), "own.csv");
    writeFileSync(
      own,
      "id,title,authors,year,abstract\n1,River networks,Ada Example;Ben Sample,2020,We study river networks and the flow of water in rivers.\n2,River flow,Ada Example;Cleo Third,2021,River networks carry the flow of water. We measure it.\n",
    );
    const files = hasShared ? SEEDS.map(seedPath) : [own];
    await openFiles(page, ...files);
    const line = hasShared ? /^2 files · 79 papers/ : /^own\.csv · 2 papers/;
    await page.getByText(line).first().waitFor({timeout: 40_000});
    await waitDrawn(page, hasShared ? /^coauthor 46$/ : /^coauthor 3$/);
    const text = await textOf(await exported(page, /analysis/i));

    const out = join(folder(), "result");
    execFileSync("node", ["dist/cli.js", "analyze", ...files, "--out", out], {stdio: "ignore"});
    expect(text === readFileSync(join(out, "analysis.json"), "utf8")).toBe(true);
    await page.context().close();
  });
});

const VIEWS = ["Map", "People", "Papers", "Topics", "Feed", "Time", "Themes", "Compare", "Connect", "Identity", "Quality"] as const; // biome-ignore format: one list

describe.each([
  ["wide", "light", WIDE],
  ["wide", "dark", WIDE],
  ["narrow", "light", NARROW],
  ["narrow", "dark", NARROW],
] as const)("in a %s window, %s", (_, colorScheme, viewport) => {
  test("every view is free of what axe finds, and nothing runs over the edge", async () => {
    const {page} = await visit({viewport, colorScheme});
    for (const name of VIEWS) {
      await view(page, name);
      await page.waitForTimeout(200);
      await expectFair(page, name);
    }
    await page.context().close();
  });
});

import {mkdtempSync, openSync, rmSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {type Analysis, analyze, corpusOf, packAnalysis} from "../../../src/index.ts";
import {launchBrowser, startApp, WIDE} from "../../help/browser.ts";
import {plantedNetwork} from "./graph.ts";
import {type Task, watchedTasks} from "./tasks.ts";

/**
 * How the whole app answers on a large analysis that was saved before and is opened, in real Chromium with software
 * rendering:
 *
 *   npx tsx test/bench/web/opened.ts [nodes ties] …
 *
 * Times are wall clock and processor time of the page's thread; the graph is one of planted communities, its places
 * given. A task that takes long while the processor works little on it waits for something else: for the processor,
 * where others work on the machine, or for the software that draws.
 */
const given = process.argv.slice(2).map(Number);
const SIZES =
  given.length > 0
    ? Array.from({length: given.length >> 1}, (_, k) => given.slice(2 * k, 2 * k + 2))
    : [
        [50_000, 200_000],
        [200_000, 1_000_000],
      ];
/** Moves of the pointer of each kind. */
const MOVES = 12;

/** Code for the page, as text: `watched` tells of the time between frames. */
const WATCHING = `
globalThis.watched = (() => {
  let frames = [];
  let last = 0;
  const step = now => {
    if (last > 0) frames.push(now - last);
    last = now;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return {begin() { frames = []; last = 0; }, end: () => frames};
})();
undefined`;

const folder = mkdtempSync(join(tmpdir(), "coterie-bench-"));
const app = await startApp();
const browser = await launchBrowser();
console.log("1280 × 800, software rendering; ms of wall clock, of the page's thread in brackets");
try {
  for (const [nodes, ties] of SIZES) await measured(nodes, ties);
} finally {
  await browser.close();
  app.close();
  rmSync(folder, {recursive: true});
}

async function measured(nodes: number, ties: number): Promise<void> {
  const file = join(folder, `${nodes}.coterie`);
  const out = openSync(file, "w");
  packAnalysis(await plantedAnalysis(nodes, ties), bytes => void writeSync(out, bytes));
  const page = await browser.newPage({viewport: WIDE});
  page.on("pageerror", error => console.log(String(error)));
  const inspect = await page.context().newCDPSession(page);
  await inspect.send("Performance.enable", {timeDomain: "threadTicks"});
  const thread = async (): Promise<number> => {
    const {metrics} = await inspect.send("Performance.getMetrics");
    return 1000 * (metrics.find(({name}) => name === "TaskDuration")?.value ?? 0);
  };
  await page.goto(app.address);
  await page.locator(".counts").waitFor();
  await page.getByRole("button", {name: "Open", exact: true}).click();
  await page.evaluate(WATCHING);

  const timed = async (name: string, act: () => Promise<void>): Promise<void> => {
    const stop = await watchedTasks(browser, page);
    await page.evaluate("watched.begin()");
    const [began, before] = [performance.now(), await thread()];
    await act();
    const spent = (await thread()) - before;
    const wall = performance.now() - began;
    const frames = (await page.evaluate("watched.end()")) as number[];
    const tasks = await stop();
    const sorted = frames.sort((a, b) => a - b);
    const longest = (by: keyof Task) =>
      tasks
        .map(task => task[by])
        .filter(ms => ms > 50)
        .sort((a, b) => b - a)
        .map(ms => ms.toFixed(0))
        .slice(0, 6)
        .join(" ") || "none";
    const most = tasks.reduce((max, {processor}) => Math.max(max, processor), 0);
    console.log(
      `${nodes} / ${ties}  ${name.padEnd(26)}${wall.toFixed(0).padStart(7)} (${spent.toFixed(0)})   ` +
        `frames ${sorted.length}, median ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)}   ` +
        `over 50: processor ${longest("processor")}, wall ${longest("wall")}   most ${most.toFixed(0)}`,
    );
  };
  await timed("first picture", async () => {
    await page.getByLabel("Choose files").setInputFiles(file);
    await page.waitForFunction(
      count => document.querySelector(".counts b")?.textContent?.replace(/\D/g, "") === count,
      String(nodes),
      {polling: 50, timeout: 200_000},
    );
    await page.locator(`[data-drawn="coauthor ${nodes}"]`).waitFor();
  });
  await timed("until it rests", () => page.waitForTimeout(3000));
  await timed("pan", () => dragged(page));
  await timed("zoom in", () => wheeled(page, -120));
  await timed("pan there", () => dragged(page));
  await timed("pointing at nodes", () => pointed(page));
  await timed("choosing what is there", async () => page.mouse.click(640, 400));
  await timed("taking it back", async () => page.keyboard.press("Escape"));
  await timed("colour by another measure", async () => {
    const colour = page.getByLabel("Colour", {exact: true});
    await colour.selectOption({index: (await colour.locator("option").count()) - 1});
  });
  await timed("table of nodes", async () => {
    await page.getByRole("button", {name: "Nodes", exact: true}).click();
    await page.getByRole("grid").or(page.getByRole("table")).first().waitFor();
  });
  await inspect.send("HeapProfiler.collectGarbage");
  const used = (await inspect.send("Runtime.getHeapUsage")) as Record<string, number>;
  const heap = (used.usedSize + (used.backingStorageSize ?? 0)) / 2 ** 20;
  console.log(`${nodes} / ${ties}  heap ${heap.toFixed(0)} MiB`);
  await page.context().close();
}

async function dragged(page: Page): Promise<void> {
  await page.mouse.move(640, 420);
  await page.mouse.down();
  for (let k = 1; k <= MOVES; k++) await page.mouse.move(640 + 12 * k, 420 - 6 * k);
  await page.mouse.up();
}

async function wheeled(page: Page, by: number): Promise<void> {
  await page.mouse.move(640, 400);
  for (let k = 0; k < MOVES / 2; k++) await page.mouse.wheel(0, by);
  await page.waitForTimeout(500);
}

async function pointed(page: Page): Promise<void> {
  for (let k = 0; k < MOVES; k++) await page.mouse.move(500 + 23 * k, 300 + 17 * k);
}

/** An analysis of a graph without papers, as if it had been computed before. */
async function plantedAnalysis(nodes: number, ties: number): Promise<Analysis> {
  const nothing = await analyze(corpusOf([]));
  const {network, scores, component, componentCount, communities, communityLabels, positions} =
    plantedNetwork(nodes, ties);
  const label = Array.from({length: nodes}, (_, i) => `Name ${i}`);
  const none = {start: new Uint32Array(nodes + 1), item: new Uint32Array(0)};
  const coauthor = {
    ...nothing.networks.coauthor,
    network: {
      ...nothing.networks.coauthor.network,
      ...network,
      given: {title: "planted", about: "", placed: true, grouped: true},
    },
    // Every measure has the values of one.
    scores: Object.fromEntries(
      Object.keys(nothing.networks.coauthor.scores).map(id => [id, scores.strength]),
    ),
    component,
    componentCount,
    communities,
    communityLabels: communityLabels ?? [],
    positions,
  };
  const graph = {
    ...nothing.networks["shared-topic"].network.graph,
    order: nodes,
    start: none.start,
  };
  const zero = new Float64Array(nodes);
  const alone = Uint32Array.from({length: nodes}, (_, i) => i);
  const shared = {
    ...nothing.networks["shared-topic"],
    network: {...nothing.networks["shared-topic"].network, graph},
    positions: {x: zero, y: zero},
    communities: {...communities, community: alone, count: nodes, size: alone.map(() => 1)},
  };
  const unknown = {value: zero, known: new Uint8Array(nodes)};
  return {
    ...nothing,
    indices: Object.fromEntries(Object.keys(nothing.indices).map(id => [id, unknown])),
    people: {
      ...nothing.people,
      count: nodes,
      authorships: none,
      papers: none,
      id: label,
      name: label,
    },
    networks: {...nothing.networks, coauthor, "shared-topic": shared},
  };
}

import {launchBrowser} from "../../help/browser.ts";
import {servePage} from "../../help/page.ts";
import type {Figures} from "./page.ts";

/**
 * How quickly the map answers, in real Chromium, beside graphology and Sigma used plainly on the same graph:
 *
 *   npx tsx test/bench/web/main.ts [nodes ties] …
 *
 * The graphs are synthetic: planted communities, places given. Without a graphics card everything is drawn by the
 * processor (SwiftShader): times of frames are those of software rendering and say how the two compare, not how it
 * feels. Time on the page's thread is what it is with a card too. Maps beyond `PLAIN` are drawn in our way only.
 */
const given = process.argv.slice(2).map(Number);
const SIZES =
  given.length > 0
    ? Array.from({length: Math.ceil(given.length / 2)}, (_, k) => [
        given[2 * k],
        given[2 * k + 1] ?? 4 * given[2 * k],
      ])
    : [
        [1000, 5000],
        [10_000, 40_000],
        [50_000, 200_000],
        [200_000, 1_000_000],
      ];
const PLAIN = 50_000;
const ROUNDS = 8;

/** Name, unit and how it was taken, in the order of the columns. */
const COLUMNS: readonly (readonly [keyof Figures, string])[] = [
  ["first", "first picture"],
  ["firstThread", "of it thread"],
  ["longestFirst", "longest task"],
  ["pan", "pan"],
  ["panThread", "of it thread"],
  ["zoom", "zoom"],
  ["pick", "pick"],
  ["hover", "hover"],
  ["longest", "longest task"],
  ["heap", "heap, MiB"],
];

const served = await servePage("test/bench/web/page.ts");
const browser = await launchBrowser();
console.log(`1280 × 800, software rendering; means of up to ${ROUNDS} frames, in ms
first picture: until it is drawn, and what the page's thread spent on it; pan, zoom: a drawn frame until the card is done; pick: finding the node under
the pointer; hover: lighting up its neighbours; longest task: until the first
picture, and while it is moved and pointed at; heap: after collection`);
await measured("plain", 100, 200); // the first of all also starts the card
console.log("".padEnd(40) + COLUMNS.map(([, name]) => name.padStart(14)).join(""));
try {
  for (const [nodes, ties] of SIZES)
    for (const way of ["own", "plain"] as const)
      if (way === "own" || nodes <= PLAIN) {
        const found = await measured(way, nodes, ties);
        const name = way === "own" ? "Coterie" : "graphology + Sigma";
        const cell = (value: number) => value.toFixed(value < 10 ? 1 : 0).padStart(14);
        console.log(
          `${name}, ${nodes} / ${ties}`.padEnd(40) +
            COLUMNS.map(([key]) => cell(found[key])).join(""),
        );
      }
} finally {
  await browser.close();
  served.close();
}

async function measured(way: "own" | "plain", nodes: number, ties: number): Promise<Figures> {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  page.on("pageerror", error => console.log(String(error)));
  const inspect = await page.context().newCDPSession(page);
  await inspect.send("Performance.enable", {timeDomain: "threadTicks"});
  await page.exposeFunction("heap", async () => {
    await inspect.send("HeapProfiler.collectGarbage");
    const used = (await inspect.send("Runtime.getHeapUsage")) as Record<string, number>;
    return (used.usedSize + (used.backingStorageSize ?? 0)) / 2 ** 20;
  });
  await page.exposeFunction("thread", async () => {
    const {metrics} = await inspect.send("Performance.getMetrics");
    return 1000 * (metrics.find(({name}) => name === "TaskDuration")?.value ?? 0);
  });
  await page.goto(served.address);
  await page.waitForFunction(() => "measure" in globalThis);
  const found = await page.evaluate(
    ([way, nodes, ties, rounds]) =>
      (
        globalThis as unknown as {measure: Record<string, (...given: unknown[]) => unknown>}
      ).measure[way as string](nodes, ties, rounds),
    [way, nodes, ties, way === "own" ? ROUNDS : 4] as const,
  );
  await page.context().close();
  return found as Figures;
}

import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {build} from "vite";
import {launchBrowser} from "../../help/browser.ts";
import type {Figures} from "./page.ts";

/**
 * How quickly the map answers, in real Chromium, beside graphology and Sigma used plainly on the same graph:
 *
 *   npx tsx test/bench/web/main.ts [nodes ties]
 *
 * Without a graphics card everything is drawn by the processor (SwiftShader): times of frames are those of software
 * rendering and say how the two compare, not how it feels. Time on the page's thread ("hover", "longest task") is what
 * it is with a card too.
 */
const [nodes = 50_000, ties = 4 * nodes] = process.argv.slice(2).map(Number);
const ROUNDS = 8;

const out = mkdtempSync(join(tmpdir(), "coterie-bench-"));
writeFileSync(
  join(out, "index.html"),
  '<!doctype html><meta charset="utf-8"><title>bench</title><body style="margin:0"><script type="module" src="/page.js"></script>',
);
await build({
  configFile: false,
  logLevel: "error",
  build: {
    outDir: out,
    emptyOutDir: false,
    target: "es2022",
    lib: {entry: "test/bench/web/page.ts", formats: ["es"], fileName: () => "page.js"},
  },
  define: {"process.env.NODE_ENV": '"production"'},
});
const server = createServer((request, response) => {
  const isScript = request.url === "/page.js";
  response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
  response.end(readFileSync(join(out, isScript ? "page.js" : "index.html")));
});
await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
if (address === null || typeof address === "string") throw new Error("the server has no port");

const browser = await launchBrowser();
console.log(
  `${nodes} nodes, ${ties} ties, 1280 × 800, software rendering; medians of ${ROUNDS} frames, in ms`,
);
console.log("                 first picture      pan     zoom    hover  longest task   heap, MiB");
try {
  for (const way of ["own", "plain"] as const) {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    page.on("pageerror", error => console.log(String(error)));
    const inspect = await page.context().newCDPSession(page);
    await page.exposeFunction("heap", async () => {
      await inspect.send("HeapProfiler.collectGarbage");
      const used = (await inspect.send("Runtime.getHeapUsage")) as Record<string, number>;
      return (used.usedSize + (used.backingStorageSize ?? 0)) / 2 ** 20;
    });
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.waitForFunction(() => "measure" in globalThis);
    const found = (await page.evaluate(
      ([way, nodes, ties, rounds]) =>
        (
          globalThis as unknown as {measure: Record<string, (...given: unknown[]) => unknown>}
        ).measure[way as string](nodes, ties, rounds),
      [way, nodes, ties, way === "own" ? ROUNDS : 4] as const,
    )) as Figures;
    const cell = (value: number, width: number) =>
      value.toFixed(value < 10 ? 1 : 0).padStart(width);
    console.log(
      (way === "own" ? "Coterie" : "graphology + Sigma").padEnd(20) +
        cell(found.first, 10) + cell(found.pan, 9) + cell(found.zoom, 9) + cell(found.hover, 9) +
        cell(found.longest, 14) + cell(found.heap, 12), // biome-ignore format: a row
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

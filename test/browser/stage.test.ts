import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {launchBrowser} from "../help/browser.ts";
import {type ServedPage, servePage} from "../help/page.ts";

let browser: Browser;
let served: ServedPage;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), servePage("test/browser/stage-page.ts")]);
});
afterAll(async () => {
  served?.close();
  await browser?.close();
});

/** Calls what the page offers. */
const call = <T>(page: Page, name: string, ...given: unknown[]): Promise<T> =>
  page.evaluate(
    ([name, given]) => {
      const {stageTest} = globalThis as unknown as {stageTest: Record<string, unknown>};
      const found = stageTest[name];
      return typeof found === "function" ? found(...given) : found;
    },
    [name, given] as const,
  ) as Promise<T>;

async function opened(nodes: number, ties: number): Promise<{page: Page; complaints: string[]}> {
  const context = await browser.newContext({
    viewport: {width: 800, height: 400},
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", error => complaints.push(String(error)));
  page.on("console", message => message.type() === "error" && complaints.push(message.text()));
  await page.goto(served.address);
  await page.waitForFunction(() => "stageTest" in globalThis);
  await call(page, "open", nodes, ties);
  return {page, complaints};
}

describe("Sigma", () => {
  test("draws a map from its graph as it is drawn from arrays, whatever changes", async () => {
    const {page, complaints} = await opened(120, 400);
    for (const step of await call<string[]>(page, "steps")) {
      type Compared = {differ: number; drawn: number; changed: number};
      const {differ, drawn, changed} = await call<Compared>(page, "step", step);
      expect(differ, step).toBeLessThan(0.0005);
      expect(drawn, step).toBeGreaterThan(0.02);
      expect(changed, step).toBeGreaterThan(0.001);
      expect(await call(page, "isGraphRight"), step).toBe(true);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("draws a node in its colour, fainter out of focus, and the tie that is chosen before others", async () => {
    const {page} = await opened(16, 9);
    type Point = {x: number; y: number};
    const place = (node: number) => call<Point>(page, "placeOf", node);
    const colourAt = ({x, y}: Point) => call<number[]>(page, "colourAt", x, y);
    const off = (a: number[], b: number[]) => Math.hypot(...a.map((v, i) => v - b[i]));
    await call(page, "show");
    const ground = await colourAt({x: 2, y: 2});
    const [one, other] = await call<number[]>(page, "clearTies");
    const ends = await call<number[]>(page, "endsOf", one);
    const node = ends[0];
    const own = await call<number[]>(page, "paletteColour", node);
    expect(off(await colourAt(await place(node)), own)).toBeLessThan(6);
    const [a, b] = await Promise.all(ends.map(place));
    const middle = {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2};
    const calm = off(await colourAt(middle), ground);
    await call(page, "focusTie", one);
    const bright = off(await colourAt(middle), ground);
    expect(off(await colourAt(await place(node)), own)).toBeLessThan(6);
    await call(page, "focusTie", other);
    const faded = off(await colourAt(middle), ground);
    expect(off(await colourAt(await place(node)), own)).toBeGreaterThan(25);
    expect(bright).toBeGreaterThan(1.3 * calm);
    expect(calm).toBeGreaterThan(1.3 * faded);
    expect(faded).toBeGreaterThan(3);
    await page.context().close();
  });

  test("rims what is pale in its own hue, so that it does not pass for unknown", async () => {
    const {page} = await opened(16, 9);
    await call(page, "show");
    await call(page, "pale");
    const node = await call<number>(page, "largest");
    const {x, y} = await call<{x: number; y: number}>(page, "placeOf", node);
    const across = [];
    for (let d = 0; d < 16; d++) across.push(await call<number[]>(page, "colourAt", x - d, y));
    const blueness = across.map(([red, , blue]) => blue - red);
    expect(Math.max(...blueness)).toBeGreaterThan(80);
    expect(Math.min(...blueness)).toBeGreaterThan(-8); // the ground; the neutral colour is browner
    await page.context().close();
  });

  test("shows the last of several maps that come at once, and what was said of its nodes meanwhile", async () => {
    const {page, complaints} = await opened(6000, 30_000);
    const {differ, drawn} = await call<{differ: number; drawn: number}>(page, "hurried");
    expect(differ).toBeLessThan(0.0005);
    expect(drawn).toBeGreaterThan(0.02);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is taken away while it is still at work, and nothing comes after", async () => {
    const {page, complaints} = await opened(3000, 9000);
    await call(page, "leave");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("moves out from under a legend that grows", async () => {
    const {page} = await opened(120, 400);
    await call(page, "show");
    for (const y of await call<number[]>(page, "lowest")) expect(y).toBeGreaterThan(320);
    await call(page, "cover", 300);
    await expect
      .poll(async () => Math.max(...(await call<number[]>(page, "lowest"))))
      .toBeLessThan(300);
    await page.context().close();
  });

  test("shows of a map that it comes back to what was seen of it, and the whole where that was seen", async () => {
    const {page, complaints} = await opened(3000, 9000);
    const places = () => call<{x: number; y: number}[]>(page, "places", 7);
    const rounded = async () => {
      // The map that is drawn from arrays is put there a few milliseconds at a time.
      await expect.poll(async () => (await places()).every(({x}) => Number.isFinite(x))).toBe(true);
      return (await places()).map(({x, y}) => [Math.round(x), Math.round(y)]);
    };
    await call(page, "show");
    await call(page, "again"); // names were still being decided on
    const whole = await rounded();
    await call(page, "closer");
    const closer = await rounded();
    expect(closer).not.toEqual(whole);
    await call(page, "again");
    expect(await rounded()).toEqual(closer);
    await call(page, "fit");
    await call(page, "focusNode", 7);
    await call(page, "closer"); // towards what is selected
    expect(await rounded()).toEqual(whole);
    await call(page, "fit");
    await call(page, "again");
    expect(await rounded()).toEqual(whole);
    await page.waitForTimeout(400);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("draws again when the browser took its graphics away for a while", async () => {
    const {page} = await opened(120, 400);
    await call(page, "show");
    expect(await call<number>(page, "lose")).toBeLessThan(0.0005);
    await page.context().close();
  });

  test("is told of a node that is clicked and of one that is dragged", async () => {
    const {page} = await opened(60, 120);
    await call(page, "show");
    const node = await call<number>(page, "largest");
    const at = await call<{x: number; y: number}>(page, "placeOf", node);
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(400);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 20, at.y, {steps: 3});
    await page.mouse.up();
    expect(await call(page, "pointed")).toEqual([
      expect.stringMatching(`^node ${node}`),
      `drag ${node}`,
    ]);
    const moved = await call<{x: number; y: number}>(page, "placeOf", node);
    expect(moved.x - at.x).toBeCloseTo(20, 0);
    await page.context().close();
  });

  test("brings the weaker ties frame by frame, until all are there", async () => {
    const {page} = await opened(4000, 36_000);
    await call(page, "show");
    await expect
      .poll(
        async () => {
          const clip = {x: 0, y: 0, width: 400, height: 400};
          const shot = await page.screenshot({clip});
          return call<number>(page, "unlike", `data:image/png;base64,${shot.toString("base64")}`);
        },
        {timeout: 40_000, interval: 1500},
      )
      .toBeLessThan(0.0005);
    expect(await call(page, "isGraphRight")).toBe(true);
    await page.context().close();
  });
});

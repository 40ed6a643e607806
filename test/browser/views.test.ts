import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {closeSheet, expectFair, journeys, view, WINDOWS} from "../help/journeys.ts";

const {visit} = journeys();

const inspector = (page: Page) => page.locator("#inspector");
/** How many papers the inspector lists, as its heading says. */
const listed = (page: Page) => inspector(page).locator(".sub").first();

describe.each(WINDOWS)("%s", (_, window) => {
  describe("the feed", () => {
    test("says of how many, is ordered anew, searched by words, and leads to the page of an author", async () => {
      const {page, complaints} = await visit(window);
      await view(page, "Feed");
      const titles = page.locator(".feed-title");
      await titles.first().waitFor();
      const first = await titles.first().textContent();
      await page.getByText("Newest", {exact: true}).click();
      await expect.poll(() => titles.first().textContent()).not.toBe(first);
      await page.getByPlaceholder(/^Find words in/).fill("reinforcement learning");
      await expect
        .poll(() => page.locator(".feed, main").first().textContent())
        .toMatch(/\d+ of 79 papers/);
      await page.locator(".feed-byline button, .byline button").first().click();
      await inspector(page).getByRole("heading", {level: 2}).waitFor();
      await page.getByRole("button", {name: "Full page"}).click();
      await page.locator(".author-page, .author").first().waitFor();
      await expectFair(page, "the page of an author", "main");
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  describe("time", () => {
    test("plays through the years, and what rises, falls and bursts opens its papers", async () => {
      const {page, complaints} = await visit(window);
      await view(page, "Time");
      await page.getByText("Cumulative", {exact: true}).click();
      await page.getByRole("button", {name: "Play", exact: true}).first().click();
      await page.getByRole("button", {name: "Pause", exact: true}).first().click();
      await page.getByText("Trends and bursts", {exact: true}).click();
      const judged = page.getByRole("button", {name: /with enough papers to tell$/});
      await judged.waitFor();
      const n = Number((await judged.textContent())?.replace(/\D/g, ""));
      await judged.click();
      await expect.poll(() => inspector(page).textContent()).toContain(String(n));
      await closeSheet(page);
      await page.getByText("Communities through time", {exact: true}).click();
      await page.locator("svg [data-mark], .nothing").first().waitFor();
      await expectFair(page, "communities through time", "main");
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  describe("themes and quality", () => {
    test("a theme opens its topics, and a cell and a law open their papers", async () => {
      const {page, complaints} = await visit(window);
      await view(page, "Themes");
      await page.locator("svg .bubble").first().click();
      await inspector(page).getByRole("heading", {level: 2}).waitFor();
      await view(page, "Quality");
      await page.locator(".heat-cell").first().click();
      await expect.poll(() => listed(page).textContent()).toMatch(/^\d+ papers?$/);
      await closeSheet(page);
      await page.getByText("Laws", {exact: true}).click();
      const elite = page.getByRole("button", {name: /with most papers have/});
      await elite.click();
      await expect
        .poll(() => inspector(page).getByRole("heading", {level: 2}).textContent())
        .toBe("Papers of the most productive");
      await expectFair(page, "laws", "main");
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});

describe("what stands above the map", () => {
  test("opens the papers of the people and of the ties that are shown", async () => {
    const {page} = await visit();
    const numbers = page.locator(".counts button");
    await numbers.nth(0).click();
    await expect.poll(() => listed(page).textContent()).toMatch(/^29 papers/);
    await numbers.nth(1).click();
    await expect
      .poll(() => inspector(page).getByRole("heading", {level: 2}).textContent())
      .toMatch(/ties on the map$/);
    await page.context().close();
  });

  test.each([
    ["a laptop", WIDE],
    ["a phone", NARROW],
    ["a large screen", {width: 2560, height: 1440}],
  ] as const)("and tools and legends lie over no node on %s", async (_, viewport) => {
    const {page} = await visit({viewport});
    await page.waitForTimeout(500);
    const hidden = await page.evaluate(() => {
      const stage = document.querySelector(".stage");
      const sheets = [...document.querySelectorAll<HTMLCanvasElement>(".stage canvas")];
      const nodes = sheets.find(sheet => sheet.classList.contains("sigma-nodes"));
      if (stage === null || nodes === undefined) return ["no stage"];
      const {left, top} = stage.getBoundingClientRect();
      const copy = document.createElement("canvas");
      copy.width = nodes.width;
      copy.height = nodes.height;
      const pen = copy.getContext("2d");
      pen?.drawImage(nodes, 0, 0);
      const ratio = nodes.width / nodes.clientWidth;
      return [...document.querySelectorAll(".counts, .legend, .tool-group")].flatMap(element => {
        const box = element.getBoundingClientRect();
        const pixels = pen?.getImageData(
          Math.round((box.left - left) * ratio),
          Math.round((box.top - top) * ratio),
          Math.max(1, Math.round(box.width * ratio)),
          Math.max(1, Math.round(box.height * ratio)),
        ).data;
        const isFree = pixels?.every((value, i) => i % 4 !== 3 || value === 0) ?? false;
        return isFree ? [] : [element.className];
      });
    });
    expect(hidden).toEqual([]);
    await page.context().close();
  });
});

test("two fingers bring the map closer on a phone", async () => {
  const {page} = await visit({viewport: NARROW});
  const stage = page.locator(".stage");
  const before = (await stage.screenshot()).toString("base64");
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number | null) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        apart === null
          ? []
          : [
              {x: 195 - apart, y: 350, id: 0},
              {x: 195 + apart, y: 350, id: 1},
            ],
    });
  await touch("touchStart", 30);
  for (const apart of [45, 60, 80, 100, 120]) await touch("touchMove", apart);
  await touch("touchEnd", null);
  await page.locator(".minimap:not(.idle), .stage").first().waitFor();
  await expect.poll(async () => (await stage.screenshot()).toString("base64")).not.toBe(before);
  await page.context().close();
});

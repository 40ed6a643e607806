import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Locator, Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {expectFair, find, journeys, openFiles, person, view, waitDrawn} from "../help/journeys.ts";
import {areAlike, picture, pictures, still} from "../help/map-pictures.ts";

const {visit} = journeys();

/** What can be pressed or filled in and is not there to be pressed: scrolled to, it must lie in the window, with nothing over it. */
const outOfReach = (page: Page, within = "body"): Promise<string[]> =>
  page.evaluate(within => {
    const found: string[] = [];
    const part = document.querySelector(within)!;
    for (const element of part.querySelectorAll<HTMLElement>(
      "button, input, select, textarea, a[href]",
    )) {
      if (
        !element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
        element.tagName !== "INPUT"
      )
        continue;
      if (
        element.closest("[inert], .unseen, [hidden]") !== null ||
        element.matches(":disabled, .skip")
      )
        continue;
      if (
        getComputedStyle(element).visibility === "hidden" ||
        element.getClientRects().length === 0
      )
        continue;
      element.scrollIntoView({block: "nearest", inline: "nearest"});
      const {left, right, top, bottom, width, height} = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40)}`;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        found.push(`${name}: ${[left, top, right, bottom].map(Math.round)}`);
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const mine =
        over !== null &&
        (element.contains(over) ||
          over.contains(element) ||
          element.closest("label")?.contains(over));
      if (!mine) found.push(`${name}: under ${over?.outerHTML.slice(0, 80)}`);
    }
    return found;
  }, within);

const VIEWS = ["Map", "People", "Papers", "Topics", "Feed", "Time", "Themes", "Compare", "Connect", "Identity", "Quality"] as const; // biome-ignore format: one list

describe("at 200 % zoom", () => {
  test("every view keeps to the window, and all that can be pressed is within reach", {
    timeout: 180_000,
  }, async () => {
    const zoomed = {viewport: {width: 640, height: 400}, deviceScaleFactor: 2};
    const {page, complaints} = await visit(zoomed);
    for (const name of VIEWS) {
      await view(page, name);
      await page.waitForTimeout(400);
      await expectFair(page, name);
      expect(await outOfReach(page), name).toEqual([]);
    }
    await view(page, "Map");
    await page.getByRole("button", {name: "Map settings"}).click();
    expect(await outOfReach(page, ".lens"), "settings").toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const outlineOf = (what: Locator) =>
  what.evaluate(element => {
    const {outlineStyle, outlineWidth, borderBottomStyle, borderBottomWidth} =
      getComputedStyle(element);
    return {
      outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
      line: borderBottomStyle === "none" ? 0 : Number.parseFloat(borderBottomWidth),
    };
  });

describe.each([
  ["wide", WIDE],
  ["narrow", NARROW],
] as const)("with the colours of the system, %s", (_, viewport) => {
  test("axe finds nothing, and focus and what is chosen are seen", {timeout: 180_000}, async () => {
    const {page, complaints} = await visit({viewport, forcedColors: "active", colorScheme: "dark"});
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    const isOutlined = async (what: Locator, name: string) =>
      expect((await outlineOf(what)).outline, name).toBeGreaterThanOrEqual(2);
    for (const name of VIEWS) {
      await view(page, name);
      await page.waitForTimeout(300);
      await expectFair(page, name);
      await isOutlined(page.locator(".rail [aria-current=page]"), name);
    }
    await isOutlined(page.locator(".segmented .on").first(), "one of a few");
    await view(page, "Time");
    const control = page.locator(".segmented .on").first();
    await control.locator("input").focus();
    await page.keyboard.press("ArrowRight");
    await isOutlined(page.locator(".segmented label:has(:focus-visible)"), "focus of one of a few");
    await view(page, "People");
    const grid = page.getByRole("grid");
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await isOutlined(grid.locator(".cursor"), "focus of a table");
    await page.keyboard.press("Enter");
    await page.locator("#inspector .title").waitFor();
    await isOutlined(grid.locator("tr[aria-selected=true]").first(), "a row that is chosen");
    const tab = page.locator("#inspector [role=tab][aria-selected=true]");
    expect((await outlineOf(tab)).line).toBeGreaterThanOrEqual(2);
    await tab.focus();
    await page.keyboard.press("ArrowRight");
    await isOutlined(page.locator("#inspector [role=tab]:focus-visible"), "focus of a tab");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("who wants nothing to move", () => {
  /** Movements that time drives; what follows the scrolling of the reader is none. */
  const moving = (page: Page) =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(
            ({timeline, playState, effect}) =>
              timeline === document.timeline &&
              playState === "running" &&
              Number(effect?.getComputedTiming().duration) > 1,
          ).length,
    );
  test("sees panels, dialogs and sheets come at once", async () => {
    for (const viewport of [WIDE, NARROW]) {
      const {page} = await visit({viewport});
      const dialog = page.getByRole("dialog");
      for (const key of ["Control+k", "?"]) {
        await page.keyboard.press(key);
        await dialog.waitFor();
        expect(await moving(page), key).toBe(0);
        await page.keyboard.press("Escape");
        await dialog.waitFor({state: "detached"});
        expect(await moving(page), key).toBe(0);
      }
      await find(page, "kaiyan", /Kaiyan Zhang/);
      expect(await moving(page)).toBe(0);
      await page
        .locator("#inspector")
        .getByRole("button", {name: viewport === WIDE ? "Clear the selection" : "Close"})
        .click();
      await view(page, "Time");
      expect(await moving(page)).toBe(0);
      await page.context().close();
    }
  });

  test("sees where a layout puts the nodes, not the way there", async () => {
    const {page} = await visit();
    await still(page);
    const first = await picture(page);
    await page.getByRole("button", {name: "Layout", exact: true}).click();
    await page.getByRole("radio", {name: "Forces (ForceAtlas2)"}).check();
    await page.keyboard.press("Escape");
    await expect
      .poll(async () => areAlike(page, first, await picture(page)), {timeout: 20_000})
      .toBe(false);
    await page.getByRole("button", {name: "Layout", exact: true}).click();
    await still(page);
    const going = page.getByRole("radio", {name: "Circle"}).check();
    const seen = await pictures(page, 8);
    await going;
    expect(seen).toBeLessThanOrEqual(3); // before, where they stand, and their names
    await page.context().close();
  });

  test("is asked: others see nodes glide and panels come", async () => {
    const {page} = await visit({reducedMotion: "no-preference", viewport: NARROW});
    // What moved may stand still again before it can be looked at: it is heard instead.
    const moved = page.evaluate(
      () =>
        new Promise<boolean>(done => {
          for (const begins of ["animationstart", "transitionrun"])
            addEventListener(begins, () => done(true), {once: true, capture: true});
        }),
    );
    await page.getByRole("button", {name: "Overview"}).click();
    expect(await moved).toBe(true);
    await page.context().close();
  });
});

describe("the miniature", () => {
  /** Where the frame on it is, in its pixels. */
  const frame = (page: Page) =>
    page.locator(".minimap canvas").evaluate(canvas => {
      const {width, height} = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement)
        .getContext("2d")!
        .getImageData(0, 0, width, height).data;
      const ink = (x: number, y: number) => pixels[4 * (y * width + x) + 3] > 120;
      const columns = Array.from(
        {length: width},
        (_, x) => Array.from({length: height}, (_, y) => ink(x, y)).filter(Boolean).length,
      );
      const rows = Array.from(
        {length: height},
        (_, y) => Array.from({length: width}, (_, x) => ink(x, y)).filter(Boolean).length,
      );
      const most = (list: number[]) => list.indexOf(Math.max(...list));
      return {column: most(columns), row: most(rows)};
    });

  test("shows what is seen once one comes closer, and moves it by pointer and by keys", async () => {
    const {page, complaints} = await visit();
    const small = page.getByRole("application", {name: "The whole map"});
    expect(await page.locator(".minimap.idle").count()).toBe(1);
    await still(page); // what comes while something is computed is fitted anew
    await page.getByRole("application", {name: /^Map of/}).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("+");
    await small.waitFor();
    const seen = async () => (await page.locator(".stage").screenshot()).toString("base64");
    const box = (await small.boundingBox())!;
    const at = async (x: number, y: number) => {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForTimeout(300);
      return {picture: await seen(), frame: await frame(page)};
    };
    const left = await at(0.3, 0.4);
    const right = await at(0.7, 0.6);
    expect(right.picture).not.toBe(left.picture);
    expect(right.frame).not.toEqual(left.frame);

    await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.6 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.4 * box.height, {steps: 5});
    await page.mouse.up();
    await page.waitForTimeout(300);
    expect(await frame(page)).toEqual(left.frame);

    await small.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(300);
    const moved = await frame(page);
    expect(moved).not.toEqual(left.frame);
    await page.keyboard.press("ArrowLeft");
    await page.waitForTimeout(300);
    expect(await frame(page)).toEqual(left.frame);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("names of other scripts", () => {
  const NAMES = ["محمد الخوارزمي", "יעל כהן", "王小明", "김철수", "𠮷田 太郎", "Ada Example"];
  const file = () => {
    const path = join(mkdtempSync(join(tmpdir(), "coterie-names-")), "names.csv");
    const rows = [
      `1,دراسة الأنهار (2020): شبكات,${NAMES.slice(0, 3).join(";")},2020`,
      `2,河流网络研究,${NAMES.slice(2, 5).join(";")},2021`,
      `3,River networks,${[NAMES[0], NAMES[4], NAMES[5]].join(";")},2022`,
      `4,More rivers,${[NAMES[1], NAMES[5]].join(";")},2022`,
    ];
    writeFileSync(path, `id,title,authors,year\n${rows.join("\n")}\n`);
    return path;
  };
  const direction = (what: Locator) =>
    what.evaluate(element => getComputedStyle(element).direction);

  test.each([
    ["wide", WIDE],
    ["narrow", NARROW],
  ] as const)(
    "stand whole and in their own direction wherever they are shown, %s",
    async (_, viewport) => {
      const {page, complaints} = await visit({viewport});
      await openFiles(page, file());
      await waitDrawn(page, /^coauthor 6$/);
      await view(page, "People");
      const grid = page.getByRole("grid", {name: "People"});
      // A community can be called by the same name.
      const row = (name: string) => grid.getByRole("button", {name, exact: true});
      for (const name of NAMES) await row(name).waitFor();
      await row(NAMES[0]).click();
      const inspector = page.locator("#inspector");
      const title = inspector.getByRole("heading", {name: NAMES[0]});
      await title.waitFor();
      expect(await direction(title)).toBe("rtl");
      expect(await direction(inspector.locator(".paper-title", {hasText: "دراسة"}))).toBe("rtl");
      await inspector.getByRole("tab", {name: /^Co-authors/}).click();
      const hebrew = inspector.getByText(NAMES[1], {exact: true});
      expect(await direction(hebrew)).toBe("rtl");
      expect(await direction(inspector.getByText("𠮷田 太郎", {exact: true}))).toBe("ltr");
      await expectFair(page, "names");
      await hebrew.click();
      await inspector.getByRole("heading", {name: NAMES[1]}).waitFor();
      await page.keyboard.press("Escape");

      await find(page, "王", /^王小明/);
      await inspector.getByRole("heading", {name: "王小明"}).waitFor();
      await page.keyboard.press("Escape");
      await view(page, "Compare");
      await person(page, "First", NAMES[0]);
      await person(page, "Second", NAMES[2]);
      const head = page.locator(".compare-head h3").first();
      await head.waitFor();
      expect(await direction(head)).toBe("rtl");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

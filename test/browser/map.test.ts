import type {Locator, Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {closeSheet, expectFair, journeys, settings, WINDOWS, waitDrawn} from "../help/journeys.ts";

const {visit} = journeys();

const counts = (page: Page) => () => page.locator(".counts").textContent();

/** A hash of what the canvases of the map show. */
const picture = (page: Page) => async () =>
  (await page.locator(".stage").screenshot()).toString("base64").length;

/** The picture once it no longer changes: what comes late belongs to it too. */
async function settledPicture(page: Page): Promise<number> {
  let last = await picture(page)();
  await expect
    .poll(
      async () => {
        await page.waitForTimeout(400);
        const now = await picture(page)();
        const same = now === last;
        last = now;
        return same;
      },
      {timeout: 20_000},
    )
    .toBe(true);
  return last;
}

/** Selects whose chosen words have no room in them. */
const cutShort = (part: Locator) =>
  part.locator("select").evaluateAll(selects => {
    const pen = document.createElement("canvas").getContext("2d")!;
    return (selects as HTMLSelectElement[]).flatMap(select => {
      const {fontWeight, fontSize, fontFamily, paddingLeft, paddingRight} =
        getComputedStyle(select);
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const chosen = select.selectedOptions[0].label;
      return pen.measureText(chosen).width > room + 1 ? [chosen] : [];
    });
  });

describe.each(WINDOWS)("terms on the map, %s", (_, options) => {
  test("go by the similarity that is chosen, which is a measure of their ties", async () => {
    const {page, complaints} = await visit(options);
    const panel = await settings(page);
    await panel.getByText("Topics", {exact: true}).click();
    await waitDrawn(page, "topics");
    const similarity = page.getByLabel("Similarity", {exact: true});
    expect(await similarity.inputValue()).toBe("association");
    await panel
      .getByLabel("Colour", {exact: true})
      .selectOption({label: "standing in the community"});
    expect(await cutShort(panel)).toEqual([]);
    await similarity.selectOption("inclusion");
    await expect.poll(() => similarity.inputValue(), {timeout: 20_000}).toBe("inclusion");
    await waitDrawn(page, "topics");
    await page.getByText("Names and ties", {exact: true}).click();
    await page.getByLabel("Tie width", {exact: true}).selectOption("similarity");
    await expectFair(page, "terms by inclusion");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(WINDOWS)("the map, %s", (_, window) => {
  test("shows topics, both worlds at once, people with topics, and papers, made when asked for, and keeps who is selected", async () => {
    const {page, complaints} = await visit(window);
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    const said = page.locator("p[aria-live=polite]").first();
    await expect.poll(() => said.textContent()).toMatch(/, \d+ ties?, community /);
    const who = (await said.textContent())!.split(",")[0];
    await closeSheet(page);

    const lens = await settings(page);
    const ties = lens.getByLabel("Ties mean");
    await ties.selectOption("shared-topic");
    await waitDrawn(page, "shared-topic 46");
    await ties.selectOption("both");
    await waitDrawn(page, "both 46");
    expect(await page.locator(".legend .stroke").count()).toBe(3);
    await expectFair(page, "both worlds");
    await ties.selectOption("people-topics");
    await waitDrawn(page, "people-topics");
    await expect.poll(() => said.textContent()).toContain(who);
    await lens.getByText("Topics", {exact: true}).first().click();
    await waitDrawn(page, "topics");
    await lens.getByText("Papers", {exact: true}).click();
    await waitDrawn(page, "similar-papers 79");
    expect(await counts(page)()).toMatch(/79 papers/);
    await expectFair(page, "papers");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("sizes and colours by any measure, explains it, and filters by a click on the legend", async () => {
    const {page, complaints} = await visit(window);
    const lens = await settings(page);
    await lens.getByLabel("Size", {exact: true}).selectOption("betweenness");
    await lens.getByRole("button", {name: "What size means"}).click();
    await lens.locator(".meaning .formula").waitFor();
    await lens.getByLabel("Colour", {exact: true}).selectOption("category");
    await closeSheet(page);
    const legend = page.locator(".legend.groups button").first();
    await legend.click();
    await expect.poll(counts(page)).toMatch(/ of 46 people/);
    await legend.click();
    await expect.poll(counts(page)).toMatch(/^46 people/);
    await settings(page);
    await lens.getByLabel("Colour", {exact: true}).selectOption("year");
    await closeSheet(page);
    await page.locator(".legend.ramp button").last().click();
    await expect.poll(counts(page)).toMatch(/ of 46 people/);
    await expectFair(page, "coloured by year");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("the map", () => {
  test("arranges nodes anew, takes it back, and undoes it", async () => {
    const {page} = await visit();
    const before = await settledPicture(page);
    await page.getByRole("button", {name: "Layout", exact: true}).click();
    const quality = page.locator(".picture-quality");
    const closeness = () =>
      quality.locator("dl > div", {hasText: "Connected-closeness"}).locator("dd").textContent();
    await expect.poll(closeness).toMatch(/^0\.\d+$/);
    const analysed = await closeness();
    expect(await quality.locator("p").first().textContent()).toMatch(
      /^\d+\s% of ties are shorter than \d+\s% of the map's longer side, of all pairs \d+\s%\.$/,
    );
    await quality.getByRole("button", {name: "What the figures say"}).click();
    expect(await quality.locator(".meaning").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("0 is best")]),
    );
    for (const name of ["Circle", "By mean year", "Similarity (VOS)", "Forces (ForceAtlas2)"]) {
      await page.getByRole("radio", {name}).check();
      await expect.poll(() => page.locator(".progress-line").count(), {timeout: 20_000}).toBe(0);
      expect(await page.getByRole("radio", {name}).isChecked()).toBe(true);
      if (name === "Circle") await expect.poll(closeness).not.toBe(analysed);
    }
    await page.getByRole("radio", {name: "As analysed"}).check();
    await expect.poll(closeness).toBe(analysed);
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()); // its ring lies over the map
    await expect.poll(picture(page), {timeout: 10_000}).toBe(before);
    await page.context().close();
  });

  test("pins a node where it is dragged to", async () => {
    const {page} = await visit();
    const box = (await page.locator(".stage").boundingBox())!;
    // The largest node of the sample; it is found by where the pointer becomes a hand.
    const at = await spotOfNode(page, box);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 20, {steps: 4});
    await page.mouse.move(at.x + 60, at.y + 40, {steps: 4});
    await page.mouse.up();
    await page.getByRole("button", {name: "Layout", exact: true}).click();
    await page.getByRole("button", {name: "Free 1 pinned"}).click();
    await page.context().close();
  });

  test("selects several by drawing around them, and adds to them the next time", async () => {
    const {page} = await visit();
    await settledPicture(page);
    const box = (await page.locator(".stage").boundingBox())!;
    await page.getByRole("button", {name: "Select by drawing around"}).click();
    const around = async (left: number, top: number, right: number, bottom: number) => {
      const corners = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]] as const; // biome-ignore format: one list
      const [first, ...rest] = corners.map(
        ([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const,
      );
      await page.mouse.move(...first);
      await page.mouse.down();
      for (const corner of rest) await page.mouse.move(...corner, {steps: 3});
      await page.mouse.up();
    };
    const title = () => page.locator("#inspector .title").first().textContent();
    await around(0.02, 0.12, 0.45, 0.95);
    await expect.poll(title).toMatch(/\d+ people/);
    const some = Number((await title())!.match(/\d+/)![0]);
    await around(0.02, 0.12, 0.88, 0.95);
    await expect
      .poll(async () => Number((await title())!.match(/\d+/)?.[0] ?? 0))
      .toBeGreaterThan(some);
    await page.context().close();
  });

  test("draws outlines, density, curves and names of communities, and goes back to as usual", async () => {
    const {page, complaints} = await visit();
    const usual = await settledPicture(page);
    await page.getByRole("button", {name: "Drawing", exact: true}).click();
    for (const name of ["Outlines of communities", "Curved ties", "Density instead of ties"]) {
      const before = await picture(page)();
      await page.getByLabel(name, {exact: true}).check();
      await expect.poll(picture(page)).not.toBe(before);
    }
    const before = await picture(page)();
    await page.getByLabel("Names of communities").selectOption("always");
    await expect.poll(picture(page)).not.toBe(before);
    await page.getByRole("button", {name: "As usual"}).click();
    await page.keyboard.press("Escape");
    await expect.poll(picture(page), {timeout: 10_000}).toBe(usual);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** Looks for a node: where the pointer becomes a hand. */
async function spotOfNode(
  page: Page,
  box: {x: number; y: number; width: number; height: number},
): Promise<{x: number; y: number}> {
  for (let y = 0.35; y < 0.7; y += 0.02)
    for (let x = 0.35; x < 0.65; x += 0.02) {
      const at = {x: box.x + x * box.width, y: box.y + y * box.height};
      await page.mouse.move(at.x, at.y);
      const cursor = await page.locator(".stage").evaluate(e => (e as HTMLElement).style.cursor);
      if (cursor === "pointer") return at;
    }
  throw new Error("no node was found");
}

describe.each([
  ["wide", "light", WIDE],
  ["wide", "dark", WIDE],
  ["narrow", "light", NARROW],
  ["narrow", "dark", NARROW],
] as const)("in a %s window, %s", (_, colorScheme, viewport) => {
  test("tools of the map are reachable and free of what axe finds", async () => {
    const {page} = await visit({viewport, colorScheme});
    for (const name of ["Layout", "Drawing"]) {
      const button = page.getByRole("button", {name, exact: true});
      if (viewport === NARROW) {
        const {width, height} = (await button.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
      await button.click();
      const panel = page.getByRole("group", {name});
      const box = (await panel.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(await panel.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(
        0,
      );
      await expectFair(page, name);
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  });
});

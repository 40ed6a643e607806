import {copyFileSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {zipSync} from "fflate";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type App, launchBrowser, NARROW, startApp, visit, WIDE} from "../help/browser.ts";
import {
  closeSheet,
  expectFair,
  openFiles,
  settings,
  WINDOWS,
  waitDrawn,
  wrongs,
} from "../help/journeys.ts";

let browser: Browser;
let app: App;
const home = mkdtempSync(join(tmpdir(), "coterie-shell-"));

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), startApp()]);
});
afterAll(async () => {
  app?.close();
  await browser?.close();
});

/** A file of two papers by three people. */
function ownPapers(): string {
  const file = join(home, "own.csv");
  const rows = [
    "1,River networks,Ada Example;Ben Sample,2020",
    "2,River flow,Ada Example;Cleo Third,2021",
  ];
  writeFileSync(file, `id,title,authors,year\n${rows.join("\n")}\n`);
  return file;
}

/** Types into the field of commands and does the first that fits. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", {name: /Type a view/});
  await field.fill(typed);
  await page.keyboard.press("Enter");
  await field.waitFor({state: "detached"}); // what is typed next is another command
}

describe.each(WINDOWS)("undo, %s", (_, options) => {
  test("takes back filters, maps and selections, and redo does them again", async () => {
    const {page, complaints} = await visit(browser, app.address, options);
    const undo = page.getByRole("button", {name: "Undo"});
    expect(await undo.isDisabled()).toBe(true);
    await command(page, "map in one paper");
    await waitDrawn(page, "topics");
    await command(page, "biqing");
    const inspector = page.locator("#inspector");
    await inspector.getByRole("heading", {name: "Biqing Qi"}).waitFor();
    await page.keyboard.press("Control+z");
    // On a phone the sheet goes with what it told of.
    await inspector.locator("h2", {hasText: "Seed corpus"}).waitFor({state: "attached"});
    await undo.click();
    await waitDrawn(page, "coauthor 46");
    await page.keyboard.press("Control+Shift+z");
    await waitDrawn(page, "topics");
    await page.keyboard.press("Control+z");
    await waitDrawn(page, "coauthor 46");

    const lens = await settings(page);
    await lens.getByRole("slider", {name: "Tie in at least"}).focus();
    await page.keyboard.press("ArrowRight");
    const ties = page.locator(".counts", {hasText: /of 98 ties/});
    await ties.waitFor();
    await closeSheet(page);
    await undo.click();
    await ties.waitFor({state: "detached"});
    await page.getByRole("button", {name: "Redo"}).click();
    await ties.waitFor();
    await expectFair(page, "something to take back");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(WINDOWS)("a link, %s", (_, options) => {
  test("in the address shows the same view when the page is loaded again", async () => {
    const {page, complaints} = await visit(browser, app.address, options);
    await command(page, "size degree");
    await command(page, "kaiyan");
    await page.getByRole("heading", {name: "Kaiyan Zhang"}).waitFor();
    await expect.poll(() => page.url()).toContain("kaiyan-zhang");
    await page.reload();
    // On a phone the map comes first, and what is chosen waits in its sheet.
    await page.locator("#inspector", {hasText: "Kaiyan Zhang"}).waitFor({state: "attached"});
    await expect.poll(() => page.url()).toContain("map.size=degree");
    const lens = await settings(page);
    expect(await lens.getByLabel("Size", {exact: true}).inputValue()).toBe("degree");
    await expectFair(page, "a view from a link");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("can carry the whole analysis, and opens without the files", async () => {
    const {page} = await visit(browser, app.address, options);
    await openFiles(page, ownPapers());
    await waitDrawn(page, "coauthor 3");
    await page.locator(".working").waitFor({state: "detached"});
    await command(page, "view people");
    await command(page, "share");
    const field = page.getByLabel(/Link with everything/);
    const address = await field.inputValue();
    expect(address).toMatch(/data=[\w-]{500,}/);
    await page.context().close();

    const other = await browser.newContext(options);
    const fresh = await other.newPage();
    await fresh.goto(address);
    await fresh.getByText("own.csv").first().waitFor({state: "attached", timeout: 20_000});
    await fresh.locator("[aria-current=page]", {hasText: "People"}).waitFor();
    await fresh.getByRole("row", {name: /Cleo Third/}).waitFor();
    await other.close();
  });
});

describe("a link", () => {
  test("that was cut says so, and another corpus can be opened", async () => {
    const context = await browser.newContext({viewport: WIDE});
    const page = await context.newPage();
    await page.goto(`${app.address}#view=map&corpus=abc123&data=AAAA`);
    await page.getByText(/cut or changed on its way/).waitFor({timeout: 20_000});
    await page.getByRole("button", {name: /Network scientists/}).click();
    await waitDrawn(page, "coauthor 1589");
    // What has no colour of its own is one entry of the legend, and a filter.
    const others = page.getByRole("button", {name: /^\d+ other communities$/});
    await page.getByRole("checkbox", {name: /^Show \d+ other communities$/}).uncheck();
    await page.locator(".counts", {hasText: / of 1,589 /}).waitFor();
    await others.click();
    await page
      .getByRole("checkbox", {name: /^Show community/})
      .nth(10)
      .waitFor();
    await context.close();
  });
});

describe.each(WINDOWS)("opening, %s", (_, options) => {
  test("takes a zip, pasted records, and a generated sample; ids alone are told what they need", async () => {
    const {page, complaints} = await visit(browser, app.address, options);
    const open = page.getByRole("button", {name: "Open", exact: true});
    const bib = new TextEncoder().encode(
      "@article{a, title = {Rivers}, author = {Ada Example and Ben Sample}, year = 2020}\n",
    );
    const zip = join(home, "two.zip");
    writeFileSync(zip, zipSync({"a.bib": bib}));
    await open.click();
    await page.locator("input[type=file]").first().setInputFiles(zip);
    await waitDrawn(page, "coauthor 2");

    await open.click();
    const field = page.getByRole("textbox", {name: /Records/});
    await field.fill("10.1000/abc, 10.1000/def");
    await page.getByText("These are 2 ids alone.").waitFor();
    await page.getByText(/coterie fetch openalex/).waitFor();
    await field.fill("TY  - JOUR\nTI  - Lakes\nAU  - Example, Ada\nPY  - 2021\nER  - \n");
    await page.getByRole("button", {name: "Read this text"}).click();
    await waitDrawn(page, "coauthor 1");

    await open.click();
    await page.getByRole("button", {name: /Generated, 300 people/}).click();
    await waitDrawn(page, /^coauthor (29|3[0-2])\d$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(WINDOWS)("what was opened, %s", (_, options) => {
  test("keeps what was opened when that is allowed, and forgets it when told", async () => {
    const {page} = await visit(browser, app.address, options);
    const open = page.getByRole("button", {name: "Open", exact: true});
    await open.click();
    await page.getByLabel(/Keep what I open/).check();
    const path = join(home, "kept.ris");
    writeFileSync(path, "TY  - JOUR\nTI  - Lakes\nAU  - Example, Ada\nPY  - 2021\nER  - \n");
    await page.locator("input[type=file]").first().setInputFiles(path);
    await waitDrawn(page, "coauthor 1");
    await page.locator(".working").waitFor({state: "detached"});
    await open.click();
    await page.getByRole("button", {name: /^kept\.ris/}).waitFor(); // the browser has written it
    await page.goto("about:blank");
    await page.goto(app.address);
    await waitDrawn(page, "coauthor 46");
    await open.click();
    await page.getByRole("button", {name: /^kept\.ris/}).click();
    await waitDrawn(page, "coauthor 1");
    await page.locator(".working").waitFor({state: "detached"});
    await open.click();
    await page.getByRole("button", {name: "Forget kept.ris"}).click();
    await page.getByRole("button", {name: "Forget kept.ris"}).waitFor({state: "detached"});
    await page.context().close();
  });

  test("shows people before all is computed, and can be stopped", async () => {
    const {page} = await visit(browser, app.address, options);
    await page.getByRole("button", {name: "Open", exact: true}).click();
    await page.getByRole("button", {name: /Generated, 5,000 people/}).click();
    await waitDrawn(page, /^coauthor (4[89]|5[01])\d\d$/);
    const cancel = page.getByRole("button", {name: "Cancel"});
    await cancel.click({timeout: 5000});
    await page.getByText(/Stopped: people and who wrote/).waitFor();
    expect(await page.getByRole("button", {name: "Export"}).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe.each(WINDOWS)("taking away, %s", (_, options) => {
  test("pictures at print size, papers of a person, and the part that is shown", async () => {
    const {page, complaints} = await visit(browser, app.address, options);
    await command(page, "kaiyan");
    await page.getByRole("heading", {name: "Kaiyan Zhang"}).waitFor();
    const exported = async (entry: RegExp) => {
      await page.getByRole("button", {name: "Export"}).click();
      const coming = page.waitForEvent("download");
      await page.getByRole("menuitem", {name: entry}).first().click();
      return readFileSync((await (await coming).path())!);
    };
    const png = await exported(/PNG at print size/);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3600, 2700]);
    const svg = (await exported(/^SVG/)).toString();
    expect(svg.match(/<circle/g)!.length).toBeGreaterThanOrEqual(46);
    expect(svg).toContain("Kaiyan Zhang");
    const bib = (await exported(/BibTeX, 12 papers/)).toString();
    expect(bib.match(/^@/gm)?.length).toBe(12);
    expect((await exported(/Methods/)).toString()).toMatch(/Leiden algorithm.*doi:10\.1038/);

    await closeSheet(page);
    const lens = await settings(page);
    await lens.getByRole("slider", {name: /Tie in at least/}).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".counts", {hasText: /of 98 ties/}).waitFor();
    const gml = (await exported(/^GML/)).toString();
    expect(gml.match(/^ {2}edge$/gm)?.length).toBeLessThan(98);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("a page of this view opens from disk and shows it", async () => {
    const {page} = await visit(browser, app.address, options);
    await command(page, "kaiyan");
    await page.getByRole("heading", {name: "Kaiyan Zhang"}).waitFor();
    await page.getByRole("button", {name: "Export"}).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("menuitem", {name: /Page that holds/}).click();
    const download = await coming;
    const file = join(home, "view.html");
    await download.saveAs(file);
    await page.context().close();

    const second = await visit(browser, pathToFileURL(file).href, options);
    // On a phone the map comes first, and what is chosen waits in its sheet.
    await second.page.locator("#inspector", {hasText: "Kaiyan Zhang"}).waitFor({state: "attached"}); // biome-ignore format: one line
    expect(second.complaints).toEqual([]);
    await second.page.context().close();
  });

  test("the whole analysis, which another opens and finds as it was", async () => {
    const saved = async (page: Page) => {
      await page.locator(".working").waitFor({state: "detached"});
      await page.getByRole("button", {name: "Export"}).click();
      const coming = page.waitForEvent("download");
      await page.getByRole("menuitem", {name: /to open again/}).click();
      return (await coming).path();
    };
    const {page} = await visit(browser, app.address, options);
    await openFiles(page, ownPapers());
    await waitDrawn(page, "coauthor 3");
    const file = join(home, "kept.json");
    copyFileSync(await saved(page), file);
    await page.context().close();

    const {page: other, complaints} = await visit(browser, app.address, options);
    await openFiles(other, file);
    await waitDrawn(other, "coauthor 3");
    await expectFair(other, "an analysis that was saved");
    expect(readFileSync(await saved(other), "utf8") === readFileSync(file, "utf8")).toBe(true);
    expect(complaints).toEqual([]);
    await other.context().close();
  });
});

test.each(WINDOWS)("works without a network once it was loaded, %s", async (_, options) => {
  const {page} = await visit(browser, app.address, options);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await waitDrawn(page, "coauthor 46");
  await page.context().setOffline(true);
  await page.reload();
  await waitDrawn(page, "coauthor 46");
  await page.getByRole("button", {name: "Export"}).click();
  await page.getByRole("menuitem", {name: /GEXF/}).waitFor();
  await page.context().close();
});

test.each(WINDOWS)(
  "everything can be reached by keyboard alone: commands, keys, search, map, %s",
  async (_, options) => {
    const {page, complaints} = await visit(browser, app.address, options);
    const isPhone = options.viewport === NARROW;
    const current = (name: string) =>
      // On a phone it may wait behind one more button.
      page.locator("[aria-current=page]", {hasText: name}).waitFor({state: "attached"});
    const typed = async (text: string) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    const isWithin = (part: string) =>
      page.evaluate(part => document.querySelector(part)!.contains(document.activeElement), part);
    // What is typed at once is kept while the commands are fetched.
    await typed("time view");
    await current("Time");
    await page.keyboard.press("?");
    await page.getByRole("heading", {name: "Keys"}).waitFor();
    await page.keyboard.press("Escape");
    await typed("papers view");
    await current("Papers");
    await typed("view map");
    await current("Map");
    await page.keyboard.press("/");
    await page.keyboard.type("junqi");
    await page.keyboard.press("Enter");
    const inspector = page.locator("#inspector");
    await inspector.getByRole("heading", {name: "Junqi Gao"}).waitFor();
    if (isPhone) {
      // A sheet takes the focus, and what opens within it keeps it there.
      await expect.poll(() => isWithin("#inspector")).toBe(true);
    } else {
      await page.getByRole("application", {name: /^Map of/}).focus();
      await page.keyboard.press("Enter");
    }
    const coauthors = inspector.getByRole("button", {name: /papers with /}).first();
    const tab = async (wanted: Locator) => {
      for (let i = 0; i < 60; i++) {
        if (await wanted.evaluate(element => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("Tab does not lead there");
    };
    await tab(inspector.getByRole("tab", {name: "Papers"}));
    await page.keyboard.press("ArrowRight");
    await tab(coauthors);
    await page.keyboard.press("Enter");
    await inspector
      .getByRole("heading", {name: /Junqi Gao/})
      .first()
      .waitFor();
    await inspector.getByText(/add up to/).waitFor();
    await expect.poll(() => isWithin("#inspector")).toBe(true);
    await expectFair(page, "a tie, by keys");
    if (isPhone) {
      await page.keyboard.press("Escape");
      await inspector.waitFor({state: "hidden"});
      await typed("map settings");
      const lens = page.locator(".lens");
      await lens.waitFor();
      await expect.poll(() => isWithin(".lens")).toBe(true);
      await tab(lens.getByLabel("Size", {exact: true}));
      await expectFair(page, "settings, by keys");
      await page.keyboard.press("Escape");
      await lens.waitFor({state: "hidden"});
      const more = page.getByRole("button", {name: "More views"});
      await more.focus();
      await page.keyboard.press("Enter");
      const last = page.getByRole("button", {name: "Quality", exact: true});
      await last.waitFor();
      await page.keyboard.press("Shift+Tab");
      await expect.poll(() => last.evaluate(e => e === document.activeElement)).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => more.evaluate(e => e === document.activeElement)).toBe(true);
    }
    await typed("start page");
    await page.getByRole("heading", {name: "Open a corpus"}).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

describe.each([
  ["wide", "light", WIDE],
  ["narrow", "dark", NARROW],
  ["at 200 %", "dark", {width: 640, height: 400}],
  ["narrow", "light", NARROW],
] as const)("%s, %s", (_, colorScheme, viewport) => {
  test("every dialog, menu and the start page are free of what axe finds and fit the window", async () => {
    const {page} = await visit(browser, app.address, {viewport, colorScheme});
    const check = async (what: string) => {
      await page.waitForTimeout(250);
      expect(await wrongs(page), what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    };
    await page.getByRole("button", {name: "Export"}).click();
    await page.getByRole("menuitem", {name: /GEXF/}).waitFor();
    await check("export");
    await page.keyboard.press("Escape");
    for (const [typed, heading] of [
      ["open a corpus", "Open a corpus"],
      ["share", "Share this view"],
      ["keys", "Keys"],
      ["report", "Read report"],
    ] as const) {
      await command(page, typed);
      await page.getByRole("heading", {name: heading}).waitFor();
      await check(heading);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({state: "detached"});
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", {name: /Type a view/}).waitFor();
    await check("commands");
    await page.keyboard.press("Escape");
    await command(page, "start page");
    await page.getByRole("heading", {name: "Open a corpus"}).waitFor();
    await check("start page");
    await page.context().close();
  });
});

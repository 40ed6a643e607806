// Takes a picture of every view, in both themes and both sizes, to be looked at:
// npm run gallery -- <folder> [files…]
import {mkdirSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {VIEWS, type View} from "../../web/state/views.ts";
import {words} from "../../web/words.ts";
import {launchBrowser, NARROW, startApp, visit, WIDE} from "./browser.ts";

const [folder, ...files] = process.argv.slice(2);
if (folder === undefined) throw new Error("make-gallery: expected a folder");
mkdirSync(folder, {recursive: true});

/** Chooses a view, also where it waits behind the last button of a phone's bar. */
async function view(page: Page, name: string): Promise<void> {
  const entry = page.getByRole("navigation").getByRole("button", {name, exact: true});
  if (!(await entry.isVisible()))
    await page.getByRole("button", {name: words.views2.moreViews}).click();
  await entry.click();
}

/** Finds somebody or something by the search field and selects the first that is found. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  await page.getByRole("option").first().click();
}

/** Opens what a phone keeps in a sheet. */
async function sheet(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", {name, exact: true});
  if (await button.isVisible()) await button.click();
}

const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole("button", {name, exact: true}).first().click();

/** Goes to a view and does something there. */
const within =
  (id: View, ...acts: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page) => {
    await view(page, words.views[id]);
    for (const act of acts) await act(page);
  };

const settings = (page: Page) => sheet(page, words.lens);
const tab = (name: string) => (page: Page) => page.getByText(name, {exact: true}).first().click();
const firstRow = (page: Page) => page.getByRole("row").nth(1).click();
const example = (page: Page) => page.locator(".examples button").first().click();
/** A choice of the map's settings, after which a phone's sheet is closed. */
const chosen = (label: string, value: string) => async (page: Page) => {
  await settings(page);
  const field = page.getByLabel(label, {exact: true});
  const isThere = await field.evaluate(
    (select, value) => [...(select as HTMLSelectElement).options].some(o => o.value === value),
    value,
  );
  if (isThere) await field.selectOption(value);
  await page.keyboard.press("Escape");
  if (!isThere) throw new Error(`“${label}” offers no “${value}” of this corpus`);
};
const noun = (name: string) => async (page: Page) => {
  await settings(page);
  await page.getByLabel(words.lens).getByText(name, {exact: true}).first().click();
  await page.keyboard.press("Escape");
};

/** What is still computed: lines where it will stand, or a word of it on the map. */
const UNFINISHED = ".bone, .loading, .hint:not(:empty)";

const OTHERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  palette: page => page.keyboard.press("Control+k"),
  searching: async page => {
    await page.keyboard.press("/");
    await page.keyboard.type("rea");
  },
  person: within("people", firstRow),
  paper: within("papers", firstRow),
  topic: within("topics", firstRow),
  "person-map": within("map", page => find(page, "kai")),
  author: within("people", firstRow, page => pressed(page, words.views2.author.openPage)),
  settings: within("map", settings),
  filters: within("map", settings, async page => {
    await pressed(page, words.inspect.filters.more);
    await page.getByRole("slider", {name: "Neighbours left"}).scrollIntoViewIfNeeded();
  }),
  community: within("map", settings, page =>
    page.locator(".communities li > button").first().click(),
  ),
  several: within("map", settings, async page => {
    await page.locator(".communities li > button").first().click();
    await pressed(page, "Select its people together");
  }),
  tie: within("people", firstRow, async page => {
    await page.getByRole("tab", {name: /Co-authors/}).click();
    await page.locator("#inspector .names .count-link").first().click();
  }),
  "map-category": within("map", chosen(words.colour, "category")),
  "map-year": within("map", chosen(words.colour, "year")),
  "map-shared": within(
    "map",
    chosen(words.colour, "community"),
    chosen(words.tiesMean, "shared-topic"),
  ),
  "map-both": within("map", chosen(words.tiesMean, "both")),
  "map-people-topics": within("map", chosen(words.tiesMean, "people-topics")),
  "map-topics": within("map", noun(words.stage.nouns.topics)),
  "map-papers": within("map", noun(words.stage.nouns.papers)),
  "map-again": within("map", noun(words.stage.nouns.people)),
  drawing: within("map", page => pressed(page, words.stage.draw.title)),
  layout: within("map", page => pressed(page, words.stage.layout.title)),
  trends: within("timeline", tab("Trends and bursts")),
  flows: within("timeline", tab("Communities through time")),
  compared: within("compare", example),
  "compared-communities": within("compare", tab("Communities")),
  "compared-periods": within("compare", tab("Periods")),
  ways: within("connect", example),
  collaborators: within("connect", tab("Collaborators")),
  joined: within("quality", tab("Joined records")),
  problems: within("quality", tab("Problems")),
  laws: within("quality", tab("Laws")),
  report: within("quality", tab("Report")),
  export: within("map", page => pressed(page, words.export)),
  open: within("map", page => pressed(page, words.open)),
  keys: page => page.keyboard.press("?"),
  start: page => pressed(page, words.shell.start),
};

const [browser, app] = await Promise.all([launchBrowser(), startApp(...files)]);
for (const [size, viewport] of Object.entries({wide: WIDE, narrow: NARROW}))
  for (const colorScheme of ["light", "dark"] as const) {
    const {page, complaints} = await visit(browser, app.address, {viewport, colorScheme});
    const shoot = async (name: string) => {
      await page.waitForTimeout(200);
      await page.waitForFunction(found => document.querySelector(found) === null, UNFINISHED);
      await page.waitForTimeout(1200);
      await page.screenshot({path: join(folder, `${name}-${size}-${colorScheme}.png`)});
    };
    const steps = [
      ...VIEWS.filter(id => id !== "author").map(
        id => [id, () => view(page, words.views[id])] as const,
      ),
      ...Object.entries(OTHERS).map(([name, act]) => [name, () => act(page)] as const),
    ];
    for (const [name, act] of steps)
      await act()
        .then(() => shoot(name))
        .catch(error =>
          console.log(`${name} ${size} ${colorScheme}: ${String(error).split("\n", 1)[0]}`),
        )
        .then(() => page.keyboard.press("Escape"))
        .then(() => page.keyboard.press("Escape"));
    for (const complaint of complaints) console.log(`${size} ${colorScheme}: ${complaint}`);
    await page.context().close();
  }
app.close();
await browser.close();

import axe from "@axe-core/playwright";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect} from "vitest";
import {
  type App,
  launchBrowser,
  startApp,
  type Visit,
  type VisitOptions,
  visit,
} from "./browser.ts";

/** One browser and one app for all journeys of a file. */
export interface Journeys {
  /** Where the app is, once the journeys run. */
  address(): string;
  browser(): Browser;
  /** Opens the app in a window of its own and waits for the first picture. */
  visit(options?: VisitOptions): Promise<Visit>;
}

/** Starts the app on the sample, or on files that are made when the journeys begin; ends it after the last. */
export function journeys(files: () => readonly string[] = () => []): Journeys {
  let browser: Browser;
  let app: App;
  beforeAll(async () => {
    [browser, app] = await Promise.all([launchBrowser(), startApp(...files())]);
  }, 300_000);
  afterAll(async () => {
    app?.close();
    await browser?.close();
  });
  return {
    address: () => app.address,
    browser: () => browser,
    visit: options => visit(browser, app.address, options),
  };
}

/** What the map shows, as "coauthor 46". */
export const drawn = (page: Page) => page.locator("[data-drawn]").getAttribute("data-drawn");

/** Waits until the map shows what is meant. */
export const waitDrawn = (page: Page, what: string | RegExp) =>
  expect
    .poll(() => drawn(page).catch(() => null), {timeout: 40_000})
    .toMatch(typeof what === "string" ? new RegExp(`^${what}`) : what);

/** Goes to a view; on a phone it may wait behind one more button. */
export async function view(page: Page, name: string): Promise<void> {
  const rail = page.getByRole("navigation");
  const entry = rail.getByRole("button", {name, exact: true});
  if (!(await entry.isVisible())) await rail.getByRole("button", {name: "More views"}).click();
  await entry.click();
}

/** Names somebody in a field for people. */
export async function person(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", {name: label, exact: true}).fill(name);
  await page.getByRole("option", {name: new RegExp(`^${name}`)}).click();
}

/** Finds something by the search field, and goes to what is meant. */
export async function find(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(typed);
  await page.getByRole("option", {name}).click();
}

/** Opens files as somebody would who chooses them. */
export async function openFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.getByRole("button", {name: "Open", exact: true}).click();
  await page.locator("input[type=file]").first().setInputFiles(paths);
}

/** What axe finds wrong in parts of the page, or in all of it: a line each. */
export async function wrongs(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const look = parts.reduce((looking, part) => looking.include(part), new axe({page}));
  const {violations} = await look.analyze();
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
}

/** Fails where axe finds anything, or the page is wider than its window. */
export async function expectFair(
  page: Page,
  what: string,
  ...parts: readonly string[]
): Promise<void> {
  expect(
    (await wrongs(page, ...parts)).map(line => `${what}: ${line.slice(0, 300)}`),
    what,
  ).toEqual([]);
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  expect(wide, `${what}: width`).toBeLessThanOrEqual(window);
}

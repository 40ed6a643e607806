import axe from "@axe-core/playwright";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, expect} from "vitest";
import {
  type App,
  launchBrowser,
  NARROW,
  startApp,
  type Visit,
  type VisitOptions,
  visit,
  WIDE,
} from "./browser.ts";

/** A large window in the light, a phone in the dark: journeys that are told in both. */
export const WINDOWS = [
  ["in a wide window, light", {viewport: WIDE, colorScheme: "light"}],
  ["on a phone, dark", {viewport: NARROW, colorScheme: "dark"}],
] as const;

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

/** The settings of the map; on a phone they are a sheet, which is opened. */
export async function settings(page: Page): Promise<Locator> {
  const button = page.getByRole("button", {name: "Map settings"});
  if (await button.isVisible()) await button.click();
  return page.getByLabel("Map settings");
}

/** Closes what lies over a phone's window; in a wide one nothing does. */
export async function closeSheet(page: Page): Promise<void> {
  const close = page
    .locator(".sheet-open")
    .getByRole("button", {name: /^(Close|Clear the selection)$/});
  if (page.viewportSize()!.width < 900 && (await close.isVisible())) await close.click();
}

/** Goes to a view; on a phone it may wait behind one more button, and behind a sheet. */
export async function view(page: Page, name: string): Promise<void> {
  await closeSheet(page);
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

/** What axe finds wrong in parts of the page, or in all of it: a line each. What is right it need not describe: that takes thrice as long. */
export async function wrongs(page: Page, ...parts: readonly string[]): Promise<string[]> {
  // No page has frames: axe can look at it as it is, without a second one to gather what it found.
  const whole = new axe({page}).options({resultTypes: ["violations"]}).setLegacyMode();
  const look = parts.reduce((looking, part) => looking.include(part), whole);
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

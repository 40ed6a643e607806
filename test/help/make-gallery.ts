// Takes a picture of every view, in both themes and both sizes, to be looked at:
// npm run gallery -- <folder> [files…]
import {mkdirSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {VIEWS} from "../../web/state/views.ts";
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

const OTHERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  palette: page => page.keyboard.press("Control+k"),
  searching: async page => {
    await page.keyboard.press("/");
    await page.keyboard.type("rea");
  },
  person: async page => {
    await view(page, words.views.people);
    await page.getByRole("row").nth(1).click();
  },
  paper: async page => {
    await view(page, words.views.papers);
    await page.getByRole("row").nth(1).click();
  },
  topic: async page => {
    await view(page, words.views.topics);
    await page.getByRole("row").nth(1).click();
  },
  "person-map": async page => find(page, "kai"),
};

const [browser, app] = await Promise.all([launchBrowser(), startApp(...files)]);
for (const [size, viewport] of Object.entries({wide: WIDE, narrow: NARROW}))
  for (const colorScheme of ["light", "dark"] as const) {
    const {page, complaints} = await visit(browser, app.address, {viewport, colorScheme});
    const shoot = async (name: string) => {
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
        .then(() => page.keyboard.press("Escape"));
    for (const complaint of complaints) console.log(`${size} ${colorScheme}: ${complaint}`);
    await page.context().close();
  }
app.close();
await browser.close();

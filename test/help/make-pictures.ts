// Takes the pictures of the README anew: npm run pictures
import {mkdirSync} from "node:fs";
import {launchBrowser, startApp, visit} from "./browser.ts";

mkdirSync("data/pictures", {recursive: true});
const [browser, app] = await Promise.all([launchBrowser(), startApp()]);
for (const colorScheme of ["light", "dark"] as const) {
  const {page} = await visit(browser, app.address, {colorScheme});
  await page.keyboard.press("/");
  await page.keyboard.type("kaiyan");
  await page.getByRole("option", {name: /Kaiyan Zhang/}).click();
  await page.waitForTimeout(8000);
  await page.screenshot({path: `data/pictures/map-${colorScheme}.png`});
  await page.context().close();
}
app.close();
await browser.close();

import type {Page} from "playwright-core";
import {expect} from "vitest";

/** What is seen of the map, as a PNG in base 64. */
export const picture = async (page: Page): Promise<string> =>
  (await page.locator(".stage").screenshot()).toString("base64");

/** Whether two pictures look the same: the same letters may be drawn a shade lighter the next time. */
export const areAlike = (page: Page, one: string, other: string): Promise<boolean> =>
  page.evaluate(
    async ([one, other]) => {
      const pixelsOf = async (png: string) => {
        const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
      return a.length === b.length && a.every((value, i) => Math.abs(value - b[i]) <= 12);
    },
    [one, other],
  );

/** Different pictures of the map while something goes on. */
export const pictures = async (page: Page, times: number) => {
  let last = await picture(page);
  let seen = 1;
  for (let i = 1; i < times; i++) {
    const next = await picture(page);
    if (await areAlike(page, last, next)) continue;
    seen += 1;
    last = next;
  }
  return seen;
};
/** Waits until nothing is computed any more and the map looks the same for a while. */
export const still = async (page: Page) => {
  const working = page.locator(".working, .progress-line");
  await expect
    .poll(async () => (await pictures(page, 4)) + (await working.count()), {timeout: 30_000})
    .toBe(1);
};

import type {Page} from "playwright-core";

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

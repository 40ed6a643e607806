import {InputError} from "../command.ts";
import {type Fonts, missingPackage} from "./fonts.ts";

/** Pixels of the picture for each of the drawing: sharp on today's screens and in print at 15 cm. */
const SCALE = 2;

/** A drawing as PNG. The same drawing and fonts give the same bytes. */
export async function pngOf(svg: string, {files}: Fonts): Promise<Uint8Array> {
  const {Resvg} = await import("@resvg/resvg-js").catch(() => {
    throw new InputError(missingPackage("@resvg/resvg-js"));
  });
  const picture = new Resvg(svg, {
    fitTo: {mode: "zoom", value: SCALE},
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      defaultFontFamily: "DejaVu Sans",
      sansSerifFamily: "DejaVu Sans",
    },
  });
  return picture.render().asPng();
}

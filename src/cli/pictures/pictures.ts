import type {Analysis} from "../../analysis/analysis.ts";
import type {NetworkId} from "../../graphs/network.ts";
import {svg} from "../../write/svg.ts";
import type {World} from "../command.ts";
import {type Fonts, fontsFor} from "./fonts.ts";
import {pdfOf} from "./pdf.ts";
import {pngOf} from "./png.ts";

/** A form of pictures that the command makes of the drawing, without a browser. */
export interface Picture {
  readonly id: string;
  readonly label: string;
  readonly ending: string;
  make(drawing: string, fonts: Fonts, title: string): Promise<Uint8Array>;
}

/** Every such form. */
export const PICTURES: readonly Picture[] = [
  {id: "png", label: "PNG picture", ending: ".png", make: pngOf},
  {id: "pdf", label: "PDF page", ending: ".pdf", make: pdfOf},
];

/**
 * The map of a network with its legend in one of the forms, and the world is told of signs that no font has.
 *
 * @param named - font files to use beside the one that comes along
 */
export async function pictureOf(
  analysis: Analysis,
  network: NetworkId,
  {make}: Picture,
  named: readonly string[],
  world: World,
): Promise<Uint8Array> {
  const pieces: string[] = [];
  svg.write(analysis, network, piece => pieces.push(piece));
  const drawing = pieces.join("");
  const fonts = await fontsFor([textsIn(drawing)], named);
  if (fonts.missing.length > 0)
    world.err(
      `No font here has ${fonts.missing.slice(0, 12).join(" ")}${fonts.missing.length > 12 ? ` and ${fonts.missing.length - 12} more signs` : ""}; --font adds one.\n`,
    );
  return make(drawing, fonts, network);
}

/** What is written in a drawing; titles of discs are for screens alone. */
const textsIn = (drawing: string): string =>
  [...drawing.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join("\n");

/** The letters of names on the picture. */
export const FONT = 'ui-sans-serif, system-ui, "Liberation Sans", "Segoe UI", Roboto, sans-serif';

/** A name at a place of the picture. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly ink: string;
}

/** How wide a text is in a font, in pixels; each is measured once. */
export type Measure = (text: string, font: string) => number;

export function createMeasure(): Measure {
  const widths = new Map<string, number>();
  const ruler = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    const key = font + text;
    let width = widths.get(key);
    if (width === undefined && ruler !== null) {
      ruler.font = font;
      width = ruler.measureText(text).width;
      if (widths.size > 20_000) widths.clear();
      widths.set(key, width);
    }
    return width ?? 0;
  };
}

/** So many letters of a name are written. */
const MOST_LETTERS = 34;

/** A long name without its end, never cut within a letter. */
export function shortened(label: string): string {
  if (label.length <= MOST_LETTERS) return label;
  const letters = [...label];
  if (letters.length <= MOST_LETTERS) return label;
  return `${letters
    .slice(0, MOST_LETTERS - 2)
    .join("")
    .trimEnd()}…`;
}

/** The way a text is read: that of its first letter that has one. */
export const directionOf = (text: string): CanvasDirection =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  )
    ? "rtl"
    : "ltr";

/** Writes names over what is there, each in a seam of the ground. */
export function writeNames(
  context: CanvasRenderingContext2D,
  names: readonly Placed[],
  ground: string,
  seam: number,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.strokeStyle = ground;
  context.lineWidth = seam;
  for (const {text, x, y, font, ink} of names) {
    context.font = font;
    context.direction = directionOf(text);
    context.fillStyle = ink;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

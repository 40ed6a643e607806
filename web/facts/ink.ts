/** Black or white, whichever is read better on a colour of the form #rrggbb: at least 4.5 : 1 on any. */
export function inkOn(colour: string): "#000000" | "#ffffff" {
  const light = luminance(colour);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

/** Relative luminance as WCAG defines it, 0 … 1. */
export function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

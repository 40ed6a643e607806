/**
 * Colours as they are seen with and without colour blindness, and how far apart two look. Simulation: G. M. Machado,
 * M. M. Oliveira & L. A. F. Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1, on linear light. Difference:
 * CIEDE2000, G. Sharma, W. Wu & E. N. Dalal 2005, doi:10.1002/col.20070.
 */
type Three = readonly [number, number, number];

/** What a kind of vision makes of red, green and blue light. */
export const VISIONS: Readonly<Record<string, readonly [Three, Three, Three]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** "#3f6fd9" → red, green, blue as linear light, 0 … 1. */
export function linearLight(hex: string): Three {
  const value = Number.parseInt(hex.slice(1), 16);
  const light = (byte: number) => {
    const v = byte / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [light(value >> 16), light((value >> 8) & 255), light(value & 255)];
}

/** Light as a kind of vision sees it. */
export const seen = (light: Three, vision: readonly [Three, Three, Three]): Three =>
  vision.map(row =>
    Math.max(0, Math.min(1, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as unknown as Three;

/** Linear light → CIELAB (D65). */
export function labOf([r, g, b]: Three): Three {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look, CIEDE2000: 1 is barely seen side by side, 100 is black and white. */
export function difference([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const {atan2, cos, exp, hypot, PI, sin, sqrt} = Math;
  const degrees = PI / 180;
  const meanChroma = (hypot(a1, b1) + hypot(a2, b2)) / 2;
  const g = (1 - sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))) / 2;
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [hypot(p1, b1), hypot(p2, b2)];
  const hue = (a: number, b: number) =>
    a === 0 && b === 0 ? 0 : (atan2(b, a) / degrees + 360) % 360;
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin((turn / 2) * degrees)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const t =
    1 -
    0.17 * cos((h - 30) * degrees) +
    0.24 * cos(2 * h * degrees) +
    0.32 * cos((3 * h + 6) * degrees) -
    0.2 * cos((4 * h - 63) * degrees);
  const sl = 1 + (0.015 * (l - 50) ** 2) / sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const turned = 30 * exp(-(((h - 275) / 25) ** 2));
  const r = -2 * sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(2 * turned * degrees);
  const [x, y, z] = [dl / sl, dc / sc, dh / sh];
  return sqrt(x * x + y * y + z * z + r * y * z);
}

/** How far apart two colours look to a kind of vision. */
export const apart = (a: string, b: string, vision: string): number => {
  const [p, q] = [a, b].map(hex => labOf(seen(linearLight(hex), VISIONS[vision])));
  return difference(p, q);
};

/** Contrast of two colours, 1 … 21: WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const luminance = ([r, g, b]: Three) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [p, q] = [a, b].map(hex => luminance(linearLight(hex)));
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
}

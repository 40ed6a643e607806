/** The colours of a theme. All text and marks reach the contrast that their use asks for. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly quiet: string;
  /** For what has no group of its own, and for ties between groups. */
  readonly neutral: string;
  /** For what is not known; drawn with a rim in the neutral colour, so that it differs by shape too. */
  readonly unknown: string;
  /**
   * One a group. Any two, and the neutral one, are at least 7.9 apart (CIEDE2000) for people with usual colour vision,
   * protanopia, deuteranopia and tritanopia, and 12 where one follows the other; all stand out from the ground by 3 to 1.
   */
  readonly groups: readonly string[];
  /** From low to high, in even steps of lightness: at least 9 apart for the same people. */
  readonly ramp: readonly string[];
}

export const LIGHT: Palette = {
  background: "#fbfaf7",
  ink: "#1c1b18",
  quiet: "#6b675e",
  neutral: "#a8a49a",
  unknown: "#f3f0e9",
  groups: [
    "#3a5ec6",
    "#c38313",
    "#35a277",
    "#b85287",
    "#8e6cd6",
    "#627b01",
    "#258595",
    "#a13432",
    "#977d56",
    "#565f6b",
  ],
  ramp: ["#c8d5f2", "#92b3e6", "#5f8fd6", "#3a6cb8", "#234b8c", "#132f5e"],
};

export const DARK: Palette = {
  background: "#16171a",
  ink: "#eceae4",
  quiet: "#a29e94",
  neutral: "#66645f",
  unknown: "#202226",
  groups: [
    "#5a84e1",
    "#fcac5c",
    "#40a87c",
    "#e17fac",
    "#af97f9",
    "#8ca234",
    "#53bcd2",
    "#d26a62",
    "#cfb88a",
    "#77808e",
  ],
  ramp: ["#24365c", "#315391", "#4675c4", "#6d9be3", "#a3c3f3", "#dbe7fb"],
};

/** How many groups get a colour of their own; the rest shares the neutral one. */
export const GROUP_COLOURS = 10;

/** Steps of the ramp, from low to high. */
export const RAMP_STEPS = 6;

/** A scene's value for what shares the neutral colour, and for what is not known. */
export const OTHER = -1;
export const UNKNOWN = -2;

/** The colour of a scene's value: a palette group, a place 0 … 1 on the ramp, −1 for none of its own, −2 for unknown. */
export function colourOf(palette: Palette, kind: "groups" | "ramp", value: number): string {
  if (value < 0) return value === UNKNOWN ? palette.unknown : palette.neutral;
  if (kind === "groups") return palette.groups[value] ?? palette.neutral;
  const step = Math.min(palette.ramp.length - 1, Math.floor(value * palette.ramp.length));
  return palette.ramp[step];
}

const STRENGTHS = ["weight", "strength", "value"];

/** Whether programs give this name to the strength of a tie. */
export const isStrengthName = (name: string): boolean => STRENGTHS.includes(name.toLowerCase());

/** The one that is meant where values of a tie have several such names: weight before strength before value. */
export const strengthNameOf = (names: readonly string[]): string | undefined =>
  STRENGTHS.map(meant => names.find(name => name.toLowerCase() === meant)).find(
    name => name !== undefined,
  );

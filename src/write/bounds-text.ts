/** A number that is known to lie between two: "17" where they are the same, else "17 to 19"; "–" where there is none. */
export const boundsText = (
  bounds: {readonly least: number; readonly most: number} | null,
): string => {
  if (bounds === null) return "–";
  const {least, most} = bounds;
  return least === most ? String(least) : `${least} to ${most}`;
};

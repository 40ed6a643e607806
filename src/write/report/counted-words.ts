/** A number and what is counted: "1 paper", "2 papers". */
export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** What the papers lack, in words. */
export function missing(cut: number, uncounted: number): string {
  const ties =
    cut === 0
      ? "No byline is cut"
      : `${counted(cut, "byline")} ${cut === 1 ? "is" : "are"} cut, so that ties may be missing`;
  const counts =
    uncounted === 0
      ? "every paper has a citation count"
      : `${counted(uncounted, "paper")} ${uncounted === 1 ? "has" : "have"} no citation count, which is not 0`;
  return `${ties}; ${counts}.`;
}

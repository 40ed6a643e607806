/**
 * Checks that a number of shortest paths can still be told from infinity. Only chains of a thousand forks
 * have more; a network of people is far from it. Throws RangeError when it cannot.
 */
export function checkPaths(paths: number): void {
  if (paths === Number.POSITIVE_INFINITY)
    throw new RangeError("graph: expected fewer than 10³⁰⁸ shortest paths between two nodes");
}

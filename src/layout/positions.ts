/** Where each node stands, in a plane without units; centred on the origin. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How far two nodes are from each other; by a root, which has the same bits everywhere. */
export function distanceBetween({x, y}: Positions, i: number, j: number): number {
  const [dx, dy] = [x[i] - x[j], y[i] - y[j]];
  return Math.sqrt(dx * dx + dy * dy);
}

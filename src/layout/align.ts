import type {Positions} from "./positions.ts";

/**
 * Turns a picture, and mirrors it where that helps, so that nodes lie as near as can be to where they were: whoever
 * looks away for a moment finds them again. Distances stay as they are; the middle goes to the middle of the old
 * picture. Nodes whose old place is not finite do not count. O(nodes).
 *
 * The rotation of an orthogonal Procrustes problem in the plane, P. H. Schönemann 1966, doi:10.1007/BF02289451.
 *
 * Throws RangeError for pictures of different size.
 */
export function aligned({x, y}: Positions, {x: oldX, y: oldY}: Positions): Positions {
  const n = x.length;
  if (oldX.length !== n || oldY.length !== n)
    throw new RangeError(`before: expected ${n} positions, got ${oldX.length}`);
  let count = 0;
  let [midX, midY, oldMidX, oldMidY] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (!isPlaced(oldX[i], oldY[i])) continue;
    count += 1;
    midX += x[i];
    midY += y[i];
    oldMidX += oldX[i];
    oldMidY += oldY[i];
  }
  if (count === 0) return {x: x.slice(), y: y.slice()};
  midX /= count;
  midY /= count;
  oldMidX /= count;
  oldMidY /= count;

  // Sums of products of both pictures: how well each turn, straight or mirrored, agrees.
  let [along, across, mirroredAlong, mirroredAcross] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (!isPlaced(oldX[i], oldY[i])) continue;
    const [ax, ay, bx, by] = [x[i] - midX, y[i] - midY, oldX[i] - oldMidX, oldY[i] - oldMidY];
    along += ax * bx + ay * by;
    across += ax * by - ay * bx;
    mirroredAlong += ax * bx - ay * by;
    mirroredAcross += ax * by + ay * bx;
  }
  const straight = Math.sqrt(along * along + across * across);
  const mirrored = Math.sqrt(mirroredAlong * mirroredAlong + mirroredAcross * mirroredAcross);
  // Only a clear gain is worth a mirror image; a picture without any direction stays as it is.
  const flip = mirrored > straight * (1 + 1e-9) ? -1 : 1;
  const length = flip < 0 ? mirrored : straight;
  const cos = length === 0 ? 1 : (flip < 0 ? mirroredAlong : along) / length;
  const sin = length === 0 ? 0 : (flip < 0 ? mirroredAcross : across) / length;
  const turnedX = new Float64Array(n);
  const turnedY = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [x[i] - midX, flip * (y[i] - midY)];
    turnedX[i] = oldMidX + dx * cos - dy * sin;
    turnedY[i] = oldMidY + dx * sin + dy * cos;
  }
  return {x: turnedX, y: turnedY};
}

const isPlaced = (x: number, y: number): boolean => Number.isFinite(x) && Number.isFinite(y);

import type {Positions} from "./positions.ts";

/**
 * Turns a picture so that its longer axis lies level, and mirrors it so that more weight is left and on top;
 * thus a picture that only turned while it was computed looks the same again. Centred on the mean.
 */
export function oriented({x, y}: Positions): Positions {
  const n = x.length;
  if (n === 0) return {x, y};
  const meanX = x.reduce((sum, v) => sum + v, 0) / n;
  const meanY = y.reduce((sum, v) => sum + v, 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const dx = x[i] - meanX;
    const dy = y[i] - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // The eigenvector of the greater eigenvalue, from roots alone.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  let [ax, ay] = xy === 0 ? (xx >= yy ? [1, 0] : [0, 1]) : [half + root, xy];
  const norm = Math.sqrt(ax * ax + ay * ay);
  ax /= norm;
  ay /= norm;

  const turnedX = new Float64Array(n);
  const turnedY = new Float64Array(n);
  let [skewX, skewY] = [0, 0];
  for (let i = 0; i < n; i++) {
    const dx = x[i] - meanX;
    const dy = y[i] - meanY;
    turnedX[i] = dx * ax + dy * ay;
    turnedY[i] = dy * ax - dx * ay;
    skewX += turnedX[i] * turnedX[i] * turnedX[i];
    skewY += turnedY[i] * turnedY[i] * turnedY[i];
  }
  if (skewX < 0) for (let i = 0; i < n; i++) turnedX[i] = -turnedX[i];
  if (skewY < 0) for (let i = 0; i < n; i++) turnedY[i] = -turnedY[i];
  return {x: turnedX, y: turnedY};
}

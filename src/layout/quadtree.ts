/**
 * A quadtree over points with masses, for forces from afar: many points at a distance act as one.
 *
 * Cells are numbered from 0, the root. child[4c … 4c + 3] are the cells below c, or −1; a leaf holds one
 * point, or several where they coincide. Arrays are kept from one build to the next.
 */
export interface Quadtree {
  /** Builds the tree anew. */
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void;
  /**
   * Adds to `force` what pushes point i: Σ factor · mass_i · mass_j / d² · (p_i − p_j), cells that look
   * smaller than theta acting as one.
   */
  push(i: number, factor: number, theta: number, force: Force): void;
}

export interface Force {
  x: number;
  y: number;
  /** How fast the force falls as the point gives way: Σ factor · mass_i · mass_j / d². */
  stiffness: number;
}

/** Squared distance below which two points do not push: what pushed them would have no direction. */
const NEAREST = 1e-12;
/** Points closer together than the plane divided so many times count as one. */
const DEEPEST = 40;

export function quadtree(points: number): Quadtree {
  let room = Math.max(16, 2 * points);
  let child = new Int32Array(4 * room);
  let massOf = new Float64Array(room);
  let sumX = new Float64Array(room);
  let sumY = new Float64Array(room);
  let width = new Float64Array(room);
  let only = new Int32Array(room);
  let cells = 0;
  const stack = new Int32Array(4 * DEEPEST + 8);
  let px: Float64Array = new Float64Array(0);
  let py: Float64Array = new Float64Array(0);
  let pm: Float64Array = new Float64Array(0);

  const grow = () => {
    room *= 2;
    const longer = <Kind extends Int32Array | Float64Array>(array: Kind, length: number): Kind => {
      const wider = new (array.constructor as new (n: number) => Kind)(length);
      wider.set(array);
      return wider;
    };
    child = longer(child, 4 * room);
    massOf = longer(massOf, room);
    sumX = longer(sumX, room);
    sumY = longer(sumY, room);
    width = longer(width, room);
    only = longer(only, room);
  };
  const cell = (size: number): number => {
    if (cells === room) grow();
    const c = cells++;
    child.fill(-1, 4 * c, 4 * c + 4);
    massOf[c] = 0;
    sumX[c] = 0;
    sumY[c] = 0;
    width[c] = size;
    only[c] = -1;
    return c;
  };
  const add = (c: number, i: number) => {
    massOf[c] += pm[i];
    sumX[c] += pm[i] * px[i];
    sumY[c] += pm[i] * py[i];
  };

  return {
    build(x, y, mass) {
      [px, py, pm] = [x, y, mass];
      let [left, right, top, bottom] = [x[0], x[0], y[0], y[0]];
      for (let i = 1; i < x.length; i++) {
        if (x[i] < left) left = x[i];
        if (x[i] > right) right = x[i];
        if (y[i] < top) top = y[i];
        if (y[i] > bottom) bottom = y[i];
      }
      const size = Math.max(right - left, bottom - top, 1e-9);
      cells = 0;
      cell(size);
      for (let i = 0; i < x.length; i++) insert(i, left, top, size);
    },

    push(i, factor, theta, force) {
      const xi = px[i];
      const yi = py[i];
      const scale = factor * pm[i];
      const far = 1 / (theta * theta);
      let fx = 0;
      let fy = 0;
      let stiffness = 0;
      let depth = 0;
      stack[depth++] = 0;
      while (depth > 0) {
        const c = stack[--depth];
        const m = massOf[c];
        const dx = xi - sumX[c] / m;
        const dy = yi - sumY[c] / m;
        const d2 = dx * dx + dy * dy;
        if (only[c] >= 0 || d2 > width[c] * width[c] * far) {
          if (d2 > NEAREST) {
            const f = (scale * m) / d2;
            fx += f * dx;
            fy += f * dy;
            stiffness += f;
          }
          continue;
        }
        for (let q = 4 * c; q < 4 * c + 4; q++) if (child[q] >= 0) stack[depth++] = child[q];
      }
      force.x += fx;
      force.y += fy;
      force.stiffness += stiffness;
    },
  };

  function insert(i: number, left: number, top: number, size: number): void {
    let c = 0;
    let [x0, y0, w] = [left, top, size];
    for (let depth = 0; ; depth++) {
      const isNew = massOf[c] === 0;
      const other = only[c];
      add(c, i);
      if (isNew || depth >= DEEPEST) {
        only[c] = i;
        return;
      }
      w /= 2;
      if (other >= 0) {
        // The point that had the cell to itself moves one level down.
        only[c] = -1;
        const q = quadrant(other, x0, y0, w);
        const below = cell(w);
        child[4 * c + q] = below;
        add(below, other);
        only[below] = other;
      }
      const q = quadrant(i, x0, y0, w);
      if (child[4 * c + q] < 0) {
        const fresh = cell(w);
        child[4 * c + q] = fresh;
      }
      c = child[4 * c + q];
      if (q & 1) x0 += w;
      if (q & 2) y0 += w;
    }
  }

  function quadrant(i: number, x0: number, y0: number, w: number): number {
    return (px[i] >= x0 + w ? 1 : 0) + (py[i] >= y0 + w ? 2 : 0);
  }
}

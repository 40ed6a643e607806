/** A disc on a chart and the size of the words for it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of each way to say it, the fullest first. */
  readonly widths: readonly number[];
  readonly height: number;
}

/** The box of a label: its left upper corner, and which way to say it has room there. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly wording: number;
}

/** Where nothing may stand. */
export interface Taken {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the chart ends on each side. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;
/** Words may lie over discs that are smaller than this share of their own, where they have no other room. */
const SMALL = 0.6;
/** And over their own, where that is at least so large that it is seen behind them, in pixels. */
const LEGIBLE = 12;

/**
 * Places words beside their discs so that none overlaps another, covers another disc or leaves the chart: right, left, below, above, in the
 * order given, which is that of importance; in fewer words where the full ones have no room. A disc that is hemmed in by
 * others has its words over the smaller of them, or over itself. Null where nothing has room. O(labels²).
 */
export function labelPlaces(
  items: readonly Labelled[],
  {left, top, right, bottom}: Frame,
  before: readonly Taken[] = [],
): (LabelPlace | null)[] {
  const taken: Taken[] = [...before];
  const place = (item: Labelled, w: number, isHemmed: boolean) => {
    const {x, y, radius, height: h} = item;
    const stands = (disc: Labelled) =>
      !isHemmed || (disc === item ? radius < LEGIBLE : disc.radius > SMALL * radius);
    const places = [
      {x: x + radius + GAP, y: y - h / 2},
      {x: x - radius - GAP - w, y: y - h / 2},
      {x: x - w / 2, y: y + radius + 1},
      {x: x - w / 2, y: y - radius - h - 1},
      {x: x + radius - w, y: y + radius + 1},
      {x: x + radius - w, y: y - radius - h - 1},
      {x: x - radius, y: y + radius + 1},
      {x: x - radius, y: y - radius - h - 1},
      ...(isHemmed ? [{x: x - w / 2, y: y - h / 2}] : []),
    ];
    const free = places.find(
      at =>
        at.x >= left &&
        at.y >= top &&
        at.x + w <= right &&
        at.y + h <= bottom &&
        !items.some(disc => stands(disc) && covers({...at, width: w, height: h}, disc)) &&
        !taken.some(
          other =>
            at.x < other.x + other.width &&
            other.x < at.x + w &&
            at.y < other.y + other.height &&
            other.y < at.y + h,
        ),
    );
    if (free !== undefined) taken.push({...free, width: w, height: h});
    return free;
  };
  return items.map(item => {
    for (const isHemmed of [false, true])
      for (const [wording, width] of item.widths.entries()) {
        const free = place(item, width, isHemmed);
        if (free !== undefined) return {...free, wording};
      }
    return null;
  });
}

/** Whether a box lies over a disc, by the point of the box that is nearest to its middle. */
function covers(box: Taken, {x, y, radius}: Labelled): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < radius * radius;
}

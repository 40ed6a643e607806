/** A disc on a chart and the size of the words for it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a label: its left upper corner. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** Where the chart ends on each side. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 4;

/**
 * Places words beside their discs so that none overlaps another, covers another disc or leaves the chart: right, left, below, above, in the
 * order given, which is that of importance. Null where there is no room. O(labels²).
 */
export function labelPlaces(
  items: readonly Labelled[],
  {left, top, right, bottom}: Frame,
): (LabelPlace | null)[] {
  const taken: (LabelPlace & {width: number; height: number})[] = [];
  return items.map(({x, y, radius, width: w, height: h}) => {
    const places: LabelPlace[] = [
      {x: x + radius + GAP, y: y - h / 2},
      {x: x - radius - GAP - w, y: y - h / 2},
      {x: x - w / 2, y: y + radius + 1},
      {x: x - w / 2, y: y - radius - h - 1},
      {x: x + radius - w, y: y + radius + 1},
      {x: x + radius - w, y: y - radius - h - 1},
      {x: x - radius, y: y + radius + 1},
      {x: x - radius, y: y - radius - h - 1},
    ];
    const free = places.find(
      place =>
        place.x >= left &&
        place.y >= top &&
        place.x + w <= right &&
        place.y + h <= bottom &&
        !items.some(disc => covers({...place, width: w, height: h}, disc)) &&
        !taken.some(
          other =>
            place.x < other.x + other.width &&
            other.x < place.x + w &&
            place.y < other.y + other.height &&
            other.y < place.y + h,
        ),
    );
    if (free === undefined) return null;
    taken.push({...free, width: w, height: h});
    return free;
  });
}

/** Whether a box lies over a disc, by the point of the box that is nearest to its middle. */
function covers(
  box: LabelPlace & {readonly width: number; readonly height: number},
  {x, y, radius}: Labelled,
): boolean {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.width));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.height));
  return dx * dx + dy * dy < radius * radius;
}

import type {Positions} from "./positions.ts";

/** How wide and high something is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Middles of what was set in rows, the first row at the top (y = 0) and the others below, and how high all are. */
export interface Shelves extends Positions {
  readonly height: number;
}

/**
 * Sets boxes in rows, in the order given, `gap` apart and as many in a row as `width` takes; at least one. Rows are
 * spread over the whole width, but for the last, whose boxes stand together; all rows are centred on x = 0. A row is as high as its highest box:
 * rows are tightest where boxes come by height.
 */
export function shelves(boxes: readonly Size[], width: number, gap: number): Shelves {
  const x = new Float64Array(boxes.length);
  const y = new Float64Array(boxes.length);
  let top = 0;
  for (let from = 0; from < boxes.length; ) {
    let to = from;
    let filled = 0;
    let height = 0;
    while (to < boxes.length && (to === from || filled + gap + boxes[to].width <= width)) {
      filled += boxes[to].width + (to === from ? 0 : gap);
      height = Math.max(height, boxes[to].height);
      to += 1;
    }
    const isLast = to === boxes.length;
    const more = isLast || to - from === 1 ? 0 : Math.max(0, width - filled) / (to - from - 1);
    let left = -(filled + more * (to - from - 1)) / 2;
    for (let k = from; k < to; k++) {
      x[k] = left + boxes[k].width / 2;
      y[k] = -(top + height / 2);
      left += boxes[k].width + gap + more;
    }
    top += height + gap;
    from = to;
  }
  return {x, y, height: Math.max(0, top - gap)};
}

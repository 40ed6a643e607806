/** A community in a window, as far as drawing needs it. */
export interface Stage {
  readonly window: number;
  readonly size: number;
  /** Who it is through all windows. */
  readonly flow: number;
  /** Stages (by place in the list) that it came from, and members shared with each. */
  readonly from: readonly number[];
  readonly shared: readonly number[];
}

/** A stage with its place: `stage` is its place in the list. */
export interface PlacedStage {
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Members who went from one stage to another: a band from the right of the first to the left of the second. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly thickness: number;
}

export interface AlluvialPlan {
  readonly stages: readonly PlacedStage[];
  readonly bands: readonly Band[];
  /** Of each window: how many of its stages are not drawn, being the smallest. */
  readonly left: readonly number[];
}

export interface AlluvialOptions {
  readonly windows: number;
  readonly width: number;
  readonly height: number;
  /** Width of a stage. */
  readonly bar: number;
  /** Between stages of a window. */
  readonly gap: number;
  /** So many stages of a window are drawn at most, the largest. */
  readonly most: number;
}

/**
 * Places communities in columns of windows, each as tall as it is large, and bands between those that share members.
 *
 * Within a column a stage stands where its members come from: by the mean place of the stages before, weighted by
 * shared members; new ones stand last, the larger first. All columns have one scale: a pixel is as many members
 * everywhere. O(stages log stages + bands).
 */
export function alluvial(
  stages: readonly Stage[],
  {windows, width, height, bar, gap, most}: AlluvialOptions,
): AlluvialPlan {
  const columns = columnsOf(stages, windows, most);
  const scale = scaleOf(stages, columns, height, gap);
  const step = windows > 1 ? (width - bar) / (windows - 1) : 0;
  const placed = new Map<number, PlacedStage>();
  for (const [w, column] of columns.entries()) {
    const place = (i: number) => middleBefore(stages[i], placed);
    column.sort(
      (a, b) => (place(a) ?? height) - (place(b) ?? height) || stages[b].size - stages[a].size || a - b, // biome-ignore format: one order
    );
    const used = column.reduce((sum, i) => sum + stages[i].size * scale, gap * (column.length - 1));
    let y = Math.max(0, (height - used) / 2);
    for (const i of column) {
      const tall = stages[i].size * scale;
      placed.set(i, {stage: i, x: w * step, y, height: tall});
      y += tall + gap;
    }
  }
  return {
    stages: [...placed.values()],
    bands: bandsOf(stages, placed, scale, bar),
    left: columns.map(
      (column, w) => stages.filter(({window}) => window === w).length - column.length,
    ),
  };
}

/** The largest stages of each window. */
function columnsOf(stages: readonly Stage[], windows: number, most: number): number[][] {
  return Array.from({length: windows}, (_, w) =>
    [...stages.keys()]
      .filter(i => stages[i].window === w)
      .sort((a, b) => stages[b].size - stages[a].size || a - b)
      .slice(0, most),
  );
}

/** Pixels a member: the fullest column fills the height. */
function scaleOf(
  stages: readonly Stage[],
  columns: readonly (readonly number[])[],
  height: number,
  gap: number,
): number {
  const scales = columns
    .filter(column => column.length > 0)
    .map(column => {
      const members = column.reduce((sum, i) => sum + stages[i].size, 0);
      return (height - gap * (column.length - 1)) / Math.max(1, members);
    });
  return scales.length === 0 ? 0 : Math.max(0, Math.min(...scales));
}

/** Where the members of a stage stood before; null where it is new, or came from what is not drawn. */
function middleBefore(
  {from, shared}: Stage,
  placed: ReadonlyMap<number, PlacedStage>,
): number | null {
  let sum = 0;
  let weight = 0;
  for (const [k, i] of from.entries()) {
    const before = placed.get(i);
    if (before === undefined) continue;
    sum += shared[k] * (before.y + before.height / 2);
    weight += shared[k];
  }
  return weight === 0 ? null : sum / weight;
}

/** Bands leave and arrive in the order of the places at their other end, so that those of one stage do not cross. */
function bandsOf(
  stages: readonly Stage[],
  placed: ReadonlyMap<number, PlacedStage>,
  scale: number,
  bar: number,
): Band[] {
  const links: {from: number; to: number; shared: number}[] = [];
  for (const to of placed.keys())
    for (const [k, from] of stages[to].from.entries())
      if (placed.has(from)) links.push({from, to, shared: stages[to].shared[k]});
  const at = (i: number) => placed.get(i) ?? {x: 0, y: 0, height: 0};
  const out = new Map<number, number>();
  const into = new Map<number, number>();
  const start = new Map<string, number>();
  for (const link of [...links].sort((a, b) => at(a.to).y - at(b.to).y || a.to - b.to)) {
    start.set(`${link.from} ${link.to}`, at(link.from).y + (out.get(link.from) ?? 0));
    out.set(link.from, (out.get(link.from) ?? 0) + link.shared * scale);
  }
  return links
    .sort((a, b) => at(a.from).y - at(b.from).y || a.from - b.from)
    .map(({from, to, shared}) => {
      const thickness = shared * scale;
      const y1 = at(to).y + (into.get(to) ?? 0);
      into.set(to, (into.get(to) ?? 0) + thickness);
      const y0 = start.get(`${from} ${to}`) ?? 0;
      return {from, to, x0: at(from).x + bar, y0, x1: at(to).x, y1, thickness};
    });
}

/** The communities of one window of time: the members of each, in any order. */
export type Communities = readonly ArrayLike<number>[];

/** What happened to a community between two windows, several at once where several did. */
export type FlowEvent = "birth" | "growth" | "shrinking" | "steady" | "merge" | "split" | "death";

/** A community in one of the windows of time. */
export interface FlowStage {
  readonly window: number;
  /** Its number among those of the same time. */
  readonly community: number;
  readonly size: number;
  /** Who it is through all windows: 0, 1 … in the order of first appearance. */
  readonly flow: number;
  /** The stages (by number in the list) that it came from, most shared members first. */
  readonly from: readonly number[];
  /** Members shared with each of those. */
  readonly shared: readonly number[];
  /** Coming into this window: birth, or growth, shrinking or steady, and merge. */
  readonly entry: readonly FlowEvent[];
  /** Going out of it: split or death; neither where time ends. */
  readonly exit: readonly FlowEvent[];
}

export interface FlowOptions {
  /** Share of the smaller one's members, among those of both windows, that two communities must share. @default 0.5 */
  readonly leastShare?: number;
  /** Members that two communities must share. @default 2 */
  readonly leastShared?: number;
  /** Smaller communities are left out. @default 3 */
  readonly leastSize?: number;
}

/** Growing or shrinking by less is steady. */
const CHANGE = 0.2;

/**
 * Follows communities through consecutive windows of time.
 *
 * Two communities of neighbouring windows belong together when they share at least `leastShared` members, and these are at
 * least `leastShare` of the smaller one, counting only members who are in some community of both windows: who
 * leaves or comes says nothing of the rest. A community without one before is born, with several it is a merge;
 * without one after it dies, with several it splits. It keeps its identity to the one that shares most members, each
 * identity going on in one community; ties go to the earlier.
 *
 * Stages come by window, then by community. O(members + pairs of communities that share any). After D. Greene, D. Doyle &
 * P. Cunningham (2010), doi:10.1109/ASONAM.2010.17. Throws a RangeError for options out of range.
 */
export function communityFlows(
  windows: readonly Communities[],
  {leastShare = 0.5, leastShared = 2, leastSize = 3}: FlowOptions = {},
): FlowStage[] {
  if (!(leastShare > 0 && leastShare <= 1))
    throw new RangeError(`leastShare: expected above 0 to 1, got ${leastShare}`);
  if (!(leastShared >= 1))
    throw new RangeError(`leastShared: expected at least 1, got ${leastShared}`);
  if (!(leastSize >= 1)) throw new RangeError(`leastSize: expected at least 1, got ${leastSize}`);

  const stages: Growing[] = [];
  let before: Window | null = null;
  let flows = 0;
  for (const [w, communities] of windows.entries()) {
    const here = windowOf(w, communities, leastSize, stages.length);
    stages.push(...here.stages);
    if (before !== null) {
      const links = linksOf(before, here, leastShare, leastShared);
      const taken = new Set<Growing>();
      for (const {a, b, both} of links) {
        b.from.push(a.number);
        b.shared.push(both);
        a.next += 1;
        if (b.flow >= 0 || taken.has(a)) continue;
        b.flow = a.flow;
        taken.add(a);
      }
    }
    for (const stage of here.stages) if (stage.flow < 0) stage.flow = flows++;
    before = here;
  }
  return stages.map(({number: _, next, ...stage}) => ({
    ...stage,
    entry: entryOf(stage, stages),
    exit:
      stage.window === windows.length - 1 ? [] : next === 0 ? ["death"] : next > 1 ? ["split"] : [],
  }));
}

/** A stage while it is put together. */
interface Growing {
  readonly number: number;
  readonly window: number;
  readonly community: number;
  readonly size: number;
  flow: number;
  readonly from: number[];
  readonly shared: number[];
  next: number;
}

interface Window {
  readonly stages: readonly Growing[];
  /** Member → its stage. */
  readonly of: ReadonlyMap<number, Growing>;
}

function windowOf(window: number, communities: Communities, least: number, from: number): Window {
  const stages: Growing[] = [];
  const of = new Map<number, Growing>();
  for (const [community, members] of communities.entries()) {
    if (members.length < least) continue;
    const number = from + stages.length;
    const stage = {number, window, community, size: members.length, flow: -1, from: [], shared: [], next: 0}; // biome-ignore format: one record
    stages.push(stage);
    for (let k = 0; k < members.length; k++) of.set(members[k], stage);
  }
  return {stages, of};
}

/** Pairs that belong together, most shared members first, ties by earlier stages. */
function linksOf(before: Window, after: Window, leastShare: number, leastShared: number) {
  const counts = new Map<Growing, Map<Growing, number>>();
  const staying = new Map<Growing, number>();
  const more = (stage: Growing) => staying.set(stage, (staying.get(stage) ?? 0) + 1);
  for (const [member, a] of before.of) {
    const b = after.of.get(member);
    if (b === undefined) continue;
    more(a);
    more(b);
    const row = counts.get(a) ?? new Map<Growing, number>();
    counts.set(a, row.set(b, (row.get(b) ?? 0) + 1));
  }
  const links: {a: Growing; b: Growing; both: number}[] = [];
  for (const [a, row] of counts)
    for (const [b, both] of row) {
      const smaller = Math.min(staying.get(a)!, staying.get(b)!);
      if (both >= leastShared && both >= leastShare * smaller) links.push({a, b, both});
    }
  return links.sort(
    (x, y) => y.both - x.both || x.a.number - y.a.number || x.b.number - y.b.number,
  );
}

function entryOf(
  {window, size, from}: Omit<Growing, "number" | "next">,
  stages: readonly Growing[],
): FlowEvent[] {
  if (from.length === 0) return window === 0 ? [] : ["birth"];
  if (from.length > 1) return ["merge"];
  const change = size / stages[from[0]].size - 1;
  return [change > CHANGE ? "growth" : change < -CHANGE ? "shrinking" : "steady"];
}

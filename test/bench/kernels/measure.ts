/** CPU seconds of this process, its threads included, that a call takes: the median of several, after one that is not counted. */
export async function cpuSeconds(run: () => unknown, times = 5): Promise<number> {
  const taken: number[] = [];
  let spent = 0;
  // What takes long is not repeated as often.
  for (let i = 0; i <= times && (i < 2 || spent < 30); i++) {
    const before = process.cpuUsage();
    await run();
    const {user, system} = process.cpuUsage(before);
    spent += (user + system) / 1e6;
    if (i > 0) taken.push((user + system) / 1e6);
  }
  return median(taken);
}

/** Wall seconds of one call over those of another: the median of pairs that follow each other. */
export async function wallRatio(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  times = 3,
): Promise<number> {
  const ratios: number[] = [];
  const wall = async (run: () => Promise<unknown>) => {
    const before = performance.now();
    await run();
    return performance.now() - before;
  };
  await other(); // starts the workers
  for (let i = 0; i < times; i++) ratios.push((await wall(one)) / (await wall(other)));
  return median(ratios);
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

export interface Row {
  /** The same row of peers.py. */
  readonly id: string;
  readonly what: string;
  readonly ours: () => unknown;
  /** The same by graphology and its packages; null where they have nothing like it. */
  readonly theirs: (() => unknown) | null;
  /** How many times as fast as igraph the row is to be; null = nothing is promised. */
  readonly promised?: number;
  /** The same in parts, here and on two workers. */
  readonly shared?: {readonly one: () => Promise<unknown>; readonly two: () => Promise<unknown>};
}

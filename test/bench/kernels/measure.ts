/** CPU seconds of this process, its threads included, that one call takes; what is short is repeated until 20 ms are over. */
export async function cpuSample(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    await run();
    const {user, system} = process.cpuUsage(before);
    if (user + system >= 20_000) return (user + system) / 1e6 / times;
  }
}

/** Calls until the compiler has seen enough: a second at most, but for what takes longer at once. */
export async function warmUp(run: () => unknown): Promise<void> {
  const begun = performance.now();
  for (let i = 0; i < 200 && performance.now() - begun < 1000; i++) await run();
}

/** Wall seconds of a call: the median of three. */
export async function wallSeconds(run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = performance.now();
    await run();
    taken.push((performance.now() - before) / 1000);
  }
  return median(taken);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export interface Row {
  /** The same row of peers.c and peers.py. */
  readonly id: string;
  readonly what: string;
  readonly ours: () => unknown;
  /** The same by graphology and its packages; null where they have nothing like it. */
  readonly theirs: (() => unknown) | null;
  /** How many times as fast as igraph (Leiden: as leidenalg) the row is to be; null = nothing is promised. */
  readonly promised?: number;
  /** The same on two workers. */
  readonly two?: () => Promise<unknown>;
}

/** CPU seconds of this process, its threads included, that one call takes; what is short is repeated until 50 ms are over. */
export async function cpuSample(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    await run();
    const {user, system} = process.cpuUsage(before);
    if (user + system >= 50_000) return (user + system) / 1e6 / times;
  }
}

/** Calls until the compiler has seen enough: for a CPU second, at least three times but for what takes ten at once. */
export async function warmUp(run: () => unknown): Promise<void> {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    await run();
    const {user, system} = process.cpuUsage(before);
    const spent = (user + system) / 1e6;
    if (spent > 10 || (spent > 1 && times >= 3)) return;
  }
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
  /** The same row of peers.c, peers.py and graphology.ts. */
  readonly id: string;
  readonly what: string;
  readonly ours: () => unknown;
  /** How many times as fast as igraph (Leiden: as leidenalg) the row is to be; null = nothing is promised. */
  readonly promised?: number;
  /** The same on two workers. */
  readonly two?: () => Promise<unknown>;
}

/** CPU seconds that a call takes: the median of several, after one that is not counted. */
export function cpuSeconds(run: () => unknown, times = 5): number {
  const taken: number[] = [];
  for (let i = 0; i <= times; i++) {
    const before = process.cpuUsage();
    run();
    const {user, system} = process.cpuUsage(before);
    if (i > 0) taken.push((user + system) / 1e6);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
}

export interface Row {
  readonly what: string;
  readonly ours: () => unknown;
  /** The same by graphology and its packages; null where they have nothing like it. */
  readonly theirs: (() => unknown) | null;
}

/** Runs both sides of a row, one after the other, and says how they compare. */
export function lineOf({what, ours, theirs}: Row): string {
  const a = cpuSeconds(ours);
  const b = theirs === null ? null : cpuSeconds(theirs);
  const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(1)} ms`.padStart(12);
  const ratio = b === null ? "–" : `${(b / a).toFixed(1)} ×`;
  return `${what.padEnd(38)}${milliseconds(a)}${b === null ? "–".padStart(12) : milliseconds(b)}${ratio.padStart(10)}`;
}

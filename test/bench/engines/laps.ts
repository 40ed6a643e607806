import {readFileSync, writeFileSync} from "node:fs";

/** What a stage took: here, and in all servers. */
export interface Lap {
  readonly stage: string;
  readonly seconds: number;
  /** Seconds of processors. */
  readonly busy: number;
  readonly serversBusy: number;
  /** MB; of servers that of the largest. */
  readonly peak: number;
  readonly serversPeak: number;
}

/** Notes each stage of this process, and of servers beside it, and tells it as it ends. */
export function startLaps(first: string, servers: readonly number[] = []) {
  const pids = servers.map(String);
  const laps: Lap[] = [];
  let stage = first;
  let started = performance.now();
  const busyNow = () => [busyOf("self"), pids.reduce((sum, pid) => sum + busyOf(pid), 0)];
  let before = busyNow();
  /** Ends the stage and begins the next. */
  const lap = (next: string) => {
    const now = busyNow();
    laps.push({
      stage,
      seconds: (performance.now() - started) / 1000,
      busy: now[0] - before[0],
      serversBusy: now[1] - before[1],
      peak: peakOf("self"),
      serversPeak: Math.max(0, ...pids.map(peakOf)),
    });
    console.log(lineOf(laps[laps.length - 1]));
    for (const pid of ["self", ...pids]) resetPeak(pid);
    stage = next;
    started = performance.now();
    before = busyNow();
  };
  return {lap, laps, stage: () => stage};
}

/** Laps of one stage together. */
export function merged(laps: readonly Lap[]): Lap[] {
  const stages = [...new Set(laps.map(({stage}) => stage))];
  return stages.map(stage =>
    together(
      stage,
      laps.filter(lap => lap.stage === stage),
    ),
  );
}

export function together(stage: string, laps: readonly Lap[]): Lap {
  return {
    stage,
    seconds: laps.reduce((sum, lap) => sum + lap.seconds, 0),
    busy: laps.reduce((sum, lap) => sum + lap.busy, 0),
    serversBusy: laps.reduce((sum, lap) => sum + lap.serversBusy, 0),
    peak: Math.max(...laps.map(({peak}) => peak)),
    serversPeak: Math.max(...laps.map(({serversPeak}) => serversPeak)),
  };
}

export function lineOf({stage, seconds, busy, serversBusy, peak, serversPeak}: Lap): string {
  const servers =
    serversBusy === 0
      ? ""
      : `; servers ${serversBusy.toFixed(2).padStart(7)} s, ${String(serversPeak).padStart(5)} MB`;
  return `${stage.padEnd(32)} ${seconds.toFixed(1).padStart(7)} s; processors ${busy.toFixed(2).padStart(7)} s, ${String(peak).padStart(5)} MB${servers}`;
}

/** The most memory that a process held since the last reset, in MB. */
function peakOf(pid: string): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

/** Seconds that processors worked for a process. */
function busyOf(pid: string): number {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=\S )/);
  const [user, system] = fields.split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

function resetPeak(pid: string): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Where this is not allowed the peak is that of the whole run so far.
  }
}

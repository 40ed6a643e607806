import type {Watch} from "../util/watch.ts";

/** Measures what the stages of a run take. */
export interface Timings {
  /** A watch that also tells this measure each stage, all under one name where one is given. */
  over(watch: Watch, name?: string): Watch;
  /**
   * Ends the last stage and gives a table: seconds, CPU seconds of all threads, and the most memory in MiB that the
   * program was seen to hold. Stages of one name are one line, in the order in which they began.
   */
  table(): string;
}

/** What the machine tells at one time; memory in bytes. */
export interface Meter {
  readonly seconds: number;
  readonly cpu: number;
  readonly held: number;
  /** The most that was ever held. */
  readonly most: number;
}

interface Stage {
  seconds: number;
  cpu: number;
  most: number;
}

/** Begins to measure. @param read - what is measured; by default this process. */
export function timings(read: () => Meter = meter): Timings {
  const stages = new Map<string, Stage>();
  const first = read();
  let name = "Starting";
  let began = first;
  let most = first.held;

  const end = (now: Meter) => {
    const stage = stages.get(name) ?? {seconds: 0, cpu: 0, most: 0};
    stage.seconds += now.seconds - began.seconds;
    stage.cpu += now.cpu - began.cpu;
    // What rose above all before rose in this stage, though nobody looked then.
    stage.most = Math.max(stage.most, most, now.most > began.most ? now.most : 0);
    stages.set(name, stage);
  };
  const see = (next: string) => {
    const now = read();
    most = Math.max(most, now.held);
    if (next === name) return;
    end(now);
    name = next;
    began = now;
    most = now.held;
  };

  return {
    over: (watch, stage) => ({
      ...watch,
      onProgress(told, fraction) {
        see(stage ?? told);
        watch.onProgress?.(told, fraction);
      },
    }),
    table() {
      const now = read();
      end(now);
      began = now;
      const rows = [...stages].map(([stage, {seconds, cpu, most}]) =>
        line(stage, seconds, cpu, most),
      );
      return [
        `${"stage".padEnd(WIDE)}${["seconds", "CPU s", "MiB"].map(head => head.padStart(NARROW)).join("")}`,
        ...rows,
        line("all", now.seconds - first.seconds, now.cpu - first.cpu, now.most),
      ].join("\n");
    },
  };
}

const WIDE = 32;
const NARROW = 10;

const line = (stage: string, seconds: number, cpu: number, most: number): string =>
  stage.padEnd(WIDE) +
  [seconds.toFixed(1), cpu.toFixed(1), (most / 2 ** 20).toFixed(0)]
    .map(cell => cell.padStart(NARROW))
    .join("");

function meter(): Meter {
  const {user, system} = process.cpuUsage();
  return {
    seconds: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    held: process.memoryUsage.rss(),
    most: process.resourceUsage().maxRSS * 1024,
  };
}

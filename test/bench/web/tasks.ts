import type {Browser, Page} from "playwright-core";

/** A task of the page's thread, in milliseconds: how long it took, and how much of that the processor worked on it. */
export interface Task {
  readonly wall: number;
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/** Writes down the tasks of a page's thread from now on; what comes of it stops that and gives them. */
export async function watchedTasks(browser: Browser, page: Page): Promise<() => Promise<Task[]>> {
  await browser.startTracing(page, {categories: ["toplevel"]});
  return async () => {
    const {traceEvents} = JSON.parse(String(await browser.stopTracing())) as {
      traceEvents: TraceEvent[];
    };
    return tasksOf(traceEvents);
  };
}

/** The tasks of the busiest of all pages' threads: beside the page that is measured only empty ones are open. */
function tasksOf(events: readonly TraceEvent[]): Task[] {
  const pages = new Map<string, Task[]>();
  for (const {name, pid, tid, args} of events)
    if (name === "thread_name" && args?.name === "CrRendererMain") pages.set(`${pid} ${tid}`, []);
  for (const {name, ph, pid, tid, dur = 0, tdur = 0} of events)
    if (ph === "X" && name === "ThreadControllerImpl::RunTask")
      pages.get(`${pid} ${tid}`)?.push({wall: dur / 1000, processor: tdur / 1000});
  const spent = (tasks: readonly Task[]) => tasks.reduce((sum, task) => sum + task.processor, 0);
  return [...pages.values()].reduce(
    (most, tasks) => (spent(tasks) > spent(most) ? tasks : most),
    [],
  );
}

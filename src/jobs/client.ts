import type {Watch} from "../util/watch.ts";
import type {JobName, JobTypes, Reply, Request} from "./protocol.ts";

/** A worker, as far as it is needed here. */
export interface WorkerLike {
  addEventListener(type: "message", listener: (event: {data: Reply}) => void): void;
  addEventListener(type: "error", listener: (event: {message?: string}) => void): void;
  postMessage(message: Request, transfer: ArrayBuffer[]): void;
  terminate(): void;
}

/** How somebody follows a job. */
export interface JobWatch extends Watch {
  /** What there is of the result by now, as often as the job gives it. */
  readonly onPartial?: (output: unknown) => void;
  /** Asks a job that looks for it to end early with what it has: nothing is lost, the worker goes on. */
  readonly enough?: AbortSignal;
}

export interface JobClient {
  /**
   * Runs a job in the worker. Rejects with the job's own reason when it fails, and with the signal's
   * reason as soon as it is told to stop: the worker is ended and a new one takes its place.
   */
  run<Name extends JobName>(
    job: Name,
    input: JobTypes[Name]["input"],
    watch?: JobWatch,
  ): Promise<JobTypes[Name]["output"]>;
  close(): void;
}

interface Call {
  readonly watch: JobWatch;
  readonly resolve: (output: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Talks to one worker, which is started at the first job. */
export function jobClient(start: () => WorkerLike): JobClient {
  const calls = new Map<number, Call>();
  let worker: WorkerLike | null = null;
  let last = 0;

  const close = () => {
    worker?.terminate();
    worker = null;
  };
  const failAll = (reason: unknown) => {
    close();
    for (const {reject} of calls.values()) reject(reason);
    calls.clear();
  };
  const receive = (reply: Reply) => {
    const call = calls.get(reply.call);
    if (call === undefined) return; // stopped in the meantime
    if (reply.type === "progress") call.watch.onProgress?.(reply.stage, reply.fraction);
    else if (reply.type === "partial") call.watch.onPartial?.(reply.output);
    else {
      calls.delete(reply.call);
      if (reply.type === "result") call.resolve(reply.output as never);
      else call.reject(new Error(reply.reason));
    }
  };
  const started = (): WorkerLike => {
    if (worker !== null) return worker;
    const fresh = start();
    fresh.addEventListener("message", event => receive(event.data));
    fresh.addEventListener("error", event =>
      failAll(new Error(event.message || "the worker could not be started")),
    );
    worker = fresh;
    return fresh;
  };

  return {
    run(job, input, watch = {}) {
      return new Promise((resolve, reject) => {
        const {signal} = watch;
        if (signal?.aborted) return reject(signal.reason);
        const call = ++last;
        calls.set(call, {watch, resolve, reject});
        // A job does not come back to look for messages: ending its worker is the only quick stop.
        signal?.addEventListener("abort", () => calls.has(call) && failAll(signal.reason), {
          once: true,
        });
        watch.enough?.addEventListener(
          "abort",
          () => calls.has(call) && worker?.postMessage({call, job: "enough"}, []),
          {once: true},
        );
        started().postMessage({call, job, input}, []);
      });
    },
    close,
  };
}

import {describe, expect, test} from "vitest";
import {jobClient, type WorkerLike} from "../../src/jobs/client.ts";
import type {Reply, Request} from "../../src/jobs/protocol.ts";

/** A worker that answers as it is told, and remembers whether it was ended. */
function fakeWorker(answer: (request: Request, reply: (reply: Reply) => void) => void) {
  const listeners: ((event: {data: Reply}) => void)[] = [];
  const failures: ((event: {message?: string}) => void)[] = [];
  const state = {ended: false};
  const worker: WorkerLike = {
    addEventListener(type: "message" | "error", listener: never) {
      (type === "message" ? listeners : failures).push(listener);
    },
    postMessage(request) {
      queueMicrotask(() =>
        answer(request, reply => {
          for (const listener of listeners) listener({data: reply});
        }),
      );
    },
    terminate() {
      state.ended = true;
    },
  };
  return {worker, state, fail: (message: string) => failures.map(listener => listener({message}))};
}

const input = {files: [], options: {}};

describe("a job client", () => {
  test("gives back the result, after progress", async () => {
    const {worker} = fakeWorker(({call}, reply) => {
      reply({call, type: "progress", stage: "reading", fraction: 0.5});
      reply({call, type: "result", output: "done"});
    });
    const seen: unknown[] = [];
    const onProgress = (...progress: unknown[]) => seen.push(progress);
    const output = await jobClient(() => worker).run("analyze", input, {onProgress});
    expect(output).toBe("done");
    expect(seen).toEqual([["reading", 0.5]]);
  });

  test("rejects with the reason of the job", async () => {
    const {worker} = fakeWorker(({call}, reply) =>
      reply({call, type: "failure", reason: "seed: expected a number"}),
    );
    await expect(jobClient(() => worker).run("analyze", input)).rejects.toThrow(/seed/);
  });

  test("ends the worker at once when told to stop, and starts another for the next job", async () => {
    const silent = fakeWorker(() => {});
    const prompt = fakeWorker(({call}, reply) => reply({call, type: "result", output: 2}));
    const workers = [silent.worker, prompt.worker];
    const client = jobClient(() => workers.shift()!);
    const stop = new AbortController();
    const running = client.run("analyze", input, {signal: stop.signal});
    stop.abort(new Error("stopped by the reader"));
    await expect(running).rejects.toThrow("stopped by the reader");
    expect(silent.state.ended).toBe(true);
    expect(await client.run("analyze", input)).toBe(2);
  });

  test("fails every open job when the worker breaks", async () => {
    const {worker, fail} = fakeWorker(() => {});
    const client = jobClient(() => worker);
    const running = client.run("analyze", input);
    fail("out of memory");
    await expect(running).rejects.toThrow("out of memory");
  });

  test("does not start a job whose signal is aborted already", async () => {
    const client = jobClient(() => {
      throw new Error("no worker is needed");
    });
    await expect(
      client.run("analyze", input, {signal: AbortSignal.abort(new Error("too late"))}),
    ).rejects.toThrow("too late");
  });
});

describe("a job that shows what it has", () => {
  test("gives parts on the way, and ends early when that is enough, without losing the worker", async () => {
    const enoughs: number[] = [];
    const {worker, state} = fakeWorker((request, reply) => {
      const {call} = request;
      if (request.job === "enough") {
        enoughs.push(call);
        reply({call, type: "result", output: "as far as it went"});
      } else reply({call, type: "partial", output: "half"});
    });
    const enough = new AbortController();
    const parts: unknown[] = [];
    const onPartial = (output: unknown) => {
      parts.push(output);
      enough.abort();
    };
    const asked = {question: "arrange", input: null} as const;
    const output = await jobClient(() => worker).run("ask", asked, {
      onPartial,
      enough: enough.signal,
    });
    expect([output, parts, enoughs.length, state.ended]).toEqual([
      "as far as it went",
      ["half"],
      1,
      false,
    ]);
  });
});

import {embedded} from "../embedded.ts";
import type {Engine} from "../engine.ts";
import {SAMPLES} from "../samples.ts";
import {words} from "../words.ts";
import type {Answer, Job, Send, Source} from "./state.ts";
import {keepTheme} from "./theme.ts";

/** The analysis that the command serves beside the app when it was given files. */
const SERVED = "analysis.json";

/** Does the jobs of the pure update: fetches, computes in the worker, and sends what comes of it. */
export function performer(engine: Engine): (job: Job, send: Send) => void {
  let stop = new AbortController();

  const analyse = async (run: number, source: Source, send: Send) => {
    try {
      const analysis = await engine.analyse(source.files ?? [], source.options, {
        onProgress: (stage, fraction) => send({type: "progress", run, stage, fraction}),
        signal: stop.signal,
      });
      send({type: "done", run, analysis, source});
    } catch (error) {
      if (!stop.signal.aborted) send({type: "failed", run, reason: reasonOf(error)});
    }
  };
  const fetched = async (file: string): Promise<Uint8Array | null> => {
    const response = await fetch(`./${file}`, {signal: stop.signal}).catch(() => null);
    // A server that answers every address with its page has no such file.
    if (!response?.ok || response.headers.get("content-type")?.includes("html")) return null;
    return new Uint8Array(await response.arrayBuffer());
  };
  const open = async (run: number, file: string, name: string, send: Send): Promise<boolean> => {
    const bytes = await fetched(file);
    if (bytes === null) return false;
    await analyse(run, {name, files: [{name: file, bytes}], options: {}}, send);
    return true;
  };

  return (job, send) => {
    switch (job.type) {
      case "find first":
        return void findFirst(job.run, send);
      case "fetch":
        return void fetchSample(job.run, job.file, job.name, send);
      case "analyse":
        stop.abort();
        stop = new AbortController();
        return void analyse(job.run, job.source, send);
      case "stop":
        return stop.abort();
      case "ask":
        return void ask(job, send);
      case "keep theme":
        return keepTheme(job.theme);
    }
  };

  async function ask(job: Extract<Job, {type: "ask"}>, send: Send): Promise<void> {
    const {analysis, key} = job;
    const answer = (answer: Answer) => send({type: "answer", analysis, key, answer});
    try {
      const output = await engine.ask(analysis, job.question, job.input);
      answer({state: "answered", output});
    } catch (error) {
      answer({state: "failed", reason: reasonOf(error)});
    }
  }

  async function findFirst(run: number, send: Send): Promise<void> {
    const carried = await embedded("coterie-analysis");
    if (carried !== null) {
      const files = [{name: SERVED, bytes: carried}];
      return analyse(run, {name: "", files, options: {}}, send);
    }
    if (await open(run, SERVED, "", send)) return;
    const [sample] = SAMPLES;
    if (await open(run, sample.file, sample.name, send)) return;
    send({type: "nothing found", run});
  }

  async function fetchSample(run: number, file: string, name: string, send: Send): Promise<void> {
    stop.abort();
    stop = new AbortController();
    if (!(await open(run, file, name, send)))
      send({type: "failed", run, reason: words.sampleMissing(name)});
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

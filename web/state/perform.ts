import type {AnalysisOptions} from "../../src/index.ts";
import type {Arrangement} from "../../src/jobs/questions/arrange.ts";
import {embedded} from "../embedded.ts";
import type {Engine} from "../engine.ts";
import {count} from "../facts/format.ts";
import {SAMPLES, sampleOf} from "../samples.ts";
import {isStill} from "../stage/glide.ts";
import {words} from "../words.ts";
import type {Link} from "./link.ts";
import type {Job, Send} from "./messages.ts";
import {prepared} from "./prepared.ts";
import type {Answer, Recent, Recents, Source} from "./state.ts";
import {keepTheme} from "./theme.ts";

/** The analysis that the command serves beside the app when it was given files. */
const SERVED = "analysis.json";

/** Does the jobs of the pure update: fetches, computes in the worker, and sends what comes of it. */
export function performer(engine: Engine): (job: Job, send: Send) => void {
  let stop = new AbortController();
  let enough = new AbortController();

  /** Does what another long job would have to stop, and says why it gave nothing. */
  const long = async (run: number, send: Send, act: () => Promise<void>): Promise<void> => {
    stop.abort();
    stop = new AbortController();
    const {signal} = stop;
    try {
      await act();
    } catch (error) {
      if (!signal.aborted) send({type: "failed", run, reason: reasonOf(error)});
    }
  };
  const watch = (run: number, send: Send) => ({
    onProgress: (stage: string, fraction: number) => send({type: "progress", run, stage, fraction}),
    signal: stop.signal,
  });
  const analyse = async (run: number, source: Source, send: Send) => {
    const analysis = await engine.analyse(
      {...source, files: source.files ?? []},
      {
        ...watch(run, send),
        onEarly: early => send({type: "early", run, analysis: early, source}),
      },
    );
    await prepared(analysis);
    send({type: "done", run, analysis, source});
  };
  const again = async (job: Extract<Job, {type: "again"}>, send: Send) => {
    const {run, source, analysis: from, decisions} = job;
    const analysis = await engine.again(from, source.options, decisions, watch(run, send));
    send({type: "done", run, analysis, source});
  };
  const fetched = async (file: string): Promise<Uint8Array | null> => {
    const response = await fetch(`./${file}`, {signal: stop.signal}).catch(() => null);
    // A server that answers every address with its page has no such file.
    if (!response?.ok || response.headers.get("content-type")?.includes("html")) return null;
    return new Uint8Array(await response.arrayBuffer());
  };

  return (job, send) => {
    switch (job.type) {
      case "find first":
        return void long(job.run, send, () => findFirst(job.run, job.link, send));
      case "open sample":
        return void long(job.run, send, async () => {
          const isHere = await openSample(job.run, job.sample, job.options, send);
          if (!isHere)
            throw new Error(words.sampleMissing(sampleOf(job.sample)?.name ?? job.sample));
        });
      case "open recent":
        return void long(job.run, send, async () => {
          if (!(await openRecent(job.run, job.recent, {}, send)))
            throw new Error(words.shell.recentGone(job.recent.name));
        });
      case "fetch":
        return void long(job.run, send, () => fetchLive(job, send));
      case "analyse":
        return void long(job.run, send, () => analyse(job.run, job.source, send));
      case "again":
        return void long(job.run, send, () => again(job, send));
      case "stop":
        return stop.abort();
      case "ask":
        return void ask(job, send);
      case "arrange":
        enough.abort();
        enough = new AbortController();
        return void arrange(job, enough.signal, send);
      case "stop arranging":
        return enough.abort();
      case "keep theme":
        return keepTheme(job.theme);
      case "remember":
        return tellRecents(send, ({remember}) => remember(job.source, job.print, Date.now()));
      case "forget recent":
        return tellRecents(send, ({forget}) => forget(job.id));
      case "keep recents":
        return tellRecents(send, ({keepRecents}) => keepRecents(job.allowed));
    }
  };

  async function arrange(
    {run, analysis, input}: Extract<Job, {type: "arrange"}>,
    enough: AbortSignal,
    send: Send,
  ): Promise<void> {
    const told = (output: unknown, done: boolean) => {
      const arrangement = output as Arrangement;
      send({type: "arranged", run, network: input.network, arrangement, done, still: isStill()});
    };
    try {
      const onPartial = (output: unknown) => told(output, false);
      told(await engine.ask(analysis, "arrange", input, {onPartial, enough}), true);
    } catch {
      // another corpus was opened meanwhile, or its worker was ended: there is nothing left to arrange
    }
  }

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

  /** What the page carries, what its address carries, what is served beside it, what its address names, the sample. */
  async function findFirst(run: number, link: Link | null, send: Send): Promise<void> {
    const {keptRecents} = await recents();
    const kept = await keptRecents();
    send({type: "recents", recents: kept});

    const carried = await embedded("coterie-analysis");
    if (carried !== null) {
      const files = [{name: SERVED, bytes: carried}];
      return analyse(run, {name: "", files, options: {}}, send);
    }
    if (link !== null && link.data !== "") {
      const {unpacked} = await import("./pack.ts");
      const bytes = unpacked(link.data);
      if (bytes === null) throw new Error(words.shell.linkDamaged);
      const files = [{name: SERVED, bytes}];
      return analyse(run, {name: link.name, files, options: link.options}, send);
    }
    if (link === null || link.sample === "") {
      const served = await fetched(SERVED);
      if (served !== null) {
        const files = [{name: SERVED, bytes: served}];
        return analyse(run, {name: "", files, options: {}}, send);
      }
    }
    if (link !== null && (await openSample(run, link.sample, link.options, send))) return;
    const known = kept.list.find(({print}) => print !== "" && print === link?.print);
    if (known !== undefined && (await openRecent(run, known, link?.options ?? {}, send))) return;
    if (await openSample(run, SAMPLES[0].id, {}, send)) return;
    send({type: "nothing found", run});
  }

  async function openSample(
    run: number,
    id: string,
    options: Partial<AnalysisOptions>,
    send: Send,
  ): Promise<boolean> {
    const sample = sampleOf(id);
    if (sample === undefined) return false;
    const {name, from} = sample;
    const bytes =
      from.kind === "file"
        ? await fetched(from.file)
        : (await engine.generate(from.papers, watch(run, send))).bytes;
    if (bytes === null) return false;
    const file = from.kind === "file" ? from.file : `${id}.jsonl`;
    await analyse(run, {name, files: [{name: file, bytes}], options, sample: id}, send);
    return true;
  }

  /** Asks a live service and opens what it gave; what it did not give is said once the rest is there. */
  async function fetchLive(
    {run, name, request}: Extract<Job, {type: "fetch"}>,
    send: Send,
  ): Promise<void> {
    const {files, records, total, stopped} = await engine.fetch(request, watch(run, send));
    await analyse(run, {name, files, options: {}}, send);
    const notice = stopped ?? (total !== null && total > records ? words.asks.live.some(count(records), count(total)) : null); // biome-ignore format: one choice
    if (notice !== null) send({type: "notice", notice});
  }

  async function openRecent(
    run: number,
    recent: Recent,
    options: Partial<AnalysisOptions>,
    send: Send,
  ): Promise<boolean> {
    const {recalled} = await recents();
    const source = await recalled(recent);
    if (source === null) return false;
    await analyse(run, {...source, options: {...source.options, ...options}}, send);
    return true;
  }

  function tellRecents(
    send: Send,
    act: (store: Awaited<ReturnType<typeof recents>>) => Promise<Recents>,
  ): void {
    void recents()
      .then(act)
      .then(now => send({type: "recents", recents: now}));
  }
}

/** What the browser keeps; fetched when it is first needed. */
const recents = () => import("./recents.ts");

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

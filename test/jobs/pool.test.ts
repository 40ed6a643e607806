import {afterAll, describe, expect, test} from "vitest";
import {type Executor, inPlace, peopleWork} from "../../src/analysis/splits.ts";
import {signersOf} from "../../src/graphs/bylines.ts";
import {sharedTopicNetwork, sharedTopicNetworkShared} from "../../src/graphs/shared-topic.ts";
import {type Pool, workerPool} from "../../src/jobs/pool.ts";
import type {PoolReply, PoolRequest, PoolScope, PoolWorker} from "../../src/jobs/pool-protocol.ts";
import {serveParts} from "../../src/jobs/serve-parts.ts";
import {betweenness, betweennessInput} from "../../src/metrics/betweenness.ts";
import {leiden, leidenInput} from "../../src/metrics/communities/leiden.ts";
import {distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {estimatedBetweenness, estimateInput} from "../../src/metrics/estimated-betweenness.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {resolvePeople, resolvePeopleShared} from "../../src/people/resolve.ts";
import {randomFrom} from "../../src/util/random.ts";
import {shared} from "../../src/util/share.ts";
import {textColumn} from "../../src/util/text-column.ts";
import type {Watch} from "../../src/util/watch.ts";
import {crowd} from "../graphs/topic-world.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {graphOf} from "../help/graphs.ts";
import {sourceWorker} from "../help/node-workers.ts";

/** A worker of this very thread: what is sent is cloned, and answers come later, those of even workers last. */
function fakeWorker(number: number, seen: PoolRequest[] = [], own: Watch = {}): PoolWorker {
  let receive: (request: PoolRequest) => void = () => {};
  let reply: (reply: PoolReply) => void = () => {};
  let ended = false;
  const scope: PoolScope = {
    onMessage(listener) {
      receive = listener;
    },
    postMessage: (message, transfer) => {
      const copy = structuredClone(message, {transfer});
      setTimeout(() => !ended && reply(copy), number % 2 === 0 ? 5 : 0);
    },
  };
  serveParts(scope, own);
  return {
    postMessage(request) {
      seen.push(request);
      const copy = structuredClone(request);
      setTimeout(() => !ended && receive(copy));
    },
    onMessage(listener) {
      reply = listener;
    },
    onError() {},
    terminate() {
      ended = true;
    },
  };
}

function fakePool(
  workers: number,
  least = 0,
  heavy = Number.POSITIVE_INFINITY,
): Pool & {readonly started: () => number} {
  let count = 0;
  const pool = workerPool(() => fakeWorker(count++), {workers, least, heavy});
  return {...pool, started: () => count};
}

const {graph} = goldenNetwork("netscience");
const titles = [...synth({papers: 300})].map(({paper}) => paper.title);
/** Texts of so many papers that they are read in two parts. */
const size = 15_001;
const texts = {
  size,
  title: textColumn(Array.from({length: size}, (_, i) => titles[i % 300])),
  abstract: textColumn(new Array<string>(size).fill("")),
  rest: textColumn(new Array<string>(size).fill("")),
};

/** Papers that are signed so often that who is who is worked out in two parts. */
const corpus = corpusOf([...synth({papers: 2_500})].map(({paper}) => paper));
const people = resolvePeople(corpus);
const peopleBy = ({execute}: Pool) => resolvePeopleShared(corpus, {}, peopleWork(execute));

/** People enough that their topics are compared in three parts. */
const field = crowd(2_500);
const topicsBy = ({execute}: Pool) =>
  sharedTopicNetworkShared(field.corpus, field.people, field.topics, {}, (input, watch) =>
    execute("shared topics", input, watch),
  );

const GROUPS = {communities: "leiden", seed: 7, resolution: 1.5, layoutRounds: 20} as const;

const SIGNED = {
  authors: signersOf(corpus, people).people,
  papers: people.papers,
  share: new Float64Array(corpus.size).fill(1 / 3),
  credit: null,
  year: corpus.year,
};

/** Everything that can be shared out, by one executor. */
async function everything(execute: Executor) {
  return {
    links: await execute("betweenness", betweennessInput(graph)),
    strength: await execute("betweenness", betweennessInput(graph, {by: "strength", sources: 100})),
    ofTies: await execute("betweenness of ties", betweennessInput(graph)),
    tiesByStrength: await execute(
      "betweenness of ties",
      betweennessInput(graph, {by: "strength", sources: 100}),
    ),
    distances: await execute("distances", graph),
    estimate: await execute("estimated betweenness", estimateInput(graph, {paths: 3_500})),
    starts: await execute("leiden", leidenInput(graph, {starts: 5})),
    groups: await execute("groups", {graph, ...GROUPS}),
    ties: await execute("co-authorship", SIGNED),
  };
}

describe("a pool of workers", () => {
  test("gives the same bits as one thread, with any number of workers", async () => {
    const here = await everything(inPlace);
    expect(here.links).toEqual(betweenness(graph));
    expect(here.ofTies).toEqual(edgeBetweenness(graph));
    expect(here.distances).toEqual(distanceSums(graph));
    expect(here.estimate).toEqual(estimatedBetweenness(graph, {paths: 3_500}));
    expect(here.starts).toEqual(leiden(graph, {starts: 5}));
    for (const workers of [1, 2, 3, 7]) {
      const pool = fakePool(workers);
      expect(await everything(pool.execute)).toEqual(here);
      expect(pool.started()).toBe(workers === 1 ? 0 : workers);
    }
  });

  test("reads texts to the same terms", async () => {
    const here = await inPlace("terms", {texts, stops: []});
    expect(await fakePool(2).execute("terms", {texts, stops: []})).toEqual(here);
    expect(here.candidates.ofPaper.start.length).toBe(size + 1);
  });

  test("say who is who alike, by any number of workers", async () => {
    for (const workers of [1, 3]) expect(await peopleBy(fakePool(workers))).toEqual(people);
  });

  test("find people of the same topics alike, by any number of workers", async () => {
    const here = sharedTopicNetwork(field.corpus, field.people, field.topics);
    for (const workers of [1, 2, 5]) expect(await topicsBy(fakePool(workers))).toEqual(here);
    expect(here.edges.source.length).toBeGreaterThan(field.people.count);
  });

  test("starts nobody for what is small, or has one part", async () => {
    const pool = fakePool(4, 1e12);
    await pool.execute("betweenness", betweennessInput(graph));
    expect(pool.started()).toBe(0);
    const eager = fakePool(4);
    await eager.execute("leiden", leidenInput(graph, {starts: 1}));
    expect(eager.started()).toBe(0);
  });

  test("starts one for a single part that goes on beside others, at once, and the next as they are needed", async () => {
    const seen: PoolRequest[] = [];
    let count = 0;
    const pool = workerPool(() => fakeWorker(count++, seen), {workers: 3, least: 0});
    const groups = pool.execute("groups", {graph, ...GROUPS});
    // Whoever asked may be busy from here on.
    expect([count, ...seen.map(({type}) => type)]).toEqual([1, "open", "part"]);
    const after = pool.execute("leiden", leidenInput(graph, {starts: 2}));
    expect(seen.length).toBe(2);
    expect(await groups).toEqual(await inPlace("groups", {graph, ...GROUPS}));
    expect(await after).toEqual(leiden(graph, {starts: 2}));
    expect(count).toBe(2);
  });

  test("starts one that finds ties while people are named here", async () => {
    const pool = fakePool(3);
    const ties = pool.execute("co-authorship", SIGNED);
    expect(pool.started()).toBe(1);
    expect(await ties).toEqual(await inPlace("co-authorship", SIGNED));
  });

  test("lets workers go after what is heavy, and gives the same with those that come after", async () => {
    const pool = fakePool(2, 0, 0);
    const input = estimateInput(graph, {paths: 3000});
    const first = await pool.execute("estimated betweenness", input);
    expect(pool.started()).toBe(2);
    expect(await pool.execute("estimated betweenness", input)).toEqual(first);
    expect(pool.started()).toBe(4);
  });

  test("takes computations one after the other, and tells how far they are", async () => {
    const pool = fakePool(2);
    const told: number[] = [];
    const [a, b] = await Promise.all([
      pool.execute("estimated betweenness", estimateInput(graph, {paths: 3000})),
      pool.execute("estimated betweenness", estimateInput(graph, {paths: 4000, seed: 1}), {
        onProgress: (_, fraction) => told.push(fraction),
      }),
    ]);
    expect(a).toEqual(estimatedBetweenness(graph, {paths: 3000}));
    expect(b).toEqual(estimatedBetweenness(graph, {paths: 4000, seed: 1}));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((x, y) => x - y));
  });

  test("fails with the reason of a part that fails, and works again after", async () => {
    const pool = fakePool(2);
    const wrong = {...estimateInput(graph, {paths: 3000}), graph: {order: 9}} as never;
    await expect(pool.execute("estimated betweenness", wrong)).rejects.toThrow();
    const right = await pool.execute("estimated betweenness", estimateInput(graph, {paths: 3000}));
    expect(right).toEqual(estimatedBetweenness(graph, {paths: 3000}));
  });

  test("stops at once when it is told to, with that reason, and starts anew", async () => {
    const pool = fakePool(2);
    const stop = new AbortController();
    const stopped = pool.execute("distances", graph, {signal: stop.signal});
    setTimeout(() => stop.abort(new Error("enough")), 2);
    await expect(stopped).rejects.toThrow("enough");
    expect(await pool.execute("distances", graph)).toEqual(distanceSums(graph));
    expect(pool.started()).toBe(4);
  });

  test("tells the watch of each worker what its parts let go of", async () => {
    const freed: number[] = [];
    const worker = fakeWorker(1, [], {onLetGo: bytes => freed.push(bytes)});
    const {execute} = workerPool(() => worker, {workers: 2, least: 0});
    await execute("groups", {graph, ...GROUPS});
    expect(Math.max(...freed)).toBe(32 * graph.order);
    await expect.poll(() => freed.at(-1)).toBe(Number.POSITIVE_INFINITY); // when all of it is over
  });

  test("refuses a number of workers that is none", () => {
    expect(() => fakePool(0)).toThrow(/workers: expected .* got 0/);
  });
});

describe("threads of Node", () => {
  const pool = workerPool(sourceWorker, {workers: 2, least: 0});
  afterAll(pool.close);

  test("give the same bits as one", async () => {
    expect(await everything(pool.execute)).toEqual(await everything(inPlace));
  });

  test("say who is who as one does", async () => {
    expect(await peopleBy(pool)).toEqual(people);
  });

  test("find people of the same topics as one does", async () => {
    expect(await topicsBy(pool)).toEqual(
      sharedTopicNetwork(field.corpus, field.people, field.topics),
    );
  });

  test("leave this one free while they compute", async () => {
    const random = randomFrom(5);
    const edges = Array.from({length: 6000}, () => [
      random.below(1500),
      1500 + random.below(1500),
      1 + random.below(9),
    ]);
    const input = betweennessInput(graphOf(edges), {by: "strength"});
    let beats = 0;
    const beat = setInterval(() => {
      beats += 1;
    }, 5);
    await pool.execute("betweenness", input);
    clearInterval(beat);
    expect(beats).toBeGreaterThan(20);
  });
});

describe("shared memory", () => {
  test("holds large arrays, each once, and leaves the rest as it is", () => {
    const large = new Float64Array(1000).fill(7);
    const data = {
      a: large,
      again: large,
      small: new Uint8Array(3),
      text: "x",
      none: null,
      list: [1],
    };
    const sent = shared(data);
    expect(sent).toEqual(data);
    expect(sent.a.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(sent.again).toBe(sent.a);
    expect(sent.small.buffer).toBeInstanceOf(ArrayBuffer);
    expect(large.buffer).toBeInstanceOf(ArrayBuffer);
  });
});

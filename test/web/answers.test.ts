import {expect, test} from "vitest";
import {analysisData} from "../../src/index.ts";
import {jobClient, type WorkerLike} from "../../src/jobs/client.ts";
import {serveJobs} from "../../src/jobs/serve.ts";
import {keyOf} from "../../web/state/answers.ts";
import type {Message} from "../../web/state/messages.ts";
import {initialState, type State} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const source = {name: "water", files: [], options: {}};
const told = (...messages: Message[]): State =>
  messages.reduce((state, message) => update(state, message)[0], initialState("auto"));
const opened = told(
  {type: "open", name: "water", files: []},
  {type: "done", run: 1, analysis, source},
);
const question = {type: "ask", question: "search", input: {text: "water", limit: 5}} as const;
const key = keyOf("search", question.input);

test("a question is asked once, its answer kept, and a failed one asked again", () => {
  const [asked, job] = update(opened, question);
  expect(job).toEqual({...question, analysis, key});
  expect(update(asked, question)).toEqual([asked]);
  const answer = {state: "answered", output: 1} as const;
  expect(update(asked, {type: "answer", analysis, key, answer})[0].answers.get(key)).toBe(answer);
  const failed = update(asked, {
    type: "answer",
    analysis,
    key,
    answer: {state: "failed", reason: "no"},
  })[0];
  expect(update(failed, question)[1]).toEqual(job);
});

test("an answer about another analysis is late and dropped; a new analysis forgets all answers", async () => {
  const other = await smallAnalysis();
  const answer = {state: "answered", output: 1} as const;
  expect(update(opened, {type: "answer", analysis: other, key, answer})).toEqual([opened]);
  const asked = update(opened, question)[0];
  const again = update(asked, {type: "open", name: "more", files: []})[0];
  expect(update(again, {type: "done", run: 2, analysis: other, source})[0].answers.size).toBe(0);
});

test("the worker answers about what it holds, and says so when it holds nothing", async () => {
  const client = jobClient(serving);
  const ask = {question: "search", input: question.input} as const;
  await expect(client.run("ask", ask)).rejects.toThrow(/no analysis/);
  await client.run("hold", {analysis: analysisData(analysis)});
  expect(await client.run("ask", ask)).toMatchObject({people: expect.any(Array)});
});

/** A worker in this thread whose messages are cloned as between threads. */
function serving(): WorkerLike {
  const toPage: ((event: {data: never}) => void)[] = [];
  let toWorker: ((event: {data: never}) => void) | null = null;
  serveJobs({
    addEventListener: (_type, listener) => {
      toWorker = listener as never;
    },
    postMessage: reply => {
      for (const listener of toPage) listener({data: structuredClone(reply) as never});
    },
  });
  return {
    addEventListener: (type, listener) => {
      if (type === "message") toPage.push(listener as never);
    },
    postMessage: request => toWorker?.({data: structuredClone(request) as never}),
    terminate: () => {},
  };
}

test("a question about a column of numbers is another for another column, however alike", () => {
  const [one, other] = [Float64Array.of(1, 2), Float64Array.of(1, 2)];
  const of = (x: Float64Array) =>
    keyOf("layout quality", {network: "coauthor", positions: {x, y: x}});
  expect(of(one)).toBe(of(one));
  expect(of(one)).not.toBe(of(other));
  expect(of(new Float64Array(100_000)).length).toBeLessThan(200);
});

import {describe, expect, test} from "vitest";
import {FORMATS} from "../../src/read/formats.ts";
import {COUNTING} from "../../web/facts/counting.ts";
import type {Message} from "../../web/state/messages.ts";
import {initialState, type State} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const source = {name: "water", files: [], options: {}};

/** The state after messages, one after the other. */
const told = (...messages: Message[]): State =>
  messages.reduce((state, message) => update(state, message)[0], initialState("auto"));
const opened = told(
  {type: "open", name: "water", files: []},
  {type: "done", run: 1, analysis, source},
);

describe("a long job", () => {
  test("is asked for once, and its progress shown", () => {
    const [state, job] = update(initialState("auto"), {type: "open", name: "water", files: []});
    expect(job).toMatchObject({type: "analyse", run: 1});
    const later = update(state, {type: "progress", run: 1, stage: "Layout", fraction: 0.5})[0];
    expect(later.work).toMatchObject({name: "water", stage: "Layout", fraction: 0.5});
  });

  test("whose answer comes after another was started is dropped", () => {
    const state = told({type: "open", name: "a", files: []}, {type: "open", name: "b", files: []});
    expect(update(state, {type: "done", run: 1, analysis, source})).toEqual([state]);
    expect(update(state, {type: "failed", run: 1, reason: "late"})).toEqual([state]);
    expect(update(state, {type: "done", run: 2, analysis, source})[0].analysis).toBe(analysis);
  });

  test("that is cancelled stops outside, and leaves what was open", () => {
    const again = update(opened, {type: "open", name: "more", files: []})[0];
    const [state, job] = update(again, {type: "cancel"});
    expect(job).toEqual({type: "stop"});
    expect([state.work, state.analysis]).toEqual([null, analysis]);
  });

  test("that fails says why until it is dismissed", () => {
    const failed = told(
      {type: "open", name: "x", files: []},
      {type: "failed", run: 1, reason: "No papers were found."},
    );
    expect(failed.failure).toBe("No papers were found.");
    expect(update(failed, {type: "dismiss failure"})[0].failure).toBe(null);
  });

  test("is not asked for again where the files are gone", () => {
    expect(update(initialState("auto"), {type: "recompute", options: {seed: 1}})[1]).toBe(
      undefined,
    );
    expect(update(opened, {type: "recompute", options: {counting: "full"}})[1]).toMatchObject({
      type: "again",
      source: {options: {counting: "full"}},
    });
  });
});

describe("what is opened", () => {
  test("is kept from the moment on that it is allowed, not from when the browser has answered", () => {
    const [allowed, job] = update(opened, {type: "keep recents", allowed: true});
    expect(job).toEqual({type: "keep recents", allowed: true});
    expect(allowed.recents.allowed).toBe(true);
    expect(update(allowed, {type: "keep recents", allowed: false})[0].recents.allowed).toBe(false);
  });
});

describe("the source whose citation counts are used", () => {
  const choose = {type: "count from", source: "wos"} as const;
  const open = {type: "open", name: "water", files: []} as const;

  test("goes along with what is opened next, by the formats of its exports", () => {
    expect(update(told(choose), open)[1]).toMatchObject({
      type: "analyse",
      source: {name: "water", citationsFrom: ["wos", "wos-table", "wos-report"]},
    });
  });

  test("is the one with the greatest count where none was chosen", () => {
    const [, job] = update(told(choose, {type: "count from", source: ""}), open);
    expect(job).toMatchObject({type: "analyse"});
    expect(job).not.toHaveProperty("source.citationsFrom");
  });

  test("stays chosen when what is open is closed", () => {
    expect(told(choose, {type: "close"}).counting).toBe("wos");
  });

  test("is one of those whose formats are read", () => {
    const ids = FORMATS.map(({id}) => id);
    for (const {formats} of COUNTING) expect(ids).toEqual(expect.arrayContaining([...formats]));
  });
});

describe("what is chosen", () => {
  const ada = {kind: "person", person: 0} as const;
  const tie = {kind: "tie", network: "coauthor", tie: 0} as const;

  test("is kept step by step, so that Back goes back", () => {
    const chosen = [
      {type: "select", selection: ada},
      {type: "select", selection: tie},
    ] as const;
    const state = chosen.reduce((now, message) => update(now, message)[0], opened);
    expect(state.trail).toEqual([ada, tie]);
    expect(update(state, {type: "back"})[0].trail).toEqual([ada]);
    expect(update(state, {type: "deselect"})[0].trail).toEqual([]);
  });

  test("opens the sheet of a phone, but not step by step over the map", () => {
    const walked = update(opened, {type: "select", selection: ada, step: true})[0];
    expect([walked.trail.length, walked.sheet]).toEqual([1, null]);
    const open = update(walked, {type: "select", selection: tie})[0];
    expect(open.sheet).toBe("inspector");
    const further = update(open, {type: "select", selection: ada, step: true})[0];
    expect(further.sheet).toBe("inspector");
  });

  test("is forgotten when another corpus is opened", () => {
    const state = update(opened, {type: "select", selection: ada})[0];
    const other = update(state, {type: "open", name: "other", files: []})[0];
    const done = {type: "done", run: 2, analysis, source: {...source, files: []}} as const;
    expect(update(other, done)[0].trail).toEqual([]);
  });
});

const part = await smallAnalysis({seed: 7});

describe("a part that is opened by itself", () => {
  const files = [{name: "community.json", bytes: new Uint8Array(3)}];
  const selected = {kind: "person", person: 1} as const;
  const left = [
    {type: "select", selection: selected},
    {type: "encode", encoding: {size: "degree"}},
    {type: "filter", filter: {years: [2020, 2022]}},
  ] as const;
  const whole = left.reduce((now, message) => update(now, message)[0], opened);
  const [opening, job] = update(whole, {type: "open part", name: "Ada, Ben", files});
  const inPart = update(opening, {
    type: "done",
    run: opening.run,
    analysis: part,
    source: (job as {source: State["source"]}).source!,
  })[0];

  test("is shown as any other corpus is, and leads back to the whole as that was left", () => {
    expect(job).toMatchObject({type: "analyse", source: {name: "Ada, Ben", files}});
    expect([inPart.analysis, inPart.trail]).toEqual([part, []]);
    const [back, then] = update(inPart, {type: "out"});
    expect(then).toEqual({type: "stop arranging"});
    expect(back.analysis).toBe(analysis);
    expect(back.source).toBe(whole.source);
    expect([back.trail, back.encoding, back.filter]).toEqual([
      [selected],
      whole.encoding,
      whole.filter,
    ]);
    // The whole is no part: there is no way further out.
    expect(update(back, {type: "out"})).toEqual([back]);
    expect(update(back, {type: "undo"})[0].analysis).toBe(part);
  });

  test("still leads back when it was computed otherwise, and no more when something else was opened", () => {
    const [again, job] = update(inPart, {type: "recompute", options: {seed: 9}});
    const {source: same} = job as {source: NonNullable<State["source"]>};
    const other = update(again, {type: "done", run: again.run, analysis: part, source: same})[0];
    expect(update(other, {type: "out"})[0].analysis).toBe(analysis);
    const elsewhere = update(inPart, {type: "open", name: "x", files: []})[0];
    const done = update(elsewhere, {type: "done", run: elsewhere.run, analysis, source})[0];
    expect(update(done, {type: "out"})).toEqual([done]);
  });

  test("stops what is being computed when it is left", () => {
    const busy = update(inPart, {type: "open", name: "x", files: []})[0];
    const [back, job] = update(busy, {type: "out"});
    expect([back.work, job]).toEqual([null, {type: "stop"}]);
    expect(update(back, {type: "done", run: busy.run, analysis: part, source})[0]).toBe(back);
  });

  test("is kept for another time without the whole", () => {
    const allowed = {...inPart, recents: {allowed: true, list: []}};
    const [opening, job] = update(allowed, {type: "open part", name: "Ben", files});
    const {source} = job as {source: NonNullable<State["source"]>};
    const [, kept] = update(opening, {type: "done", run: opening.run, analysis, source});
    expect(kept).toMatchObject({type: "remember", source: {name: "Ben", files, options: {}}});
    expect((kept as {source: object}).source).not.toHaveProperty("outer");
  });
});

test("filters go and come back, and changing the map keeps the years", () => {
  const narrow = update(opened, {type: "filter", filter: {years: [2020, 2021], minTie: 2}})[0];
  expect(narrow.filter).toMatchObject({years: [2020, 2021], minTie: 2});
  const topics = update(narrow, {type: "encode", encoding: {network: "topics"}})[0];
  expect(topics.encoding.network).toBe("topics");
  expect(topics.filter.years).toEqual([2020, 2021]);
  expect(update(narrow, {type: "show everything"})[0].filter).toEqual(opened.filter);
});

import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {EVERYTHING} from "../../src/index.ts";
import {lookOf} from "../../web/state/history.ts";
import type {Message} from "../../web/state/messages.ts";
import type {State} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";
import {VIEWS} from "../../web/state/views.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {openedWith, SOURCE, told} from "../help/opened-app.ts";

const analysis = await smallAnalysis();
const again = await smallAnalysis();
const opened = openedWith(analysis);

const year = fc.integer({min: 2015, max: 2024});
const selection = fc.oneof(
  fc.nat(2).map(person => ({kind: "person", person}) as const),
  fc.nat(2).map(term => ({kind: "term", term}) as const),
  fc.nat(1).map(tie => ({kind: "tie", network: "coauthor", tie}) as const),
);
const messages: fc.Arbitrary<Message> = fc.oneof(
  fc.constantFrom(...VIEWS).map(view => ({type: "view", view}) as const),
  fc
    .constantFrom("coauthor", "topics", "shared-topic")
    .map(network => ({type: "encode", encoding: {network}}) as Message),
  fc.constantFrom("papers", "degree").map(size => ({type: "encode", encoding: {size}}) as Message),
  fc.tuple(year, year).map(years => ({type: "filter", filter: {years}}) as Message),
  fc.nat(3).map(minTie => ({type: "filter", filter: {minTie}}) as Message),
  selection.map(chosen => ({type: "select", selection: chosen}) as const),
  fc.constantFrom<Message>(
    {type: "back"},
    {type: "compare", compared: {of: "people", sides: [0, null]}},
    {type: "compare", compared: {of: "periods", sides: [null, [2019, 2020]]}},
    {type: "table", table: "people", choice: {shown: ["name"]}},
    {type: "table", table: "people", choice: {shown: null}},
    {type: "deselect"},
    {type: "show everything"},
    {type: "reset"},
    {type: "settle"},
    {type: "play", playing: true},
    {type: "play", playing: false},
    {type: "sheet", sheet: "lens"},
    {type: "decide", decisions: [{kind: "group", name: "ATLAS"}]},
    {type: "decide", decisions: []},
    {type: "undo"},
    {type: "redo"},
  ),
  fc.tuple(year, year).map(([from, to]) => ({type: "tick", from, to}) as const),
  fc.constant<Message>({type: "recompute", options: {counting: "full"}}),
);

/** Sends a message; a recomputation that it starts is done at once. */
function sent(state: State, message: Message): State {
  const [next, job] = update(state, message);
  if (job?.type !== "again") return next;
  return told(next, {type: "done", run: job.run, analysis: again, source: job.source});
}

const undoneAll = (state: State): State => {
  let now = state;
  for (let i = 0; i < 500; i++) now = update(now, {type: "undo"})[0];
  return now;
};

describe("undo", () => {
  test("of any messages leads back to the look before them, and redo to the look after", () => {
    fc.assert(
      fc.property(fc.array(messages, {maxLength: 60}), list => {
        const after = list.reduce(sent, opened);
        const back = undoneAll(after);
        expect(lookOf(back)).toEqual(lookOf(opened));
        let forth = back;
        const steps = after.history.past.length + after.history.future.length;
        for (let i = 0; i < steps; i++) forth = update(forth, {type: "redo"})[0];
        for (let i = 0; i < after.history.future.length; i++)
          forth = update(forth, {type: "undo"})[0];
        expect(lookOf(forth)).toEqual(lookOf(after));
      }),
    );
  });

  test("takes a brush back in one step, and two brushes in two", () => {
    const drawn = told(
      opened,
      {type: "filter", filter: {years: [2018, 2019]}},
      {type: "filter", filter: {years: [2018, 2020]}},
      {type: "filter", filter: {years: [2018, 2021]}},
      {type: "settle"},
      {type: "filter", filter: {years: [2019, 2021]}},
    );
    expect(drawn.history.past.length).toBe(2);
    expect(told(drawn, {type: "undo"}).filter.years).toEqual([2018, 2021]);
    expect(told(drawn, {type: "undo"}, {type: "undo"}).filter).toEqual(EVERYTHING);
  });

  test("takes all that played in one step, though hands were lifted meanwhile", () => {
    const played = told(
      opened,
      {type: "play", playing: true},
      {type: "tick", from: 2018, to: 2018},
      {type: "settle"},
      {type: "tick", from: 2018, to: 2019},
      {type: "play", playing: false},
    );
    expect(played.history.past.length).toBe(1);
    expect(told(played, {type: "undo"}).filter).toEqual(EVERYTHING);
  });

  test("brings back what was computed before, without computing it again", () => {
    const other = sent(opened, {type: "recompute", options: {counting: "full"}});
    expect(other.analysis).toBe(again);
    const [back, job] = update(other, {type: "undo"});
    expect([back.analysis, back.source, job]).toEqual([analysis, SOURCE, undefined]);
    expect(told(back, {type: "redo"}).source?.options).toEqual({counting: "full"});
  });

  test("stops a recomputation that runs, and leaves what is open", () => {
    const running = told(
      opened,
      {type: "filter", filter: {minTie: 2}},
      {
        type: "recompute",
        options: {counting: "full"},
      },
    );
    const [state, job] = update(running, {type: "undo"});
    expect(job).toEqual({type: "stop"});
    expect([state.work, state.filter.minTie]).toEqual([null, 2]);
  });

  test("forgets what was to be done again once something else is done", () => {
    const state = told(
      opened,
      {type: "view", view: "people"},
      {type: "undo"},
      {type: "view", view: "papers"},
    );
    expect(told(state, {type: "redo"}).view).toBe("papers");
  });

  test("does not reach back into another corpus", () => {
    const other = told(
      opened,
      {type: "view", view: "people"},
      {type: "open", name: "new", files: []},
      {type: "done", run: 2, analysis: again, source: {...SOURCE, files: []}},
    );
    expect(told(other, {type: "undo"}).analysis).toBe(again);
  });

  test("keeps two hundred steps at most, and no more than four analyses", () => {
    let state = opened;
    for (let i = 0; i < 300; i++)
      state = told(state, {type: "view", view: i % 2 === 0 ? "people" : "papers"});
    expect(state.history.past.length).toBe(200);
    for (let i = 0; i < 9; i++) {
      const [next, job] = update(state, {type: "recompute", options: {seed: i}});
      if (job?.type === "again")
        state = told(next, {
          type: "done",
          run: job.run,
          analysis: {...again},
          source: job.source,
        });
    }
    expect(new Set(state.history.past.map(look => look.analysis)).size).toBe(4);
  });
});

test("reset shows the corpus as it was opened, and can be undone", () => {
  const changed = told(
    opened,
    {type: "view", view: "people"},
    {type: "encode", encoding: {size: "degree"}},
    {type: "filter", filter: {minTie: 3}},
  );
  const reset = told(changed, {type: "reset"});
  expect(lookOf(reset)).toEqual(lookOf(opened));
  expect(lookOf(told(reset, {type: "undo"}))).toEqual(lookOf(changed));
});

test("undo closes the sheet of what is no longer chosen, and keeps one of what is", () => {
  const chosen = told(
    opened,
    {type: "select", selection: {kind: "person", person: 0}},
    {type: "select", selection: {kind: "person", person: 1}},
  );
  expect(chosen.sheet).toBe("inspector");
  const one = told(chosen, {type: "undo"});
  expect([one.trail.length, one.sheet]).toEqual([1, "inspector"]);
  const none = told(one, {type: "undo"});
  expect([none.trail.length, none.sheet]).toEqual([0, null]);
  const settings = told(one, {type: "sheet", sheet: "lens"}, {type: "undo"});
  expect(settings.sheet).toBe("lens");
});

import {describe, expect, test} from "vitest";
import {linkText, readLink} from "../../web/state/link.ts";
import {linkOf} from "../../web/state/linked.ts";
import type {Message} from "../../web/state/messages.ts";
import {choiceOf, chosenIn, readTables} from "../../web/state/tables.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {done, openedWith, START, told} from "../help/opened-app.ts";

const analysis = await smallAnalysis();
const opened = openedWith(analysis);
const columns: Message = {
  type: "table",
  table: "people",
  choice: {shown: ["name", "h_index", "pagerank"]},
};
const sorted: Message = {
  type: "table",
  table: "people",
  choice: {sort: {id: "pagerank", down: true}},
};

describe("columns and order of a table", () => {
  test("are steps that can be undone, and go with a reset", () => {
    const state = told(opened, columns, sorted);
    expect(choiceOf(state.tables, "people")).toEqual({
      shown: ["name", "h_index", "pagerank"],
      sort: {id: "pagerank", down: true},
    });
    const before = told(state, {type: "undo"});
    expect(choiceOf(before.tables, "people").sort).toBeNull();
    expect(told(before, {type: "undo"}).tables).toEqual({});
    expect(told(before, {type: "redo"}).tables).toEqual(state.tables);
    expect(told(state, {type: "reset"}).tables).toEqual({});
  });

  test("come back from a link, each table its own", () => {
    const state = told(opened, columns, sorted, {
      type: "table",
      table: "topics",
      choice: {sort: {id: "papers", down: false}},
    });
    const link = readLink(`#${linkText(linkOf(state)!)}`);
    const elsewhere = told(START, {type: "start", link}, done(analysis));
    expect(elsewhere.tables).toEqual(state.tables);
    expect(linkText(linkOf(opened)!)).not.toContain("tables");
  });

  test("that were chosen back are as at first", () => {
    const tables = chosenIn({}, "papers", {shown: ["title"]});
    expect(chosenIn(tables, "papers", {shown: null})).toEqual({});
  });

  test("of a link that was changed on the way are left out", () => {
    expect(readTables(null)).toEqual({});
    expect(readTables({people: {shown: [1], sort: {id: "papers"}}, venues: {shown: []}})).toEqual(
      {},
    );
    expect(readTables({people: {shown: ["<b>"], sort: {id: "papers", down: true}}})).toEqual({
      people: {shown: null, sort: {id: "papers", down: true}},
    });
    expect(readTables({people: {shown: Array(201).fill("a")}})).toEqual({});
  });
});

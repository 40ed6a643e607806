import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {EVERYTHING} from "../../src/index.ts";
import {lookOf} from "../../web/state/history.ts";
import {linkText, readLink} from "../../web/state/link.ts";
import {linkOf, printOf} from "../../web/state/linked.ts";
import {packed, unpacked} from "../../web/state/pack.ts";
import type {Selection, State} from "../../web/state/state.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {done, openedWith, SOURCE, START, told} from "../help/opened-app.ts";

const analysis = await smallAnalysis();
const again = await smallAnalysis();
const opened = openedWith(analysis);

/** What somebody sees who opens the link of a state with an analysis of the same files. */
function followedBy(state: State): State {
  const link = readLink(`#${linkText(linkOf(state)!)}`);
  return told(START, {type: "start", link}, done(again));
}
const seen = (state: State) => {
  const {view, encoding, filter, trail} = lookOf(state);
  return {view, encoding, filter, last: trail.at(-1) ?? null};
};

describe("a link", () => {
  const selections: Selection[] = [
    {kind: "person", person: 1},
    {kind: "term", term: 0},
    {kind: "paper", paper: 1},
    {kind: "tie", network: "coauthor", tie: 1},
    {kind: "community", network: "coauthor", community: 0},
    {kind: "papers", title: "Papers of 2021 & more", papers: [0, 2]},
    {kind: "several", of: "person", items: [0, 2]},
  ];

  test.each(selections.map(selection => [selection.kind, selection] as const))(
    "brings back view, map, filters and a selected %s",
    (_, selection) => {
      const state = told(
        opened,
        {type: "encode", encoding: {size: "degree", colour: "year"}},
        {
          type: "filter",
          filter: {
            years: [2019, null],
            minTie: 2,
            communities: [0],
            terms: [0],
            venues: ["Water & Rivers #1"],
            values: {papers: [1, 5]},
            ego: {node: 1, depth: 2},
          },
        },
        {type: "view", view: "people"},
        {type: "select", selection},
      );
      expect(seen(followedBy(state))).toEqual(seen(state));
      expect(followedBy(state).link).toBe(null);
    },
  );

  test("names people and terms, never numbers of this analysis", () => {
    const state = told(opened, {type: "select", selection: {kind: "person", person: 1}});
    expect(linkOf(state)?.selection).toEqual({kind: "person", id: analysis.people.id[1]});
  });

  test("about other papers is not followed, and that is said", () => {
    const link = {...linkOf(told(opened, {type: "view", view: "people"}))!, print: "abcdef"};
    const state = told(START, {type: "start", link}, done(analysis));
    expect(state.view).toBe("map");
    expect(state.notice).toMatch(/“water”, which is not open/);
    // Its files come later: then it is followed.
    const right = {
      ...analysis,
      manifest: {...analysis.manifest, inputs: [{sha256: "abcdef"}]},
    } as unknown as typeof analysis;
    expect(printOf(right)).toBe("abcdef");
    const later = told(
      state,
      {type: "open", name: "w", files: []},
      {type: "done", run: 2, analysis: right, source: SOURCE},
    );
    expect([later.view, later.notice]).toEqual(["people", null]);
  });

  test("with ids that are not there shows the rest", () => {
    const link = {
      ...linkOf(opened)!,
      selection: {kind: "person", id: "nobody"} as const,
      filter: {terms: ["no-such-term"], minTie: 2, values: {nonsense: [1, 2] as const}},
    };
    const state = told(START, {type: "start", link}, done(analysis));
    expect(state.trail).toEqual([]);
    expect(state.filter).toEqual({...EVERYTHING, minTie: 2});
  });

  test("that is cut, changed or made up never throws, and holds only what has the right form", () => {
    const whole = linkText(linkOf(told(opened, {type: "filter", filter: {minTie: 3}}))!);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.nat(whole.length).map(n => whole.slice(0, n)),
          fc
            .json()
            .map(json => `filter=${encodeURIComponent(json)}&selected=${json}&options=${json}`),
          fc
            .dictionary(
              fc.constantFrom("years", "minTie", "ego", "values", "__proto__"),
              fc.jsonValue(),
            )
            .map(filter => `filter=${encodeURIComponent(JSON.stringify(filter))}`),
        ),
        text => {
          const link = readLink(text);
          if (link === null) return;
          const state = told(START, {type: "start", link}, done(analysis));
          expect(state.analysis).toBe(analysis);
        },
      ),
    );
  });
});

describe("an analysis in a link", () => {
  test("comes out as it went in", () => {
    const bytes = unpacked(packed(analysis)!)!;
    expect(new TextDecoder().decode(bytes)).toMatch(/^\{"coterie":"analysis"/);
    expect(packed(analysis)).toMatch(/^[\w-]+$/);
  });

  test("that was cut or made up is nothing", () => {
    const data = packed(analysis)!;
    expect(unpacked(data.slice(0, data.length / 2))).toBe(null);
    expect(unpacked("")).toBe(null);
    expect(unpacked("AAAA")).toBe(null);
    fc.assert(
      fc.property(fc.base64String(), text => {
        expect(() => unpacked(text)).not.toThrow();
      }),
    );
  });

  test("that swells beyond all measure is refused", async () => {
    const {deflateSync} = await import("fflate");
    const bomb = deflateSync(new Uint8Array(80_000_000), {level: 9});
    expect(unpacked(Buffer.from(bomb).toString("base64url"))).toBe(null);
  });
});

describe("a first look", () => {
  const early = {...analysis};
  const looking = told(
    START,
    {type: "open", name: "water", files: []},
    {type: "early", run: 1, analysis: early, source: SOURCE},
  );

  test("is shown while the rest is computed, and gives way to the whole without a step", () => {
    expect([looking.analysis, looking.early, looking.work?.run]).toEqual([early, true, 1]);
    const moved = told(looking, {type: "view", view: "people"});
    const whole = told(moved, done(analysis));
    expect([whole.analysis, whole.early, whole.view]).toEqual([analysis, false, "people"]);
    const back = told(whole, {type: "undo"});
    expect([back.analysis, back.view]).toEqual([analysis, "map"]);
  });

  test("that stays because the rest was stopped says what is missing", () => {
    const state = told(looking, {type: "cancel"});
    expect([state.analysis, state.work]).toEqual([early, null]);
    expect(state.notice).toMatch(/not computed/);
  });
});

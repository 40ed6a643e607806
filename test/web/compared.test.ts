import {describe, expect, test} from "vitest";
import {mapNetwork} from "../../src/index.ts";
import {compareQuestion} from "../../src/jobs/questions/compare.ts";
import {commands} from "../../web/facts/commands.ts";
import {
  communityChoices,
  papersOn,
  sideLines,
  sideNames,
  yearPairs,
} from "../../web/facts/compared.ts";
import {halvesOf, shownCompared} from "../../web/state/compared.ts";
import {linkText, readLink} from "../../web/state/link.ts";
import {linkOf} from "../../web/state/linked.ts";
import type {Message} from "../../web/state/messages.ts";
import {type Compared, compareInput, readCompared, swapped} from "../../web/state/two-sides.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {done, openedWith, START, told} from "../help/opened-app.ts";

const analysis = await smallAnalysis();
const again = await smallAnalysis();
const {people, topics} = analysis;
const person = (name: string) => people.name.indexOf(name);
const opened = openedWith(analysis);
const pair: Compared = {of: "people", sides: [person("Ada Example"), person("Eve Fifth")]};

describe("what is compared", () => {
  const kinds: Compared[] = [
    pair,
    {of: "people", sides: [null, 2]},
    {of: "communities", network: "coauthor", sides: [1, 0]},
    {of: "communities", network: "topics", sides: [0, null]},
    {of: "periods", sides: [[2019, 2020], [2021, 2023]]}, // biome-ignore format: one line
  ];

  test.each(kinds.map(compared => [compared.of, compared] as const))(
    "shows the view, is one step to undo, and comes back from a link: %s",
    (_, compared) => {
      const state = told(opened, {type: "compare", compared});
      expect(state.view).toBe("compare");
      expect(told(state, {type: "undo"})).toMatchObject({view: "map", compared: START.compared});
      expect(told(state, {type: "undo"}, {type: "redo"}).compared).toEqual(compared);
      const link = readLink(`#${linkText(linkOf(state)!)}`);
      const elsewhere = told(START, {type: "start", link}, done(again));
      expect(elsewhere).toMatchObject({view: "compare", compared});
    },
  );

  test("of a link that was changed on the way is left out", () => {
    for (const bad of [
      null,
      {of: "people"},
      {of: "people", sides: [1, 2]},
      {of: "people", sides: ["a"]},
      {of: "periods", sides: [[2020, 2019], null]},
      {of: "periods", sides: [["2019", 2020], null]},
      {of: "communities", sides: ["p a", "p b"]},
      {of: "papers", sides: [null, null]},
    ])
      expect(readCompared(bad)).toBeNull();
    expect(readCompared({of: "people", sides: ["a", null]})).toEqual({
      of: "people",
      sides: ["a", null],
    });
  });

  test("stays with people when names are read otherwise, and forgets communities", () => {
    const file = {name: "water", files: [{name: "a", bytes: new Uint8Array()}], options: {}};
    const first = told(
      START,
      {type: "open", name: "water", files: file.files},
      {type: "done", run: 1, analysis, source: file},
    );
    const then = (compared: Compared) =>
      told(
        first,
        {type: "compare", compared},
        {type: "recompute", options: {}},
        {type: "done", run: 2, analysis: again, source: file},
      ).compared;
    expect(then(pair)).toEqual(pair);
    expect(then(kinds[2]).sides).toEqual([null, null]);
    expect(then(kinds[4])).toEqual(kinds[4]);
  });

  test("is what is selected, where nothing was chosen", () => {
    const shown = (...messages: readonly Message[]) =>
      shownCompared(told(opened, ...messages)).sides;
    expect(shown()).toEqual([null, null]);
    expect(shown({type: "select", selection: {kind: "person", person: 3}})).toEqual([3, null]);
    expect(
      shown({type: "select", selection: {kind: "several", of: "person", items: [1, 3]}}),
    ).toEqual([1, 3]);
    const circles: Compared = {of: "communities", network: "coauthor", sides: [null, null]};
    expect(shown({type: "compare", compared: circles})).toEqual([0, 1]);
    expect(
      shown(
        {type: "compare", compared: circles},
        {type: "select", selection: {kind: "community", network: "coauthor", community: 1}},
      ),
    ).toEqual([1, 0]);
  });

  test("of years is two halves of the papers", () => {
    // 2019, 2020, 2020, 2021, 2022, 2022, 2023, 2023: the fifth of eight opens the later half.
    expect(halvesOf(analysis)).toEqual([
      [2019, 2021],
      [2022, 2023],
    ]);
  });

  test("is asked for once both sides are there, and can be swapped", () => {
    expect(compareInput({of: "people", sides: [0, null]})).toBeNull();
    expect(compareInput(pair)).toEqual(pair);
    expect(swapped(pair).sides).toEqual([pair.sides[1], pair.sides[0]]);
  });

  test("can be chosen from the commands, with what is selected as the first side", () => {
    const state = told(opened, {type: "select", selection: {kind: "person", person: 2}});
    const messages = commands(state, analysis, mapNetwork(analysis, "coauthor"))
      .map(({message}) => message)
      .filter(message => message.type === "compare");
    expect(messages.map(({compared}) => compared.of)).toEqual(["people", "communities", "periods"]);
    expect(messages[0].compared.sides).toEqual([2, null]);
  });
});

describe("the sides", () => {
  test("have names", () => {
    expect(sideNames(analysis, pair)).toEqual(["Ada Example", "Eve Fifth"]);
    expect(sideNames(analysis, {of: "periods", sides: [[2019, 2021], null]})).toEqual([
      "2019–2021",
      null,
    ]);
    const [largest] = sideNames(analysis, {of: "communities", network: "coauthor", sides: [0, 1]});
    expect(largest).toBe(analysis.networks.coauthor.communityLabels[0]);
  });

  test("have values with what must be known beside them, and bars up to the greater", async () => {
    const found = await compareQuestion(analysis, compareInput(pair)!, {});
    const lines = sideLines(analysis, found);
    const line = (id: string) => lines.find(({metric}) => metric.id === id)?.sides;
    // Ada: 12, 5, 2, 0; Eve: 8, 1 and one unknown.
    expect(line("citations")?.[0]).toEqual({text: "19", notes: [], standing: null, share: 1});
    expect(line("citations")?.[1]).toMatchObject({text: "≥ 9", share: 9 / 19});
    expect(line("citations")?.[1].notes).toEqual(["2 of 3 papers have counts"]);
    expect(line("h_index")?.[0].notes[0]).toMatch(/^95 %: \d/);
  });

  test("are not compared by what is known of few papers", async () => {
    const rows = Array.from({length: 12}, (_, i) => i);
    const found = await compareQuestion(analysis, compareInput(pair)!, {});
    const thin = (authorCounts: number) =>
      sideLines(analysis, {
        ...found,
        sides: [
          {...found.sides[0], coverage: {...found.sides[0].coverage, papers: 12, authorCounts}},
          found.sides[1],
        ],
      }).find(({metric}) => metric.id === "fractional_papers")?.thin;
    expect(rows.filter(n => thin(n) === true)).toEqual([0, 1, 2]);
  });

  test("by year have every year from the first to the last, and papers without one in none", () => {
    const pairs = yearPairs(analysis, [
      [0, 1, 8],
      [2, 4],
    ]);
    expect(pairs.map(({year, papers}) => [year, ...papers])).toEqual([
      [2019, [0], []],
      [2020, [1], []],
      [2021, [], [2]],
      [2022, [], [4]],
    ]);
    expect(yearPairs(analysis, [[8], []])).toEqual([]);
  });

  test("lead from a count to its papers", () => {
    expect(papersOn(analysis, "topic", topics.label.indexOf("lake depth"), [0, 2, 3])).toEqual([
      0, 2,
    ]);
    expect(papersOn(analysis, "person", person("Dan Fourth"), [0, 3, 6])).toEqual([3, 6]);
  });

  test("are chosen among communities of more than one, the largest first", () => {
    const choices = communityChoices(analysis, "coauthor", []);
    expect(choices.map(({value}) => value)).toEqual(["0", "1"]);
    expect(choices[0].label).toMatch(/\(3\)$/);
  });
});

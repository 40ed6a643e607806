import {describe, expect, test} from "vitest";
import {
  analyzeGraph,
  describedNetwork,
  EVERYTHING,
  mapNetwork,
  readGraphText,
  scene,
} from "../../src/index.ts";
import {chosenPapers} from "../../web/facts/chosen-papers.ts";
import {commands, fitting} from "../../web/facts/commands.ts";
import {kindName, viewName} from "../../web/facts/nodes.ts";
import {shownGraph} from "../../web/facts/shown-graph.ts";
import {initialState, type State} from "../../web/state/state.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const drawn = mapNetwork(analysis, "coauthor");
const state: State = {...initialState("auto"), analysis};

describe("commands", () => {
  const all = commands(state, analysis, drawn);

  test("have names of their own, and hold every view, map and measure", () => {
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
    const messages = all.map(({message}) => message);
    expect(messages).toContainEqual({type: "view", view: "papers"});
    expect(messages).toContainEqual({type: "encode", encoding: {network: "topics"}});
    expect(messages).toContainEqual({type: "encode", encoding: {size: "pagerank"}});
  });

  test("are found by words of group and name in any order, and people beside them", () => {
    const found = fitting(all, analysis, "degree size");
    expect(found[0].message).toEqual({type: "encode", encoding: {size: "degree"}});
    const name = analysis.people.name[0];
    expect(fitting(all, analysis, name).at(-1)?.message).toMatchObject({type: "select"});
    expect(fitting(all, analysis, "zzzz")).toEqual([]);
  });

  test("know nodes, and no people, of a graph that came alone", async () => {
    const alone = await analyzeGraph(await readGraphText("source,target\na,b\nb,c\n"));
    const few = commands({...state, analysis: alone}, alone, mapNetwork(alone, "coauthor"));
    const people = few.find(({message}) => message.type === "view" && message.view === "people");
    expect(people?.label).toBe("Nodes");
    expect(fitting(few, alone, "b").at(-1)).toMatchObject({label: "b", group: "Nodes"});
    expect([viewName("papers", alone), kindName("paper", alone)]).toEqual(["Papers", "Papers"]);
    expect([viewName("people", analysis), kindName("person", analysis)]).toEqual(["People", "People"]); // biome-ignore format: one list
    expect(viewName("people", null)).toBe("People");
  });

  test("before anything is open lead to opening", () => {
    const few = commands(initialState("auto"), null, null);
    expect(few.map(({message}) => message.type)).toContain("open sample");
    expect(few.map(({message}) => message.type)).not.toContain("view");
  });
});

describe("the part that is shown", () => {
  const encoding = {network: "coauthor", size: "papers", colour: "community"} as const;
  const whole = describedNetwork(analysis, "coauthor");

  test("of everything is everything", () => {
    const part = shownGraph(whole, scene(analysis, encoding, EVERYTHING, drawn));
    expect([part.order, part.size]).toEqual([whole.order, whole.size]);
    expect(part.nodeId).toEqual(whole.nodeId);
    expect([...part.strength]).toEqual([...whole.strength]);
  });

  test("keeps ids, values and ends together", () => {
    const picture = scene(analysis, encoding, {...EVERYTHING, minTie: 2, core: 1}, drawn);
    const part = shownGraph(whole, picture);
    expect(part.order).toBe(picture.shown.nodes);
    expect(part.size).toBe(picture.shown.ties);
    expect(part.order).toBeLessThan(whole.order);
    for (let e = 0; e < part.size; e++) {
      const [a, b] = [part.nodeId[part.source[e]], part.nodeId[part.target[e]]];
      const there = [...whole.source].findIndex(
        (s, i) => whole.nodeId[s] === a && whole.nodeId[whole.target[i]] === b,
      );
      expect(part.strength[e]).toBe(whole.strength[there]);
    }
    const papers = (graph: typeof whole, id: string) => {
      const i = graph.nodeId.indexOf(id);
      return graph.nodes.find(attribute => attribute.id === "papers")?.at(i);
    };
    for (const id of part.nodeId) expect(papers(part, id)).toBe(papers(whole, id));
  });
});

test("chosen papers are those of what is selected, else those that the filters leave", () => {
  const person = {kind: "person", person: 0} as const;
  const own = chosenPapers(analysis, {trail: [person], filter: EVERYTHING});
  const {start, item} = analysis.people.papers;
  expect(own).toEqual([...item.slice(start[0], start[1])]);
  const all = chosenPapers(analysis, {trail: [], filter: EVERYTHING});
  expect(all.length).toBe(analysis.corpus.size);
  const year = Math.max(...analysis.corpus.year);
  const late = chosenPapers(analysis, {trail: [], filter: {...EVERYTHING, years: [year, year]}});
  expect(late.every(i => analysis.corpus.year[i] === year)).toBe(true);
  expect(late.length).toBeLessThan(all.length);
});

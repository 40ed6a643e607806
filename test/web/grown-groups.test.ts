import {describe, expect, test} from "vitest";
import {type Analysis, EVERYTHING} from "../../src/index.ts";
import type {Message} from "../../web/state/messages.ts";
import {initialState, type State} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";
import {smallAnalysis} from "../help/analysis.ts";

const small = await smallAnalysis();

/** The same people in other communities. */
function grouped(community: readonly number[]): Analysis {
  const {coauthor} = small.networks;
  const padded = Uint32Array.from(
    {length: coauthor.network.graph.order},
    (_, i) => community[i] ?? community[0],
  );
  const count = Math.max(...padded) + 1;
  const size = new Uint32Array(count);
  for (const c of padded) size[c] += 1;
  const communities = {...coauthor.communities, community: padded, count, size};
  return {...small, networks: {...small.networks, coauthor: {...coauthor, communities}}};
}

const order = small.networks.coauthor.network.graph.order;
const source = {name: "water", files: [], options: {}};
const told = (state: State, ...messages: readonly Message[]): State =>
  messages.reduce((now, message) => update(now, message)[0], state);

describe("communities that were chosen in a first look", () => {
  // Early: {0, 3, …}, {1, 2}; later they have each other's numbers.
  const early = grouped([0, 1, 1, ...Array<number>(order - 3).fill(0)]);
  const whole = grouped([1, 0, 0, ...Array<number>(order - 3).fill(1)]);
  const looking = told(
    initialState("auto"),
    {type: "open", name: "water", files: []},
    {type: "early", run: 1, analysis: early, source},
  );
  const grown = (...messages: readonly Message[]): State =>
    told(looking, ...messages, {type: "done", run: 1, analysis: whole, source});

  test("are those with the same members in the whole analysis", () => {
    const selection = {kind: "community", network: "coauthor", community: 1} as const;
    expect(grown({type: "select", selection}).trail).toEqual([{...selection, community: 0}]);
    const chosen = grown({type: "filter", filter: {communities: [0]}});
    expect(chosen.filter).toEqual({...EVERYTHING, communities: [1]});
    const compared = {of: "communities", network: "coauthor", sides: [0, null]} as const;
    expect(grown({type: "compare", compared}).compared).toEqual({...compared, sides: [1, null]});
    const both = {...compared, sides: [1, 0]} as const;
    expect(grown({type: "compare", compared: both}).compared.sides).toEqual([0, 1]);
  });

  test("leave a network that is waited for wanted, and free to be asked of the whole", () => {
    const encoding = {...looking.encoding, network: "both"} as const;
    const state = grown({type: "encode", encoding});
    expect([state.wanted, state.answers.size]).toEqual(["both", 0]);
  });

  test("stay so one step back and forth", () => {
    const selection = {kind: "community", network: "coauthor", community: 0} as const;
    const later = grown({type: "select", selection}, {type: "view", view: "people"});
    const back = told(later, {type: "undo"});
    expect(back.trail).toEqual([{...selection, community: 1}]);
    expect(told(back, {type: "redo"}).trail).toEqual([{...selection, community: 1}]);
  });

  test("go where most of their members went, and two that became one are chosen once", () => {
    const split = told(
      initialState("auto"),
      {type: "open", name: "water", files: []},
      {
        type: "early",
        run: 1,
        analysis: grouped([0, 0, 1, ...Array<number>(order).fill(2)]),
        source,
      },
      {type: "filter", filter: {communities: [0, 2]}},
      {type: "done", run: 1, analysis: grouped([1, 1, 0, ...Array<number>(order).fill(1)]), source},
    );
    expect(split.filter.communities).toEqual([1]);
  });

  test("that fell in equal halves are the larger half, which has the lower number", () => {
    const halves = told(
      initialState("auto"),
      {type: "open", name: "water", files: []},
      {
        type: "early",
        run: 1,
        analysis: grouped([0, 1, 1, ...Array<number>(order).fill(0)]),
        source,
      },
      {type: "filter", filter: {communities: [1]}},
    );
    for (const split of [
      [0, 0, 1],
      [0, 1, 0],
    ]) {
      const whole = grouped([...split, ...Array<number>(order).fill(0)]);
      const state = told(halves, {type: "done", run: 1, analysis: whole, source});
      expect(state.filter.communities).toEqual([0]);
    }
  });

  test("are left alone with all that is no community of people", () => {
    const person = {kind: "person", person: 1} as const;
    const other = {kind: "community", network: "topics", community: 1} as const;
    const state = grown({type: "select", selection: person}, {type: "select", selection: other});
    expect(state.trail).toEqual([person, other]);
    expect(grown().filter).toEqual(EVERYTHING);
  });
});

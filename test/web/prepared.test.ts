import {expect, test} from "vitest";
import {mapNetwork} from "../../src/analysis/map-network.ts";
import {atOnce, LOT} from "../../src/util/lots.ts";
import {scene, sceneInLots} from "../../src/view/draw.ts";
import {EVERYTHING} from "../../src/view/filter.ts";
import type {Engine} from "../../web/engine.ts";
import type {Message} from "../../web/state/messages.ts";
import {performer} from "../../web/state/perform.ts";
import {initialState} from "../../web/state/state.ts";
import {createStore} from "../../web/state/store.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {plantedScene} from "../help/planted-scene.ts";

const encoding = {network: "coauthor", size: "strength", colour: "community"} as const;

test("the first picture of a corpus is made before it is shown", async () => {
  const analysis = await smallAnalysis();
  const engine = {analyse: async () => analysis} as unknown as Engine;
  const source = {name: "papers", files: [], options: {}};
  const store = createStore(initialState("auto"), () => {});
  store.send({type: "open", name: "papers", files: []});
  const done = await new Promise<Message>(resolve =>
    performer(engine)({type: "analyse", run: store.state.value.run, source}, resolve),
  );
  const sound = {network: "coauthor", size: "papers", colour: "community"} as const;
  const drawn = mapNetwork(analysis, "coauthor");
  const made = sceneInLots(analysis, sound, EVERYTHING, drawn).next();
  expect(made.done).toBe(true);
  store.send(done);
  expect(store.scene.value).toBe(made.value);
});

test("the picture of a large network is made with a pause after each lot of ties, and kept", () => {
  const {analysis, network, picture} = plantedScene(LOT, 6 * LOT);
  const other = {...network};
  const steps = sceneInLots(analysis, encoding, EVERYTHING, other);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(6 + 4);
  expect(step.value).toEqual(picture);
  expect(scene(analysis, {...encoding}, EVERYTHING, other)).toBe(step.value);
});

test("another picture is made anew where it is by something else", () => {
  const {analysis, network, picture} = plantedScene(100, 300);
  const again = (more: object, filter = EVERYTHING, of = analysis) =>
    atOnce(sceneInLots(of, {...encoding, ...more}, filter, network));
  expect(again({})).toBe(picture);
  expect(again({tieWidth: "even"})).not.toBe(picture);
  expect(again({})).not.toBe(picture);
  const filtered = again({}, {...EVERYTHING, minTie: 1e9});
  expect(again({}, {...EVERYTHING, minTie: 1e9})).not.toBe(filtered);
  const last = again({});
  expect(again({}, EVERYTHING, {...analysis})).not.toBe(last);
});

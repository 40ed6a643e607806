import {describe, expect, test} from "vitest";
import {atOnce, LOT} from "../../src/util/lots.ts";
import {LIGHT} from "../../src/view/palette.ts";
import {arrayFeed} from "../../web/stage/array-feed.ts";
import {newBrush} from "../../web/stage/brush.ts";
import {around, NO_FOCUS} from "../../web/stage/focus.ts";
import {gridOf} from "../../web/stage/grid.ts";
import {bundlesOf, groupsIn} from "../../web/stage/groups.ts";
import {orderOf} from "../../web/stage/order.ts";
import {nodeColours} from "../../web/stage/paint.ts";
import type {Renderer} from "../../web/stage/renderer.ts";
import {tiesOf} from "../../web/stage/ties.ts";
import {plantedScene} from "../help/planted-scene.ts";

const {analysis, network, picture} = plantedScene(5 * LOT, 8 * LOT);
const {edges} = network.network;
const shown = {drawn: network, scene: picture, palette: LIGHT, places: picture, fade: 0.5};

/** How often steps pause. */
function pauses(steps: Generator<void, unknown>): number {
  let found = 0;
  while (!steps.next().done) found += 1;
  return found;
}

describe("of a large map", () => {
  const groups = atOnce(groupsIn(network, picture, picture));
  test.each([
    ["the nodes by place are found", () => gridOf(picture.x, picture.y, picture.radius), 15],
    ["the groups are found", () => groupsIn(network, picture, picture), 10 + groups.length],
    ["what ties groups is summed", () => bundlesOf(groups, network.communities, edges, picture.edge), 8], // biome-ignore format: a row
    ["the ties are written, in their order", () => tiesOf(picture, edges, LIGHT, 0.5), 32],
    ["sizes are put in order", () => orderOf(picture.radius), 15],
  ])("%s with a pause after each lot", (_, steps, least) => {
    expect(pauses(steps())).toBe(least);
  });
});

describe("a large picture", () => {
  const renderer = {sigma: {setGraph() {}, scheduleRender() {}}} as unknown as Renderer;

  test("changes nothing of what is drawn until all of it is made", () => {
    const brush = newBrush();
    const feed = arrayFeed(renderer, brush);
    const steps = feed.bring(shown);
    const before = brush.nodes.version;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      expect(brush.nodes.version).toBe(before);
      expect(brush.ties).toBeNull();
    }
    step.value();
    expect(brush.ties?.count).toBe(picture.edge.length);
    expect(brush.nodes.places[2]).toBe(picture.radius[0]);
    expect(brush.nodes.order()).toHaveLength(picture.order);
  });

  test("has the nodes bright that are in focus when it is put there, and then those that come into it", () => {
    const brush = newBrush();
    const feed = arrayFeed(renderer, brush);
    const [one, other] = [7, 20].map(node => around(analysis, network, node));
    const steps = feed.bring(shown);
    steps.next();
    brush.focus = one;
    atOnce(steps)();
    expect(brush.nodes.colours).toEqual(nodeColours(picture, LIGHT, one));
    const {version} = brush.nodes;
    feed.focus(one, other);
    expect(brush.nodes.colours).toEqual(nodeColours(picture, LIGHT, other));
    expect(brush.nodes.version).toBeGreaterThan(version);
    feed.focus(other, NO_FOCUS);
    expect(brush.nodes.colours).toEqual(nodeColours(picture, LIGHT, NO_FOCUS));
  });

  test("in other colours keeps its ties", () => {
    const brush = newBrush();
    const feed = arrayFeed(renderer, brush);
    atOnce(feed.bring(shown))();
    const {ties} = brush;
    const recoloured = {...picture, colour: picture.colour.map(c => c + 1)};
    atOnce(feed.bring({...shown, scene: recoloured}))();
    expect(brush.ties).toBe(ties);
    atOnce(feed.bring({...shown, fade: 0.9}))();
    expect(brush.ties).not.toBe(ties);
  });
});

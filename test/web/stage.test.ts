import {describe, expect, test} from "vitest";
import {scene} from "../../src/view/draw.ts";
import {LIGHT} from "../../src/view/palette.ts";
import {around, focusOf, hovering, NO_FOCUS} from "../../web/stage/focus.ts";
import {discBox, placeLabels, type Wish} from "../../web/stage/labels.ts";
import {FADED, mixed, nodeColour, tieAlpha} from "../../web/stage/paint.ts";
import {distanceToLine, nearestTie, ranked, stepTo} from "../../web/stage/pick.ts";
import {smallAnalysis} from "../help/analysis.ts";

const stage = {left: 0, top: 0, right: 400, bottom: 300};
const hub: Wish = {node: 0, x: 200, y: 150, radius: 20, width: 60, height: 14};

/** Discs of one radius below, above, right and left of the hub, where its name would stand. */
const ringed = (radius: number) =>
  [
    [200, 180],
    [200, 120],
    [253, 150],
    [147, 150],
  ].map(([x, y], i) => discBox(i + 1, x, y, radius));

describe("the name of a hub", () => {
  test("stands below it where nothing is in the way, and above where something is", () => {
    expect(placeLabels([hub], [], stage, 9)).toEqual([{node: 0, x: 200, y: 150 + 20 + 3 + 7}]);
    const below = ringed(5).slice(0, 1);
    expect(placeLabels([hub], below, stage, 9)).toEqual([{node: 0, x: 200, y: 150 - 30}]);
  });

  test("lies over discs less than half as large when there is no other place", () => {
    expect(placeLabels([hub], ringed(9), stage, 9)).toEqual([{node: 0, x: 200, y: 180}]);
    expect(placeLabels([hub], ringed(11), stage, 9)).toEqual([]);
  });

  test("never lies under what covers the stage", () => {
    const legend = {left: 0, top: 100, right: 400, bottom: 300};
    expect(placeLabels([hub], [legend], stage, 9)).toEqual([]);
  });
});

describe("the focus", async () => {
  const analysis = await smallAnalysis();
  const person = (name: string) => analysis.people.name.indexOf(name);
  const [ada, ben, cleo, dan, eve] = [
    "Ada Example",
    "Ben Sample",
    "Cleo Third",
    "Dan Fourth",
    "Eve Fifth",
  ].map(person);
  const bright = (nodes: Iterable<number> | null) => nodes && [...nodes].sort((a, b) => a - b);
  const sorted = (...nodes: number[]) => nodes.sort((a, b) => a - b);

  test("of a person is them and who wrote with them, with a ring", () => {
    const focus = focusOf(analysis, "coauthor", {kind: "person", person: ada});
    expect(bright(focus.bright)).toEqual(sorted(ada, ben, cleo, dan));
    expect([focus.ring, focus.centre]).toEqual([ada, ada]);
  });

  test("of a paper is its people, and of nothing is all", () => {
    const focus = focusOf(analysis, "coauthor", {kind: "paper", paper: 3});
    expect(bright(focus.bright)).toEqual(sorted(dan, eve));
    expect(focusOf(analysis, "coauthor", null)).toBe(NO_FOCUS);
  });

  test("of a tie is both ends, and nothing on another map", () => {
    const {source, target} = analysis.networks.coauthor.network.edges;
    const focus = focusOf(analysis, "coauthor", {kind: "tie", network: "coauthor", tie: 0});
    expect(bright(focus.bright)).toEqual(sorted(source[0], target[0]));
    expect(focusOf(analysis, "topics", {kind: "tie", network: "coauthor", tie: 0})).toBe(NO_FOCUS);
  });

  test("follows the pointer and leaves the ring where it is", () => {
    const own = focusOf(analysis, "coauthor", {kind: "person", person: ada});
    const over = hovering(own, around(analysis, "coauthor", eve));
    expect([over.ring, over.centre, over.bright?.has(eve)]).toEqual([ada, eve, true]);
  });

  test("fades the other nodes to 38 % of their colour and their ties to almost nothing", () => {
    const picture = scene(analysis, {network: "coauthor", size: "papers", colour: "community"});
    const focus = focusOf(analysis, "coauthor", {kind: "person", person: ada});
    const plain = nodeColour(picture, LIGHT, NO_FOCUS, eve);
    expect(nodeColour(picture, LIGHT, focus, ada)).toBe(nodeColour(picture, LIGHT, NO_FOCUS, ada));
    expect(nodeColour(picture, LIGHT, focus, eve)).toBe(mixed(plain, LIGHT.background, FADED));
    expect(FADED).toBe(0.38);
    expect(tieAlpha(focus, 0, ada, ben)).toBeGreaterThan(tieAlpha(NO_FOCUS, 0, ada, ben));
    expect(tieAlpha(focus, 0, ben, cleo)).toBeLessThan(tieAlpha(NO_FOCUS, 0, ben, cleo));
  });
});

describe("on the stage", async () => {
  const analysis = await smallAnalysis();
  const {network} = analysis.networks.coauthor;
  const picture = scene(analysis, {network: "coauthor", size: "papers", colour: "community"});

  test("the distance from a tie is that from its nearest point, also beyond its ends", () => {
    const [a, b] = [
      {x: 0, y: 0},
      {x: 10, y: 0},
    ];
    expect(distanceToLine({x: 5, y: 3}, a, b)).toBe(3);
    expect(distanceToLine({x: 13, y: 4}, a, b)).toBe(5);
    expect(distanceToLine({x: 3, y: 4}, a, a)).toBe(5);
  });

  test("the tie that is pointed at is found, and none from afar", () => {
    const {source, target} = network.edges;
    const at = (node: number) => ({x: 100 * picture.x[node], y: 100 * picture.y[node]});
    const [a, b] = [at(source[0]), at(target[0])];
    const middle = {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2};
    expect(nearestTie(picture, network.edges, at, middle, 1e-6)).toBe(0);
    expect(nearestTie(picture, network.edges, at, {x: 1e7, y: 1e7}, 7)).toBeNull();
  });

  test("arrow keys begin at the largest node and walk to neighbours that lie that way", () => {
    const [largest] = ranked(picture);
    expect(stepTo(picture, network.graph, null, "left")).toBe(largest);
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = stepTo(picture, network.graph, largest, direction);
      if (next === null) continue;
      const [dx, dy] = [picture.x[next] - picture.x[largest], picture.y[next] - picture.y[largest]];
      const along = {left: -dx, right: dx, up: dy, down: -dy}[direction];
      expect(along).toBeGreaterThanOrEqual(0.5 * Math.hypot(dx, dy) - 1e-9);
      const {start, target} = network.graph;
      expect(target.subarray(start[largest], start[largest + 1])).toContain(next);
    }
  });
});

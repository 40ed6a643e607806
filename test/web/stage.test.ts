import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {mapNetwork} from "../../src/analysis/map-network.ts";
import {scene} from "../../src/view/draw.ts";
import {LIGHT} from "../../src/view/palette.ts";
import {severalOf} from "../../web/facts/select-several.ts";
import {densityOf} from "../../web/stage/density.ts";
import {around, focusOf, hovering, NO_FOCUS} from "../../web/stage/focus.ts";
import {nodeGrid} from "../../web/stage/grid.ts";
import {groupsInFocus} from "../../web/stage/group-names.ts";
import {groupsOf} from "../../web/stage/groups.ts";
import {hullOf} from "../../web/stage/hull.ts";
import {
  boxAt,
  discBox,
  overlap,
  placeLabels,
  sidePlace,
  type Wish,
} from "../../web/stage/labels.ts";
import {type Named, nameLevels, stepOf} from "../../web/stage/levels.ts";
import {nextBudget} from "../../web/stage/pace.ts";
import {channels, nodeColours, nodePlaces} from "../../web/stage/paint.ts";
import {distanceToLine, isInside, nearestTie, ranked, stepTo} from "../../web/stage/pick.ts";
import {tiesOfScene} from "../../web/stage/ties.ts";
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

  test("reaches as many ties as it is told, and further away all ties between bright nodes stand out", () => {
    const near = around(analysis, "coauthor", eve);
    const far = around(analysis, "coauthor", eve, 2);
    expect(far.bright!.size).toBeGreaterThan(near.bright!.size);
    expect([near.centre, far.centre]).toEqual([eve, null]);
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

describe("names", () => {
  const named = (node: number, x: number, y: number, radius = 4): Named => ({
    node,
    x,
    y,
    radius,
    width: 60,
    height: 15,
  });
  const crowd = Array.from({length: 60}, (_, i) => {
    const a = i * 2.4;
    return named(i, 60 * Math.sqrt(i) * Math.cos(a), 60 * Math.sqrt(i) * Math.sin(a), 12 - i / 6);
  });
  const {level, side} = nameLevels(crowd, 60);
  const boxesAt = (zoom: number) =>
    crowd
      .filter(({node}) => level[node] <= stepOf(zoom))
      .map(name => {
        const wish = {
          ...name,
          x: name.x * zoom,
          y: name.y * zoom,
          radius: name.radius * Math.sqrt(zoom),
        };
        return boxAt(wish, sidePlace(wish, side[name.node]));
      });

  test("that are seen stay while one comes closer, and the most important is seen first", () => {
    expect(level[0]).toBe(Math.min(...level));
    for (const zoom of [0.4, 0.7, 1, 1.6, 3, 9])
      expect(boxesAt(zoom * 2).length).toBeGreaterThanOrEqual(boxesAt(zoom).length);
    expect(boxesAt(1).length).toBeGreaterThan(5);
    expect(boxesAt(30).length).toBe(60);
  });

  test("never overlap, at the steps of zoom and between them", () => {
    for (const zoom of [0.36, 0.5, 0.9, 1, 1.3, 1.9, 2.7, 4, 11]) {
      const boxes = boxesAt(zoom);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
    }
  });
});

describe("names in a crowd", () => {
  const at = (node: number, x: number, y: number, radius: number): Named => ({
    node,
    x,
    y,
    radius,
    width: 60,
    height: 15,
  });
  /** One leader among many of another radius, so close that no name is free of discs. */
  const among = (radius: number) => [
    at(0, 0, 0, 10),
    ...Array.from({length: 120}, (_, i) => at(i + 1, ((i % 11) - 5) * 9, (Math.floor(i / 11) - 5) * 9, radius)),
  ]; // biome-ignore format: a grid
  const packed = among(8);
  const {level, over} = nameLevels(packed, packed.length);

  test("of who leads lie over others rather than nowhere, without meeting another name", () => {
    expect(level[0]).toBeLessThanOrEqual(0);
    expect(over[0]).toBe(1);
    expect(packed.slice(24).every(({node}) => over[node] === 0)).toBe(true);
  });

  test("never lie over nodes that are as large as their own", () => {
    const {level, over} = nameLevels(among(9), packed.length);
    expect(level[0]).toBeGreaterThan(0);
    expect(over[0]).toBe(0);
  });

  test("lie over nodes as large as their own where all are small", () => {
    const small = among(9).map(name => ({...name, radius: 2, x: name.x / 3, y: name.y / 3}));
    expect(nameLevels(small, small.length).over[0]).toBe(1);
  });

  test("of small nodes wait until one comes closer, where the picture has many nodes and others lead", () => {
    const spread = [
      ...Array.from({length: 24}, (_, i) => at(i, 300 * i, 0, 20)),
      at(24, 0, 300, 7),
      at(25, 300, 300, 4),
      at(26, 600, 300, 20),
    ];
    const last = (order: number) => [...nameLevels(spread, order).level.slice(24, 27)];
    expect(last(401)).toEqual([1, 3, -3]);
    expect(last(400)).toEqual([-3, -3, -3]);
  });

  test("of those that lead are seen at once, however much one of them is larger than the others", () => {
    const spread = Array.from({length: 30}, (_, i) => at(i, 300 * i, 0, i === 0 ? 40 : 4));
    const {level} = nameLevels(spread, 500);
    expect([level[1], level[23], level[24]]).toEqual([-3, -3, 3]);
  });
});

test("groups in focus are those that have much of what is in focus", () => {
  const community = [0, 0, 0, 1, 1, 1, 2, 2];
  const lit = (...bright: number[]) => [...groupsInFocus(new Set(bright), community)];
  expect(lit(0, 1, 2)).toEqual([0]);
  expect(lit(0, 1, 3, 4)).toEqual([0, 1]);
  expect(lit(0, 1, 3, 6)).toEqual([0]);
  expect(lit()).toEqual([]);
});

describe("finding nodes by place", () => {
  const random = fc.array(fc.tuple(fc.integer({min: 0, max: 99}), fc.integer({min: 0, max: 99})), {
    minLength: 1,
    maxLength: 200,
  });
  test("gives all nodes in a box, and no hidden one", () => {
    fc.assert(
      fc.property(random, fc.integer({min: 0, max: 80}), (points, from) => {
        const x = Float64Array.from(points, ([v]) => v);
        const y = Float64Array.from(points, ([, v]) => v);
        const radius = Float32Array.from(points, (_, i) => (i % 5 === 0 ? 0 : 1));
        const found = new Set<number>();
        nodeGrid(x, y, radius).within(from, from, from + 20, from + 20, i => found.add(i));
        for (let i = 0; i < x.length; i++) {
          if (radius[i] === 0) expect(found.has(i)).toBe(false);
          else if (x[i] >= from && x[i] <= from + 20 && y[i] >= from && y[i] <= from + 20)
            expect(found.has(i)).toBe(true);
        }
      }),
    );
  });
});

describe("the outline of points", () => {
  type At = {readonly x: number; readonly y: number};
  const outline = (points: readonly At[]) =>
    hullOf(
      Uint32Array.from(points.keys()),
      {x: Float64Array.from(points, ({x}) => x), y: Float64Array.from(points, ({y}) => y)}, // biome-ignore format: places
    );
  const point = fc.record({x: fc.integer({min: -9, max: 9}), y: fc.integer({min: -9, max: 9})});
  test("has every point inside or on it, and only points of theirs as corners", () => {
    fc.assert(
      fc.property(fc.array(point, {minLength: 3, maxLength: 120}), points => {
        const hull = outline(points);
        for (const corner of hull) expect(points).toContainEqual(corner);
        if (hull.length < 3) return;
        for (const p of points)
          for (const [i, a] of hull.entries()) {
            const b = hull[(i + 1) % hull.length];
            expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });
  test("of many points is that of their corners, wherever they lie", () => {
    const square = Array.from({length: 400}, (_, i) => ({x: i % 20, y: Math.floor(i / 20)}));
    const corners = [
      {x: 0, y: 0},
      {x: 19, y: 0},
      {x: 19, y: 19},
      {x: 0, y: 19},
    ];
    expect(outline(square)).toEqual(corners);
    const turned = square.map(({x, y}) => ({x: x - y, y: x + y}));
    expect(outline(turned)).toEqual([
      {x: -19, y: 19},
      {x: 0, y: 0},
      {x: 19, y: 19},
      {x: 0, y: 38},
    ]);
  });
  test("drawn by hand tells what is inside", () => {
    const square = [
      {x: 0, y: 0},
      {x: 10, y: 0},
      {x: 10, y: 10},
      {x: 0, y: 10},
    ];
    expect([isInside({x: 5, y: 5}, square), isInside({x: 15, y: 5}, square)]).toEqual([
      true,
      false,
    ]);
  });
});

test("a picture that is too slow draws fewer ties while it moves, and more where there is time", () => {
  expect(nextBudget(30_000, 60)).toBeLessThan(30_000);
  expect(nextBudget(30_000, 12)).toBeGreaterThan(30_000);
  expect(nextBudget(30_000, 26)).toBe(30_000);
  expect(nextBudget(2000, 5000)).toBeGreaterThan(0);
});

describe("what is sent to the graphics card", async () => {
  const analysis = await smallAnalysis();
  const {edges} = analysis.networks.coauthor.network;
  const picture = scene(analysis, {network: "coauthor", size: "papers", colour: "community"});

  test("has all ties that are shown, the strongest first", () => {
    const {count, bytes} = tiesOfScene(picture, edges, LIGHT, 0.6);
    const [ends, widths] = [new Uint32Array(bytes), new Float32Array(bytes)];
    expect(count).toBe(picture.edge.length);
    for (let rank = 1; rank < count; rank++)
      expect(widths[4 * rank + 3]).toBeLessThanOrEqual(widths[4 * rank - 1]);
    const pairs = Array.from({length: count}, (_, r) => `${ends[4 * r]} ${ends[4 * r + 1]}`);
    const wanted = Array.from(picture.edge, tie => `${edges.source[tie]} ${edges.target[tie]}`);
    expect(pairs.sort()).toEqual(wanted.sort());
  });

  test("says of each node its colour, whether it is in focus and whether it is unknown", () => {
    const year = scene(analysis, {network: "coauthor", size: "papers", colour: "score"});
    const places = nodePlaces(year, year.x, year.y);
    const colours = nodeColours(year, LIGHT, {...NO_FOCUS, bright: new Set([1])});
    for (let i = 0; i < year.order; i++) {
      expect(places[4 * i + 2]).toBeCloseTo(year.radius[i]);
      expect(places[4 * i + 3]).toBe(1); // no paper here has a score
      expect([...colours.slice(4 * i, 4 * i + 3)]).toEqual(channels(LIGHT.unknown));
      expect(colours[4 * i + 3]).toBe(i === 1 ? 255 : 0);
    }
  });

  test("groups of the map are its communities where their members are", () => {
    const groups = groupsOf(analysis.networks.coauthor, picture, picture);
    for (const {community, size, x} of groups) {
      const members = [...analysis.networks.coauthor.communities.community.entries()].filter(
        ([, c]) => c === community,
      );
      expect(size).toBe(members.length);
      const xs = members.map(([i]) => picture.x[i]);
      expect(x).toBeGreaterThanOrEqual(Math.min(...xs));
      expect(x).toBeLessThanOrEqual(Math.max(...xs));
    }
    const {value} = densityOf(picture, picture);
    expect(Math.max(...value)).toBeCloseTo(1, 5);
    expect(Math.min(...value)).toBeGreaterThanOrEqual(0);
  });
});

test("what is drawn around is added to what is selected, where it is of one kind", async () => {
  const analysis = await smallAnalysis();
  const people = mapNetwork(analysis, "coauthor");
  expect(severalOf(people, [3, 1], null)).toEqual({kind: "several", of: "person", items: [1, 3]});
  expect(severalOf(people, [3], {kind: "person", person: 0})).toMatchObject({items: [0, 3]});
  expect(severalOf(people, [2], {kind: "several", of: "person", items: [0, 1]})).toMatchObject({
    items: [0, 1, 2],
  });
  expect(severalOf(people, [2], {kind: "term", term: 0})).toBeNull();
});

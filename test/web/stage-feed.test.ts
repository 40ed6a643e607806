import {UndirectedGraph} from "graphology";
import {describe, expect, test, vi} from "vitest";
import {mapNetwork} from "../../src/analysis/map-network.ts";
import {growGraphology, toGraphology} from "../../src/graphs/graphology.ts";
import {scene} from "../../src/view/draw.ts";
import {colourOf, DARK, LIGHT} from "../../src/view/palette.ts";
import {around, NO_FOCUS} from "../../web/stage/focus.ts";
import {boxAround, extentOf, framed, framedView, frameOf} from "../../web/stage/frame.ts";
import {nodeAttributes, tieAttributes} from "../../web/stage/looks.ts";
import {noGraph} from "../../web/stage/no-graph.ts";
import {largestFirst} from "../../web/stage/order.ts";
import {channels, nodeColours, nodePlaces} from "../../web/stage/paint.ts";
import {type NodeLook, nodeRows} from "../../web/stage/rows.ts";
import {areSamePlaces, isGroupedAlike, type Picture} from "../../web/stage/shown.ts";
import {inSlices} from "../../web/stage/slices.ts";
import {strongestFirst, tieRows, tiesOfScene} from "../../web/stage/ties.ts";
import {toScreen} from "../../web/stage/view.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const drawn = mapNetwork(analysis, "coauthor");
const whole = scene(analysis, {network: "coauthor", size: "papers", colour: "score"});
const picture: Picture = {drawn, scene: whole, places: whole, palette: LIGHT, fade: 0.7};

describe("what Sigma hands over of a node", () => {
  test("is what the same scene fills without a graph", () => {
    const focus = around(analysis, "coauthor", 1);
    const rows = nodeRows();
    rows.clear(whole.order);
    const attributes = nodeAttributes(picture);
    for (let i = 0; i < whole.order; i++)
      rows.write({...attributes(i), lit: focus.bright?.has(i) ?? false});
    expect(rows.places).toEqual(nodePlaces(whole, whole.x, whole.y));
    expect(rows.colours).toEqual(nodeColours(whole, LIGHT, focus));
  });

  test("is nothing to see where it is hidden, whatever its size", () => {
    const rows = nodeRows();
    rows.clear(2);
    const look = {x: 0, y: 0, color: "#102030", unknown: false, lit: false};
    rows.write({...look, row: 0, size: 2, hidden: true});
    rows.write({...look, row: 1, size: 5, hidden: false});
    expect([...rows.order()]).toEqual([1]);
    expect([...rows.colours.slice(0, 4)]).toEqual([16, 32, 48, 0]);
  });

  test("is nothing where it has no row", () => {
    const rows = nodeRows();
    rows.fill(
      nodePlaces(whole, whole.x, whole.y),
      nodeColours(whole, LIGHT, NO_FOCUS),
      Uint32Array.of(1),
    );
    const {version} = rows;
    noGraph().forEachNode((_, look) => rows.write(look as NodeLook));
    expect(rows.version).toBe(version);
    expect([...rows.order()]).toEqual([1]);
  });

  test("stands where it is moved to, in the frame", () => {
    const rows = nodeRows();
    rows.clear(1);
    rows.setFrame({x: 10, y: 20, side: 40});
    const before = rows.placesVersion;
    rows.move({x: Float64Array.of(30), y: Float64Array.of(20)});
    expect([...rows.places.slice(0, 2)]).toEqual([1, 0.5]);
    expect(rows.placesVersion).toBeGreaterThan(before);
  });
});

describe("groups on the map", () => {
  test("are looked for again when other nodes or ties are shown, not for other colours", () => {
    const recoloured = scene(analysis, {network: "coauthor", size: "papers", colour: "year"});
    expect(isGroupedAlike(picture, {...picture, scene: recoloured, palette: DARK})).toBe(true);
    const others = [
      {...picture, scene: {...whole, radius: whole.radius.slice()}},
      {...picture, scene: {...whole, edge: whole.edge.slice()}},
      {...picture, drawn: {...drawn}},
    ];
    for (const other of others) expect(isGroupedAlike(picture, other)).toBe(false);
    expect(isGroupedAlike(null, picture)).toBe(false);
  });
});

test("places are the same where each node stands in both, whatever list says so", () => {
  const at = (x: number[], y: number[]) => ({x: Float64Array.from(x), y: Float64Array.from(y)});
  const two = at([1, 2], [3, 4]);
  expect(areSamePlaces(two, at([1, 2], [3, 4]))).toBe(true);
  expect(areSamePlaces(two, at([1, 5], [3, 4]))).toBe(false);
  expect(areSamePlaces(two, at([1, 2], [3, 5]))).toBe(false);
  expect(areSamePlaces(two, at([1, 2, 3], [3, 4, 5]))).toBe(false);
  expect(areSamePlaces(at([1, 2, 3], [3, 4, 5]), two)).toBe(false);
});

describe("what Sigma hands over of a tie", () => {
  test("is what the same scene fills without a graph, and those that are left out are hidden", () => {
    const fewer = {...whole, edge: whole.edge.slice(1), width: whole.width.slice(1), edgeColour: whole.edgeColour.slice(1)}; // biome-ignore format: one scene
    const {source, target} = drawn.network.edges;
    const attributes = tieAttributes({...picture, scene: fewer});
    const rows = tieRows(source.length);
    for (let e = 0; e < source.length; e++) {
      const {color, size, hidden} = attributes(e);
      const look = {rgba: Number.parseInt(color.slice(1), 16), width: hidden ? 0 : size};
      rows.write(e, source[e], target[e], look);
    }
    expect(attributes(whole.edge[0]).hidden).toBe(true);
    expect(strongestFirst(rows)).toEqual(tiesOfScene(fewer, drawn.network.edges, LIGHT, 0.7));
  });

  test("has its ends, its colour and its width in one row", () => {
    const rows = tieRows(2);
    rows.write(1, 7, 300, {rgba: 0xb85287c0, width: 2.5});
    expect([...new Uint32Array(rows.bytes).slice(4, 6)]).toEqual([7, 300]);
    expect([...new Uint8Array(rows.bytes).slice(24, 28)]).toEqual([0xb8, 0x52, 0x87, 0xc0]);
    expect(strongestFirst(rows).count).toBe(1);
    const [tie] = whole.edge;
    const rgb = channels(colourOf(LIGHT, "groups", whole.edgeColour[0]));
    expect(channels(tieAttributes(picture)(tie).color.slice(0, 7))).toEqual(rgb);
  });

  test("is fainter where it is weaker, in colours of eight digits", () => {
    const attributes = tieAttributes({...picture, palette: DARK});
    const colours = Array.from(whole.edge, tie => attributes(tie).color);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{8}$/);
    const strongest = Array.from(whole.edge).reduce((a, b) =>
      attributes(b).size > attributes(a).size ? b : a,
    );
    expect(attributes(strongest).color.slice(7)).toBe("ff");
  });
});

test("the largest come first, those of one size by number, and what has no size not at all", () => {
  const sizes = [3, 0, 9, 3, -1, 5];
  expect([...largestFirst(6, i => sizes[i])]).toEqual([2, 5, 0, 3]);
  expect([...largestFirst(0, () => 1)]).toEqual([]);
});

describe("the frame", () => {
  test("holds all places, and a point is seen where it was", () => {
    const extent = extentOf(whole);
    const frame = frameOf(extent);
    const view = {width: 400, height: 300, left: 17, top: 40, scale: 3, zoom: 1, grow: 1};
    for (let i = 0; i < whole.order; i++) {
      const at = framed(frame, {x: whole.x[i], y: whole.y[i]});
      expect(Math.min(at.x, at.y)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(at.x, at.y)).toBeLessThanOrEqual(1 + 1e-9);
      const seen = toScreen(framedView(view, frame), at.x, at.y);
      const was = toScreen(view, whole.x[i], whole.y[i]);
      expect(seen.x).toBeCloseTo(was.x, 6);
      expect(seen.y).toBeCloseTo(was.y, 6);
    }
  });

  test("of one place has some room, and of none is the unit square", () => {
    expect(extentOf({x: Float64Array.of(5), y: Float64Array.of(7)}).x).toEqual([4, 6]);
    const none = {x: new Float64Array(0), y: new Float64Array(0)};
    expect(boxAround(none)).toEqual({x: [0, 1], y: [0, 1]});
  });
});

describe("a graph that grows in steps", () => {
  const keys = whole.label.map((_, i) => String(i));
  const look = {node: nodeAttributes(picture), edge: tieAttributes(picture)};

  test("is in the end the one that is made at once", () => {
    const graph = new UndirectedGraph();
    for (const _ of growGraphology(graph, keys, drawn.network.edges, look));
    expect(graph.export()).toEqual({
      ...toGraphology(keys, drawn.network.edges, look).export(),
      options: graph.export().options,
    });
  });
});

describe("work in slices", () => {
  test("is done at once where it is little, and can be stopped where it is much", () => {
    vi.useFakeTimers();
    let steps = 0;
    function* work(count: number): Generator<void, void> {
      for (let k = 0; k < count; k++) {
        steps += 1;
        vi.advanceTimersByTime(3);
        yield;
      }
    }
    const onDone = vi.fn();
    inSlices(work(2), onDone);
    expect([steps, onDone.mock.calls.length]).toEqual([2, 1]);
    steps = 0;
    const stop = inSlices(work(100), onDone);
    expect(steps).toBeLessThan(6);
    stop();
    vi.runAllTimers();
    expect([steps < 6, onDone.mock.calls.length]).toEqual([true, 1]);
    vi.useRealTimers();
  });
});

test("nothing is lit where nothing is in focus", () => {
  const colours = nodeColours(whole, LIGHT, NO_FOCUS);
  for (let i = 0; i < whole.order; i++) expect(colours[4 * i + 3]).toBe(0);
});

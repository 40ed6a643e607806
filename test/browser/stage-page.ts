import type {AbstractGraph} from "graphology-types";
import Sigma from "sigma";
import {
  type Analysis,
  colourOf,
  corpusOf,
  DARK,
  EVERYTHING,
  LIGHT,
  type MapNetwork,
  type Scene,
  scene,
} from "../../src/index.ts";
import {EXPLORABLE} from "../../web/stage/choose-feed.ts";
import {around, type Focus, focusOf, NO_FOCUS} from "../../web/stage/focus.ts";
import type {Box} from "../../web/stage/labels.ts";
import {nodeAttributes, tieAttributes} from "../../web/stage/looks.ts";
import {channels} from "../../web/stage/paint.ts";
import {createStage} from "../../web/stage/stage.ts";
import type {Stage} from "../../web/stage/stage-types.ts";
import {USUAL_DISPLAY} from "../../web/state/display.ts";
import {plantedNetwork} from "../bench/web/graph.ts";

// What is drawn comes from the graph that Sigma holds: the tests look into it.
const held: {graph: AbstractGraph | null} = {graph: null};
const setGraph = Sigma.prototype.setGraph;
Sigma.prototype.setGraph = function (graph) {
  if (graph.order > 1) held.graph = graph;
  setGraph.call(this, graph);
};

const analysis = {corpus: corpusOf([]), indices: {}} as unknown as Analysis;
const encoding = {network: "coauthor", size: "strength", colour: "community"} as const;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

let network: MapNetwork;
let whole: Scene;
let now: Scene;
let palette = LIGHT;
let display = USUAL_DISPLAY;
const pointed: string[] = [];
/** What lies over the stages. */
let over: Box[] = [];
const stages = new Map<string, Stage>();

/** Two stages side by side with one map: one by a graph, one by arrays. */
function open(order: number, ties: number): void {
  network = plantedNetwork(order, ties);
  whole = scene(analysis, encoding, EVERYTHING, network);
  now = whole;
  mount();
}

function mount(): void {
  for (const [name, size] of [
    ["graph", EXPLORABLE],
    ["arrays", {nodes: 0, ties: 0}],
  ] as const) {
    const element = document.createElement("div");
    element.className = `stage ${name}`;
    element.style.cssText = `position:absolute;top:0;left:${name === "graph" ? 0 : 400}px;width:400px;height:400px`;
    document.body.append(element);
    const say = (what: string) => (value?: unknown) => void pointed.push(`${what} ${value}`);
    const events = {
      onNode: say("node"),
      onTie: say("tie"),
      onCommunity: say("community"),
      onNothing: say("nothing"),
      onHover: () => {},
      onLasso: say("lasso"),
      onDrag: (node: number) => pointed.push(`drag ${node}`),
    };
    stages.set(
      name,
      createStage(element, events, () => over, size),
    );
  }
}

/** Leaves both stages and makes new ones for the same map. */
function again(): void {
  onBoth(stage => stage.kill());
  for (const element of document.querySelectorAll(".stage")) element.remove();
  mount();
  show(whole);
}

const onBoth = (act: (stage: Stage) => void) => stages.forEach(act);
const show = (next: Scene) => {
  now = next;
  onBoth(stage => stage.setScene(network, now, palette));
};
const focus = (next: Focus) => onBoth(stage => stage.focus(next));
const draw = (next: Partial<typeof display>) => {
  display = {...USUAL_DISPLAY, ...next};
  onBoth(stage => stage.setDisplay(display, new Set()));
};

/** Every third node is hidden, with its ties. */
function thinned(): Scene {
  const radius = whole.radius.map((r, i) => (i % 3 === 0 ? 0 : r));
  const {source, target} = network.network.edges;
  const kept = Array.from(whole.edge.keys()).filter(
    k => radius[source[whole.edge[k]]] > 0 && radius[target[whole.edge[k]]] > 0,
  );
  return {
    ...whole,
    radius,
    edge: Uint32Array.from(kept, k => whole.edge[k]),
    width: Float32Array.from(kept, k => whole.width[k]),
    edgeColour: Float32Array.from(kept, k => whole.edgeColour[k]),
  };
}

const STEPS: Readonly<Record<string, () => void>> = {
  "as it is": () => show(whole),
  "a node in focus": () => focus(around(analysis, network, 7)),
  "a tie in focus": () =>
    focus(focusOf(analysis, network, {kind: "tie", network: "coauthor", tie: 5})),
  "another node in focus": () => focus(around(analysis, network, 20)),
  "nothing in focus": () => focus(NO_FOCUS),
  "fewer nodes": () => show(thinned()),
  "all nodes again": () => show(whole),
  "other sizes": () => show({...whole, radius: whole.radius.map((_, i) => 2 + (i % 9))}),
  "other widths": () => show({...whole, width: whole.width.map((_, k) => 0.5 + (k % 5))}),
  "other places": () => show({...whole, x: whole.y.map(v => 3 * v + 50), y: whole.x}),
  "unknown values": () =>
    show({...whole, colour: whole.colour.map((c, i) => (i % 4 === 0 ? -2 : c))}),
  "curved and faded": () => draw({curved: true, fade: 1}),
  straight: () => draw({}),
  "closer by": () => onBoth(stage => stage.zoom(3)),
  "in the dark": () => {
    palette = DARK;
    show(whole);
  },
};

async function pixels(stage: Stage): Promise<Uint8ClampedArray> {
  const image = await createImageBitmap(await stage.png());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, image.width, image.height).data;
}

/** How far two pictures differ: the share of pixels with a channel more than a little off; and how much is drawn. */
function compared(a: Uint8ClampedArray, b: Uint8ClampedArray): {differ: number; drawn: number} {
  let [differ, drawn] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    if ([0, 1, 2].some(k => Math.abs(a[i + k] - b[i + k]) > 12)) differ += 1;
    if ([0, 1, 2].some(k => Math.abs(a[i + k] - a[k]) > 12)) drawn += 1;
  }
  return {differ: (4 * differ) / a.length, drawn: (4 * drawn) / a.length};
}

/** Takes a step on both stages; says how the two pictures differ, and how the first differs from what it was. */
async function step(name: string) {
  const [graph, arrays] = [...stages.values()];
  const before = await pixels(graph);
  STEPS[name]();
  await wait(700);
  const after = await settled(graph);
  return {...compared(after, await settled(arrays)), changed: compared(after, before).differ};
}

/** Gives both stages one network and at once another, of which a node is in focus; says how the two pictures differ. */
async function hurried() {
  show(whole);
  network = plantedNetwork(5000, 22_000);
  whole = scene(analysis, encoding, EVERYTHING, network);
  show(thinned());
  show(whole);
  focus(around(analysis, network, 7));
  const [graph, arrays] = [...stages.values()];
  return compared(await settled(graph), await settled(arrays));
}

/** Whether the graph that was kept as the map is equals one that is made afresh. */
function isGraphRight(): boolean {
  const {graph} = held;
  const picture = {drawn: network, scene: now, places: now, palette, fade: display.fade};
  const [node, tie] = [nodeAttributes(picture), tieAttributes(picture)];
  const {source, target, strength} = network.network.edges;
  const same = (is: object, wish: object) =>
    Object.entries(wish).every(([key, value]) => Object.is(Reflect.get(is, key), value));
  if (graph === null || graph.order !== now.order || graph.size !== source.length) return false;
  for (let i = 0; i < now.order; i++) if (!same(graph.getNodeAttributes(i), node(i))) return false;
  for (let e = 0; e < source.length; e++) {
    const is = graph.getEdgeAttributes(graph.edge(source[e], target[e]));
    if (!same(is, {...tie(e), weight: strength[e]})) return false;
  }
  return true;
}

/** The picture of a stage when it has stopped changing. */
async function settled(stage: Stage): Promise<Uint8ClampedArray> {
  let last = await pixels(stage);
  for (let tries = 0; tries < 20; tries++) {
    await wait(500);
    const next = await pixels(stage);
    if (compared(next, last).differ === 0) return next;
    last = next;
  }
  return last;
}

/** Takes the graphics context from the first stage and gives it back. */
async function lose(): Promise<number> {
  const [stage] = stages.values();
  const before = await settled(stage);
  const lost = ["sigma-edges", "sigma-nodes"].map(name => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.graph .${name}`);
    return canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
  });
  for (const context of lost) context?.loseContext();
  await wait(300);
  for (const context of lost) context?.restoreContext();
  await wait(500);
  return compared(await settled(stage), before).differ;
}

/** How far a screenshot of the first stage is from its picture with all ties. */
async function unlike(png: string): Promise<number> {
  const image = await createImageBitmap(await (await fetch(png)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.drawImage(image, 0, 0);
  const seen = pen.getImageData(0, 0, image.width, image.height).data;
  return compared(seen, await pixels([...stages.values()][0])).differ;
}

/** Red, green and blue of the first stage at a point. */
async function colourAt(x: number, y: number): Promise<number[]> {
  const all = await pixels([...stages.values()][0]);
  const at = 4 * (400 * Math.round(y) + Math.round(x));
  return [...all.slice(at, at + 3)];
}

/** Both ends of a tie, and the colour that a node has in the palette. */
const endsOf = (tie: number) => [network.network.edges.source[tie], network.network.edges.target[tie]]; // biome-ignore format: a pair
/** Ties whose middle is far from all nodes and from the middle of other ties, on a map without names. */
function clearTies(): number[] {
  draw({names: false});
  const {source, target} = network.network.edges;
  const middle = (tie: number) => {
    const [a, b] = [placeOf(source[tie]), placeOf(target[tie])];
    return {x: (a.x + b.x) / 2, y: (a.y + b.y) / 2};
  };
  const points = [...whole.radius.keys()].map(placeOf);
  return [...source.keys()].filter(tie => {
    const at = middle(tie);
    const others = [...source.keys()].filter(e => e !== tie).map(middle);
    return [...points, ...others].every(({x, y}) => Math.hypot(x - at.x, y - at.y) > 24);
  });
}
const paletteColour = (node: number) =>
  channels(colourOf(palette, whole.colourLegend.kind, whole.colour[node]));
const focusTie = (tie: number) =>
  focus(focusOf(analysis, network, {kind: "tie", network: "coauthor", tie}));
const focusNode = (node: number) => focus(around(analysis, network, node));

/** Shows the map and takes both stages away before their names are decided on. */
async function leave(): Promise<void> {
  show(whole);
  onBoth(stage => stage.kill());
  await wait(1000);
}

/** Something comes to lie over the lower part of the stages, from so many pixels on, and colours mean something else. */
function cover(top: number): void {
  over = [{left: 0, right: 400, top, bottom: 400}];
  show({...whole, encoding: {...encoding, colour: "degree"}});
}
/** How far down the lowest node stands on each stage. */
const lowest = () =>
  [...stages.values()].map(stage =>
    whole.radius.reduce((most, _, node) => Math.max(most, stage.placeOf(node).y), 0),
  );

/** Where a node stands on each stage. */
const places = (node: number) => [...stages.values()].map(stage => stage.placeOf(node));
const closer = () => onBoth(stage => stage.zoom(3));
const fit = () => onBoth(stage => stage.fit());
/** All nodes have the lowest colour of a ramp, and no ties are there. */
const pale = () =>
  show({
    ...whole,
    colour: whole.colour.map(() => 0),
    colourLegend: {kind: "ramp", title: "year", low: 0, high: 1, scale: "linear", bounds: [], unknown: 0},
    edge: new Uint32Array(0),
    width: new Float32Array(0),
    edgeColour: new Float32Array(0),
  }); // biome-ignore format: a scene
const placeOf = (node: number) => [...stages.values()][0].placeOf(node);
const largest = () => whole.radius.indexOf(whole.radius.reduce((a, b) => Math.max(a, b)));

Object.assign(globalThis, {
  stageTest: {open, step, hurried, steps: Object.keys(STEPS), isGraphRight, lose, unlike, placeOf, largest, colourAt, endsOf, clearTies, again, places, closer, fit, pale, cover, lowest, paletteColour, focusTie, focusNode, leave, pointed, show: () => show(whole)}, // biome-ignore format: a list
});

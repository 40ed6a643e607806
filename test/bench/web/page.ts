import {UndirectedGraph} from "graphology";
import Sigma from "sigma";
import {type Analysis, corpusOf, EVERYTHING, LIGHT, scene} from "../../../src/index.ts";
import {around, NO_FOCUS} from "../../../web/stage/focus.ts";
import {nodeGrid} from "../../../web/stage/grid.ts";
import {nodeAt} from "../../../web/stage/pick.ts";
import {createStage} from "../../../web/stage/stage.ts";
import {plantedNetwork} from "./graph.ts";

/** What one way of drawing took, in milliseconds and mebibytes. */
export interface Figures {
  readonly first: number;
  /** What the page's thread spent on the first picture, and on a frame of a pan. */
  readonly firstThread: number;
  readonly panThread: number;
  readonly pan: number;
  readonly zoom: number;
  /** Time that finding the node under the pointer took. */
  readonly pick: number;
  /** Time on the page's thread that lighting up its neighbours took. */
  readonly hover: number;
  /** Longest task of the page's thread until the first picture, and while it is moved and pointed at. */
  readonly longestFirst: number;
  readonly longest: number;
  readonly heap: number;
}

const frames = (n: number): Promise<void> =>
  new Promise(resolve => {
    const step = (left: number) =>
      left === 0 ? resolve() : requestAnimationFrame(() => step(left - 1));
    step(n);
  });
/** Objects and arrays of the page after a collection, in mebibytes: the measuring side counts them. */
declare const heap: () => Promise<number>;
/** What the page's thread has spent so far, in milliseconds of processor time. */
declare const thread: () => Promise<number>;
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Longest task of the page's thread since it was made. */
function longTasks() {
  let longest = 0;
  const observer = new PerformanceObserver(list => {
    for (const {duration} of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({type: "longtask", buffered: false});
  return {
    begin: () => {
      longest = 0;
    },
    get longest() {
      return longest;
    },
  };
}

// Frames that Sigma really draws are counted: where the card is slow it is not asked for one at each turn.
const renderer = Sigma.prototype as unknown as {render(): unknown};
const {render} = renderer;
let drawn = 0;
renderer.render = function () {
  drawn += 1;
  return render.call(this);
};

/** Resolves when the card is done with all that it was given. */
async function finish(element: HTMLElement): Promise<void> {
  for (const canvas of element.querySelectorAll("canvas")) {
    const gl = /edges|nodes/.test(canvas.className) ? canvas.getContext("webgl2") : null;
    const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (gl == null || fence == null) continue;
    gl.flush();
    while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await frames(1);
  }
}

/** What a drawn frame takes, until the card is done with it. */
async function timedFrames(
  element: HTMLElement,
  n: number,
  act: (k: number) => void,
): Promise<number> {
  await finish(element);
  const before = drawn;
  const began = performance.now();
  for (let k = 0; k < n; k++) {
    act(k);
    await frames(1);
  }
  while (drawn === before) await frames(1);
  await finish(element);
  return (performance.now() - began) / (drawn - before);
}

function timedPicks(pick: (k: number) => unknown, rounds = 16): number {
  const began = performance.now();
  for (let k = 0; k < rounds; k++) pick(k);
  return (performance.now() - began) / rounds;
}

/** Resolves when Sigma has drawn once more than so often, and the card is done with it. */
async function drawnSince(before: number, element: HTMLElement): Promise<void> {
  while (drawn === before) await frames(1);
  await finish(element);
}

function ground(): HTMLElement {
  document.body.innerHTML = "";
  const element = document.createElement("div");
  element.className = "stage";
  element.style.cssText = "position:absolute;inset:0";
  document.body.append(element);
  return element;
}

const drag = (element: HTMLElement, type: string, x: number) =>
  (element.querySelector(".sigma-mouse") ?? element).dispatchEvent(
    new MouseEvent(type, {clientX: x, clientY: 6, bubbles: true, button: 0}),
  );

/** Moves the mouse over the map as a user does. */
async function pointAround(element: HTMLElement, rounds: number): Promise<void> {
  for (let k = 0; k < rounds; k++) {
    const at = {clientX: 400 + 30 * k, clientY: 400, bubbles: true};
    element.querySelector(".sigma-mouse")?.dispatchEvent(new MouseEvent("mousemove", at));
    await frames(2);
  }
}

async function own(order: number, ties: number, rounds: number): Promise<Figures> {
  const network = plantedNetwork(order, ties);
  const analysis = {corpus: corpusOf([]), indices: {}} as unknown as Analysis;
  const encoding = {network: "coauthor", size: "strength", colour: "community"} as const;
  const picture = scene(analysis, encoding, EVERYTHING, network);
  const tasks = longTasks();
  const before = await heap();
  const spentBefore = await thread();
  const began = performance.now();
  const element = ground();
  const nothing = () => {};
  const stage = createStage(
    element,
    {
      onNode: nothing,
      onTie: nothing,
      onCommunity: nothing,
      onNothing: nothing,
      onHover: nothing,
      onLasso: nothing,
      onDrag: nothing,
    },
    () => [],
  );
  const drawnBefore = drawn;
  stage.setScene(network, picture, LIGHT);
  await drawnSince(drawnBefore, element);
  const first = performance.now() - began;
  const firstThread = (await thread()) - spentBefore;
  await frames(8);
  const longestFirst = tasks.longest;
  const held = (await heap()) - before;
  await new Promise(resolve => setTimeout(resolve, 500));
  tasks.begin();
  const panBefore = await thread();
  drag(element, "mousedown", 20);
  const pan = await timedFrames(element, rounds, k =>
    drag(document.body, "mousemove", 20 + (k % 2 ? 6 : -6) * k),
  );
  drag(document.body, "mouseup", 20);
  const panThread = ((await thread()) - panBefore) / rounds;
  const zoom = await timedFrames(element, rounds, () => stage.zoom(1.12));
  const spent: number[] = [];
  for (let k = 0; k < rounds; k++) {
    const at = performance.now();
    stage.focus(k % 2 === 0 ? around(analysis, network, k * 7) : NO_FOCUS);
    spent.push(performance.now() - at);
    await frames(1);
  }
  await pointAround(element, rounds);
  const {longest} = tasks;
  const grid = nodeGrid(picture.x, picture.y, picture.radius);
  const view = {width: 1280, height: 800, left: 640, top: 400, scale: 688 / Math.sqrt(order), zoom: 1, grow: 1}; // biome-ignore format: a view
  const pick = timedPicks(k => nodeAt(picture, picture, grid, view, {x: 300 + 40 * k, y: 400}));
  const figures = {first, firstThread, pan, panThread, zoom, pick, hover: median(spent), longestFirst, longest, heap: held}; // biome-ignore format: a list
  stage.kill();
  return figures;
}

async function plain(order: number, ties: number, rounds: number): Promise<Figures> {
  const {network, positions, communities} = plantedNetwork(order, ties);
  const {source, target} = network.edges;
  const tasks = longTasks();
  const before = await heap();
  const spentBefore = await thread();
  const began = performance.now();
  const graph = new UndirectedGraph();
  for (let i = 0; i < order; i++)
    graph.addNode(String(i), {
      x: positions.x[i],
      y: positions.y[i],
      size: 3,
      label: `Name ${i}`,
      color: LIGHT.groups[communities.community[i] % 10],
    });
  for (let e = 0; e < ties; e++)
    graph.addEdgeWithKey(String(e), String(source[e]), String(target[e]), {color: "#a8a49a"});
  const element = ground();
  let over: Set<string> | null = null;
  const drawnBefore = drawn;
  const sigma = new Sigma(graph, element, {
    nodeReducer: (key, data) => (over === null || over.has(key) ? data : {...data, color: "#ddd"}),
  });
  await drawnSince(drawnBefore, element);
  const first = performance.now() - began;
  const firstThread = (await thread()) - spentBefore;
  await frames(2);
  const longestFirst = tasks.longest;
  const held = (await heap()) - before;
  tasks.begin();
  const panBefore = await thread();
  const camera = sigma.getCamera();
  const pan = await timedFrames(element, rounds, k =>
    camera.setState({x: 0.5 + 0.01 * (k % 2 ? k : -k)}),
  );
  const panThread = ((await thread()) - panBefore) / rounds;
  const zoom = await timedFrames(element, rounds, () =>
    camera.setState({ratio: camera.ratio / 1.12}),
  );
  const spent: number[] = [];
  for (let k = 0; k < Math.min(3, rounds); k++) {
    const at = performance.now();
    over = k % 2 === 0 ? new Set([...graph.neighbors(String(k * 7)), String(k * 7)]) : null;
    sigma.refresh();
    spent.push(performance.now() - at);
    await frames(1);
  }
  await pointAround(element, rounds);
  const {longest} = tasks;
  // As it does at each move of the pointer: it reads a pixel of what was just drawn.
  const inside = sigma as unknown as {getNodeAtPosition(at: {x: number; y: number}): unknown};
  const picks: number[] = [];
  for (let k = 0; k < 3; k++) {
    camera.setState({x: 0.5 + 0.01 * k});
    await frames(1);
    picks.push(timedPicks(() => inside.getNodeAtPosition({x: 300 + 40 * k, y: 400}), 1));
  }
  const pick = median(picks);
  const figures = {first, firstThread, pan, panThread, zoom, pick, hover: median(spent), longestFirst, longest, heap: held}; // biome-ignore format: a list
  sigma.kill();
  return figures;
}

Object.assign(globalThis, {measure: {own, plain}});

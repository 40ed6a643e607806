import {UndirectedGraph} from "graphology";
import Sigma from "sigma";
import {type Analysis, corpusOf, EVERYTHING, LIGHT, scene} from "../../../src/index.ts";
import {around, NO_FOCUS} from "../../../web/stage/focus.ts";
import {createStage} from "../../../web/stage/stage.ts";
import {plantedNetwork} from "./graph.ts";

/** What one way of drawing took, in milliseconds and mebibytes. */
export interface Figures {
  readonly first: number;
  readonly pan: number;
  readonly zoom: number;
  /** Time on the page's thread that answering a pointer took. */
  readonly hover: number;
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

async function timedFrames(n: number, act: (k: number) => void): Promise<number> {
  const took: number[] = [];
  for (let k = 0; k < n; k++) {
    const began = performance.now();
    act(k);
    await frames(1);
    took.push(performance.now() - began);
  }
  return median(took);
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

async function own(order: number, ties: number, rounds: number): Promise<Figures> {
  const network = plantedNetwork(order, ties);
  const analysis = {corpus: corpusOf([]), indices: {}} as unknown as Analysis;
  const encoding = {network: "coauthor", size: "strength", colour: "community"} as const;
  const picture = scene(analysis, encoding, EVERYTHING, network);
  const tasks = longTasks();
  const before = await heap();
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
  stage.setScene(network, picture, LIGHT);
  await frames(2);
  const first = performance.now() - began;
  await frames(8);
  const held = (await heap()) - before;
  tasks.begin();
  drag(element, "mousedown", 20);
  const pan = await timedFrames(rounds, k =>
    drag(document.body, "mousemove", 20 + (k % 2 ? 6 : -6) * k),
  );
  drag(document.body, "mouseup", 20);
  const zoom = await timedFrames(rounds, () => stage.zoom(1.12));
  const spent: number[] = [];
  for (let k = 0; k < rounds; k++) {
    const at = performance.now();
    stage.focus(k % 2 === 0 ? around(analysis, network, k * 7) : NO_FOCUS);
    spent.push(performance.now() - at);
    await frames(1);
  }
  const figures = {first, pan, zoom, hover: median(spent), longest: tasks.longest, heap: held};
  stage.kill();
  return figures;
}

async function plain(order: number, ties: number, rounds: number): Promise<Figures> {
  const {network, positions, communities} = plantedNetwork(order, ties);
  const {source, target} = network.edges;
  const tasks = longTasks();
  const before = await heap();
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
  const sigma = new Sigma(graph, element, {
    nodeReducer: (key, data) => (over === null || over.has(key) ? data : {...data, color: "#ddd"}),
  });
  await frames(2);
  const first = performance.now() - began;
  await frames(2);
  const held = (await heap()) - before;
  tasks.begin();
  const camera = sigma.getCamera();
  const pan = await timedFrames(rounds, k => camera.setState({x: 0.5 + 0.01 * (k % 2 ? k : -k)}));
  const zoom = await timedFrames(rounds, () => camera.setState({ratio: camera.ratio / 1.12}));
  const spent: number[] = [];
  for (let k = 0; k < Math.min(3, rounds); k++) {
    const at = performance.now();
    over = k % 2 === 0 ? new Set([...graph.neighbors(String(k * 7)), String(k * 7)]) : null;
    sigma.refresh();
    spent.push(performance.now() - at);
    await frames(1);
  }
  const figures = {first, pan, zoom, hover: median(spent), longest: tasks.longest, heap: held};
  sigma.kill();
  return figures;
}

Object.assign(globalThis, {measure: {own, plain}});

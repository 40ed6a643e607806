import {UndirectedGraph} from "graphology";
import Sigma from "sigma";
import type {EdgeList, Palette, Scene} from "../../src/index.ts";
import {type Focus, NO_FOCUS} from "./focus.ts";
import type {Box} from "./labels.ts";
import {createNames} from "./names.ts";
import {channels, nodeColour, tieColour} from "./paint.ts";
import {nearestTie, type Point} from "./pick.ts";
import {flattened} from "./png.ts";
import {discProgram, type Rim, tieProgram} from "./programs.ts";

/** What the pointer does on the stage. */
export interface StageEvents {
  onNode(node: number): void;
  onTie(tie: number): void;
  onNothing(): void;
  onHover(node: number | null): void;
}

/** Parts of the stage, in its pixels, that other things lie over. */
export type Covered = () => readonly Box[];

/** The picture on the screen. It draws what it is told and reports what was pointed at. */
export interface Stage {
  /** Draws a scene; `ties` is the edge list of its network. */
  setScene(scene: Scene, ties: EdgeList, palette: Palette): void;
  focus(focus: Focus): void;
  zoom(factor: number): void;
  fit(): void;
  /** Moves the camera so that a node is in view; does nothing when it is. */
  reveal(node: number): void;
  /** The picture as it is seen, as a PNG. */
  png(): Promise<Blob>;
  kill(): void;
}

/** A tie is hit from so many pixels away, by mouse. */
const REACH = 7;
const MOVE_MS = 200;

/** Puts a stage into an element. Throws an Error when the browser gives no WebGL. */
export function createStage(container: HTMLElement, events: StageEvents, covered: Covered): Stage {
  const rim: Rim = {colour: [1, 1, 1]};
  const graph = new UndirectedGraph();
  let scene: Scene | null = null;
  let ties: EdgeList | null = null;
  let place = new Map<number, number>(); // tie → its place in the scene's list
  let palette: Palette | null = null;
  let focus: Focus = NO_FOCUS;

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: "disc",
    nodeProgramClasses: {disc: discProgram(rim)},
    nodeHoverProgramClasses: {disc: discProgram(rim)},
    defaultEdgeType: "tie",
    edgeProgramClasses: {tie: tieProgram},
    renderLabels: false, // names are placed and drawn by `names`
    defaultDrawNodeHover: () => {},
    minEdgeThickness: 0.6,
    stagePadding: 56,
    minCameraRatio: 0.03,
    maxCameraRatio: 2.5,
    zIndex: false,
    // Both read what is current; they are never exchanged, which would draw everything anew.
    nodeReducer: key => nodeLook(Number(key)),
    edgeReducer: key => tieLook(Number(key)),
  });
  const names = createNames(sigma, covered);

  function nodeLook(node: number) {
    if (scene === null || palette === null) return {hidden: true};
    return {
      x: scene.x[node],
      y: scene.y[node],
      size: scene.radius[node],
      hidden: scene.radius[node] === 0,
      color: nodeColour(scene, palette, focus, node),
      label: null,
    };
  }
  function tieLook(tie: number) {
    const k = place.get(tie);
    if (scene === null || palette === null || ties === null || k === undefined)
      return {hidden: true, size: 0};
    const [a, b] = [ties.source[tie], ties.target[tie]];
    return {
      size: scene.width[k],
      color: tieColour(scene, palette, focus, [k, tie, a, b]),
      label: null,
    };
  }

  const at = (node: number): Point =>
    sigma.graphToViewport({x: scene?.x[node] ?? 0, y: scene?.y[node] ?? 0});
  sigma.on("clickNode", ({node}) => events.onNode(Number(node)));
  sigma.on("enterNode", ({node}) => {
    container.style.cursor = "pointer";
    events.onHover(Number(node));
  });
  sigma.on("leaveNode", () => {
    container.style.cursor = "";
    events.onHover(null);
  });
  sigma.on("clickStage", ({event}) => {
    const tie = scene && ties ? nearestTie(scene, ties, at, event, REACH) : null;
    if (tie === null) events.onNothing();
    else events.onTie(tie);
  });
  // A second click of a double click must not zoom away from what the first one chose.
  sigma.on("doubleClickNode", event => event.preventSigmaDefault());

  const motion = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVE_MS);
  const repaint = () =>
    sigma.refresh({
      partialGraph: {nodes: graph.nodes(), edges: graph.edges()},
      skipIndexation: true,
      schedule: true,
    });

  return {
    setScene(next, nextTies, nextPalette) {
      const rebuilt = ties !== nextTies || scene?.order !== next.order;
      scene = next;
      ties = nextTies;
      palette = nextPalette;
      place = new Map(Array.from(next.edge, (tie, k) => [tie, k]));
      rim.colour = channels(palette.background).map(x => x / 255) as [number, number, number];
      if (rebuilt) {
        build(graph, next, nextTies);
        sigma.getCamera().setState({x: 0.5, y: 0.5, ratio: 1, angle: 0});
      }
      names.show(next, palette);
      sigma.refresh();
    },
    focus(next) {
      focus = next;
      names.focus(next);
      if (scene !== null) repaint();
    },
    zoom(factor) {
      const camera = sigma.getCamera();
      void camera.animate(
        {ratio: camera.getBoundedRatio(camera.ratio / factor)},
        {duration: motion()},
      );
    },
    fit() {
      void sigma.getCamera().animate({x: 0.5, y: 0.5, ratio: 1}, {duration: motion()});
    },
    reveal(node) {
      const {width, height} = sigma.getDimensions();
      const {x, y} = at(node);
      const margin = 40;
      if (x > margin && y > margin && x < width - margin && y < height - margin) return;
      const data = sigma.getNodeDisplayData(String(node));
      if (data !== undefined)
        void sigma.getCamera().animate({x: data.x, y: data.y}, {duration: motion()});
    },
    png() {
      sigma.refresh(); // what was drawn is only there until the page is composed
      return flattened(Object.values(sigma.getCanvases()), palette?.background ?? "#ffffff");
    },
    kill: () => sigma.kill(),
  };
}

/** Fills the renderer's graph with all nodes and ties of a network; what is hidden says the scene. */
function build(graph: UndirectedGraph, scene: Scene, ties: EdgeList): void {
  graph.clear();
  for (let node = 0; node < scene.order; node++)
    graph.addNode(String(node), {x: scene.x[node], y: scene.y[node]});
  for (let tie = 0; tie < ties.source.length; tie++)
    graph.addEdgeWithKey(String(tie), String(ties.source[tie]), String(ties.target[tie]));
}

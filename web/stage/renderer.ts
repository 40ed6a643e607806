import Sigma from "sigma";
import type {NodeProgramType} from "sigma/rendering";
import type {Brush} from "./brush.ts";
import {roomAround} from "./fit.ts";
import {noGraph} from "./no-graph.ts";
import {NoHover, nodeProgramOf} from "./node-program.ts";
import {release} from "./release.ts";
import {tieProgramOf} from "./tie-program.ts";

/** Sigma with the programs of the map, and the little that has to be kept from it. */
export interface Renderer {
  readonly sigma: Sigma;
  /** While it holds, nothing is drawn: what is on the screen stays. */
  hold(on: boolean): void;
  /** Draws at once, held or not. */
  drawNow(): void;
  kill(): void;
}

/** Parts of Sigma that have no door of their own. */
interface Inside {
  getNodeAtPosition: () => null;
  readonly pickingLayers: Set<string>;
  webGLContexts: Readonly<Record<string, WebGL2RenderingContext>>;
  readonly activeListeners: {readonly handleResize: () => void};
  render: () => unknown;
}

/** Throws an Error when the browser gives no WebGL 2. */
export function createRenderer(container: HTMLElement, brush: Brush): Renderer {
  const programs = () => ({
    nodeProgramClasses: {circle: nodeProgramOf(brush)},
    nodeHoverProgramClasses: {circle: NoHover as unknown as NodeProgramType},
    edgeProgramClasses: {line: tieProgramOf(brush)},
  });
  const sigma = new Sigma(noGraph(), container, {
    ...programs(),
    allowInvalidContainer: true,
    renderLabels: false,
    enableCameraRotation: false,
    defaultDrawNodeHover: () => {},
    // What is in focus is bright: only nodes that come into it or leave it are handed to the program again.
    nodeReducer: (_, data) => {
      data.lit = brush.focus.bright?.has(data.row) ?? false;
      return data;
    },
    stagePadding: roomAround(container.clientWidth),
    minCameraRatio: 0.03,
    maxCameraRatio: 2.5,
  });
  const inside = sigma as unknown as Inside;
  // At each move of the pointer Sigma would ask the graphics card for the colour of a pixel, and wait until all that was
  // drawn before is finished. Nodes are found by their places instead, and from a finger's width away.
  inside.getNodeAtPosition = () => null;
  inside.pickingLayers.clear();
  // It would go through the whole graph for a grid of names that is not used here.
  window.removeEventListener("resize", inside.activeListeners.handleResize);
  const sizes = new ResizeObserver(() => void sigma.scheduleRender());
  sizes.observe(container);

  const draw = inside.render.bind(sigma);
  let held = false;
  let waiting = 0;
  inside.render = () => {
    cancelAnimationFrame(waiting);
    if (held || brush.isBusy()) waiting = requestAnimationFrame(inside.render);
    else draw();
    return sigma;
  };

  const {edges, nodes} = sigma.getCanvases();
  const onLost = (event: Event) => event.preventDefault();
  const onRestored = () => {
    const isLost = [edges, nodes].some(sheet => sheet.getContext("webgl2")?.isContextLost());
    if (!isLost) sigma.setSettings(programs());
  };
  for (const sheet of [edges, nodes]) {
    sheet.addEventListener("webglcontextlost", onLost);
    sheet.addEventListener("webglcontextrestored", onRestored);
  }

  return {
    sigma,
    hold(on) {
      held = on;
    },
    drawNow: () => void draw(),
    kill() {
      cancelAnimationFrame(waiting);
      sizes.disconnect();
      for (const sheet of [edges, nodes]) {
        sheet.removeEventListener("webglcontextlost", onLost);
        sheet.removeEventListener("webglcontextrestored", onRestored);
      }
      // It would take its contexts back at once.
      const contexts = Object.values(inside.webGLContexts);
      inside.webGLContexts = {};
      sigma.kill();
      contexts.forEach(release);
    },
  };
}

import {colourOf, type Palette, type Scene} from "../../src/index.ts";
import type {Point, View} from "./view.ts";

/** So many nodes are drawn at most, evenly chosen: it is a few centimetres wide. */
const DOTS = 6000;
const MARGIN = 6;
/** Where arrow keys lead: to the right and down. */
const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: {x: -1, y: 0},
  ArrowRight: {x: 1, y: 0},
  ArrowUp: {x: 0, y: -1},
  ArrowDown: {x: 0, y: 1},
};

/** The whole map in a corner, with the part that is seen. */
export interface Minimap {
  show(scene: Scene, x: Float64Array, y: Float64Array, palette: Palette): void;
  /** Draws the part that is seen; hidden where all is. */
  frame(view: View): void;
  kill(): void;
}

/** The box around the canvas takes keys, and is hidden with it. `onMove` is told which point of the picture is to be in the middle. */
export function createMinimap(canvas: HTMLCanvasElement, onMove: (to: Point) => void): Minimap {
  const context = canvas.getContext("2d");
  const box = canvas.parentElement ?? canvas;
  const dots = document.createElement("canvas");
  let fit = {left: 0, top: 0, scale: 1};
  let palette: Palette | null = null;
  let seen: View | null = null;

  const toPoint = (event: PointerEvent): Point => {
    const {left, top} = canvas.getBoundingClientRect();
    return {
      x: (event.clientX - left - fit.left) / fit.scale,
      y: (fit.top - (event.clientY - top)) / fit.scale,
    };
  };
  let dragging = false;
  const onDown = (event: PointerEvent) => {
    dragging = true;
    canvas.setPointerCapture(event.pointerId);
    onMove(toPoint(event));
  };
  const onDrag = (event: PointerEvent) => dragging && onMove(toPoint(event));
  const onUp = () => {
    dragging = false;
  };
  /** An arrow moves by a quarter of what is seen. */
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || seen === null) return;
    event.preventDefault();
    const {left, top, width, height, scale} = seen;
    onMove({
      x: ((0.5 + 0.25 * step.x) * width - left) / scale,
      y: (top - (0.5 + 0.25 * step.y) * height) / scale,
    });
  };
  box.addEventListener("keydown", onKey);
  canvas.addEventListener("pointerdown", onDown);
  canvas.addEventListener("pointermove", onDrag);
  canvas.addEventListener("pointerup", onUp);
  canvas.addEventListener("pointercancel", onUp);

  return {
    show(scene, x, y, nextPalette) {
      palette = nextPalette;
      const ratio = devicePixelRatio || 1;
      const [width, height] = [canvas.clientWidth || 148, canvas.clientHeight || 104];
      for (const sheet of [canvas, dots]) {
        sheet.width = width * ratio;
        sheet.height = height * ratio;
      }
      let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
      for (let i = 0; i < scene.order; i++) {
        if (scene.radius[i] <= 0) continue;
        left = Math.min(left, x[i]);
        right = Math.max(right, x[i]);
        low = Math.min(low, y[i]);
        high = Math.max(high, y[i]);
      }
      if (!(right >= left)) [left, right, low, high] = [0, 1, 0, 1];
      const scale = Math.min(
        (width - 2 * MARGIN) / Math.max(right - left, 1e-9),
        (height - 2 * MARGIN) / Math.max(high - low, 1e-9),
      );
      fit = {
        scale,
        left: width / 2 - ((left + right) / 2) * scale,
        top: height / 2 + ((low + high) / 2) * scale,
      };
      const pen = dots.getContext("2d");
      if (pen === null) return;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      const stride = Math.max(1, Math.ceil(scene.order / DOTS));
      for (let i = 0; i < scene.order; i += stride) {
        if (scene.radius[i] <= 0) continue;
        pen.fillStyle = colourOf(nextPalette, scene.colourLegend.kind, scene.colour[i]);
        const r = Math.max(0.6, Math.min(2.2, scene.radius[i] / 6));
        pen.fillRect(fit.left + x[i] * scale - r, fit.top - y[i] * scale - r, 2 * r, 2 * r);
      }
    },
    frame(view) {
      if (context === null || palette === null) return;
      box.classList.toggle("idle", view.zoom < 1.15);
      seen = view;
      const ratio = devicePixelRatio || 1;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(dots, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const left = fit.left + (-view.left / view.scale) * fit.scale;
      const top = fit.top - (view.top / view.scale) * fit.scale;
      const width = (view.width / view.scale) * fit.scale;
      const height = (view.height / view.scale) * fit.scale;
      context.strokeStyle = palette.ink;
      context.lineWidth = 1.2;
      context.strokeRect(left, top, width, height);
    },
    kill() {
      box.removeEventListener("keydown", onKey);
      canvas.removeEventListener("pointerdown", onDown);
      canvas.removeEventListener("pointermove", onDrag);
      canvas.removeEventListener("pointerup", onUp);
      canvas.removeEventListener("pointercancel", onUp);
    },
  };
}

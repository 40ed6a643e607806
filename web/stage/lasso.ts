import type {Palette} from "../../src/index.ts";
import {clear} from "./paint.ts";
import type {Point} from "./view.ts";

/** Draws a line around nodes: while it is on, or with the shift key held. */
export interface Lasso {
  set(on: boolean): void;
  paint(palette: Palette): void;
  kill(): void;
}

/** Points nearer than this to the last one add nothing, in pixels. */
const APART = 3;

/** `sheet` covers the container; `onDone` is told the outline that was drawn, in pixels of the sheet. */
export function createLasso(
  container: HTMLElement,
  sheet: HTMLCanvasElement,
  onDone: (outline: readonly Point[]) => void,
): Lasso {
  const context = sheet.getContext("2d");
  let palette: Palette | null = null;
  let on = false;
  let outline: Point[] | null = null;

  const at = (event: PointerEvent): Point => {
    const box = sheet.getBoundingClientRect();
    return {x: event.clientX - box.left, y: event.clientY - box.top};
  };
  const draw = () => {
    if (context === null || palette === null) return;
    const ratio = devicePixelRatio || 1;
    sheet.width = sheet.clientWidth * ratio;
    sheet.height = sheet.clientHeight * ratio;
    if (outline === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.beginPath();
    for (const {x, y} of outline) context.lineTo(x, y);
    context.closePath();
    context.fillStyle = clear(palette.ink, 0.06);
    context.fill();
    context.setLineDash([5, 4]);
    context.lineWidth = 1.3;
    context.strokeStyle = palette.ink;
    context.stroke();
  };
  const onDown = (event: PointerEvent) => {
    if (!(on || event.shiftKey) || event.button !== 0) return;
    // Before the picture hears of it: it would be moved.
    event.preventDefault();
    event.stopPropagation();
    sheet.style.pointerEvents = "auto";
    sheet.setPointerCapture(event.pointerId);
    outline = [at(event)];
  };
  const onMove = (event: PointerEvent) => {
    if (outline === null) return;
    const point = at(event);
    const last = outline[outline.length - 1];
    if (Math.hypot(point.x - last.x, point.y - last.y) < APART) return;
    outline.push(point);
    draw();
  };
  const onUp = () => {
    if (outline === null) return;
    const drawn = outline;
    outline = null;
    sheet.style.pointerEvents = on ? "auto" : "none";
    draw();
    onDone(drawn);
  };
  const onCancel = () => {
    outline = null;
    sheet.style.pointerEvents = on ? "auto" : "none";
    draw();
  };
  container.addEventListener("pointerdown", onDown, true);
  sheet.addEventListener("pointermove", onMove);
  sheet.addEventListener("pointerup", onUp);
  sheet.addEventListener("pointercancel", onCancel);

  return {
    set(next) {
      on = next;
      sheet.style.pointerEvents = on ? "auto" : "none";
      sheet.style.touchAction = on ? "none" : "auto";
      sheet.style.cursor = on ? "crosshair" : "";
      if (!on) onCancel();
    },
    paint(next) {
      palette = next;
    },
    kill() {
      container.removeEventListener("pointerdown", onDown, true);
    },
  };
}

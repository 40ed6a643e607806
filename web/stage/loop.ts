import type {Brush} from "./brush.ts";
import {nextBudget} from "./pace.ts";
import type {Renderer} from "./renderer.ts";
import {isSame, MOST_TIES, type View} from "./view.ts";

/** Frame after frame: what Sigma drew is completed by layers of our own, and by the ties that are still missing. */
export interface Loop {
  /** Draws in the next frame. */
  redraw(): void;
  /** Draws all ties at once, now. */
  drawAll(): void;
  stop(): void;
}

/** The picture is at rest when the camera has not moved for so long. */
const REST_MS = 140;

/**
 * `before` comes before each frame and when the window has another size; `after` after it, with the view, where more
 * changed than that ties came.
 */
export function createLoop(
  {sigma, drawNow}: Renderer,
  brush: Brush,
  viewNow: () => View,
  before: () => void,
  after: (view: View) => void,
): Loop {
  let lastView: View | null = null;
  let stale = true;
  let moving = false;
  let rest = 0;
  let clock = 0;

  const redraw = () => {
    stale = true;
    sigma.scheduleRender();
  };
  sigma.on("beforeRender", before);
  sigma.on("resize", before);
  sigma.on("afterRender", () => {
    const view = viewNow();
    const isMoved = lastView !== null && !isSame(view, lastView);
    if (isMoved) {
      moving = true;
      clearTimeout(rest);
      rest = window.setTimeout(() => {
        moving = false;
        redraw();
      }, REST_MS);
    }
    if (stale || isMoved || lastView === null) after(view);
    stale = false;
    lastView = view;
    timeFrame(performance.now());
    // At rest the weaker ties come after, frame by frame.
    if (!moving && brush.left > 0 && brush.done < MOST_TIES) sigma.scheduleRender();
  });

  /** Waits until the card is done with a frame, and learns from it how many ties the next one may have. */
  function timeFrame(began: number): void {
    cancelAnimationFrame(clock);
    clock = requestAnimationFrame(() => {
      if (brush.isBusy()) return timeFrame(began);
      brush.budget = nextBudget(brush.budget, performance.now() - began);
    });
  }

  return {
    redraw,
    drawAll() {
      const usual = brush.budget;
      brush.budget = MOST_TIES;
      brush.version += 1;
      stale = true;
      drawNow();
      brush.budget = usual;
    },
    stop() {
      cancelAnimationFrame(clock);
      clearTimeout(rest);
    },
  };
}

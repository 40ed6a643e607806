import type Sigma from "sigma";
import {flattened} from "./png.ts";
import type {View} from "./view.ts";

type Draw = (pen: CanvasRenderingContext2D) => void;

/** Layers of our own beside those of Sigma: under its ties, over its nodes, and one to draw around nodes on. */
export interface Sheets {
  readonly lasso: HTMLCanvasElement;
  /** Gives all layers so many device pixels a pixel; says whether they had others, and so are empty. */
  fit(ratio: number): boolean;
  draw(view: View, under: Draw, over: Draw): void;
  /** All layers on top of each other as they are now. */
  flat(ground: string): Promise<Blob>;
}

export function createSheets(sigma: Sigma): Sheets {
  const style = {pointerEvents: "none"} as const;
  const under = sigma.createCanvas("under", {style, beforeLayer: "edges"});
  const over = sigma.createCanvas("names", {style});
  const lasso = sigma.createCanvas("lasso", {style});
  sigma.resize(true); // the canvases came after the others had got their size
  const {edges, nodes} = sigma.getCanvases();
  let size = "";
  let ratio = 1;

  return {
    lasso,
    fit(next) {
      const {width, height} = sigma.getDimensions();
      const wanted = `${width} ${height} ${next}`;
      if (wanted === size) return false;
      size = wanted;
      ratio = next;
      for (const sheet of [under, edges, nodes, over]) {
        sheet.width = Math.max(1, Math.round(width * ratio));
        sheet.height = Math.max(1, Math.round(height * ratio));
      }
      return true;
    },
    draw(view, ...draws) {
      for (const [i, sheet] of [under, over].entries()) {
        const pen = sheet.getContext("2d");
        if (pen === null) continue;
        pen.setTransform(ratio, 0, 0, ratio, 0, 0);
        pen.clearRect(0, 0, view.width, view.height);
        draws[i](pen);
      }
    },
    flat: ground => flattened([under, edges, nodes, over], ground),
  };
}

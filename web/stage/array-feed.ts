import type {Brush} from "./brush.ts";
import type {Feed} from "./feed.ts";
import {nodeColours, nodePlaces} from "./paint.ts";
import {noGraph, type Renderer} from "./renderer.ts";
import {AS_IT_IS} from "./rows.ts";
import {areTiesAlike, type Picture} from "./shown.ts";
import {tiesOfScene} from "./ties.ts";

/** Fills what the programs draw from by hand: for maps of which a graph of objects would be too slow and too large. */
export function arrayFeed({sigma}: Renderer, brush: Brush): Feed {
  let last: Picture | null = null;
  brush.nodes.clear(0);
  brush.nodes.setFrame(AS_IT_IS);
  brush.ties = {count: 0, bytes: new ArrayBuffer(0)};
  sigma.setGraph(noGraph());

  return {
    show(next) {
      const {scene, places, palette, drawn, fade} = next;
      brush.nodes.fill(
        nodePlaces(scene, places.x, places.y),
        nodeColours(scene, palette, brush.focus),
      );
      if (!areTiesAlike(last, next))
        brush.ties = tiesOfScene(scene, drawn.network.edges, palette, fade);
      last = next;
      sigma.scheduleRender();
    },
    move: places => brush.nodes.move(places),
    focus(_, now) {
      if (last === null) return;
      brush.nodes.fill(brush.nodes.places, nodeColours(last.scene, last.palette, now));
    },
    stop() {
      brush.ties = null;
    },
  };
}

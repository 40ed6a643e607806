import type {Brush} from "./brush.ts";
import type {Feed} from "./feed.ts";
import {NO_FOCUS} from "./focus.ts";
import {noGraph} from "./no-graph.ts";
import {orderOf} from "./order.ts";
import {nodeColours, nodePlaces} from "./paint.ts";
import type {Renderer} from "./renderer.ts";
import {AS_IT_IS} from "./rows.ts";
import {areTiesAlike, type Picture} from "./shown.ts";
import {type Ties, tiesOf} from "./ties.ts";

/** Fills what the programs draw from by hand: for maps of which a graph of objects would be too slow and too large. */
export function arrayFeed({sigma}: Renderer, brush: Brush): Feed {
  let last: {readonly picture: Picture; readonly ties: Ties} | null = null;

  return {
    *bring(picture) {
      const {scene, places, palette, drawn, fade} = picture;
      const at = nodePlaces(scene, places.x, places.y);
      yield;
      const colours = nodeColours(scene, palette, NO_FOCUS);
      yield;
      const order = yield* orderOf(scene.radius);
      const ties =
        last !== null && areTiesAlike(last.picture, picture)
          ? last.ties
          : yield* tiesOf(scene, drawn.network.edges, palette, fade);
      return () => {
        if (last === null) {
          brush.nodes.setFrame(AS_IT_IS);
          sigma.setGraph(noGraph());
        }
        last = {picture, ties};
        brush.nodes.fill(at, colours, order);
        brush.nodes.light(NO_FOCUS, brush.focus);
        brush.ties = ties;
        sigma.scheduleRender();
      };
    },
    move: places => brush.nodes.move(places),
    focus(before, now) {
      if (last !== null) brush.nodes.light(before, now);
    },
    stop() {
      brush.ties = null;
    },
  };
}

import {type Focus, NO_FOCUS} from "./focus.ts";
import {groupsInFocus, namesOfGroups} from "./group-names.ts";
import {type Box, boxAt, discBox, placeLabels, sidePlace, takenPlaces, within} from "./labels.ts";
import {decideLevels, type NameLevels, NEVER, overCrowd, stepOf} from "./levels.ts";
import {createMeasure, FONT, type Placed, shortened, writeNames} from "./name-text.ts";
import type {NamesInput} from "./names-input.ts";
import {FADED_INK, mixed} from "./paint.ts";
import {largest} from "./pick.ts";
import {toPicture, toScreen, type View} from "./view.ts";

/** So many names at most are seen at once, and so many nodes have a zoom from which theirs is. */
const MOST_NAMES = 170;
const MOST_NAMED = 1000;
/** So long is spent at once on deciding which names are seen from where, in milliseconds. */
const SLICE = 14;
/** Where fewer nodes than this are in view, all of them may have names. */
const FEW = 320;
/** Of a group in focus so many get names beside those that have one anyway. */
const MOST_BRIGHT = 400;
/** Draws the names of nodes and groups, and the ring round the selected one, over the picture. */
export interface Names {
  /** `resting`: nothing is on its way elsewhere, so that it is worth deciding anew. */
  show(input: NamesInput, resting: boolean): void;
  focus(focus: Focus): void;
  /** `covered`: what other things lie over; names keep clear of it. */
  draw(context: CanvasRenderingContext2D, view: View, covered: readonly Box[]): void;
  stop(): void;
}

/** `onMore`: more names were decided on, and the picture can be drawn again. */
export function createNames(onMore: () => void): Names {
  const measured = createMeasure();
  let input: NamesInput | null = null;
  let levels: NameLevels | null = null;
  let named: number[] = [];
  let focus: Focus = NO_FOCUS;
  /** The groups whose names stay bright; null = all. */
  let lit: ReadonlySet<number> | null = null;
  let timer = 0;
  let decidedFor: {
    readonly x: Float64Array;
    readonly radius: Float32Array;
    readonly label: readonly string[];
  } | null = null;
  let scale = 0;

  /** Larger nodes have larger names; the leading one is bold. */
  const fontOf = (node: number, radius: number): {font: string; size: number} => {
    const size = Math.min(14, 10.2 + radius * 0.19);
    const weight = node === focus.ring || node === focus.centre ? 650 : 450;
    return {font: `${weight} ${size.toFixed(1)}px ${FONT}`, size};
  };
  const boxFor = ({scene}: NamesInput, node: number) => {
    const {font, size} = fontOf(node, scene.radius[node]);
    return {font, width: measured(shortened(scene.label[node]), font) + 4, height: size + 4};
  };

  function decide(now: NamesInput): void {
    const {scene, x, y, whole} = now;
    named = largest(scene, MOST_NAMED);
    clearTimeout(timer);
    const deciding = decideLevels(
      named.map(node => ({
        node,
        x: x[node] * whole.scale,
        y: -y[node] * whole.scale,
        radius: scene.radius[node] * whole.grow,
      })),
      scene.order,
      ({node}) => boxFor(now, node),
    );
    levels = deciding.levels;
    const goOn = () => {
      const more = deciding.go(SLICE);
      if (more) timer = window.setTimeout(goOn, 4);
      else onMore();
    };
    // The most important come first: what is decided in the first slice is seen at once.
    if (deciding.go(SLICE)) timer = window.setTimeout(goOn, 4);
  }

  function light(): void {
    const {bright} = focus;
    lit = bright === null || input === null ? null : groupsInFocus(bright, input.community);
  }

  /** Nodes in view beyond those that have a zoom of their own, where they are few. */
  function nearby({scene, grid}: NamesInput, view: View): number[] {
    const [a, b] = [
      toPicture(view, {x: 0, y: view.height}),
      toPicture(view, {x: view.width, y: 0}),
    ];
    if (scene.order <= MOST_NAMED || grid.count(a.x, a.y, b.x, b.y) > FEW) return [];
    const found: number[] = [];
    grid.within(a.x, a.y, b.x, b.y, node => found.push(node));
    return found.sort((p, q) => scene.radius[q] - scene.radius[p] || p - q);
  }

  function namesOfNodes(
    now: NamesInput,
    view: View,
    taken: ReturnType<typeof takenPlaces>,
    covered: readonly Box[],
  ): Placed[] {
    const {scene, x, y, palette, overview} = now;
    const placed: Placed[] = [];
    const done = new Set<number>();
    const stage = {left: 4, top: 4, right: view.width - 4, bottom: view.height - 4};
    const isBright = (node: number) => focus.bright === null || focus.bright.has(node);
    const wishFor = (node: number) => {
      const radius = scene.radius[node] * view.grow;
      return {
        node,
        ...toScreen(view, x[node], y[node]),
        radius: node === focus.ring ? radius + 4 : radius,
        ...boxFor(now, node),
      };
    };
    const isSeen = (node: number) => {
      if (scene.radius[node] <= 0) return false;
      const p = toScreen(view, x[node], y[node]);
      const r = scene.radius[node] * view.grow;
      return p.x > -r && p.y > -r && p.x < view.width + r && p.y < view.height + r;
    };
    const write = (node: number, place: {x: number; y: number}, font: string, box: Box) => {
      taken.add(box);
      done.add(node);
      placed.push({
        text: shortened(scene.label[node]),
        ...place,
        font,
        ink: isBright(node) ? palette.ink : mixed(palette.ink, palette.background, FADED_INK),
      });
    };
    const put = (node: number, sides: readonly number[], anyway = false, least?: number) => {
      if (done.has(node) || !isSeen(node) || placed.length >= MOST_NAMES) return;
      const wish = wishFor(node);
      for (const side of sides) {
        const place = sidePlace(wish, side);
        const box = boxAt(wish, place);
        if (!within(box, stage) || taken.meets(box, node, least ?? 0.5 * wish.radius)) continue;
        return write(node, place, wish.font, box);
      }
      if (!anyway) return;
      // What leads has its name in any case.
      const [found] = placeLabels([wish], covered, stage, 1);
      const place = found ?? sidePlace(wish, 0);
      write(node, place, wish.font, boxAt(wish, place));
    };

    for (const node of new Set([focus.ring, focus.centre]))
      if (node !== null) put(node, ALL_SIDES, true);
    const bright =
      focus.bright !== null && focus.bright.size <= MOST_BRIGHT
        ? [...focus.bright].sort((a, b) => scene.radius[b] - scene.radius[a] || a - b)
        : [];
    for (const node of bright) put(node, ALL_SIDES);
    if (overview(view)) return placed;
    const step = stepOf(view.zoom);
    for (const node of named) {
      if (placed.length >= MOST_NAMES) break;
      const level = levels?.level[node] ?? NEVER;
      const least =
        levels?.over[node] === 1 ? overCrowd(scene.radius[node] * view.grow) : undefined;
      if (level <= step) put(node, [levels?.side[node] ?? 0], false, least);
    }
    for (const node of nearby(now, view)) put(node, ALL_SIDES);
    return placed;
  }

  return {
    show(next, resting) {
      const same =
        decidedFor?.x === next.x &&
        decidedFor.radius === next.scene.radius &&
        decidedFor.label === next.scene.label &&
        Math.abs(scale / next.whole.scale - 1) < 1e-9;
      const regrouped = input?.community !== next.community;
      input = next;
      if (regrouped) light();
      if (same || !resting) return;
      decidedFor = {x: next.x, radius: next.scene.radius, label: next.scene.label};
      scale = next.whole.scale;
      decide(next);
    },
    focus(next) {
      focus = next;
      light();
    },
    draw(context, view, covered) {
      if (input === null) return;
      const {scene, x, y, palette, display, pinned} = input;
      const taken = takenPlaces();
      for (const box of covered) taken.add(box);
      const ofGroups = namesOfGroups(input, view, taken, measured, lit);
      if (!input.overview(view))
        for (const node of named.slice(0, 220)) {
          if (scene.radius[node] <= 0) continue;
          const p = toScreen(view, x[node], y[node]);
          if (p.x < -50 || p.y < -50 || p.x > view.width + 50 || p.y > view.height + 50) continue;
          taken.add(discBox(node, p.x, p.y, scene.radius[node] * view.grow));
        }
      const ofNodes = display.names ? namesOfNodes(input, view, taken, covered) : [];
      const ringed = (node: number, beyond: number, width: number) => {
        const p = toScreen(view, x[node], y[node]);
        context.beginPath();
        context.arc(p.x, p.y, scene.radius[node] * view.grow + beyond, 0, 2 * Math.PI);
        context.lineWidth = width;
        context.strokeStyle = palette.ink;
        context.stroke();
      };
      for (const node of pinned)
        if (node < scene.order && scene.radius[node] > 0) {
          const p = toScreen(view, x[node], y[node]);
          context.beginPath();
          context.arc(p.x, p.y, Math.max(1.6, scene.radius[node] * view.grow * 0.24), 0, 7);
          context.fillStyle = palette.background;
          context.fill();
        }
      if (focus.ring !== null && scene.radius[focus.ring] > 0) ringed(focus.ring, 3.5, 1.8);
      writeNames(context, ofNodes.reverse(), palette.background, 3.5);
      writeNames(context, ofGroups, palette.background, 4.5);
    },
    stop: () => clearTimeout(timer),
  };
}

const ALL_SIDES = [0, 1, 2, 3];

import {colourOf} from "../../src/index.ts";
import {boxAt, type takenPlaces, within} from "./labels.ts";
import {FONT, type Measure, type Placed, shortened} from "./name-text.ts";
import type {NamesInput} from "./names-input.ts";
import {FADED_INK, mixed} from "./paint.ts";
import {toScreen, type View} from "./view.ts";

/** In pictures of more nodes the largest groups have names beside those of nodes, until one comes so close. */
const CROWD = 1000;
const BESIDE = 10;
const CLOSER = 1.6;
/** Where else a name may stand, in its own heights below the middle. */
const NEARBY = [0, 1, -1, 1.8, -1.8];

/** A group that has this share of what is in focus is in focus itself. */
const SHARE = 1 / 3;

/** The groups that have much of what is in focus. O(bright nodes). */
export function groupsInFocus(
  bright: ReadonlySet<number>,
  community: ArrayLike<number>,
): Set<number> {
  const size = new Map<number, number>();
  for (const node of bright) size.set(community[node], (size.get(community[node]) ?? 0) + 1);
  return new Set([...size.keys()].filter(group => size.get(group)! >= SHARE * bright.size));
}

/** The names of groups where they are to be read, the largest first; those that are not in `lit` are fainter. */
export function namesOfGroups(
  {groups, palette, display, overview, scene}: NamesInput,
  view: View,
  taken: ReturnType<typeof takenPlaces>,
  measured: Measure,
  lit: ReadonlySet<number> | null,
): Placed[] {
  const alone = overview(view);
  const beside = scene.order > CROWD && view.zoom < CLOSER;
  if (display.groupNames === "off" || (display.groupNames === "auto" && !alone && !beside))
    return [];
  const placed: Placed[] = [];
  const stage = {left: 4, top: 4, right: view.width - 4, bottom: view.height - 4};
  const most = groups[0]?.size ?? 1;
  // Beside names of nodes there is room for the first word of the largest.
  const all = display.groupNames === "on" || alone;
  for (const {community, label: whole, size, x, y} of all ? groups : groups.slice(0, BESIDE)) {
    const label = all ? whole : whole.split(" · ", 1)[0];
    const height = 11.5 + 4.5 * Math.sqrt(size / most);
    const font = `650 ${height.toFixed(1)}px ${FONT}`;
    const at = toScreen(view, x, y);
    const text = shortened(label);
    const room = {node: -1, radius: 0, width: measured(text, font) + 10, height: height + 6};
    // In the middle of its group, else as near to it as there is room.
    const free = NEARBY.map(step => ({x: at.x, y: at.y + step * room.height})).find(place => {
      const box = boxAt({...room, ...place}, place);
      return within(box, stage) && !taken.meets(box, -1, Number.POSITIVE_INFINITY);
    });
    if (free === undefined) continue;
    taken.add(boxAt({...room, ...free}, free));
    const own = scene.colourLegend.kind === "groups" && scene.colourLegend.title === "Community";
    const colour = own ? colourOf(palette, "groups", community) : palette.ink;
    const ink = mixed(colour, palette.ink, 0.42);
    const isLit = lit === null || lit.has(community);
    placed.push({
      text,
      ...free,
      font,
      ink: isLit ? ink : mixed(ink, palette.background, FADED_INK),
    });
  }
  return placed;
}

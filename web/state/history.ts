import type {Message} from "./messages.ts";
import type {History, Look, State} from "./state.ts";

/** So many steps back are kept. */
const MOST_STEPS = 200;
/** Analyses are large: steps that would keep more of them alive than this are forgotten. */
const MOST_ANALYSES = 4;

/** What undo would have to bring back to see what is seen now. */
export const lookOf = ({
  analysis,
  source,
  view,
  encoding,
  filter,
  trail,
  display,
  compared,
  tables,
  places,
  decisions,
}: State): Look => ({
  analysis,
  source,
  view,
  encoding,
  filter,
  trail,
  display,
  compared,
  tables,
  places,
  decisions,
});

/**
 * Takes a step into the history, when a message changed what is seen. Messages that draw one thing out, as a brush or
 * the years that play do, grow one step until it is settled.
 */
export function recorded(before: State, after: State, message: Message): State {
  if (after.history !== before.history) return after; // another corpus, with a history of its own
  const old = lookOf(before);
  const growth = growthOf(message);
  if (sameLook(old, lookOf(after))) return after;
  const {past, growing} = before.history;
  if (growth !== null && growth === growing)
    return {...after, history: {past, future: [], growing}};
  return {...after, history: {past: bounded([...past, old]), future: [], growing: growth}};
}

/** What was drawn out until now is a step of its own. */
export function settled(state: State): State {
  const {history} = state;
  if (history.growing === null || state.playing) return state;
  return {...state, history: {...history, growing: null}};
}

/** One step back. */
export function undone(state: State): State {
  const {past, future} = state.history;
  const look = past.at(-1);
  if (look === undefined) return state;
  return shown(state, look, {
    past: past.slice(0, -1),
    future: [...future, lookOf(state)],
    growing: null,
  });
}

/** One step forth again. */
export function redone(state: State): State {
  const {past, future} = state.history;
  const look = future.at(-1);
  if (look === undefined) return state;
  return shown(state, look, {
    past: [...past, lookOf(state)],
    future: future.slice(0, -1),
    growing: null,
  });
}

/** The same analysis came again with more in it: it stands for the earlier one in every step, its looks `renewedBy`. */
export function regrown(
  history: History,
  from: State["analysis"],
  to: State["analysis"],
  renewedBy: (look: Look) => Look,
): History {
  const renewed = (look: Look): Look =>
    look.analysis === from ? {...renewedBy(look), analysis: to} : look;
  return {...history, past: history.past.map(renewed), future: history.future.map(renewed)};
}

function shown(state: State, look: Look, history: History): State {
  const answers = look.analysis === state.analysis ? state.answers : new Map();
  // A sheet that told of what is no longer chosen would tell of something else.
  const told = state.sheet === "inspector" && look.trail.length === 0;
  return {...state, ...look, answers, history, playing: false, sheet: told ? null : state.sheet};
}

/** By what a message grows a step; null = it is a step of its own. */
function growthOf(message: Message): string | null {
  if (message.type === "tick") return "tick";
  if (message.type === "arranged") return `arranged ${message.run}`;
  if (message.type === "display") return `display ${Object.keys(message.display).sort().join(" ")}`;
  if (message.type === "filter") return `filter ${Object.keys(message.filter).sort().join(" ")}`;
  return null;
}

function sameLook(a: Look, b: Look): boolean {
  return (
    a.analysis === b.analysis &&
    a.source === b.source &&
    a.view === b.view &&
    a.decisions === b.decisions &&
    (a.trail === b.trail || (a.trail.length === 0 && b.trail.length === 0)) &&
    a.places === b.places &&
    sameFields(a.display, b.display) &&
    sameFields(a.compared, b.compared) &&
    sameFields(a.tables, b.tables) &&
    sameFields(a.encoding, b.encoding) &&
    sameFields(a.filter, b.filter)
  );
}

/** Whether two plain objects say the same; what is one object is not looked into. */
function sameFields(a: object, b: object): boolean {
  if (a === b) return true;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return (
    left.length === Object.keys(b).length &&
    left.every(
      ([key, value]) =>
        value === right[key] || JSON.stringify(value) === JSON.stringify(right[key]),
    )
  );
}

/** Forgets the oldest steps. */
function bounded(past: readonly Look[]): readonly Look[] {
  const kept = new Set<unknown>();
  let from = past.length;
  while (from > 0 && past.length - from < MOST_STEPS) {
    kept.add(past[from - 1].analysis);
    if (kept.size > MOST_ANALYSES) break;
    from -= 1;
  }
  return past.slice(from);
}

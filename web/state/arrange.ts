import type {ArrangeInput, Arrangement} from "../../src/jobs/questions/arrange.ts";
import {drawnOf} from "./drawn.ts";
import type {Job, Message} from "./messages.ts";
import type {Places} from "./places.ts";
import type {State} from "./state.ts";

/** The places that hold for what is on the map; null = those of the analysis. */
export function placesOf(state: State): Places | null {
  const {places} = state;
  if (places === null || places.analysis !== state.analysis) return null;
  return places.network === drawnOf(state)?.id ? places : null;
}

/** Begins a layout; one that runs makes way for it. */
export function arrange(
  state: State,
  {method, goOn = false}: Extract<Message, {type: "arrange"}>,
): [State, Job?] {
  const drawn = drawnOf(state);
  if (state.analysis === null || drawn === null) return [state];
  const run = (state.arranging?.run ?? 0) + 1;
  const places = placesOf(state);
  const input: ArrangeInput = {
    network: drawn.id,
    method,
    before: places?.positions ?? null,
    pinned: places?.pinned ?? [],
    goOn,
  };
  const next = {...state, arranging: {run, method, fraction: 0, running: true}};
  return [next, {type: "arrange", run, analysis: state.analysis, input}];
}

/** Takes in where nodes are by now. */
export function arranged(
  state: State,
  {run, network, arrangement, done, still}: Extract<Message, {type: "arranged"}>,
): State {
  const {analysis, arranging} = state;
  if (analysis === null || arranging?.run !== run || drawnOf(state)?.id !== network) return state;
  const {positions, fraction}: Arrangement = arrangement;
  if (still && !done) return {...state, arranging: {...arranging, fraction}};
  return {
    ...state,
    places: {analysis, network, positions, pinned: placesOf(state)?.pinned ?? []},
    arranging: {...arranging, fraction: done ? 1 : fraction, running: !done},
  };
}

/** Puts a node somewhere and holds it there. */
export function pin(state: State, {node, x, y}: Extract<Message, {type: "pin"}>): State {
  const {analysis} = state;
  const drawn = drawnOf(state);
  if (analysis === null || drawn === null) return state;
  const places = placesOf(state);
  const {x: fromX, y: fromY} = places?.positions ?? drawn.positions;
  const positions = {x: fromX.slice(), y: fromY.slice()};
  positions.x[node] = x;
  positions.y[node] = y;
  const pinned = [...new Set([...(places?.pinned ?? []), node])].sort((a, b) => a - b);
  return {...state, places: {analysis, network: drawn.id, positions, pinned}};
}

/** Nodes may move again. */
export function unpin(state: State): State {
  const places = placesOf(state);
  return places === null ? state : {...state, places: {...places, pinned: []}};
}

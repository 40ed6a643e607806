import {computed, type ReadonlySignal, signal} from "@preact/signals";
import {type MapNetwork, type Scene, scene} from "../../src/index.ts";
import {placesOf} from "./arrange.ts";
import {drawnOf, fitting} from "./drawn.ts";
import type {Job, Send} from "./messages.ts";
import type {State} from "./state.ts";
import {update} from "./update.ts";

export interface Store {
  readonly state: ReadonlySignal<State>;
  /** The state without what changes many times a second while something is computed: how far that is. */
  readonly calm: ReadonlySignal<State>;
  readonly send: Send;
  /** The network that the picture shows. */
  readonly drawn: ReadonlySignal<MapNetwork | null>;
  /** The picture that follows from the state; null while there is nothing to draw. */
  readonly scene: ReadonlySignal<Scene | null>;
}

/** Holds the state; `perform` does what the pure update asks for. */
export function createStore(initial: State, perform: (job: Job, send: Send) => void): Store {
  const state = signal(initial);
  let last = initial;
  const calm = computed(() => {
    if (!isProgress(last, state.value)) last = state.value;
    return last;
  });
  const analysis = computed(() => state.value.analysis);
  const encoding = computed(() => state.value.encoding);
  const filter = computed(() => state.value.filter);

  const send: Send = message => {
    const [next, job] = update(state.value, message);
    state.value = next;
    if (job !== undefined) perform(job, send);
  };
  const drawn = computed(() => drawnOf(state.value));
  const moved = computed(() => placesOf(state.value));
  // Where nodes stand changes often and alone: the rest of the picture stays.
  const standing = computed(() => {
    if (analysis.value === null || drawn.value === null) return null;
    const sound = fitting(analysis.value, drawn.value, encoding.value);
    return scene(analysis.value, sound, filter.value, drawn.value);
  });
  return {
    state,
    calm,
    send,
    drawn,
    scene: computed(() => {
      const picture = standing.value;
      const positions = moved.value?.positions;
      return picture === null || positions === undefined ? picture : {...picture, ...positions};
    }),
  };
}

/** Whether a state says nothing more than another but how far the same work is. */
export function isProgress(before: State, after: State): boolean {
  if (before.work === null || after.work === null || before.work.run !== after.work.run)
    return false;
  const names = Object.keys(after) as (keyof State)[];
  return names.every(name => name === "work" || before[name] === after[name]);
}

import type {Analysis} from "../../src/index.ts";
import type {Message} from "../../web/state/messages.ts";
import {initialState, type State} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";

/** What a file that is opened in a test is called, and how it is read. */
export const SOURCE = {name: "water", files: [], options: {}};

/** A state after messages, whatever they ask to be done. */
export const told = (state: State, ...messages: readonly Message[]): State =>
  messages.reduce((now, message) => update(now, message)[0], state);

/** The app before anything is opened. */
export const START = initialState("auto");

/** That an analysis is there. */
export const done = (analysis: Analysis): Message => ({
  type: "done",
  run: 1,
  analysis,
  source: SOURCE,
});

/** The app with an analysis. */
export const openedWith = (analysis: Analysis): State =>
  told(START, {type: "open", name: SOURCE.name, files: []}, done(analysis));

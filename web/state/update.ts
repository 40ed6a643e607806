import {EVERYTHING, isStandard} from "../../src/index.ts";
import {formatsCounting} from "../facts/counting.ts";
import {sampleOf} from "../samples.ts";
import {words} from "../words.ts";
import {answered, asked} from "./answers.ts";
import {arrange, arranged, pin, unpin} from "./arrange.ts";
import {madeNetwork} from "./drawn.ts";
import {lookOf, recorded, redone, settled, undone} from "./history.ts";
import type {Job, Message} from "./messages.ts";
import {
  again,
  closed,
  firstLook,
  followed,
  grown,
  leftPart,
  opened,
  remembered,
  started,
} from "./open-corpus.ts";
import {arrived, encoded} from "./other-network.ts";
import type {Selection, State} from "./state.ts";
import {chosenIn} from "./tables.ts";

/** So many steps back are kept. */
const TRAIL = 50;

/** Says what the app is after a message, and what is to be done outside for it. Pure. */
export function update(state: State, message: Message): [State, Job?] {
  switch (message.type) {
    case "undo":
      return state.work !== null && state.analysis !== null
        ? cancelled(state)
        : withNetwork(undone(state));
    case "redo":
      return withNetwork(redone(state));
    case "settle":
      return [settled(state)];
    default: {
      const [next, ...job] = step(state, message);
      return [recorded(state, next, message), ...job];
    }
  }
}

type Step = Exclude<Message, {type: "undo" | "redo" | "settle"}>;

function step(state: State, message: Step): [State, Job?] {
  switch (message.type) {
    case "start": {
      const {link = null} = message;
      const [next, run] = started({...state, link}, words.firstLook);
      return [next, {type: "find first", run, link}];
    }
    case "follow": {
      const here = followed({...state, link: message.link});
      if (here.link === null) return [here];
      const [next, run] = started(here, words.firstLook);
      return [next, {type: "find first", run, link: message.link}];
    }
    case "open": {
      const [next, run] = started(state, message.name);
      const from = formatsCounting(state.counting);
      const source = {
        name: message.name,
        files: message.files,
        options: {},
        ...(from.length === 0 ? null : {citationsFrom: from}),
      };
      return [next, {type: "analyse", run, source}];
    }
    case "count from":
      return [{...state, counting: message.source}];
    case "open part": {
      const [next, run] = started(state, message.name);
      const {name, files} = message;
      return [
        next,
        {type: "analyse", run, source: {name, files, options: {}, outer: lookOf(state)}},
      ];
    }
    case "out":
      return leftPart(state);
    case "open sample": {
      const [next, run] = started(state, sampleOf(message.sample)?.name ?? "");
      return [next, {type: "open sample", run, sample: message.sample, options: {}}];
    }
    case "fetch": {
      const {name, request} = message;
      const [next, run] = started(state, name);
      return [next, {type: "fetch", run, name, request}];
    }
    case "open recent": {
      const [next, run] = started(state, message.recent.name);
      return [next, {type: "open recent", run, recent: message.recent}];
    }
    case "forget recent":
      return [state, {type: "forget recent", id: message.id}];
    case "keep recents":
      // At once: what is opened before the browser has answered is kept too.
      return [
        {...state, recents: {...state.recents, allowed: message.allowed}},
        {type: "keep recents", allowed: message.allowed},
      ];
    case "recents":
      return [{...state, recents: message.recents}];
    case "close":
      return [closed(state), {type: "stop"}];
    case "recompute": {
      if (state.source === null) return [state];
      const options = {...state.source.options, ...message.options};
      return again(state, {...state.source, options});
    }
    case "decide":
      return [{...state, decisions: message.decisions}];
    case "apply decisions":
      return state.source === null ? [state] : again(state, state.source);
    case "progress":
      if (state.work?.run !== message.run) return [state];
      return [{...state, work: {...state.work, stage: message.stage, fraction: message.fraction}}];
    case "done":
      if (state.work?.run !== message.run) return [state]; // late: something else was opened
      return remembered(state.early ? grown(state, message) : followed(opened(state, message)));
    case "early":
      if (state.work?.run !== message.run) return [state];
      return [followed({...opened(state, message), work: state.work, early: true})];
    case "failed":
      if (state.work?.run !== message.run) return [state];
      return [{...state, work: null, failure: message.reason}];
    case "nothing found":
      if (state.work?.run !== message.run) return [state];
      return [{...state, work: null}];
    case "cancel":
      return cancelled(state);
    case "dismiss failure":
      return [{...state, failure: null}];
    case "notice":
      return [{...state, notice: message.notice}];
    case "view":
      return [{...state, view: message.view, sheet: null, playing: false}];
    case "encode":
      return encoded(state, {...state.encoding, ...message.encoding});
    case "filter":
      return [{...state, filter: {...state.filter, ...message.filter}, playing: false}];
    case "display":
      return [{...state, display: {...state.display, ...message.display}}];
    case "table":
      return [{...state, tables: chosenIn(state.tables, message.table, message.choice)}];
    case "compare":
      return [{...state, compared: message.compared, view: "compare", sheet: null, playing: false}];
    case "arrange":
      return arrange(state, message);
    case "arranged":
      return [arranged(state, message)];
    case "stop arranging":
      return [state, {type: "stop arranging"}];
    case "pin":
      return [pin(state, message)];
    case "unpin":
      return [unpin(state)];
    case "put back":
      return [{...state, places: null, arranging: null}, {type: "stop arranging"}];
    case "show everything":
      return [{...state, filter: EVERYTHING, playing: false}];
    case "reset":
      return [{...state, ...firstLook(state), tables: {}, playing: false}];
    case "select":
      return [chosen(state, message.selection, message.step === true)];
    case "back":
      return [{...state, trail: state.trail.slice(0, -1)}];
    case "deselect":
      return [{...state, trail: [], sheet: null}];
    case "dialog":
      return [{...state, dialog: message.dialog}];
    case "sheet":
      return [{...state, sheet: message.sheet}];
    case "theme":
      return [
        {...state, theme: message.theme},
        {type: "keep theme", theme: message.theme},
      ];
    case "play":
      return [{...state, playing: message.playing}];
    case "ask":
      return asked(state, message.question, message.input);
    case "answer":
      return [arrived(answered(state, message), message.key)];
    case "tick":
      if (!state.playing) return [state];
      return [{...state, filter: {...state.filter, years: [message.from, message.to]}}];
  }
}

/** A look that was left long ago may need a network that has to be made again. */
function withNetwork(state: State): [State, Job?] {
  const {network: id} = state.encoding;
  const isThere = isStandard(id) || madeNetwork(state, id) !== null;
  return isThere ? [state] : asked(state, "network", {id});
}

function cancelled(state: State): [State, Job] {
  const notice = state.early ? words.shell.stoppedEarly : state.notice;
  return [{...state, work: null, notice}, {type: "stop"}];
}

function chosen(state: State, selection: Selection, isStep: boolean): State {
  const last = state.trail.at(-1);
  const same = last !== undefined && JSON.stringify(last) === JSON.stringify(selection);
  const trail = same ? state.trail : [...state.trail, selection].slice(-TRAIL);
  return {...state, trail, sheet: isStep ? state.sheet : "inspector", dialog: null};
}

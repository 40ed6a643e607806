import {
  type Encoding,
  EVERYTHING,
  forOtherAnalysis,
  forOtherNetwork,
  isStandard,
  type MapNetwork,
  usualSize,
} from "../../src/index.ts";
import {sampleOf} from "../samples.ts";
import {words} from "../words.ts";
import {answered, asked} from "./answers.ts";
import {arrange, arranged, pin, unpin} from "./arrange.ts";
import {sameIn} from "./carried.ts";
import {comparedIn, NOTHING_COMPARED} from "./compared.ts";
import {fitting, madeNetwork, networkKey} from "./drawn.ts";
import {noHistory, recorded, redone, regrown, settled, undone} from "./history.ts";
import {printOf, resolved} from "./linked.ts";
import {
  initialState,
  type Job,
  type Message,
  type Selection,
  type Source,
  type State,
} from "./state.ts";
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
      const source = {name: message.name, files: message.files, options: {}};
      return [next, {type: "analyse", run, source}];
    }
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
      return [state, {type: "keep recents", allowed: message.allowed}];
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
      return [chosen(state, message.selection)];
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

/** The start page again: nothing is open. */
const closed = (state: State): State => ({
  ...initialState(state.theme),
  run: state.run,
  recents: state.recents,
});

/** What was opened is kept for another time, where that is allowed and it can be read again. */
function remembered(state: State): [State, Job?] {
  const {analysis, source, recents} = state;
  if (!recents.allowed || analysis === null || source === null) return [state];
  if (source.files === null || source.sample !== undefined || source.name === "") return [state];
  return [state, {type: "remember", source, print: printOf(analysis)}];
}

/** The whole analysis comes after its first look: whatever was chosen meanwhile stays. */
function grown(state: State, {analysis, source}: Extract<Message, {type: "done"}>): State {
  return followed({
    ...state,
    link: state.history.past.length === 0 ? state.link : null,
    analysis,
    source,
    work: null,
    early: false,
    answers: new Map(),
    history: regrown(state.history, state.analysis, analysis),
  });
}

/** Shows what a link asks for, as soon as the corpus that it is about is open. */
function followed(state: State): State {
  const {link, analysis} = state;
  if (link === null || analysis === null) return state;
  if (link.print !== "" && link.print !== printOf(analysis))
    return {...state, notice: words.shell.linkElsewhere(link.name)};
  const found = resolved(state, link);
  if (found === null) return state;
  const {wanted, ...look} = found;
  // Terms are not there in a first look: the link is followed once more when all is.
  const rest = state.early ? link : null;
  return {...state, ...look, view: link.view, wanted, link: wanted === null ? rest : link};
}

/** How a corpus is shown at first. */
function firstLook({analysis}: State): Partial<State> {
  if (analysis === null) return {};
  const {order} = analysis.networks.coauthor.network.graph;
  const network = order > 0 || analysis.topics.count === 0 ? "coauthor" : "topics";
  const encoding: Encoding = {network, size: usualSize(analysis, network), colour: "community"};
  const compared = NOTHING_COMPARED;
  return {
    view: "map",
    encoding,
    wanted: null,
    filter: EVERYTHING,
    compared,
    places: null,
    trail: [],
  };
}

/** Makes the open analysis again: from its papers where it has some, else from its files. */
function again(state: State, source: Source): [State, Job?] {
  const {analysis, decisions} = state;
  if (analysis === null) return [state];
  const [next, run] = started(state, source.name);
  if (analysis.corpus.size > 0) return [next, {type: "again", run, analysis, source, decisions}];
  return source.files === null ? [state] : [next, {type: "analyse", run, source}];
}

function started(state: State, name: string): [State, number] {
  const run = state.run + 1;
  const work = {run, name, stage: words.starting, fraction: 0};
  return [{...state, run, work, failure: null, dialog: null, playing: false}, run];
}

/** A new analysis starts afresh, unless it is the same files computed otherwise. */
function opened(
  state: State,
  {analysis, source}: Extract<Message, {type: "done" | "early"}>,
): State {
  const again =
    state.source !== null &&
    (source === state.source || (source.files !== null && source.files === state.source.files));
  const next: State = {
    ...state,
    analysis,
    source,
    work: null,
    wanted: null,
    early: false,
    notice: null,
    answers: new Map(),
    decisions: analysis.manifest.decisions ?? [],
  };
  const first = firstLook(next);
  if (!again) return {...next, ...first, sheet: null, history: noHistory()};
  return {
    ...next,
    encoding: isStandard(state.encoding.network)
      ? state.encoding
      : (first.encoding ?? state.encoding),
    places: null,
    arranging: null,
    filter: forOtherAnalysis(state.filter),
    compared: comparedIn(state.compared, state.analysis, analysis),
    trail: state.trail.filter(lasts).flatMap(sameIn(state.analysis, analysis)),
  };
}

/** Whether a selection means the same after the graphs were built anew. */
const lasts = ({kind}: Selection): boolean => kind !== "tie" && kind !== "community";

/**
 * Another network has other communities, ties and values: what only made sense in the old one goes. One that is not
 * made yet is asked for, and what was on the map stays until it is there.
 */
function encoded(state: State, encoding: Encoding): [State, Job?] {
  const {network: id} = encoding;
  const {analysis} = state;
  if (id === state.encoding.network) return [{...state, encoding, wanted: null}];
  const network = madeNetwork(state, id);
  if (network !== null && analysis !== null) return [shown(state, network, encoding)];
  if (isStandard(id)) return [state];
  return asked({...state, wanted: id}, "network", {id});
}

function shown(state: State, network: MapNetwork, encoding: Encoding): State {
  const {analysis} = state;
  if (analysis === null) return state;
  const keep = {
    ...encoding,
    size: usualSize(analysis, network),
    network: network.id,
    ...(network.world === null ? {} : {tieColour: "world"}),
  };
  return {
    ...state,
    encoding: fitting(analysis, network, keep),
    wanted: null,
    places: null,
    arranging: null,
    filter: forOtherNetwork(state.filter),
    trail: state.trail.filter(lasts),
  };
}

/** The network that was waited for comes on the map; or it could not be made, and that is said. */
function arrived(state: State, key: string): State {
  const {wanted} = state;
  if (wanted === null || isStandard(wanted) || key !== networkKey(wanted)) return state;
  const network = madeNetwork(state, wanted);
  if (network !== null)
    return state.link === null ? shown(state, network, state.encoding) : followed(state);
  const answer = state.answers.get(key);
  return answer?.state === "failed" ? {...state, wanted: null, failure: answer.reason} : state;
}

function chosen(state: State, selection: Selection): State {
  const last = state.trail.at(-1);
  const same = last !== undefined && JSON.stringify(last) === JSON.stringify(selection);
  const trail = same ? state.trail : [...state.trail, selection].slice(-TRAIL);
  return {...state, trail, sheet: "inspector", dialog: null};
}

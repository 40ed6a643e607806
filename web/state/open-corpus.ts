import {
  type Analysis,
  type Encoding,
  EVERYTHING,
  forOtherAnalysis,
  isStandard,
  type NetworkId,
  usualSize,
} from "../../src/index.ts";
import {words} from "../words.ts";
import {lasts, sameIn} from "./carried.ts";
import {comparedIn} from "./compared.ts";
import {grownGroups} from "./grown-groups.ts";
import {lookOf, regrown} from "./history.ts";
import {printOf, resolved} from "./linked.ts";
import type {Job, Message} from "./messages.ts";
import {initialState, type Look, noHistory, type Source, type State} from "./state.ts";
import {NOTHING_COMPARED} from "./two-sides.ts";

/** The start page again: nothing is open. */
export const closed = (state: State): State => ({
  ...initialState(state.theme),
  run: state.run,
  recents: state.recents,
  counting: state.counting,
});

/** What was opened is kept for another time, where that is allowed and it can be read again. */
export function remembered(state: State): [State, Job?] {
  const {analysis, source, recents} = state;
  if (!recents.allowed || analysis === null || source === null) return [state];
  if (source.files === null || source.sample !== undefined || source.name === "") return [state];
  // The whole that this is a part of is too much to keep along with it.
  const {outer: _, ...kept} = source;
  return [state, {type: "remember", source: kept, print: printOf(analysis)}];
}

/** Back from a part that was opened by itself to what it is a part of, as that was left. */
export function leftPart(state: State): [State, Job?] {
  const outer = state.source?.outer;
  if (outer === undefined) return [state];
  const whole: State = {...state, ...outer, answers: new Map(), arranging: null, playing: false};
  return [
    {...whole, work: null, early: false, wanted: null, link: null},
    {type: state.work === null ? "stop arranging" : "stop"},
  ];
}

/** The whole analysis comes after its first look: whatever was chosen meanwhile stays. */
export function grown(state: State, {analysis, source}: Extract<Message, {type: "done"}>): State {
  const renewed =
    state.analysis === null ? (look: Look) => look : grownGroups(state.analysis, analysis);
  return followed({
    ...state,
    ...renewed(lookOf(state)),
    link: state.history.past.length === 0 ? state.link : null,
    analysis,
    source,
    work: null,
    early: false,
    answers: new Map(),
    history: regrown(state.history, state.analysis, analysis, renewed),
  });
}

/** Shows what a link asks for, as soon as the corpus that it is about is open. */
export function followed(state: State): State {
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

/** The map that a corpus is shown by at first: of people, of topics where there are none. */
export function firstEncoding(analysis: Analysis): Encoding & {readonly network: NetworkId} {
  const {order} = analysis.networks.coauthor.network.graph;
  const network = order > 0 || analysis.topics.count === 0 ? "coauthor" : "topics";
  return {network, size: usualSize(analysis, network), colour: "community"};
}

/** How a corpus is shown at first. */
export function firstLook({analysis}: State): Partial<State> {
  if (analysis === null) return {};
  const encoding = firstEncoding(analysis);
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
export function again(state: State, source: Source): [State, Job?] {
  const {analysis, decisions} = state;
  if (analysis === null) return [state];
  const [next, run] = started(state, source.name);
  if (analysis.corpus.size > 0) return [next, {type: "again", run, analysis, source, decisions}];
  return source.files === null ? [state] : [next, {type: "analyse", run, source}];
}

export function started(state: State, name: string): [State, number] {
  const run = state.run + 1;
  const work = {run, name, stage: words.starting, fraction: 0};
  return [{...state, run, work, failure: null, dialog: null, playing: false}, run];
}

/** A new analysis starts afresh, unless it is the same files computed otherwise. */
export function opened(
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

import {
  type Analysis,
  fold,
  isStandard,
  type MapId,
  type MapNetwork,
  MORE_NETWORKS,
} from "../../src/index.ts";
import {SAMPLES} from "../samples.ts";
import type {Message} from "../state/messages.ts";
import type {Selection, State} from "../state/state.ts";
import type {Compared} from "../state/two-sides.ts";
import {VIEWS} from "../state/views.ts";
import {words} from "../words.ts";
import {type AttributeUse, attributeGroups} from "./attributes.ts";
import {plural} from "./format.ts";
import {kindName, viewName} from "./nodes.ts";
import {hasReferences} from "./references.ts";
import {type Hit, search} from "./search.ts";

/** Something that can be done or found by typing a part of its name. */
export interface Command {
  /** Different from each other. */
  readonly id: string;
  /** What kind of thing it is. */
  readonly group: string;
  readonly label: string;
  /** Its key, or how many papers; "" = nothing. */
  readonly hint: string;
  readonly message: Message;
}

const {commands: said} = words.shell;

/** Everything that can be done now: every view, map and measure, and every action. */
export function commands(
  state: State,
  analysis: Analysis | null,
  drawn: MapNetwork | null,
): readonly Command[] {
  const {past, future} = state.history;
  const command = (group: string, label: string, message: Message, hint = ""): Command => ({
    id: JSON.stringify(message),
    group,
    label,
    hint,
    message,
  });
  const act = (label: string, message: Message, hint = "") =>
    command(said.actions, label, message, hint);
  const open = [
    act(words.openTitle, {type: "dialog", dialog: "open"}),
    ...SAMPLES.map(({id, name}) => command(said.samples, name, {type: "open sample", sample: id})),
    act(said.start, {type: "close"}),
  ];
  const always = [
    ...(["auto", "light", "dark"] as const).map(theme =>
      act(words.theme[theme], {type: "theme", theme}),
    ),
    act(words.shell.keys.title, {type: "dialog", dialog: "keys"}, "?"),
  ];
  if (analysis === null || drawn === null) return [...open, ...always];
  const uses: [AttributeUse, string][] = [
    ["size", words.size],
    ["colour", words.colour],
    ["label", said.label],
    ["tieWidth", said.tieWidth],
    ["tieColour", said.tieColour],
  ];
  return once([
    ...VIEWS.map(view => command(words.viewsLabel, viewName(view, analysis), {type: "view", view})),
    ...(past.length > 0 ? [act(words.shell.undo, {type: "undo"}, said.undoKey)] : []),
    ...(future.length > 0 ? [act(words.shell.redo, {type: "redo"}, said.redoKey)] : []),
    ...(state.source?.outer === undefined ? [] : [act(words.stored.out, {type: "out"})]),
    act(words.showAllAgain, {type: "show everything"}),
    act(said.reset, {type: "reset"}),
    ...(state.trail.length > 0 ? [act(words.clear, {type: "deselect"}, "Esc")] : []),
    ...comparing(state).map(compared =>
      act(words.asks.compare.commands[compared.of], {type: "compare", compared}),
    ),
    act(words.shell.share, {type: "dialog", dialog: "share"}),
    act(words.readReport, {type: "dialog", dialog: "report"}),
    act(words.lens, {type: "sheet", sheet: "lens"}),
    ...open,
    ...always,
    ...maps(analysis, drawn).map(network =>
      command(words.mapOf, `${words.stage.nouns[NOUNS[network]]} · ${words.meanings[network]}`, {
        type: "encode",
        encoding: {network},
      }),
    ),
    ...uses.flatMap(([use, label]) =>
      attributeGroups(analysis, drawn, use).flatMap(({title, choices}) =>
        choices.map(choice =>
          command(label, choice.label, {type: "encode", encoding: {[use]: choice.value}}, title),
        ),
      ),
    ),
  ]);
}

/** What can be put side by side from here: what is selected comes first. */
function comparing({analysis, trail}: State): readonly Compared[] {
  if (analysis === null || analysis.corpus.size === 0) return [];
  const last = trail.at(-1);
  const pair = last?.kind === "several" && last.of === "person" && last.items.length === 2;
  const circle = last?.kind === "community" && isStandard(last.network) ? last : null;
  return [
    {
      of: "people",
      sides: pair
        ? [last.items[0], last.items[1]]
        : [last?.kind === "person" ? last.person : null, null],
    },
    {
      of: "communities",
      network: circle !== null && isStandard(circle.network) ? circle.network : "coauthor",
      sides: [circle?.community ?? null, null],
    },
    {of: "periods", sides: [null, null]},
  ];
}

/** The same measure may stand in two groups; the first is enough. */
function once(all: readonly Command[]): readonly Command[] {
  const known = new Map<string, Command>();
  for (const command of all) if (!known.has(command.id)) known.set(command.id, command);
  return [...known.values()];
}

/** What the nodes of each map are, first of all. */
const NOUNS: Readonly<Record<MapId, keyof typeof words.stage.nouns>> = {
  coauthor: "people",
  "shared-topic": "people",
  both: "people",
  "people-topics": "people",
  topics: "topics",
  coupling: "papers",
  "similar-papers": "papers",
  "co-citation": "papers",
};

/** Maps that can be made of a corpus; a graph that came alone has the one. */
function maps(analysis: Analysis, drawn: MapNetwork): readonly MapId[] {
  if (drawn.network.given !== undefined) return [];
  const more = MORE_NETWORKS.filter(
    id => hasReferences(analysis) || (id !== "coupling" && id !== "co-citation"),
  );
  return ["coauthor", "shared-topic", "topics", ...more];
}

/**
 * The commands and the people, topics and papers that fit what was typed: each word must begin a word of the name or
 * of its group. Without anything typed all commands.
 */
export function fitting(
  all: readonly Command[],
  analysis: Analysis | null,
  typed: string,
): readonly Command[] {
  const wanted = fold(typed).split(" ").filter(Boolean);
  if (wanted.length === 0) return all;
  const found = all.filter(({group, label}) => {
    const name = ` ${fold(`${group} ${label}`)}`;
    return wanted.every(word => name.includes(` ${word}`));
  });
  const hits =
    analysis === null ? [] : search(analysis, typed).map(hit => hitCommand(hit, analysis));
  return [...found, ...hits];
}

function hitCommand({kind, index, label, figure}: Hit, analysis: Analysis): Command {
  const selection: Selection =
    kind === "person"
      ? {kind, person: index}
      : kind === "term"
        ? {kind, term: index}
        : {kind, paper: index};
  const papers = kind === "paper" ? (figure === 0 ? "" : String(figure)) : plural(figure, "paper");
  return {
    id: `${kind} ${index}`,
    group: kindName(kind, analysis),
    label,
    hint: papers,
    message: {type: "select", selection},
  };
}

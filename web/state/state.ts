import {
  type Analysis,
  type AnalysisOptions,
  type Decision,
  type Encoding,
  EVERYTHING,
  type Filter,
  type MapId,
} from "../../src/index.ts";
import type {FileBytes} from "../../src/jobs/file-bytes.ts";
import {type Display, USUAL_DISPLAY} from "./display.ts";
import type {Link} from "./link.ts";
import type {Arranging, Places} from "./places.ts";
import type {Tables} from "./tables.ts";
import {type Compared, NOTHING_COMPARED} from "./two-sides.ts";
import type {View} from "./views.ts";

export type Theme = "auto" | "light" | "dark";
export type Dialog = "open" | "report" | "share" | "palette" | "keys";
export type Sheet = "lens" | "inspector";

/** What the inspector shows. Every number of the app leads to one of these. */
export type Selection =
  | {readonly kind: "person"; readonly person: number}
  | {readonly kind: "term"; readonly term: number}
  | {readonly kind: "paper"; readonly paper: number}
  | {readonly kind: "tie"; readonly network: MapId; readonly tie: number}
  | {readonly kind: "community"; readonly network: MapId; readonly community: number}
  | {readonly kind: "papers"; readonly title: string; readonly papers: readonly number[]}
  | {
      /** Two or more of one kind at once, by number, rising: what they share. */
      readonly kind: "several";
      readonly of: "person" | "term" | "paper";
      readonly items: readonly number[];
    };

/** Where an analysis came from; the files are kept so that it can be made again otherwise. */
export interface Source {
  readonly name: string;
  /** Null when there is nothing to compute it from again. */
  readonly files: readonly FileBytes[] | null;
  readonly options: Partial<AnalysisOptions>;
  /** Whose citation counts are used where sources differ: formats by id; absent = the greatest. */
  readonly citationsFrom?: readonly string[];
  /** The sample that it is; absent = none. */
  readonly sample?: string;
  /** What was seen before this part of it was opened by itself; absent = it is no part. */
  readonly outer?: Look;
}

/** A corpus that the browser keeps, to open it again. */
export interface Recent {
  readonly id: number;
  readonly name: string;
  /** Bytes of its files. */
  readonly size: number;
  /** When it was opened last, in milliseconds since 1970. */
  readonly at: number;
  /** What tells the corpus, see `printOf`. */
  readonly print: string;
}

/** What the browser keeps, newest first, and whether the user allows it. */
export interface Recents {
  readonly allowed: boolean;
  readonly list: readonly Recent[];
}

/** The long job that runs now. */
export interface Work {
  /** Counts up; answers to an older one are late and dropped. */
  readonly run: number;
  readonly name: string;
  readonly stage: string;
  readonly fraction: number;
}

/** What came of a question to the worker about the analysis. */
export type Answer =
  | {readonly state: "asked"}
  | {readonly state: "answered"; readonly output: unknown}
  | {readonly state: "failed"; readonly reason: string};

/** All that the app is. Everything on the screen follows from it. */
export interface State {
  readonly analysis: Analysis | null;
  readonly source: Source | null;
  readonly work: Work | null;
  /** Number of the latest long job. */
  readonly run: number;
  /** Why the latest job gave nothing; until it is dismissed or the next job starts. */
  readonly failure: string | null;
  /** Something worth saying that stops nobody; until it is dismissed. */
  readonly notice: string | null;
  /** Whether the analysis is a first look, and the rest is still being computed or was stopped. */
  readonly early: boolean;
  /** A view that was asked for by a link and is not shown yet. */
  readonly link: Link | null;
  readonly recents: Recents;
  /** Whose citation counts are used in what is opened next: a row of COUNTING; "" = the greatest. */
  readonly counting: string;
  readonly view: View;
  readonly encoding: Encoding;
  /** The network that is being made and will be shown when it is there. */
  readonly wanted: MapId | null;
  readonly filter: Filter;
  readonly display: Display;
  /** What the compare view puts side by side. */
  readonly compared: Compared;
  /** Columns and order of the tables, where somebody chose them. */
  readonly tables: Tables;
  /** Where nodes stand; null = where the analysis put them. */
  readonly places: Places | null;
  readonly arranging: Arranging | null;
  /** What was selected, one after the other; the last is shown, Back drops it. */
  readonly trail: readonly Selection[];
  readonly dialog: Dialog | null;
  /** On narrow screens: which panel lies over the map. */
  readonly sheet: Sheet | null;
  readonly theme: Theme;
  readonly playing: boolean;
  /** What was asked about the open analysis, by question and input; see `useAnswer`. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** What was decided about who is who; the analysis follows it once it is applied. */
  readonly decisions: readonly Decision[];
  readonly history: History;
}

/** What undo and redo bring back: everything that decides what is seen. */
export type Look = Pick<
  State,
  | "analysis"
  | "source"
  | "view"
  | "encoding"
  | "filter"
  | "trail"
  | "display"
  | "compared"
  | "tables"
  | "places"
  | "decisions"
>;

/** The looks before and after the present one. */
export interface History {
  /** The latest stands last. */
  readonly past: readonly Look[];
  /** What undo took back; the next to do again stands last. */
  readonly future: readonly Look[];
  /** What the latest step is still growing by: a brush that is being drawn, years that are playing. */
  readonly growing: string | null;
}

/** Nothing happened yet. A new object each time: that is how `recorded` knows of a new beginning. */
export const noHistory = (): History => ({past: [], future: [], growing: null});

/** The app before anything was opened. */
export function initialState(theme: Theme): State {
  return {
    analysis: null,
    source: null,
    work: null,
    run: 0,
    failure: null,
    notice: null,
    early: false,
    link: null,
    recents: {allowed: false, list: []},
    counting: "",
    view: "map",
    encoding: {network: "coauthor", size: "papers", colour: "community"},
    wanted: null,
    filter: EVERYTHING,
    display: USUAL_DISPLAY,
    compared: NOTHING_COMPARED,
    tables: {},
    places: null,
    arranging: null,
    trail: [],
    dialog: null,
    sheet: null,
    theme,
    playing: false,
    answers: new Map(),
    decisions: [],
    history: noHistory(),
  };
}

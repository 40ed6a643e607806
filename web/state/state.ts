import {
  type Analysis,
  type AnalysisOptions,
  type Decision,
  type Encoding,
  EVERYTHING,
  type Filter,
  type LayoutMethod,
  type MapId,
} from "../../src/index.ts";
import type {FetchInput} from "../../src/jobs/fetch.ts";
import type {FileBytes} from "../../src/jobs/protocol.ts";
import type {ArrangeInput, Arrangement} from "../../src/jobs/questions/arrange.ts";
import type {QuestionName} from "../../src/jobs/questions.ts";
import type {Arranging, Places} from "./arrange.ts";
import {type Compared, NOTHING_COMPARED} from "./compared.ts";
import {type Display, USUAL_DISPLAY} from "./display.ts";
import {type History, type Look, noHistory} from "./history.ts";
import type {Link} from "./link.ts";
import type {TableChoice, TableName, Tables} from "./tables.ts";
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

export type Message =
  | {readonly type: "start"; readonly link?: Link | null}
  /** A link came into the address of the open page. */
  | {readonly type: "follow"; readonly link: Link}
  | {readonly type: "open"; readonly name: string; readonly files: readonly FileBytes[]}
  /** Opens a part of what is open by itself; "out" leads back. */
  | {readonly type: "open part"; readonly name: string; readonly files: readonly FileBytes[]}
  | {readonly type: "out"}
  | {readonly type: "open sample"; readonly sample: string}
  /** Asks a live service, and opens what it gives. */
  | {readonly type: "fetch"; readonly name: string; readonly request: FetchInput}
  | {readonly type: "open recent"; readonly recent: Recent}
  | {readonly type: "forget recent"; readonly id: number}
  | {readonly type: "keep recents"; readonly allowed: boolean}
  | {readonly type: "recents"; readonly recents: Recents}
  /** Back to the start page. */
  | {readonly type: "close"}
  | {readonly type: "recompute"; readonly options: Partial<AnalysisOptions>}
  /** What is decided about who is who, all of it. */
  | {readonly type: "decide"; readonly decisions: readonly Decision[]}
  | {readonly type: "apply decisions"}
  | {
      readonly type: "progress";
      readonly run: number;
      readonly stage: string;
      readonly fraction: number;
    }
  | {
      readonly type: "done";
      readonly run: number;
      readonly analysis: Analysis;
      readonly source: Source;
    }
  /** A first look came; the rest is being computed. */
  | {
      readonly type: "early";
      readonly run: number;
      readonly analysis: Analysis;
      readonly source: Source;
    }
  | {readonly type: "failed"; readonly run: number; readonly reason: string}
  | {readonly type: "nothing found"; readonly run: number}
  | {readonly type: "cancel"}
  | {readonly type: "dismiss failure"}
  | {readonly type: "notice"; readonly notice: string | null}
  | {readonly type: "view"; readonly view: View}
  | {readonly type: "encode"; readonly encoding: Partial<Encoding>}
  | {readonly type: "filter"; readonly filter: Partial<Filter>}
  | {readonly type: "show everything"}
  | {readonly type: "display"; readonly display: Partial<Display>}
  | {
      readonly type: "table";
      readonly table: TableName;
      readonly choice: Partial<TableChoice>;
    }
  /** Puts two side by side, and shows them. */
  | {readonly type: "compare"; readonly compared: Compared}
  | {readonly type: "arrange"; readonly method: LayoutMethod; readonly goOn?: boolean}
  | {
      readonly type: "arranged";
      readonly run: number;
      readonly network: MapId;
      readonly arrangement: Arrangement;
      readonly done: boolean;
    }
  /** What there is of the layout is enough. */
  | {readonly type: "stop arranging"}
  | {readonly type: "pin"; readonly node: number; readonly x: number; readonly y: number}
  | {readonly type: "unpin"}
  /** Nodes go back to where the analysis put them. */
  | {readonly type: "put back"}
  /** Everything as it was when the corpus was opened. */
  | {readonly type: "reset"}
  | {readonly type: "undo"}
  | {readonly type: "redo"}
  /** The hand was lifted: what comes next is another step. */
  | {readonly type: "settle"}
  | {readonly type: "select"; readonly selection: Selection}
  | {readonly type: "back"}
  | {readonly type: "deselect"}
  | {readonly type: "dialog"; readonly dialog: Dialog | null}
  | {readonly type: "sheet"; readonly sheet: Sheet | null}
  | {readonly type: "theme"; readonly theme: Theme}
  | {readonly type: "play"; readonly playing: boolean}
  | {readonly type: "tick"; readonly from: number; readonly to: number}
  | {readonly type: "ask"; readonly question: QuestionName; readonly input: unknown}
  | {
      readonly type: "answer";
      readonly analysis: Analysis;
      readonly key: string;
      readonly answer: Answer;
    };

/** What is to be done outside for a message. */
export type Job =
  | {readonly type: "find first"; readonly run: number; readonly link: Link | null}
  | {
      readonly type: "open sample";
      readonly run: number;
      readonly sample: string;
      readonly options: Partial<AnalysisOptions>;
    }
  | {readonly type: "open recent"; readonly run: number; readonly recent: Recent}
  | {
      readonly type: "fetch";
      readonly run: number;
      readonly name: string;
      readonly request: FetchInput;
    }
  | {readonly type: "forget recent"; readonly id: number}
  | {readonly type: "keep recents"; readonly allowed: boolean}
  | {readonly type: "remember"; readonly source: Source; readonly print: string}
  | {readonly type: "analyse"; readonly run: number; readonly source: Source}
  | {
      readonly type: "again";
      readonly run: number;
      readonly analysis: Analysis;
      readonly source: Source;
      readonly decisions: readonly Decision[];
    }
  | {readonly type: "stop"}
  | {
      readonly type: "ask";
      readonly analysis: Analysis;
      readonly key: string;
      readonly question: QuestionName;
      readonly input: unknown;
    }
  | {
      readonly type: "arrange";
      readonly run: number;
      readonly analysis: Analysis;
      readonly input: ArrangeInput;
    }
  | {readonly type: "stop arranging"}
  | {readonly type: "keep theme"; readonly theme: Theme};

export type Send = (message: Message) => void;

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

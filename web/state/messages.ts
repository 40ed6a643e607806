import type {
  Analysis,
  AnalysisOptions,
  Decision,
  Encoding,
  Filter,
  LayoutMethod,
  MapId,
} from "../../src/index.ts";
import type {FetchInput} from "../../src/jobs/fetch.ts";
import type {FileBytes} from "../../src/jobs/file-bytes.ts";
import type {ArrangeInput, Arrangement} from "../../src/jobs/questions/arrange.ts";
import type {QuestionName} from "../../src/jobs/questions.ts";
import type {Display} from "./display.ts";
import type {Link} from "./link.ts";
import type {Answer, Dialog, Recent, Recents, Selection, Sheet, Source, Theme} from "./state.ts";
import type {TableChoice, TableName} from "./tables.ts";
import type {Compared} from "./two-sides.ts";
import type {View} from "./views.ts";

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

export type Message =
  | {readonly type: "start"; readonly link?: Link | null}
  /** A link came into the address of the open page. */
  | {readonly type: "follow"; readonly link: Link}
  | {readonly type: "open"; readonly name: string; readonly files: readonly FileBytes[]}
  /** Whose citation counts are used in what is opened from now on: a row of COUNTING; "" = the greatest. */
  | {readonly type: "count from"; readonly source: string}
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
      /** Whoever wants nothing to move sees where nodes come to stand, not the way there. */
      readonly still: boolean;
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
  /** A step from neighbour to neighbour opens no sheet over the map that is walked. */
  | {readonly type: "select"; readonly selection: Selection; readonly step?: boolean}
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

export type Send = (message: Message) => void;

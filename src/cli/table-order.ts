import type {TableFrame, TablePart} from "../write/table-part.ts";

/** What threads are told: of a table, of some of its rows, or that there are no more. */
export type TableOrder =
  | {
      readonly type: "open";
      readonly table: number;
      readonly file: number;
      readonly frame: TableFrame;
      /** The one number that threads share: the part that goes to the file next, or `FAILED`. */
      readonly next: Int32Array<SharedArrayBuffer>;
    }
  | {
      readonly type: "part";
      readonly table: number;
      readonly number: number;
      readonly part: TablePart;
    }
  | {readonly type: "close"; readonly table: number};

/** What a thread answers to each part; null = it is in the file. */
export interface TableReply {
  readonly table: number;
  readonly number: number;
  readonly failure: {readonly message: string; readonly code: string | undefined} | null;
}

/** No part goes to the file any more. */
export const FAILED = -1;

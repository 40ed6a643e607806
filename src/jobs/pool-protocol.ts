import type {SplitName} from "../analysis/splits.ts";

/** Pool → worker. */
export type PoolRequest =
  | {readonly type: "open"; readonly run: number; readonly name: SplitName; readonly input: unknown}
  | {readonly type: "part"; readonly run: number; readonly index: number}
  | {readonly type: "close"; readonly run: number};

/** Worker → pool. Each part ends with a result or a failure. */
export type PoolReply =
  | {readonly type: "progress"; readonly run: number; readonly stage: string}
  | {
      readonly type: "part";
      readonly run: number;
      readonly index: number;
      readonly part: unknown;
    }
  | {readonly type: "failure"; readonly run: number; readonly reason: string};

/** A worker of either kind, as far as a pool needs it. */
export interface PoolWorker {
  postMessage(message: PoolRequest): void;
  onMessage(listener: (reply: PoolReply) => void): void;
  onError(listener: (reason: Error) => void): void;
  terminate(): void;
}

/** What a worker answers through. */
export interface PoolScope {
  onMessage(listener: (request: PoolRequest) => void): void;
  postMessage(reply: PoolReply, transfer: ArrayBuffer[]): void;
}

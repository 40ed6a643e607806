import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from "node:worker_threads";
import {buffersOf} from "../jobs/transfer.ts";
import {PART_ROWS} from "../write/plain-bytes.ts";
import type {PlainTable} from "../write/plain-table.ts";
import {partOf, sharedFrame, type TablePart} from "../write/table-part.ts";
import type {TableOrder, TableReply} from "./table-order.ts";

/** Threads that write tables, while this one does something else. */
export interface TableThreads {
  /** Writes the rows of a table to the end of an open file. Rejects with the system's error. */
  write(file: number, table: PlainTable): Promise<void>;
  /** Gives threads that are done something more: for who works long without a pause in which they would be heard. */
  tend(): void;
  /** Ends the threads; what they are at stays half done. */
  close(): void;
}

/** Bytes that are copied for threads before they are asked for, at most. */
const MOST_AHEAD = 1 << 23;

/** Room for what is new: texts that are let go of at once. */
const YOUNG_MB = 16;

interface Thread {
  readonly worker: Worker;
  /** Where it answers. */
  readonly port: MessagePort;
}

/** A table that is under way. */
interface Writing {
  readonly table: PlainTable;
  readonly number: number;
  /** Bytes of the parts that threads have, by their numbers. */
  readonly given: Map<number, number>;
  next: number;
  failure: TableReply["failure"];
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/**
 * So many threads, which start with a table and end once none is under way, so that they hold no memory meanwhile; null where tables are written here: by 1, and where there is no file
 * that threads could run.
 */
export function tableThreads(workers: number, file = workerFile()): TableThreads | null {
  if (workers < 2 || file === null) return null;
  let threads: Thread[] = [];
  const underWay = new Map<number, Writing>();
  let tables = 0;
  let ahead = 0;

  const tell = (order: TableOrder) => {
    for (const {worker} of threads) worker.postMessage(order);
  };
  const send = ({table, number: at, given}: Writing, number: number) => {
    const from = number * PART_ROWS;
    const part = partOf(table, from, Math.min(table.rows, from + PART_ROWS));
    const bytes = copiedBytes(part);
    given.set(number, bytes);
    ahead += bytes;
    // A thread takes its parts one after the other: the one that all others wait for is never behind another.
    const order: TableOrder = {type: "part", table: at, number, part};
    threads[number % threads.length].worker.postMessage(order, buffersOf(part));
  };
  const give = () => {
    for (const of of underWay.values())
      while (ahead < MOST_AHEAD && of.failure === null && of.next < partsOf(of.table))
        send(of, of.next++);
  };
  const end = (of: Writing) => {
    underWay.delete(of.number);
    if (underWay.size === 0) endThreads();
    else tell({type: "close", table: of.number});
    if (of.failure === null) of.resolve();
    else of.reject(systemError(of.failure));
  };
  const receive = ({table, number, failure}: TableReply) => {
    const of = underWay.get(table);
    if (of === undefined) return;
    ahead -= of.given.get(number)!;
    of.given.delete(number);
    of.failure ??= failure;
    const isGiven = of.failure !== null || of.next === partsOf(of.table);
    if (isGiven && of.given.size === 0) end(of);
    give();
  };
  const fail = (reason: Error) => {
    for (const {reject} of underWay.values()) reject(reason);
    underWay.clear();
  };
  const start = (): Thread => {
    const {port1: port, port2} = new MessageChannel();
    const worker = new Worker(file, {
      workerData: port2,
      transferList: [port2],
      resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB},
    });
    port.on("message", receive);
    worker.on("error", fail);
    return {worker, port};
  };

  const endThreads = () => {
    for (const {worker, port} of threads) {
      port.close();
      void worker.terminate();
    }
    threads = [];
  };

  return {
    async write(file, table) {
      if (table.rows === 0) return;
      if (threads.length === 0) threads = Array.from({length: workers}, start);
      const number = tables++;
      const next = new Int32Array(new SharedArrayBuffer(4));
      tell({type: "open", table: number, file, frame: sharedFrame(table), next});
      return new Promise((resolve, reject) => {
        underWay.set(number, {
          table,
          number,
          given: new Map(),
          next: 0,
          failure: null,
          resolve,
          reject,
        });
        give();
      });
    },
    tend() {
      for (const {port} of threads)
        for (let reply = receiveMessageOnPort(port); reply; reply = receiveMessageOnPort(port))
          receive(reply.message);
    },
    close() {
      endThreads();
      underWay.clear();
    },
  };
}

const partsOf = ({rows}: PlainTable): number => Math.ceil(rows / PART_ROWS);

/** What lies in shared memory is not copied. */
function copiedBytes({columns}: TablePart): number {
  let bytes = 0;
  for (const column of columns)
    for (const array of Object.values(column))
      if (ArrayBuffer.isView(array) && array.buffer instanceof ArrayBuffer)
        bytes += array.byteLength;
  return bytes;
}

/** An error of another thread as it was there: what the system says of itself goes no further by itself. */
const systemError = ({message, code}: NonNullable<TableReply["failure"]>): Error =>
  Object.assign(new Error(message), code === undefined ? {} : {code});

/** The thread's file stands beside the built command; the sources have none that a thread could run. */
function workerFile(): URL | null {
  const urls = ["./table-worker.js", "../table-worker.js"].map(at => new URL(at, import.meta.url));
  return urls.find(url => existsSync(fileURLToPath(url))) ?? null;
}

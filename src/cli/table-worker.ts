import {type MessagePort, parentPort, workerData} from "node:worker_threads";
import {giveWay} from "./give-way.ts";
import {partWriter} from "./part-writer.ts";
import type {TableOrder, TableReply} from "./table-order.ts";

const tables = new Map<number, ReturnType<typeof partWriter>>();

const answers: MessagePort = workerData;

giveWay();

// The file that a thread runs which writes tables.
parentPort?.on("message", (order: TableOrder) => {
  const {table} = order;
  if (order.type === "open") {
    tables.set(table, partWriter(order.file, order.frame, order.next));
    return;
  }
  if (order.type === "close") {
    tables.delete(table);
    return;
  }
  let failure: TableReply["failure"] = null;
  try {
    tables.get(table)!(order.number, order.part);
  } catch (error) {
    const {message, code} = error as NodeJS.ErrnoException;
    failure = {message, code};
  }
  answers.postMessage({table, number: order.number, failure} satisfies TableReply);
});

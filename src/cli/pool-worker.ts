import {parentPort} from "node:worker_threads";
import {serveParts} from "../jobs/serve-parts.ts";
import {lettingGo} from "./let-go.ts";

// The file that a worker of the command runs.
parentPort &&
  serveParts(
    {
      onMessage: listener => parentPort!.on("message", listener),
      postMessage: (reply, transfer) => parentPort!.postMessage(reply, transfer),
    },
    lettingGo({}),
  );

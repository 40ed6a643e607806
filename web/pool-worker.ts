import type {PoolRequest} from "../src/jobs/pool-protocol.ts";
import {serveParts} from "../src/jobs/serve-parts.ts";

/** One of the workers that the app's worker shares work out to. */
const scope = globalThis as unknown as {
  addEventListener(type: "message", listener: (event: {data: PoolRequest}) => void): void;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
};

serveParts({
  onMessage: listener => scope.addEventListener("message", event => listener(event.data)),
  postMessage: (reply, transfer) => scope.postMessage(reply, transfer),
});

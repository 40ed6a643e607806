import {parentPort, workerData} from "node:worker_threads";
import {run} from "./main.ts";
import {type ThreadData, type ThreadMessage, threadWorld} from "./thread-world.ts";

// The file that the thread of the command runs. Whoever imports it elsewhere has the command on their own thread.
if (parentPort !== null) {
  const data: ThreadData = workerData;
  const code = await run(data.args, threadWorld(data, parentPort));
  parentPort.postMessage({code} satisfies ThreadMessage);
}

export {run};

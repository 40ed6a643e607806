import {serveJobs, type WorkerScope} from "../src/jobs/serve.ts";
import {outside} from "./outside.ts";
import {execute} from "./pool.ts";

/** The worker of the app: all that takes long happens here or in workers of its own, never on the page's thread. */
serveJobs(globalThis as unknown as WorkerScope, execute, outside);

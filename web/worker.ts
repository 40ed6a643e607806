import {serveJobs, type WorkerScope} from "../src/jobs/serve.ts";

/** The one worker of the app: all that takes long happens here, never on the page's thread. */
serveJobs(globalThis as unknown as WorkerScope);

import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {InvalidArgumentError} from "commander";
import type {Analysis} from "../analysis/analysis.ts";
import {isLarge, packAnalysis, writeAnalysis} from "../analysis/save.ts";
import {isTablesFolder} from "../engines/tables/is-tables-folder.ts";
import {type Command, InputError} from "./command.ts";
import {configurationIn} from "./configuration-file.ts";
import {declareOptions, givenOptions} from "./option-flags.ts";
import {decisionsIn} from "./people.ts";
import {declareReading, readingOptions} from "./reading-options.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";
import {serve} from "./serve.ts";
import {declareWorkers, workersIn} from "./workers-flag.ts";

const USAGE = `
Analyses files and opens the explorer in the browser; without files it opens the sample, of an analysis.json what was
computed before, of tables the same or the map of their communities, and of a graph file (see "coterie measure --help") the graph as it is. Everything stays on this machine: the server listens on 127.0.0.1 alone. Ctrl-C ends it.

Examples:
  coterie open
  coterie open papers.bib scopus.csv
  coterie open network.gexf
  coterie open --port 8080 --no-browser`;

const FIRST_PORT = 4377;

/** `coterie open`: the explorer in the browser. */
export const openCommand: Command = {
  name: "open",
  summary: "open the explorer, on files or on the sample",
  declare(program, world, done) {
    program
      .argument("[files...]", "files or folders; - is standard input")
      .option(
        "--port <n>",
        `where the server listens; the next free one when it is taken`,
        port,
        FIRST_PORT,
      )
      .option(
        "--config <file>",
        "choices from a file that coterie init wrote; flags stand above it",
      )
      .option("--no-browser", "only print the address")
      .option("--decisions <file>", "what you decided about who is who, see coterie people")
      .addHelpText("after", USAGE);
    declareReading(program);
    declareOptions(program);
    declareWorkers(program);
    program.action(async (files: string[], values: Record<string, string | undefined>) => {
      const folder = appFolder();
      const kept = values.config === undefined ? null : await configurationIn(values.config);
      const named = files.length > 0 ? files : (kept?.files ?? []);
      const analysis =
        named.length === 0
          ? null
          : ((await savedAnalysis(named)) ??
            (await runAnalysis(
              named,
              {...kept?.options, ...givenOptions(values)},
              {...kept?.reading, ...readingOptions(values)},
              world,
              {
                workers: workersIn(values),
                decisions: await decisionsIn(values, world),
              },
            )));
      const wanted = Number(values.port);
      await world.stoppable(async signal => {
        const tables = named.length === 1 && isTablesFolder(named[0]) ? named[0] : null;
        const served = await serve(folder, wanted, analysis && (() => pieces(analysis)), tables);
        world.out(`Coterie is at ${served.address}\n`);
        world.err("Ctrl-C ends it.\n");
        if (values.browser as unknown as boolean) openBrowser(served.address);
        await stopped(signal);
        await served.close();
      });
      done(0);
    });
  },
};

function port(text: string): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value >= 0 && value <= 65535))
    throw new InvalidArgumentError(`expected 0 to 65535, got ${text}`);
  return value;
}

/** The built app stands beside the built command, also when this is run from its source. */
function appFolder(): string {
  for (const path of ["./app/", "../app/", "../../dist/app/"]) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(`${folder}index.html`)) return folder;
  }
  throw new InputError("The app is not built; run npm run build first.");
}

function pieces(analysis: Analysis): (string | Uint8Array)[] {
  const all: (string | Uint8Array)[] = [];
  if (isLarge(analysis)) packAnalysis(analysis, bytes => all.push(bytes));
  else writeAnalysis(analysis, text => all.push(text));
  return all;
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), {once: true});
  });

/** Opens the system's browser; where there is none the printed address has to do. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command, args, {stdio: "ignore", detached: true});
  child.on("error", () => {});
  child.unref();
}

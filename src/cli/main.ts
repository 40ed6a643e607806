import {realpathSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {isMainThread} from "node:worker_threads";
import {CommanderError, Command as Program} from "commander";
import {VERSION} from "../util/version.ts";
import {analyzeCommand} from "./analyze.ts";
import {authorCommand} from "./author.ts";
import {authorsCommand} from "./authors.ts";
import {checkCommand} from "./check.ts";
import {painted} from "./colours.ts";
import {type Command, InputError, StopError, UsageError, type World} from "./command.ts";
import {completionCommand} from "./completion.ts";
import {convertCommand} from "./convert.ts";
import {diffCommand} from "./diff.ts";
import {digestCommand} from "./digest.ts";
import {evaluateCommand} from "./evaluate.ts";
import {fetchCommand} from "./fetch.ts";
import {refuseRepeats} from "./given-once.ts";
import {initCommand} from "./init.ts";
import {lawsCommand} from "./laws.ts";
import {measureCommand} from "./measure.ts";
import {metricsCommand} from "./metrics.ts";
import {networkCommand} from "./network.ts";
import {openCommand} from "./open.ts";
import {pairsCommand} from "./pairs.ts";
import {peopleCommand} from "./people.ts";
import {ownWorld} from "./program-world.ts";
import {qualityCommand} from "./quality.ts";
import {reportCommand} from "./report.ts";
import {rerunCommand} from "./rerun.ts";
import {searchCommand} from "./search.ts";
import {similarCommand} from "./similar.ts";
import {STOPPED} from "./stops.ts";
import {suggestCommand} from "./suggest.ts";
import {summaryCommand} from "./summary.ts";
import {synthCommand} from "./synth.ts";
import {tablesCommand} from "./tables.ts";
import {topicsCommand} from "./topics.ts";
import {trendsCommand} from "./trends.ts";

/** Every command, in the order in which help lists them. */
const COMMANDS: readonly Command[] = [
  openCommand,
  analyzeCommand,
  fetchCommand,
  checkCommand,
  authorCommand,
  peopleCommand,
  authorsCommand,
  measureCommand,
  convertCommand,
  reportCommand,
  digestCommand,
  initCommand,
  rerunCommand,
  diffCommand,
  summaryCommand,
  lawsCommand,
  qualityCommand,
  metricsCommand,
  searchCommand,
  similarCommand,
  synthCommand,
  suggestCommand,
  evaluateCommand,
  pairsCommand,
  networkCommand,
  topicsCommand,
  trendsCommand,
  tablesCommand,
  completionCommand,
];

/** Runs the program in a world and gives its exit code: 0 done, 1 bad input, 2 bad call, 130 stopped. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code = 0;
  const program = new Program("coterie")
    .description("Co-author and shared-topic graphs, author metrics and communities of any papers.")
    .version(VERSION, "-v, --version")
    .showSuggestionAfterError()
    .showHelpAfterError("(add --help for how to call it)")
    .exitOverride()
    .configureOutput({
      writeOut: world.out,
      writeErr: world.err,
      getOutHasColors: () => world.colours?.out ?? false,
      getErrHasColors: () => world.colours?.err ?? false,
      getOutHelpWidth: () => world.columns ?? 80,
      outputError: (text, write) => write(withMark(text, world)),
    })
    .configureHelp({
      styleTitle: text => painted(text, "bold", world, "out"),
      styleCommandText: text => painted(text, "cyan", world, "out"),
      styleOptionText: text => painted(text, "cyan", world, "out"),
    });
  for (const command of COMMANDS) {
    const part = program
      .command(command.name)
      .summary(command.summary)
      .description(`${command.summary[0].toUpperCase()}${command.summary.slice(1)}.`);
    command.declare(part, world, result => {
      code = result;
    });
    refuseRepeats(part);
  }
  try {
    await program.parseAsync(args, {from: "user"});
    return code;
  } catch (error) {
    return failed(error, world);
  }
}

function failed(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof StopError) {
    world.err(STOPPED);
    return 130;
  }
  if (error instanceof UsageError || isWrongArgument(error)) {
    world.err(withMark(`error: ${error.message}\n`, world));
    return 2;
  }
  if (error instanceof InputError || (error as NodeJS.ErrnoException).code !== undefined) {
    world.err(withMark(`error: ${(error as Error).message}\n`, world));
    return 1;
  }
  throw error;
}

const withMark = (text: string, world: World): string =>
  text.replace(/^error:/, mark => painted(mark, "red", world));

/** Whether the core refused an option; any other RangeError or TypeError is a fault of ours and shows its place. */
const isWrongArgument = (error: unknown): error is Error =>
  (error instanceof RangeError || error instanceof TypeError) &&
  /^[\w-]+: expected /.test(error.message);

const isProgram =
  isMainThread &&
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url));
if (isProgram) process.exitCode = await run(process.argv.slice(2), ownWorld());

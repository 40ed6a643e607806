import {areGraph} from "../graphs/read/is-graph.ts";
import {type GraphReading, readGraph} from "../graphs/read/read-graph.ts";
import type {Input} from "../read/read.ts";
import type {Watch} from "../util/watch.ts";
import {severityText} from "./colours.ts";
import {InputError, type World} from "./command.ts";
import {cell} from "./lines.ts";

/** Problems that are printed of a graph. */
const SHOWN = 5;

/** Reads a graph and says what was understood. Throws an InputError where there are no nodes. */
export async function graphFrom(
  inputs: readonly Input[],
  world: World,
  watch: Watch,
): Promise<GraphReading> {
  const reading = await readGraph(inputs, watch);
  const {files, problems, loops, parallel, directed, described} = reading;
  for (const {file, format, why} of files)
    world.err(`${cell(file)}: ${format}${why === "" ? "" : `, as ${why}`}\n`);
  for (const {file, line, severity, what} of problems.slice(0, SHOWN))
    world.err(
      `  ${severityText(severity, world)}, ${cell(file)}${line === null ? "" : ` line ${line}`}: ${cell(what)}\n`,
    );
  if (problems.length > SHOWN) world.err(`  and ${problems.length - SHOWN} more\n`);
  const notes: [number, string][] = [
    [loops, "ties of a node to itself were left out"],
    [parallel, "ties were added to another of the same pair"],
    [directed, "directions were forgotten"],
  ];
  for (const [n, what] of notes) if (n > 0) world.err(`  ${n} ${what}\n`);
  if (described.order === 0) throw new InputError("No graph was found.");
  return reading;
}

/** The graph that files hold; null where they hold records of papers. */
export const graphIn = async (
  inputs: readonly Input[],
  world: World,
  watch: Watch,
): Promise<GraphReading | null> =>
  (await areGraph(inputs)) ? graphFrom(inputs, world, watch) : null;

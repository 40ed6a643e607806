import {corpusBuilder} from "../papers/build.ts";
import type {Corpus} from "../papers/corpus.ts";
import {type Reading, readInputs} from "../read/read.ts";
import type {Command} from "./command.ts";
import {inputsFrom, megabytes} from "./files.ts";
import {progressFor} from "./progress.ts";
import {declareReading, type ReadingValues, readingOptions} from "./reading-options.ts";
import {tellReadings} from "./run-analysis.ts";

const USAGE = `
Reads files without analysing them and says what was understood: format and why, encoding, records, papers, how
many records were joined with others, and every problem with its line. Exit code 1 when anything was lost.

Examples:
  coterie check papers.bib
  coterie check folder --json`;

/** `coterie check`: what would be read from files. */
export const checkCommand: Command = {
  name: "check",
  summary: "say what can be read from files, and what is wrong with them",
  declare(program, world, done) {
    program
      .argument("<files...>", "files or folders; - is standard input")
      .option("--json", "one JSON object a file and line")
      .addHelpText("after", USAGE);
    declareReading(program);
    program.action(async (paths: string[], values: {json?: boolean} & ReadingValues) => {
      const inputs = await inputsFrom(paths, world);
      const builder = corpusBuilder();
      const progress = progressFor(world);
      const size = megabytes(inputs);
      const watch = progress.rated(progress.watch, "MB", () => size);
      const reading = readingOptions(values);
      const readings = await readInputs(inputs, builder, reading, watch).finally(progress.end);
      const merged = mergedByFile(builder.finish());
      for (const reading of readings) {
        const {file, format, why, encoding, records, papers, problems} = reading;
        const count = merged.get(file) ?? 0;
        if (values.json)
          world.out(
            `${JSON.stringify({file, format, why, encoding, records, papers, merged: count, problems})}\n`,
          );
        else tellReadings([reading], {...world, err: text => world.out(text)});
      }
      done(readings.some(lost) ? 1 : 0);
    });
  },
};

const lost = ({problems}: Reading): boolean => problems.some(({severity}) => severity === "error");

/** Records of each file that were joined with another record. */
function mergedByFile({files, merges}: Corpus): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of merges.records.originFile)
    counts.set(files[file], (counts.get(files[file]) ?? 0) + 1);
  return counts;
}

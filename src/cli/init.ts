import {existsSync} from "node:fs";
import {basename, dirname, relative} from "node:path";
import {configurationText} from "../analysis/configuration.ts";
import {type Command, InputError} from "./command.ts";
import {writeWhole} from "./files.ts";
import {declareOptions, givenOptions} from "./option-flags.ts";
import {declareReading, readingOptions} from "./reading-options.ts";

const USAGE = `
Writes a configuration with every choice, its default and what it means: JSON in which entries that begin with "//" are
comments. "coterie analyze --config coterie.json" and "coterie open --config coterie.json" run it; flags stand above it.

Examples:
  coterie init papers.bib
  coterie init data --config study.json --counting full --resolution 0.5`;

/** `coterie init`: a configuration to edit and keep. */
export const initCommand: Command = {
  name: "init",
  summary: "write a configuration with every choice explained",
  declare(program, world, done) {
    program
      .argument("[files...]", "files and folders to be read")
      .option("--config <file>", "where the configuration goes", "coterie.json")
      .option("--out <folder>", "where results are to go", "result")
      .option("--format <names>", "graph files to write, with commas")
      .addHelpText("after", USAGE);
    declareReading(program);
    declareOptions(program);
    program.action(async (files: string[], values: Record<string, string>) => {
      const {config} = values;
      if (existsSync(config))
        throw new InputError(`${config}: there is such a file already; nothing was written over`);
      const home = dirname(config);
      const seen = (path: string) => relative(home, path) || ".";
      const text = configurationText({
        files: files.map(seen),
        out: seen(values.out),
        formats:
          values.format === undefined ? [] : values.format.split(",").map(name => name.trim()),
        options: givenOptions(values),
        reading: readingOptions(values),
      });
      const file = {name: basename(config), write: (out: (text: string) => void) => out(text)};
      await world.stoppable(signal => writeWhole(home, [file], signal));
      world.out(`${config} holds every choice; coterie analyze --config ${config} runs it\n`);
      done(0);
    });
  },
};

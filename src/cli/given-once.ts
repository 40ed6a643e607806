import type {Command as Program} from "commander";
import {UsageError} from "./command.ts";

/** Makes a command refuse an option with one value that is given twice, where only the last would count without a word. */
export function refuseRepeats(program: Program): void {
  for (const option of program.options) {
    if (option.variadic || (!option.required && !option.optional)) continue;
    let given = false;
    program.on(`option:${option.name()}`, () => {
      if (given)
        throw new UsageError(
          `--${option.name()}: given twice; give it once, several values with commas where it takes several`,
        );
      given = true;
    });
  }
}

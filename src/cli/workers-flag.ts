import {InvalidArgumentError, Option, type Command as Program} from "commander";
import {usualWorkers} from "../node.ts";

/** Adds --workers, whose value is a number. */
export function declareWorkers(program: Program): void {
  program.addOption(
    new Option(
      "--workers <n>",
      `threads that share the work; results do not depend on it (default ${usualWorkers()} here)`,
    ).argParser(text => {
      const value = text.trim() === "" ? Number.NaN : Number(text);
      if (!(Number.isInteger(value) && value >= 1 && value <= 256))
        throw new InvalidArgumentError(`expected 1 to 256, got ${text}`);
      return value;
    }),
  );
}

/** What was given with the flag, or as many as the machine can run at once. */
export function workersIn(values: {readonly workers?: unknown}): number {
  return typeof values.workers === "number" ? values.workers : usualWorkers();
}

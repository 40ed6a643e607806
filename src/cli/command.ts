import type {Command as Program} from "commander";

/** What a command may touch; tests give it another one. */
export interface World {
  /** Results. */
  out(text: string): void;
  /** Talk: progress, problems, addresses. */
  err(text: string): void;
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

/** One command of the program: its name, its help, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Declares arguments and options on its own part of the program; `run` is called with what was given. */
  declare(program: Program, world: World, done: (code: number) => void): void;
}

/** The input is bad: exit code 1. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** The call is bad: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

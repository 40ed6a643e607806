import type {Command as Program} from "commander";
import type {Colours} from "./colours.ts";
import type {HalfDone} from "./folder-writing.ts";

/** What a command may touch; tests give it another one. */
export interface World {
  /** Results. */
  out(text: string): void;
  /** Talk: progress, problems, addresses. */
  err(text: string): void;
  readonly isTerminal: boolean;
  /** Which of both are painted; by default none. */
  readonly colours?: Colours;
  /** How wide the terminal is; 80 where it is not said. */
  readonly columns?: number;
  /** Standard input; it can be read once. */
  readonly input: AsyncIterable<Uint8Array>;
  /**
   * Runs work that has to tidy up when somebody stops the program: its signal then aborts, with a StopError. At all
   * other times stopping ends the program at once, with the same word and code, also in the midst of a long computation.
   */
  stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Takes note of what is to be removed when the program is stopped at such another time. */
  halfDone?(left: HalfDone): void;
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

/** Somebody stopped the program: exit code 130, as shells have it. */
export class StopError extends Error {
  override readonly name = "StopError";
}

/** The call is bad: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

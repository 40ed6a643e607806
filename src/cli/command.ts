/** What a command may touch; tests give it another one. */
export interface World {
  /** Results. */
  out(text: string): void;
  /** Talk: progress, problems, addresses. */
  err(text: string): void;
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

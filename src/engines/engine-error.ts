/** An engine that is not there, not reached, or cannot go on: the message says which and why, and holds no password. */
export class EngineError extends Error {
  override readonly name = "EngineError";
}

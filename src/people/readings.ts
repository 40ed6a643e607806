import {type ParsedName, parseName} from "./name.ts";
import {type Reading, readingOf} from "./shown-names.ts";

/** How the printed names of a corpus are shown, by their numbers. */
export interface Readings {
  /** Remembers how a name is shown that was parsed. */
  learn(name: number, parsed: ParsedName): void;
  of(name: number): Reading;
}

/** Readings of names: those learnt are remembered, others are worked out when asked for. A few bytes a name. */
export function readingsOf(names: readonly string[]): Readings {
  const shown: (string | undefined)[] = new Array(names.length);
  const full = new Uint8Array(names.length);
  return {
    learn(name, parsed) {
      const reading = readingOf(names[name], parsed);
      shown[name] = reading.shown === names[name] ? names[name] : reading.shown;
      full[name] = reading.full ? 1 : 0;
    },
    of(name) {
      const known = shown[name];
      if (known === undefined) return readingOf(names[name], parseName(names[name]));
      return {shown: known, full: full[name] === 1};
    },
  };
}

import type {Severity} from "../papers/problem.ts";

/** Which streams take colours. */
export interface Colours {
  readonly out: boolean;
  readonly err: boolean;
}

/**
 * Colours are for terminals: of a stream that is none they would stand in files. NO_COLOR (no-color.org) turns them off
 * and FORCE_COLOR on, whatever the streams are; FORCE_COLOR=0 turns them off too.
 */
export function coloursFor(
  environment: Readonly<Record<string, string | undefined>>,
  terminals: Colours,
): Colours {
  const {NO_COLOR: no = "", FORCE_COLOR: force = "", TERM: term} = environment;
  if (force !== "") {
    const isOn = force !== "0" && force !== "false";
    return {out: isOn, err: isOn};
  }
  return no !== "" || term === "dumb" ? {out: false, err: false} : terminals;
}

const CODES = {red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2} as const;

/** Where text goes, and what is known of its colours. */
interface Coloured {
  readonly colours?: Colours;
}

/** The name of a severity in its colour. */
export const severityText = (severity: Severity, world: Coloured): string =>
  painted(severity, ({error: "red", warning: "yellow", notice: "dim"} as const)[severity], world);

/** A text in a colour, where the stream takes any. */
export function painted(
  text: string,
  how: keyof typeof CODES,
  {colours}: Coloured,
  stream: keyof Colours = "err",
): string {
  return colours?.[stream] === true ? `\u001b[${CODES[how]}m${text}\u001b[0m` : text;
}

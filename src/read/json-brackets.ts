/** Deeper than this nothing is nested that anybody wrote on purpose. */
const MOST_DEPTH = 200;
/** Lists are looked for this deep in the object around them. */
const LIST_DEPTH = 4;

/** Why the brackets stopped being followed. */
export type Stop =
  /** The text is over, the value is not. */
  | "more"
  /** The value is whole. */
  | "whole"
  /** A list was opened that holds items. */
  | "list"
  /** An object stands where a key should be. */
  | "no key"
  | "a text in the record is not closed"
  | "the record is nested too deeply"
  | "the brackets of the record do not match";

/** Follows brackets and texts through a value that comes in pieces, cut anywhere. */
export interface Brackets {
  /** How many brackets are open. */
  readonly depth: number;
  /** Begins a value at a depth; the brackets that are open around it stay as they are. */
  begin(depth: number): void;
  /** Follows a piece from a place on; gives the place where it stopped, behind the bracket that made it stop. */
  follow(text: string, from: number): number;
  readonly stop: Stop;
  /** Opens or closes the bracket of a list of items. */
  openList(): void;
  closeList(): void;
  /** What closes all that is open: "]}". */
  closers(): string;
}

/** `lists` are dotted paths of lists that hold items, in an object that stands by itself. */
export function brackets(lists: readonly string[]): Brackets {
  const paths = new Set(lists);
  const stack = new Uint8Array(MOST_DEPTH);
  let depth = 0;
  let base = 0;
  let stop: Stop = "more";
  let inString = false;
  let escaped = false;
  /** Whether a key and its colon came last, so that a value may follow in an object. */
  let colon = false;
  /** The last text at each depth: a key, where a list follows. */
  const keys: string[] = [];
  let keyHead = "";

  const isList = () => {
    for (let d = 0; d < depth - 1; d++) if (stack[d] !== OPEN_OBJECT) return false;
    return paths.has(keys.slice(1, depth).join("."));
  };
  const keepsKeys = () => base === 0 && depth <= LIST_DEPTH;

  return {
    get depth() {
      return depth;
    },
    get stop() {
      return stop;
    },
    begin(at) {
      depth = base = at;
      inString = escaped = colon = false;
      keyHead = "";
    },
    openList() {
      stack[depth] = OPEN_LIST;
      depth += 1;
    },
    closeList() {
      depth -= 1;
      base = 0;
      inString = escaped = colon = false;
    },
    closers: () =>
      Array.from(stack.subarray(0, depth), open => (open === OPEN_LIST ? "]" : "}"))
        .reverse()
        .join(""),

    follow(text, from) {
      const stopAt = (at: number, why: Stop) => {
        stop = why;
        return at;
      };
      let lineEnd = -1;
      let keyFrom = from;
      let i = from;
      while (i < text.length) {
        if (inString) {
          if (escaped) {
            escaped = false;
            i += 1;
          }
          const inside = i;
          let quote = text.indexOf('"', i);
          while (quote >= 0 && isEscaped(text, inside, quote)) quote = text.indexOf('"', quote + 1);
          const end = quote < 0 ? text.length : quote;
          if (lineEnd < i) lineEnd = text.indexOf("\n", i);
          if (lineEnd < 0) lineEnd = text.length;
          // No JSON text goes over a line end.
          if (lineEnd < end) return stopAt(i, "a text in the record is not closed");
          // Keys are short; what is longer is no key, and on no path.
          if (keepsKeys() && keyHead.length < 1000) keyHead += text.slice(keyFrom, end);
          i = end;
          if (quote < 0) {
            escaped = isEscaped(text, inside, text.length);
            break;
          }
          if (keepsKeys()) keys[depth] = keyHead;
          inString = false;
          i += 1;
          continue;
        }
        const c = text.charCodeAt(i);
        i += 1;
        if (c === QUOTE) {
          inString = true;
          keyFrom = i;
          keyHead = "";
        } else if (c === COLON) colon = true;
        else if (c === COMMA) colon = false;
        else if (c === OPEN_OBJECT || c === OPEN_LIST) {
          if (depth > base && stack[depth - 1] === OPEN_OBJECT && !colon)
            return stopAt(i - 1, "no key");
          if (depth === MOST_DEPTH) return stopAt(i, "the record is nested too deeply");
          stack[depth] = c;
          depth += 1;
          colon = false;
          if (c === OPEN_LIST && keepsKeys() && isList()) return stopAt(i, "list");
        } else if (c === CLOSE_OBJECT || c === CLOSE_LIST) {
          if (stack[depth - 1] !== (c === CLOSE_LIST ? OPEN_LIST : OPEN_OBJECT))
            return stopAt(i, "the brackets of the record do not match");
          depth -= 1;
          colon = false;
          if (depth === base) return stopAt(i, "whole");
        }
      }
      return stopAt(text.length, "more");
    },
  };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Whether an odd number of backslashes stands before a place, not counting what lies before `from`. */
function isEscaped(text: string, from: number, at: number): boolean {
  let before = at;
  while (before > from && text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}

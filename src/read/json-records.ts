/** Longest record that is held at once. */
const LONGEST = 64 << 20;

/** Takes the text of one item of a list. `list` is the key that the list stands under. */
export type OnRecord = (list: string, text: string) => void;

/** Reads the lists of one JSON object as they come, an item at a time. */
export interface RecordScanner {
  push(text: string): void;
  /** What is wrong with the text as a whole; null when it was whole. Call it when the text is over. */
  end(): string | null;
}

/**
 * Scans `{"key": …, "list": [item, item …]}` that comes in pieces: each item of each list of the outer object is handed
 * over as text when it is whole; all else is passed over. Only brackets, strings and commas are understood: whether an
 * item is JSON is for the taker to see.
 *
 * Time: O(text). Memory: one item and one piece, whatever the length.
 */
export function recordScanner(onRecord: OnRecord): RecordScanner {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** The last string at depth 1: a key, where a list follows. */
  let key = "";
  /** The key of the list that is open at depth 2; null = none is. */
  let list: string | null = null;
  /** What is kept of earlier pieces: the beginning of an item or of a key. */
  let held = "";
  let fault: string | null = null;

  const take = (text: string) => {
    const item = text.trim();
    if (item !== "") onRecord(list!, item);
  };

  return {
    push(text) {
      if (fault !== null) return;
      /** Where the item or key that is being read begins in this piece. */
      let from = 0;
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        if (inString) {
          if (escaped) escaped = false;
          else if (c === BACKSLASH) escaped = true;
          else if (c === QUOTE) {
            inString = false;
            if (depth === 1) {
              key = held + text.slice(from, i);
              held = "";
            }
          }
          continue;
        }
        if (c === QUOTE) {
          inString = true;
          if (depth === 1) {
            held = "";
            from = i + 1;
          }
        } else if (c === OPEN_LIST || c === OPEN_OBJECT) {
          depth += 1;
          if (depth === 2 && c === OPEN_LIST) {
            list = key;
            held = "";
            from = i + 1;
          }
        } else if (c === CLOSE_LIST || c === CLOSE_OBJECT) {
          depth -= 1;
          if (depth === 1 && list !== null) {
            take(held + text.slice(from, i));
            held = "";
            list = null;
          }
        } else if (c === COMMA && depth === 2 && list !== null) {
          take(held + text.slice(from, i));
          held = "";
          from = i + 1;
        }
      }
      if (list !== null || (inString && depth === 1)) held += text.slice(from);
      if (held.length > LONGEST) fault = "one of its records is longer than 64 MiB";
    },
    end() {
      if (fault === null && (depth !== 0 || inString)) fault = "it ends in the midst of something";
      return fault;
    },
  };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

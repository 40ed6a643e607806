/** A piece of DOT: an identifier, quoted or not, a sign, or the two kinds of ties. */
export interface DotToken {
  readonly kind: "id" | "sign";
  readonly text: string;
  /** Quoted words are never key words. */
  readonly isQuoted: boolean;
}

/** A quoted value is looked through again with each piece until it ends. */
const LONGEST = 1 << 20;

const SPACE = /(?:[\s;]|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|(?<=^|\n)#[^\n]*\n)+/y;
const SIGN = /--|->|[[\]{},=:+]/y;
const QUOTED = /"([^"\\]*(?:\\[\s\S][^"\\]*)*)"/y;
const WORD = /-?(?:\.\d+|\d+(?:\.\d*)?(?![\w\u0080-\uffff]))|[\w\u0080-\uffff]+/y;

/**
 * Cuts DOT into tokens as it comes. A semicolon counts as space: statements end by themselves. `push` gives false when
 * something is there that no token begins with, or a value has no end.
 */
export function dotTokens(onToken: (token: DotToken) => void): {
  push(text: string): boolean;
  end(): boolean;
} {
  let held = "";

  /** The end of a token from `at`, or null when it may go on behind the text; −1 when there is none. */
  const one = (at: number, last: boolean): number | null => {
    const matched = (pattern: RegExp) => {
      pattern.lastIndex = at;
      const found = pattern.exec(held);
      return found === null || (pattern.lastIndex === held.length && !last)
        ? null
        : {found, end: pattern.lastIndex};
    };
    const space = matched(SPACE);
    if (space !== null) return space.end;
    if (held[at] === "<") {
      const end = htmlEnd(held, at);
      if (end === null) return last ? -1 : null;
      onToken({
        kind: "id",
        text: held.slice(at + 1, end - 1).replace(/<[^>]*>/g, ""),
        isQuoted: true,
      });
      return end;
    }
    const quoted = matched(QUOTED);
    if (quoted !== null) {
      onToken({kind: "id", text: quoted.found[1], isQuoted: true});
      return quoted.end;
    }
    const sign = matched(SIGN);
    if (sign !== null) {
      onToken({kind: "sign", text: sign.found[0], isQuoted: false});
      return sign.end;
    }
    const word = matched(WORD);
    if (word !== null) {
      onToken({kind: "id", text: word.found[0], isQuoted: false});
      return word.end;
    }
    return last || !/^(?:["\s;\-/#<]|[\w.\u0080-\uffff[\]{},=:+])/.test(held.slice(at, at + 1))
      ? -1
      : null;
  };

  const scan = (last: boolean): boolean => {
    let at = 0;
    while (at < held.length) {
      const end = one(at, last);
      if (end === -1) return false;
      if (end === null) break;
      at = end;
    }
    held = held.slice(at);
    return held.length <= LONGEST;
  };
  return {
    push(text) {
      held += text;
      return scan(false);
    },
    end() {
      held += "\n"; // ends a comment and a word
      return scan(true);
    },
  };
}

/** The end of a text between angle brackets, which stand in pairs; null where it is not there yet. */
function htmlEnd(text: string, from: number): number | null {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "<") depth += 1;
    else if (text[i] === ">") depth -= 1;
    if (depth === 0) return i + 1;
  }
  return null;
}

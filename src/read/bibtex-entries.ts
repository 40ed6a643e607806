/** One entry of a BibTeX file: values are raw, without their outer braces or quotes. */
export interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
  /** What is damaged, in a few words; null = nothing. */
  readonly fault: string | null;
}

const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const QUOTE = 34;
const COMMA = 44;

const HEAD = /^@((?:\s|%[^\n]*\n)*)([A-Za-z][\w-]*)(?:\s|%[^\n]*\n)*([{(])/;
const NEXT = /[\s,;]*@\s*[A-Za-z][\w-]*\s*[{(]/y;
const WHOLE_HEAD =
  /@\s{0,9}[A-Za-z][\w-]{1,40}\s{0,9}[{(]\s{0,9}[^\s,={}()"]{1,200}\s{0,9},\s{0,99}[A-Za-z][\w-]{0,40}\s{0,9}=/y;
const BLANK = /\s/;
const BARE = /[^\s,#{}"()]{1,200}/y;
const KEY = /\s*([^\s,={}"]{0,1000})\s*(?=,|[})]|$)/y;
/** Scopus numbers a name behind a blank: "funding_text 1". */
const FIELD = /([A-Za-z][\w:.+/'-]{0,199}(?:[ \xa0]\d{1,3})?)\s*=\s*/y;

/** Months go by these names in BibTeX without being defined. */
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** An entry that was read, null for what is none, and where it ends; null = it does not. */
export interface Parsed {
  readonly entry: Entry | null;
  readonly end: number | null;
}

/**
 * Reads the text of one entry, from its "@". Comments, preambles and string definitions, which go into `strings`, are
 * none. A damaged entry gives the fields that are whole.
 */
export function parseEntry(text: string, line: number, strings: Map<string, string>): Parsed {
  const head = HEAD.exec(text);
  // A comment needs no braces.
  if (head === null && /^@\s*comment\b/i.test(text)) return {entry: null, end: null};
  if (head === null) {
    const fault = "no entry begins here";
    return {entry: {type: "", key: "", fields: new Map(), line, fault}, end: null};
  }
  const type = head[2].toLowerCase();
  const close = head[3] === "{" ? "}" : ")";
  if (type === "comment" || type === "preamble") {
    const scan = scanner(text, head[0].length - 1, close, strings);
    return {entry: null, end: close === "}" ? scan.afterBraces() : null};
  }

  const scan = scanner(text, head[0].length, close, strings);
  if (type === "string") {
    const {fields, end} = scan.fields();
    for (const [name, value] of fields) strings.set(name, value);
    return {entry: null, end};
  }
  const key = scan.key();
  const {fields, fault, end} = scan.fields();
  return {entry: {type, key, fields, line, fault}, end};
}

/** Where another entry begins right behind one that ends at a place; −1 = nowhere. */
export function nextEntry(text: string, end: number): number {
  NEXT.lastIndex = end;
  return NEXT.test(text) ? text.indexOf("@", end) : -1;
}

/** Where an entry with a key and a field seems to begin within the text of another one, up to a place; −1 = nowhere. */
export function entryWithin(text: string, to: number): number {
  for (let at = text.indexOf("@", 1); at >= 0 && at < to; at = text.indexOf("@", at + 1)) {
    WHOLE_HEAD.lastIndex = at;
    if (WHOLE_HEAD.test(text)) return at;
  }
  return -1;
}

function scanner(text: string, from: number, close: string, strings: Map<string, string>) {
  let at = from;
  /** What a pattern finds right here, which is passed over then; null = nothing. */
  const here = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };

  /** Passes over white space, and over commas where they may stand. */
  const skip = (commas: boolean): void => {
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32 || unit === 10 || (commas && unit === COMMA)) continue;
      if (unit > 32 && unit < 0x7f) return;
      if (!BLANK.test(text[at])) return;
    }
  };

  /** What is between braces that match, without them; null when they do not. */
  const braced = (): string | null => {
    const close = text.indexOf("}", at);
    const plain = close < 0 ? "{" : text.slice(at + 1, close);
    if (!plain.includes("{") && !plain.includes("\\")) {
      at = close + 1;
      return plain;
    }
    let depth = 0;
    for (let i = at; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === BACKSLASH) i += 1;
      else if (unit === OPEN) depth += 1;
      else if (unit === CLOSE && --depth === 0) {
        const inside = text.slice(at + 1, i);
        at = i + 1;
        return inside;
      }
    }
    return null;
  };
  /** What is between quotes; quotes inside braces do not end it. */
  const quoted = (): string | null => {
    let depth = 0;
    for (let i = at + 1; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === BACKSLASH) i += 1;
      else if (unit === OPEN) depth += 1;
      else if (unit === CLOSE) depth -= 1;
      else if (unit === QUOTE && depth <= 0) {
        const inside = text.slice(at + 1, i);
        at = i + 1;
        return inside;
      }
    }
    return null;
  };
  const bare = (): string => {
    const word = here(BARE)?.[0] ?? "";
    if (word === "") at += 1;
    if (/^\d+$/.test(word)) return word;
    const name = word.toLowerCase();
    const month = MONTHS.indexOf(name);
    return strings.get(name) ?? (month >= 0 ? String(month + 1) : word);
  };
  /** Pieces joined by "#". */
  const value = (): string | null => {
    let whole = "";
    for (;;) {
      skip(false);
      const piece = text[at] === "{" ? braced() : text[at] === '"' ? quoted() : bare();
      if (piece === null) return null;
      whole += piece;
      skip(false);
      if (text[at] !== "#") return whole;
      at += 1;
    }
  };

  return {
    key(): string {
      return here(KEY)?.[1] ?? "";
    },
    afterBraces(): number | null {
      return braced() === null ? null : at;
    },
    fields(): {fields: Map<string, string>; fault: string | null; end: number | null} {
      const fields = new Map<string, string>();
      let fault: string | null = null;
      for (;;) {
        skip(true);
        if (at >= text.length) return {fields, fault: fault ?? "the entry does not end", end: null};
        if (text[at] === close) return {fields, fault, end: at + 1};
        const name = here(FIELD);
        if (name === null) {
          fault ??= "a part of the entry is no field";
          // Go on at the next thing that looks like a field.
          const next = /[,\n]\s*(?=[A-Za-z][\w-]*\s*=)/.exec(text.slice(at));
          if (next === null) return {fields, fault, end: null};
          at += next.index + next[0].length;
          continue;
        }
        const found = value();
        if (found === null) {
          fault ??= `the field "${name[1]}" does not end`;
          const next = /\n\s*(?=[A-Za-z][\w-]*\s*=\s*[{"\d])/.exec(text.slice(at));
          if (next === null) return {fields, fault, end: null};
          at += next.index + next[0].length;
          continue;
        }
        const key = name[1].toLowerCase();
        if (!fields.has(key)) fields.set(key, found);
      }
    },
  };
}

import {knownName, nameAt, nameEnd, pastBlanks} from "./xml-names.ts";
import type {XmlElement} from "./xml-tree.ts";

/** Elements in each other, attributes of one element and characters of one record that are read in this way. */
export interface QuickLimits {
  readonly depth: number;
  readonly attributes: number;
  readonly length: number;
}

/** An element that was read, and the places behind its first tag and behind its last. */
export interface QuickElement {
  readonly element: XmlElement;
  readonly begun: number;
  readonly end: number;
}

/** Text to read elements from, with what is known of its signs, so that they are sought once a text and not once an element. */
export interface QuickText {
  readonly text: string;
  /** Whether all its characters are usual. */
  readonly isUsual: boolean;
  /** Where the first "&" stands from the place on that was read last; Infinity = none does. */
  reference: number;
}

export const quickText = (text: string): QuickText => ({
  text,
  isUsual: hasUsualCharacters(text),
  reference: placeOf("&", text, 0),
});

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const NONE: Attributes = {};
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|([\w:.-]{1,40}));|&/g;
/** Characters that XML does not have, and halves of characters. */
const SPECIAL = /[^\t\n -\ud7ff\ue000-\ufffd]/;

/**
 * Reads one element of plain XML, from its "<" on, line ends being "\n": several times as fast as a parser that looks at
 * each character. Null = it is anything but plain and whole, and a real parser has to look; "more" = the text is over first.
 * `stops` tells which elements may not stand within, by their local names. Places only grow from call to call.
 *
 * Time: O(length).
 */
export function quickElement(
  source: QuickText,
  from: number,
  entities: Readonly<Record<string, string>>,
  limits: QuickLimits,
  stops: (local: string) => boolean,
): QuickElement | null | "more" {
  const {text} = source;
  const open: Growing[] = [];
  const names: string[] = [];
  let begun = 0;
  let at = from;
  for (;;) {
    let closed: Growing | undefined;
    if (text.charCodeAt(at + 1) === SLASH) {
      const name = names.pop()!;
      if (!text.startsWith(name, at + 2)) return at + 2 + name.length > text.length ? "more" : null;
      at += 2 + name.length;
      if (at >= text.length) return "more";
      if (text.charCodeAt(at) !== GREATER) {
        TAG_END.lastIndex = at;
        if (TAG_END.exec(text)?.[1] !== "") return text.indexOf(">", at) < 0 ? "more" : null;
        at = TAG_END.lastIndex - 1;
      }
      at += 1;
      closed = open.pop();
    } else {
      const begin = at + 1;
      const close = text.indexOf(">", begin);
      if (close < 0) return "more";
      let name = knownName(text, begin, close);
      if (name !== null) at = close;
      else {
        at = nameEnd(text, begin);
        if (at === begin) return null;
        name = nameAt(text, begin, at);
      }
      const {full, local} = name;
      if (local === "" || (open.length > 0 && stops(local))) return null;
      let attributes = NONE;
      if (at !== close) {
        const printed = text.slice(at, close);
        const known = open.length === 0 ? undefined : seen.get(printed); // those of records are their keys
        if (known !== undefined) {
          attributes = known;
          at = close;
        } else {
          const found = attributesAt(text, at, entities, limits.attributes);
          if (found === null) return null;
          attributes = found.attributes;
          at = found.end;
          if (open.length > 0 && at === close && printed.length <= LONGEST_SEEN)
            remember(printed, attributes);
        }
      }
      const isInner = open.length > 0;
      if (!isInner) begun = at + 1;
      // Most elements hold a text and nothing else.
      const next = text.indexOf("<", at);
      const end = next + 2 + full.length;
      const isLeaf =
        isInner &&
        next > at + 1 &&
        end < text.length &&
        text.charCodeAt(at - 1) !== SLASH &&
        text.charCodeAt(next + 1) === SLASH &&
        text.charCodeAt(end) === GREATER &&
        text.startsWith(full, next + 2);
      if (isLeaf) {
        const words = wordsAt(source, at + 1, next, entities);
        if (words === null) return null;
        open[open.length - 1].children.push({name: local, attributes, children: [words]});
        at = end;
      } else {
        const element: Growing = {name: local, attributes, children: []};
        if (isInner) open[open.length - 1].children.push(element);
        if (text.charCodeAt(at - 1) === SLASH) closed = element;
        else {
          open.push(element);
          names.push(full);
          if (open.length > limits.depth) return null;
        }
      }
      at += 1;
    }
    if (closed !== undefined && open.length === 0) {
      const whole = text.slice(from, at);
      if (whole.length > limits.length || !(source.isUsual || hasUsualCharacters(whole)))
        return null;
      return {element: closed, begun, end: at};
    }
    if (at + 1 >= text.length) return "more"; // what looks beyond the end is compiled again and again
    if (text.charCodeAt(at) === NEWLINE && text.charCodeAt(at + 1) === LESS) {
      open[open.length - 1].children.push("\n"); // as most tags are parted
      at += 1;
      if (at + 1 === text.length) return "more";
      continue;
    }
    const next = text.indexOf("<", at);
    if (next < 0 || next + 1 === text.length) return "more";
    if (next > at) {
      const words = wordsAt(source, at, next, entities);
      if (words === null) return null;
      open[open.length - 1].children.push(words);
    }
    at = next;
  }
}

/** Whether a text has none of the characters and signs that only a real parser knows how to take. */
const hasUsualCharacters = (text: string): boolean => !SPECIAL.test(text) && !text.includes("]]>");

type Attributes = Readonly<Record<string, string>>;

/** Attributes that were seen, as printed: most elements have those of their neighbours. */
const seen = new Map<string, Attributes>();
const MOST_SEEN = 1000;
const LONGEST_SEEN = 60;

function remember(printed: string, attributes: Attributes): void {
  if (printed.includes("&")) return; // what it stands for depends on the text's own declarations
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(printed, attributes);
}

/** The attributes from a place on, and the place of the ">" behind them; null = they are not plain, or not whole. */
function attributesAt(
  text: string,
  from: number,
  entities: Readonly<Record<string, string>>,
  most: number,
): {attributes: Attributes; end: number} | null {
  let attributes: Record<string, string> | null = null;
  let count = 0;
  let at = from;
  for (;;) {
    const begin = pastBlanks(text, at);
    if (begin === at) break;
    const nameTo = nameEnd(text, begin);
    if (nameTo === begin) break;
    const equals = pastBlanks(text, nameTo);
    const open = pastBlanks(text, equals + 1);
    const quote = text[open];
    if (text[equals] !== "=" || (quote !== '"' && quote !== "'")) return null;
    const close = text.indexOf(quote, open + 1);
    const printed = text.slice(open + 1, close);
    if (close < 0 || printed.includes("<")) return null;
    const value = plainOf(printed, entities);
    const name = nameAt(text, begin, nameTo).full;
    attributes ??= {};
    if (value === null || Object.hasOwn(attributes, name) || ++count > most) return null;
    attributes[name] = value.includes("\n") || value.includes("\t") ? blanked(value) : value;
    at = close + 1;
  }
  TAG_END.lastIndex = at;
  if (TAG_END.exec(text) === null) return null;
  return {attributes: attributes ?? NONE, end: TAG_END.lastIndex - 1};
}

const blanked = (value: string): string => value.replace(/[\n\t]/g, " ");

/** What stands between two places, with its references as characters; null = one of them is none. */
function wordsAt(
  source: QuickText,
  from: number,
  to: number,
  entities: Readonly<Record<string, string>>,
): string | null {
  const {text} = source;
  if (source.reference < from) source.reference = placeOf("&", text, from);
  const words = text.slice(from, to);
  return source.reference < to ? plainOf(words, entities) : words;
}

function placeOf(sign: string, text: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The text with its references as characters; null = one of them is none. */
function plainOf(text: string, entities: Readonly<Record<string, string>>): string | null {
  if (!text.includes("&")) return text;
  let plain = "";
  let from = 0;
  REFERENCE.lastIndex = 0;
  for (let found = REFERENCE.exec(text); found !== null; found = REFERENCE.exec(text)) {
    const [, hex, decimal, name] = found;
    const value = name !== undefined ? entities[name] : characterOf(hex, decimal);
    if (value === undefined) return null;
    plain += text.slice(from, found.index) + value;
    from = REFERENCE.lastIndex;
  }
  return plain + text.slice(from);
}

function characterOf(hex: string | undefined, decimal: string | undefined): string | undefined {
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter =
    code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe);
  return isCharacter || (code > 0xffff && code <= 0x10ffff)
    ? String.fromCodePoint(code)
    : undefined;
}

const NEWLINE = 10;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;

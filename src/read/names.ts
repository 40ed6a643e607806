import {trimmed} from "../util/tidy.ts";
import {isOfWord, type MayBegin, wordBeginnings} from "./word-beginnings.ts";

/** What stands in a byline but is nobody: placeholders, and marks that names are missing. */
const CUT =
  /^(?:et\.? al\.?|and others|others|\.\.\.|…|and \d+ (?:more|others)|\+ ?\d+ (?:more|others)?)$/i;
const NOBODY =
  /^(?:\[?no author(?: name| id)?s? (?:available|found)\]?|\[?anonymous\]?|anon\.?|null|none|n\/a|unknown|undefined|-+)$/i;

/**
 * What every mark of a cut byline and every placeholder has in it, empty names, and white space but for single blanks between
 * words: others need no closer look.
 */
const NEEDS_A_LOOK =
  /\b(?:al\b|others|more|author|anon|null|none|n\/a|unknown|undefined)|…|\.\.\.|[^\S ]| {2}|^ | $|^[-+[]|^$/i;

/** A byline as read: its names, and whether it says that more are missing. */
export interface Byline {
  readonly names: readonly string[];
  readonly truncated: boolean;
}

/** Sorts the names of a byline from marks such as "et al." and from placeholders. */
export function bylineOf(names: readonly string[]): Byline {
  if (names.every(isPlainName)) return {names, truncated: false};
  let truncated = false;
  const people: string[] = [];
  for (const raw of names) {
    if (isPlainName(raw)) {
      people.push(raw);
      continue;
    }
    const tidy = raw.replace(/[\s\u00a0]+/g, " ").trim();
    const name = tidy
      .replace(/[,;]?\s+(?:et\.? al\.?|…|\.\.\.)$/i, "")
      .replace(/^(?:…|\.\.\.)\s*/, "");
    if (name !== tidy) truncated = true;
    if (CUT.test(name)) truncated = true;
    else if (name !== "" && !NOBODY.test(name)) people.push(name);
  }
  return {names: people, truncated};
}

/** Whether a name is surely one, and tidy. */
export const isPlainName = (name: string): boolean => isEasyName(name) || !NEEDS_A_LOOK.test(name);

/** Whether no word of a name begins like a mark, and all its characters are those of names: a quick yes for most. */
const isEasyName = (name: string): boolean => isOfNames(name, mayBeginMark);

/** Whether a text is surely the tidy name of a person; no says nothing. */
export const isPersonName = (text: string): boolean => isOfNames(text, mayBeginEither);

function isOfNames(name: string, mayBegin: MayBegin): boolean {
  let before = BLANK;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (isOfWord(unit)) {
      if (!isOfWord(before) && mayBegin(name, i)) return false;
    } else if (unit === BLANK || unit === HYPHEN || unit === DOT) {
      if (before === BLANK || (before === DOT && unit === DOT)) return false;
    } else if (!isOtherLetter(unit) && unit !== COMMA && unit !== APOSTROPHE && unit !== CURLY)
      return false;
    before = unit;
  }
  return before !== BLANK;
}

const MARKS = "al others more author anon null none n/a unknown undefined".split(" ");
const GROUPS = "collaboration consortium working study task team committee".split(" ");
const mayBeginMark = wordBeginnings(MARKS);
const mayBeginGroup = wordBeginnings(GROUPS);
const mayBeginEither = wordBeginnings([...MARKS, ...GROUPS]);
/** Letters of Latin, Greek, Cyrillic and others, of Chinese, Japanese and Korean. */
const isOtherLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit < 0x1680) || (unit >= 0x3400 && unit < 0xd7a4);
const BLANK = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const DOT = 46;
const CURLY = 0x2019;

/** Whether a name says that it is no person's: "ATLAS Collaboration". */
export function isGroupName(name: string): boolean {
  let before = BLANK;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (isOfWord(unit) && !isOfWord(before) && mayBeginGroup(name, i)) return GROUP.test(name);
    before = unit;
  }
  return false;
}

const GROUP =
  /\b(?:collaborations?|consortium|working group|study group|task force|team|committee)\b/i;
/** Splits a list of names at the sign that separates them: ";", "|", a new line, " and ", else ",". */
export function splitNames(text: string): string[] {
  const easy = text.split("; ");
  if (easy.length > 1 && easy.every(isPiece)) return easy;
  for (const sign of [/\s*;\s*/, /\s*\|\s*/, /\s*\n\s*/, /\s+and\s+/])
    if (sign.test(text)) return text.split(sign);
  const parts = text.split(/\s*,\s*/);
  // "Smith, J., Doe, A.": every second piece is initials, so that two pieces are one name.
  const initials = (part: string) => /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
  if (
    parts.length >= 2 &&
    parts.length % 2 === 0 &&
    parts.every((p, i) => i % 2 === 0 || initials(p))
  )
    return parts.filter((_, i) => i % 2 === 0).map((family, i) => `${family}, ${parts[2 * i + 1]}`);
  return parts.length === 2 && !/\s/.test(parts[0]) ? [text] : parts;
}

/** Whether a piece of a list needs no other cut, and has no white space around it. */
const isPiece = (text: string): boolean => trimmed(text) === text && !text.includes(";");

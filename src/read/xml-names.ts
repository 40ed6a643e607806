/** A name as printed, and without its prefix. */
export interface Name {
  readonly full: string;
  readonly local: string;
}

/** Names that were seen lately, so that few have to be cut out of the text: the same ones come again and again. */
const NAMES = 1024;
const LONGEST = 40;
const lately: Name[] = new Array(NAMES).fill({full: "", local: ""});

/** The name between two places, which a text has at least one character of. */
export function nameAt(text: string, from: number, to: number): Name {
  const slot = slotOf(text, from, to);
  const known = lately[slot];
  if (known.full.length === to - from && text.startsWith(known.full, from)) return known;
  const [full] = Object.keys({[text.slice(from, to)]: 0}); // as a key it is quick to compare
  const name = {full, local: full.slice(full.indexOf(":") + 1)};
  lately[slot] = name;
  return name;
}

/** What stands between two places, where it is a name that was seen lately; null = it may be anything. */
export function knownName(text: string, from: number, to: number): Name | null {
  if (to - from > LONGEST || to <= from) return null;
  const known = lately[slotOf(text, from, to)];
  return known.full.length === to - from && text.startsWith(known.full, from) ? known : null;
}

function slotOf(text: string, from: number, to: number): number {
  const length = to - from;
  const middle = text.charCodeAt(from + (length >> 1));
  return (length * 131 + text.charCodeAt(from) * 31 + middle * 7 + text.charCodeAt(to - 1)) % NAMES;
}

/** The place behind a name; names in other letters than ASCII are left to the parser. */
export function nameEnd(text: string, from: number): number {
  if (from >= text.length || IN_NAMES[text.charCodeAt(from)] !== FIRST_IN_NAMES) return from;
  let at = from + 1;
  while (at < text.length && IN_NAMES[text.charCodeAt(at)] > 0) at += 1;
  return at;
}

/** Which characters of ASCII names have: 2 = in their first place too. */
const IN_NAMES = new Uint8Array(1 << 16);
const FIRST_IN_NAMES = 2;
for (const sign of "-.0123456789:") IN_NAMES[sign.charCodeAt(0)] = 1;
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
  IN_NAMES[sign.charCodeAt(0)] = FIRST_IN_NAMES;

/** The first place from one on where no white space of XML stands, line ends being "\n". */
export function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 10 || unit === 9;

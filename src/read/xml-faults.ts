/** What the parser complains about where the text can be read on as it stands, and what to say of it. */
const HARMLESS: readonly (readonly [RegExp, string | null])[] = [
  [/XML declaration|^expected |^did not expect|must match|processing instructions are not/, null],
  [/only one root|must contain a root|outside of root|^unclosed tag|^unexpected end/, null],
  [/^value required|^value must be quoted|inappropriately located doctype|malformed comment/, null],
  [/^whitespace required|no whitespace between|string "\]\]>"/, null],
  [/^disallowed character\.$/, "has characters that XML does not allow; they were left out"],
  [/^undefined entity/, "has a name for a character that is not known; it was kept as printed"],
  [/entity/, 'has an "&" that begins no character; it was kept as printed'],
  [/./, "has a damaged tag; it was read as far as possible"],
];

/** What is wrong at the place where the parser stopped: a tag, an "&", or a closing tag that closes nothing. */
export type Fault = "tag" | "ampersand" | "close";

/** Whether a complaint of the parser needs mending, judged by the text up to it; else what to say, if anything. */
export function faultOf(message: string, before: string): {fault: Fault} | {say: string | null} {
  if (/^(?:unexpected close tag|unmatched closing tag)/.test(message)) return {fault: "close"};
  if (/^disallowed character in (?:tag name|closing tag\.)$|^incorrect syntax/.test(message))
    return {fault: "tag"};
  if (/^disallowed character/.test(message) && before.endsWith("<")) return {fault: "tag"};
  // An "&" without its ";" has taken in all text up to the next one.
  if (/entity/.test(message) && !/&[^\s<&;]{0,40};$/.test(before)) return {fault: "ampersand"};
  return {say: HARMLESS.find(([pattern]) => pattern.test(message))![1]};
}

const NO_CHARACTER = "&(?!(?:#\\d{1,20}|#x[\\da-f]{1,19}|[\\p{L}_:][\\p{L}\\p{N}_:.-]{0,39});)";
const BAD_AMPERSANDS = new RegExp(NO_CHARACTER, "giu");
/** Whole comments and instructions; [1] what begins something; [2] an "&" that begins no character. */
const BEGINNING = new RegExp(`<!--.*?-->|<\\?.*?\\?>|(<)|(${NO_CHARACTER})`, "gisu");

/** An "&" and what follows it need this many characters to be judged. */
const SURE = 64;

/** Ends a piece of text, so that it need not be read again. */
export const FLUSH = "<!---->";

/**
 * The first thing in a text without a whole tag that is not just text: a tag or the like that is not
 * whole, or an "&" that begins no character.
 */
function firstBeginning(text: string): {at: number; isTag: boolean} | null {
  for (const {1: tag, 2: ampersand, index} of text.matchAll(BEGINNING))
    if (tag !== undefined || ampersand !== undefined) return {at: index, isTag: tag !== undefined};
  return null;
}

/** Whether a text without a whole tag has something in it that is not just text. */
export const isUnfinished = (text: string): boolean => firstBeginning(text) !== null;

/**
 * Whether a text without a whole tag has an "&" that begins no character, with enough behind it to be
 * sure. The parser would read on to the next ";", however far that is.
 */
export function hasBadAmpersand(text: string): boolean {
  if (text.length <= SURE) return false;
  const first = firstBeginning(text);
  return first !== null && !first.isTag && first.at < text.length - SURE;
}

/** A text that could not be read, made readable: `ready` can be fed whole, `rest` goes on from there. */
export interface Mended {
  readonly ready: string;
  readonly rest: string;
}

/**
 * Mends the text from the last whole tag on: its first "&" that begins no character, or the "<" of the
 * tag that is none, becomes a character like any other. Where a comment or the like `never ends`, all
 * further beginnings of such are taken for text too. Null = there is nothing to mend.
 */
export function mended(text: string, fault: Fault, neverEnds = false): Mended | null {
  const first = firstBeginning(text);
  if (first === null) return null;
  const before = text.slice(0, first.at);
  const rest = text.slice(first.at + 1);
  if (!first.isTag) return {ready: `${before}&amp;${FLUSH}`, rest: withoutBadAmpersands(rest)};
  if (fault === "ampersand") {
    const next = rest.indexOf("<");
    const tag = next < 0 ? rest : rest.slice(0, next);
    const better = tag.replace(BAD_AMPERSANDS, "&amp;");
    if (better !== tag) return {ready: "", rest: `${before}<${better}${rest.slice(tag.length)}`};
  }
  const opener = neverEnds ? /^(?:!--|!\[CDATA\[|\?|!)/.exec(rest)?.[0] : undefined;
  return {
    ready: `${before}&lt;${FLUSH}`,
    rest: opener === undefined ? rest : rest.replaceAll(`<${opener}`, `&lt;${opener}`),
  };
}

/** Mends at once what is sure and in no comment or the like: where there is one fault there are others. */
function withoutBadAmpersands(text: string): string {
  const special = text.search(/<[!?]/);
  const end = Math.min(special < 0 ? text.length : special, text.length - SURE);
  if (end <= 0) return text;
  const at = text.lastIndexOf("&", end);
  const until = at >= 0 && end - at < SURE ? at : end;
  return text.slice(0, until).replace(BAD_AMPERSANDS, "&amp;") + text.slice(until);
}

export function lineCount(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count += 1;
  if (text.includes("\r")) count += text.match(/\r(?!\n)/g)?.length ?? 0;
  return count;
}

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

const BAD_AMPERSAND = /&(?!(?:#\d{1,20}|#x[\da-f]{1,19}|[\p{L}_:][\p{L}\p{N}_:.-]{0,39});)/iu;
const BAD_AMPERSANDS = new RegExp(BAD_AMPERSAND.source, "giu");

/** A text that could not be read, made readable: `ready` can be fed whole, `rest` goes on from there. */
export interface Mended {
  readonly ready: string;
  readonly rest: string;
}

/** Ends a piece of text, so that it need not be read again. */
export const FLUSH = "<!---->";

/**
 * Mends the text from the last whole tag on: its first "&" that begins no character, or the "<" of the
 * tag that is none, becomes a character like any other. Where a comment or the like `never ends`, all
 * further beginnings of such are taken for text too. Null = there is nothing to mend.
 */
export function mended(text: string, fault: Fault, neverEnds = false): Mended | null {
  const tag = openTag(text);
  const ampersand = BAD_AMPERSAND.exec(text)?.index ?? -1;
  if (ampersand >= 0 && (tag < 0 || ampersand < tag))
    return {ready: `${text.slice(0, ampersand)}&amp;${FLUSH}`, rest: text.slice(ampersand + 1)};
  if (tag < 0) return null;
  if (fault === "ampersand" && ampersand >= 0) {
    const next = text.indexOf("<", tag + 1);
    const end = next < 0 ? text.length : next;
    const inTag = text.slice(tag, end).replace(BAD_AMPERSANDS, "&amp;");
    return {ready: "", rest: text.slice(0, tag) + inTag + text.slice(end)};
  }
  const rest = text.slice(tag + 1);
  const opener = /^(?:!--|!\[CDATA\[|\?|!)/.exec(rest)?.[0];
  return {
    ready: `${text.slice(0, tag)}&lt;${FLUSH}`,
    rest: neverEnds && opener !== undefined ? rest.replaceAll(`<${opener}`, `&lt;${opener}`) : rest,
  };
}

/** Whether a text without a whole tag has something in it that is not just text. */
export function isUnfinished(text: string): boolean {
  return openTag(text) >= 0 || BAD_AMPERSAND.test(text);
}

/** Where the first tag or the like begins that is no whole comment or instruction; -1 = there is none. */
function openTag(text: string): number {
  let at = text.indexOf("<");
  while (at >= 0) {
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at + 4)
      : text.startsWith("<?", at)
        ? text.indexOf("?>", at + 2)
        : -1;
    if (end < 0) break;
    at = text.indexOf("<", end + 2);
  }
  return at;
}

export function lineCount(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count += 1;
  if (text.includes("\r")) count += text.match(/\r(?!\n)/g)?.length ?? 0;
  return count;
}

/** Characters that XML 1.0 cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Halves of pairs, which are no text. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without halves of pairs: "\ufffd" stands for each. */
export const wellFormed = (text: string): string => text.replace(HALF, "\ufffd");

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/**
 * A text as it may stand in XML or HTML text or in a double-quoted attribute; what XML cannot hold becomes
 * "\ufffd".
 */
export function xmlText(text: string): string {
  return wellFormed(text)
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"\n\r\t]/g, sign => ENTITIES[sign]);
}

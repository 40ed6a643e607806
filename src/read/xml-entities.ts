import {htmlEntities} from "./html-entities.ts";

/** The names that a text may use for characters, and what its declaration asked for in vain. */
export interface Entities {
  /** By name, without a prototype; the parser looks here. */
  readonly known: Readonly<Record<string, string>>;
  /** Takes in the inside of a DOCTYPE; says what was refused, in words. */
  declare(doctype: string): string[];
}

/** What a name may stand for: a word or two. Longer texts could blow up a record. */
const LONGEST_VALUE = 256;
const MOST_DECLARED = 10_000;

const DECLARATION = /<!ENTITY\s+(%\s+)?([\w:.-]+)\s+(?:(SYSTEM|PUBLIC)\b|"([^"]*)"|'([^']*)')/g;

/**
 * Entities of a text: those of XML and HTML, and those that it declares as plain text. One that is made
 * of others, or of markup, is refused, since a few lines of such can stand for gigabytes; one that lies
 * in another file is never fetched. Refused names stay in the text as they are printed.
 */
export function entitiesOf(): Entities {
  const known = htmlEntities();
  const own = new Set(Object.keys(known));
  let declared = 0;
  return {
    known,
    declare(doctype) {
      const refused: string[] = [];
      const text = withoutComments(doctype);
      for (const [, parameter, name, external, double, single] of text.matchAll(DECLARATION)) {
        if (parameter !== undefined || own.has(name)) continue;
        declared += 1;
        const value = plainValue(double ?? single ?? "");
        if (external !== undefined) refused.push(`"${name}" lies in another file`);
        else if (value === null) refused.push(`"${name}" is made of other entities or of markup`);
        else if (value.length > LONGEST_VALUE) refused.push(`"${name}" is too long`);
        else if (declared > MOST_DECLARED) {
          refused.push(`"${name}" and all that follow are too many`);
          break;
        } else known[name] ??= value; // the first declaration counts
      }
      return refused;
    },
  };
}

/** A declared value with its numbered characters; null where it holds anything else that is no text. */
function plainValue(value: string): string | null {
  const plain = value.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (all, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
  return /[&<%]/.test(plain) ? null : plain;
}

function withoutComments(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    kept += text.slice(from, at);
    from = end + 3;
  }
  return kept + text.slice(from);
}

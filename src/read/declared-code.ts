import {CODES} from "./codes.ts";
import {EAST_ASIAN_CODES} from "./east-asian.ts";

/** Where files say in which code they are written: XML, JabRef, TeX editors, KBibTeX, pages, Emacs. */
const SAYINGS = [
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/,
  /^%+\s*encoding\s*:\s*([\w.:-]+)/im,
  /^%+\s*!\s*tex\s+encoding\s*=\s*([\w.:-]+)/im,
  /x-kbibtex-encoding=([\w.:-]+)/i,
  /\bcharset\s*=\s*["']?([\w.:-]+)/i,
  /-\*-.*\bcoding:\s*([\w.-]+).*-\*-/,
];

/** Names that Java, TeX and people have for codes, as TextDecoder has them. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^cp-?(125\d)$/, "windows-$1"],
  [/^(?:cp|ibm|dos-?)-?(85[02])$/, "ibm$1"],
  [/^iso[-_]?8859[-_](\d+)$/, "iso-8859-$1"],
  [/^(?:x-?)?mac-?roman$|^applemac$/, "macintosh"],
  [/^euc_(jp|kr)$/, "euc-$1"],
  [/^(?:(?:cp|ms)936|gbk|gb_?2312)$/, "gb18030"],
  [/^ansinew$/, "windows-1252"],
];

const NAMES = [
  ...[...CODES, ...EAST_ASIAN_CODES].map(({name}) => name),
  ...["UTF-8", "UTF-16LE", "UTF-16BE"],
];

/** The code that a text says it is in, by the name that it goes by here; null = it says none, UTF-8, or one that nobody knows. */
export function declaredCode(head: string): string | null {
  for (const saying of SAYINGS) {
    const name = saying.exec(head)?.[1];
    const code = name === undefined ? null : codeNamed(name);
    if (code !== null) return /^(?:utf|ucs|unicode|us-?ascii|ascii$)/i.test(name!) ? null : code;
  }
  return null;
}

/** The code of a name, however people write it; null = nobody knows it. */
export function codeNamed(name: string): string | null {
  let label = name.trim().toLowerCase();
  for (const [pattern, ours] of OTHER_NAMES) label = label.replace(pattern, ours);
  for (const known of [label, canonicalName(label)])
    for (const ours of NAMES) if (ours.toLowerCase() === known) return ours;
  return canonicalName(label)?.toUpperCase() ?? null;
}

/** The name of a code as TextDecoder has it; null = it does not know it. */
function canonicalName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

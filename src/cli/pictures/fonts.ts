import {readdir, stat} from "node:fs/promises";
import {createRequire} from "node:module";
import {homedir} from "node:os";
import {join} from "node:path";
import type {Font} from "fontkit";
import {InputError} from "../command.ts";

/** The fonts that a picture needs, and what none of them has. */
export interface Fonts {
  /** Files, the one that comes with Coterie first. */
  readonly files: readonly string[];
  /** Each face with its file, in the same order; faces of a collection are told by their names. */
  readonly faces: readonly FontFace[];
  /** Signs that no font has, in the order of their numbers. */
  readonly missing: readonly string[];
}

export interface FontFace {
  readonly file: string;
  readonly face: Font;
  readonly inCollection: boolean;
}

/** Where systems keep fonts; a machine without any has the one that comes along. */
const FOLDERS = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  join(homedir(), "Library/Fonts"),
  "/Library/Fonts",
  "/System/Library/Fonts",
  join(process.env.WINDIR ?? "C:\\Windows", "Fonts"),
];
/** No machine has as many; a folder that goes round in a circle may. */
const MOST_FILES = 5000;
const FONT = /\.(?:ttf|otf|ttc|otc)$/i;
/** Fonts of many scripts are looked at first: one of them mostly does. */
const WIDE =
  /cjk|noto|source.?han|unifont|unicode|gothic|pingfang|hiragino|malgun|yahei|simsun|msgothic|droid.*fallback/i;

/**
 * Fonts for texts: DejaVu Sans, which comes along and has Latin, Greek, Cyrillic, Arabic and Hebrew, then those that are
 * named, and of the machine's own only as many as are needed for signs that these lack (Chinese, Japanese, Korean …).
 * Throws an InputError when the fonts that come along are not installed, or a named file is none.
 */
export async function fontsFor(
  texts: Iterable<string>,
  named: readonly string[] = [],
  folders: readonly string[] = FOLDERS,
): Promise<Fonts> {
  const missing = new Set<string>();
  for (const text of texts)
    for (const sign of text) if (!/[\s\p{C}\p{M}]/u.test(sign)) missing.add(sign);
  const files: string[] = [];
  const faces: FontFace[] = [];
  const use = (file: string, found: readonly Font[], always: boolean) => {
    const useful = found.filter(face => {
      const has = [...missing].filter(sign => face.hasGlyphForCodePoint(sign.codePointAt(0)!));
      for (const sign of has) missing.delete(sign);
      return has.length > 0;
    });
    if (always || useful.length > 0) files.push(file);
    for (const face of always && useful.length === 0 ? found.slice(0, 1) : useful)
      faces.push({file, face, inCollection: found.length > 1});
  };
  const own = ownFont();
  use(own, await facesIn(own), true);
  for (const file of named) {
    const found = await facesIn(file).catch(() => []);
    if (found.length === 0) throw new InputError(`${file}: this is no font that can be read`);
    use(file, found, true);
  }
  if (missing.size > 0)
    for (const file of await systemFonts(folders)) {
      if (missing.size === 0) break;
      use(file, await facesIn(file).catch(() => []), false);
    }
  return {files, faces, missing: [...missing].sort()};
}

function ownFont(): string {
  try {
    return createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf");
  } catch {
    throw new InputError(missingPackage("dejavu-fonts-ttf"));
  }
}

/** What is said where an optional package was left out. */
export const missingPackage = (name: string): string =>
  `Pictures as PNG and PDF need the package ${name}; install it with npm install ${name}`;

/** The faces in a file: one, or those of a collection. */
async function facesIn(file: string): Promise<Font[]> {
  const {open} = await import("fontkit").catch(() => {
    throw new InputError(missingPackage("fontkit"));
  });
  const opened = await open(file);
  return "fonts" in opened ? opened.fonts : [opened];
}

async function systemFonts(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) continue;
    const inside = await readdir(folder, {recursive: true}).catch(() => []);
    for (const name of inside.sort())
      if (FONT.test(name) && found.length < MOST_FILES) found.push(join(folder, name));
  }
  return [...found.filter(file => WIDE.test(file)), ...found.filter(file => !WIDE.test(file))];
}

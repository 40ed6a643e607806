import type {Authorship} from "../papers/paper.ts";
import {trimmed} from "../util/tidy.ts";
import {splitNames} from "./names.ts";
import {recordAuthor} from "./record-parts.ts";

/** How a table writes the names of a byline into one cell. */
export interface NameStyle {
  split(text: string): string[];
  author(name: string, position: number): Authorship;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const INITIALS = /^(?:(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[-‐]?(?:\p{Ll}\.)?)+|\p{Lu}{1,4})$/u;

/** Names as they are printed, at whatever sign separates them. */
export const ANY_NAMES: NameStyle = {
  split: text => arrayItems(text) ?? splitNames(text),
  author: printed,
};

/** "First Last; First Last", or with "|" between. */
export const GIVEN_FIRST: NameStyle = {
  split: text => arrayItems(text) ?? text.split(text.includes("|") ? "|" : ";"),
  author: printed,
};

/** "Last, First; Last, First", or a JSON array of such names. */
export const FAMILY_FIRST: NameStyle = {
  split: text => arrayItems(text) ?? text.split(/[;|]/),
  author: (name, position) => recordAuthor(name, position),
};

/** "FM Last, FM Last": commas stand between names only. */
export const COMMAS: NameStyle = {split: text => text.split(","), author: printed};

/** IEEE: "J. -P. Nominé; F. Last". */
export const IEEE_NAMES: NameStyle = {
  split: text => text.split(";"),
  author: (name, position) => printed(name.replace(/\.\s+-\s*/g, ".-"), position),
};

/** Lens: "First Last; null Last", where the word null stands for a given name that is not known. */
export const LENS_NAMES: NameStyle = {
  split: text => text.split(";"),
  author: (name, position) => printed(name.replace(/^(?:null\s+)+/, ""), position),
};

/** "First Last 0001;First Last": a number tells people of one name apart, as DBLP does. */
export const NUMBERED_NAMES: NameStyle = {
  split: text => text.split(";"),
  author(name, position) {
    const bare = name.replace(/\s+\d{4}$/, "");
    return {...printed(bare, position), ids: bare === name ? {} : {dblp: name}};
  },
};

/**
 * Family names with initials behind them, as Scopus, Embase and PubMed print them: "Last F.M.; Last F.M.",
 * "Last F.M., Last F.M., Jr." or, oldest, "Last, F.M., Last, F.M.", where a comma stands inside names too.
 */
export const INITIALS_LAST: NameStyle = {
  split(text) {
    if (text.includes(";")) return text.split(";");
    const pieces = text.split(/\s*,\s*/).filter(piece => piece !== "");
    const names: string[] = [];
    for (const piece of pieces) {
      const last = names.at(-1);
      const joins =
        SUFFIX.test(piece) ||
        (INITIALS.test(piece) && !INITIALS.test(last?.split(/[\s,]+/).at(-1) ?? ""));
      if (last !== undefined && joins) names[names.length - 1] = `${last}, ${piece}`;
      else names.push(piece);
    }
    return names;
  },
  author(name, position) {
    const suffixed = /^(.*?),?\s+((?:jr|sr|ii|iii|iv)\.?)$/i.exec(name);
    const bare = suffixed === null ? name : suffixed[1];
    let suffix = suffixed === null ? "" : suffixed[2];
    if (bare.includes(","))
      return recordAuthor(suffix === "" ? bare : `${bare}, ${suffix}`, position);
    const words = bare.split(/\s+/);
    const given = words.length > 1 && INITIALS.test(words.at(-1)!) ? words.pop()! : "";
    if (given === "") return printed(name, position);
    if (words.length > 1 && suffix === "" && SUFFIX.test(words.at(-1)!)) suffix = words.pop()!;
    return recordAuthor(
      [words.join(" "), given, suffix].filter(part => part !== "").join(", "),
      position,
    );
  },
};

/**
 * Springer prints names with nothing between them: "Araz R. AlievNigar T. Ismayilova". They are split where a
 * capital follows a small letter, but for the beginnings that some names have; this is wrong now and then.
 */
export const GLUED_NAMES: NameStyle = {
  split(text) {
    const names: string[] = [];
    let from = 0;
    for (const {index} of text.matchAll(/(?<=\p{Ll}|\))(?=\p{Lu})/gu)) {
      if (/(?:^|[\s-])(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])$/u.test(text.slice(from, index)))
        continue;
      names.push(text.slice(from, index));
      from = index;
    }
    return [...names, text.slice(from)];
  },
  author: (name, position) =>
    printed(name.replace(/^(?:(?:Prof|Dr|Mr|Mrs|Ms|Ing|Assoc|Asst)\.?\s+)+/, ""), position),
};

/** The items of a cell with a list: an array, or what stands between signs. */
export function listOf(text: string, sign: RegExp = /;/): string[] {
  if (text === "") return [];
  return (arrayItems(text) ?? text.split(sign)).map(trimmed).filter(item => item !== "");
}

/** The texts of `["a","b"]` or `['a', 'b']`; null = the text is no such array. */
function arrayItems(text: string): string[] | null {
  if (!text.startsWith("[") || !/^\[\s*(?:\]|["'].*\]$)/s.test(text)) return null;
  try {
    const items: unknown = JSON.parse(text);
    if (Array.isArray(items)) return items.map(String);
  } catch {
    // Python's quotes, or damage: what stands between quotes is kept.
  }
  return quotedItems(text);
}

/** What stands between quotes of either kind; a backslash takes the next sign as it is. */
function quotedItems(text: string): string[] {
  const items: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const quote = text[i];
    if (quote !== "'" && quote !== '"') continue;
    let item = "";
    for (i += 1; i < text.length && text[i] !== quote; i++) {
      if (text[i] === "\\") i += 1;
      item += text[i] ?? "";
    }
    items.push(item);
  }
  return items;
}

function printed(name: string, position: number): Authorship {
  return {name, parts: null, kind: "person", ids: {}, affiliations: [], position};
}

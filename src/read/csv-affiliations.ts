import type {Authorship} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {trimmed} from "../util/tidy.ts";

/**
 * Affiliations that stand behind names, as Scopus prints them: "Last F., Dept, City, Country; Last G., …". What
 * does not begin with the next author's name belongs to the one before. `known` are the affiliations of the
 * paper one by one: an author who has several has them apart where they are all known.
 */
export function affiliationsByName(
  text: string,
  authors: readonly Authorship[],
  printed: readonly string[],
  known: readonly string[],
): Authorship[] {
  const found = authors.map((): string[] => []);
  let at = -1;
  for (const piece of text.split(";")) {
    const segment = trimmed(piece);
    const rest =
      at + 1 < authors.length ? afterName(segment, authors[at + 1], printed[at + 1]) : null;
    if (rest !== null) {
      at += 1;
      if (rest !== "") found[at].push(rest);
    } else if (at >= 0 && segment !== "") {
      const last = found[at].pop();
      found[at].push(last === undefined ? segment : `${last}; ${segment}`);
    }
  }
  return authors.map((author, i) => placed(author, placesOf(found[i], known)));
}

function placesOf(found: readonly string[], known: readonly string[]): readonly string[] {
  const [only] = found;
  if (found.length === 0 || (found.length === 1 && known.includes(only))) return found;
  return found.flatMap(place => knownPlaces(place, known));
}

/** The author with these affiliations: field by field, since a spread takes several times as long. */
export const placed = (
  {name, parts, kind, ids, position}: Authorship,
  affiliations: readonly string[],
): Authorship => ({name, parts, kind, ids, affiliations, position});

/** What follows the author's name in a segment; null when it does not begin with it. */
function afterName(
  segment: string,
  {name, parts}: Authorship,
  printed: string | undefined,
): string | null {
  if (printed !== undefined && begins(segment, printed)) return behind(segment, printed);
  const {family = "", given = "", particle = "", suffix = ""} = parts ?? {};
  const whole = [particle, family].filter(part => part !== "").join(" ");
  const forms = [`${whole}, ${given}, ${suffix}`, `${whole}, ${given}`, `${whole} ${given}`, name];
  const form = forms.find(candidate => begins(segment, candidate));
  return form === undefined ? null : behind(segment, form);
}

/** Whether a segment begins with a name, and that has letters. */
const begins = (segment: string, name: string): boolean =>
  name !== "" &&
  segment.startsWith(name) &&
  (isLetter(name.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(name) || fold(name) !== "");

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

function behind(segment: string, name: string): string {
  const rest = segment.slice(name.length);
  const isPlain = rest.startsWith(", ") && isLetter(rest.charCodeAt(2));
  return isPlain ? rest.slice(2) : rest.replace(/^\s*,?\s*/, "");
}

/** A run of known affiliations, parted by commas, as a list; anything else as it is. */
function knownPlaces(text: string, known: readonly string[]): string[] {
  if (known.includes(text)) return [text];
  const places: string[] = [];
  let rest = text;
  while (rest !== "") {
    const place = known
      .filter(candidate => rest === candidate || rest.startsWith(`${candidate}, `))
      .reduce((a, b) => (b.length > a.length ? b : a), "");
    if (place === "") return [text];
    places.push(place);
    rest = rest.slice(place.length).replace(/^, /, "");
  }
  return places;
}

/** Affiliations in brackets behind names, as Dimensions prints them: "Last, First (Org A; Org B); Last, …". */
export function affiliationsInBrackets(text: string, authors: readonly Authorship[]): Authorship[] {
  const places = new Map<string, string[]>();
  let depth = 0;
  let from = 0;
  let open = 0;
  let who = "";
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(" && depth++ === 0) {
      who = text.slice(from, i);
      open = i + 1;
    } else if (text[i] === ")" && depth > 0 && --depth === 0) {
      const list = text
        .slice(open, i)
        .split(/\s*;\s*/)
        .filter(place => place !== "");
      places.set(fold(who), [...(places.get(fold(who)) ?? []), ...list]);
    } else if (text[i] === ";" && depth === 0) from = i + 1;
  }
  return authors.map(author => {
    const {given = "", family = "", particle = ""} = author.parts ?? {};
    const found =
      places.get(fold(`${particle} ${family} ${given}`)) ?? places.get(fold(author.name));
    return found === undefined ? author : {...author, affiliations: found};
  });
}

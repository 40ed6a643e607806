import type {Authorship, Locator, NameParts} from "../papers/paper.ts";
import type {Sink} from "./format.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;

/**
 * "Last, First, Suffix": the parts of a name that is printed family first; null without a comma. The suffix may
 * stand second, or behind the given name without a comma: "Last, First Jr".
 */
export function commaParts(name: string): NameParts | null {
  const [family, ...rest] = name.split(/\s*,\s*/).filter((part, i) => i === 0 || part !== "");
  if (rest.length === 0 || family === "") return null;
  const apart = rest.findIndex(part => SUFFIX.test(part));
  let given = (rest.length === 1 ? rest : rest.filter((_, i) => i !== apart))[0];
  let suffix = rest.length === 1 || apart < 0 ? (rest[1] ?? "") : rest[apart];
  const behind = given.lastIndexOf(" ");
  if (suffix === "" && behind > 0 && SUFFIX.test(given.slice(behind + 1))) {
    suffix = given.slice(behind + 1);
    given = given.slice(0, behind);
  }
  return nameParts(given, family, suffix);
}

const PARTICLE = /^((?:\p{Ll}[\p{L}'’]*\s+)+)(?=\p{Lu})/u;

/** The parts of a name whose family name may begin with a particle: "van der Sample". */
function nameParts(given: string, family: string, suffix: string): NameParts {
  const particle = family.includes(" ") ? (PARTICLE.exec(family)?.[1] ?? "") : "";
  return {given, family: family.slice(particle.length), particle: particle.trim(), suffix};
}

/** An author as a record names one, with parts where the name has a comma. */
export function recordAuthor(
  name: string,
  position: number,
  more: Partial<Authorship> = {},
): Authorship {
  const parts = commaParts(name);
  const printed = parts === null ? name : printedName(parts);
  return {name: printed, parts, kind: "person", ids: {}, affiliations: [], position, ...more};
}

/** An author whose given and family name stand apart in the record. */
export function partedAuthor(
  {given, family, suffix = ""}: {given: string; family: string; suffix?: string},
  position: number,
  more: Partial<Authorship> = {},
): Authorship {
  const parts = nameParts(given, family, suffix);
  return {
    name: printedName(parts),
    parts,
    kind: "person",
    ids: {},
    affiliations: [],
    position,
    ...more,
  };
}

/** An author that is no person. */
export function groupAuthor(
  name: string,
  position: number,
  more: Partial<Authorship> = {},
): Authorship {
  return {name, parts: null, kind: "group", ids: {}, affiliations: [], position, ...more};
}

/** Whether a name says that it is no person's: "ATLAS Collaboration". */
export const isGroupName = (name: string): boolean =>
  /\b(?:collaborations?|consortium|working group|study group|task force|team|committee)\b/i.test(
    name,
  );

function printedName({given, particle, family, suffix}: NameParts): string {
  const name = [given, particle, family].filter(part => part !== "").join(" ");
  return suffix === "" ? name : `${name}, ${suffix}`;
}

/** Lists of keywords in one value, by ";" or one a value. */
export function keywordList(values: readonly string[]): string[] {
  return values
    .flatMap(value => value.split(/\s*[;\n]\s*/))
    .map(keyword => keyword.replace(/^[*\s]+|\s+$/g, ""))
    .filter(keyword => keyword !== "");
}

export function locatorOf(volume: string, issue: string, pages: string): Locator | null {
  return volume === "" && issue === "" && pages === "" ? null : {volume, issue, pages};
}

/** "123" and "130" are "123–130". */
export function pageRange(first: string, last: string): string {
  if (first === "") return last;
  return last === "" || last === first || /[-–]/.test(first) ? first : `${first}–${last}`;
}

/** A count that is printed as one; null for anything else. */
export function countOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

export const orcidOf = (text: string): string | null =>
  /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(text)?.[0].toUpperCase() ?? null;

export function tellUntitled(sink: Sink, record: number, line: number): void {
  sink.problem({record, line, severity: "warning", what: "the record has no title"});
}

import type {Authorship, Locator, NameParts, PartialDate} from "../papers/paper.ts";
import {unreadDate} from "./dates.ts";
import type {Sink} from "./format.ts";
import type {TaggedRecord} from "./tagged-record.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;

/**
 * "Last, First, Suffix": the parts of a name that is printed family first; null without a comma. The suffix may
 * stand second, or behind the given name without a comma: "Last, First Jr".
 */
export function commaParts(name: string): NameParts | null {
  const comma = name.indexOf(",");
  if (comma < 0) return null;
  if (isPlainPair(name, comma)) return nameParts(name.slice(comma + 2), name.slice(0, comma), "");
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

/** Whether a name is "Last, First" with one comma, one blank behind it, and nothing that could be a suffix: most are. */
function isPlainPair(name: string, comma: number): boolean {
  if (comma === 0 || name.indexOf(",", comma + 1) >= 0) return false;
  if (name.charCodeAt(comma + 1) !== BLANK || name.length === comma + 2) return false;
  const isBlank = (at: number) => {
    const unit = name.charCodeAt(at);
    return unit <= BLANK || (unit >= 0x7f && unit <= 0xa0) || unit >= 0x1680;
  };
  if (isBlank(comma + 2) || isBlank(comma - 1)) return false;
  const last = name.lastIndexOf(" ");
  return last === comma + 1 || !SUFFIX.test(name.slice(last + 1));
}
const BLANK = 32;

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
  more: Partial<Authorship> = PLAIN,
): Authorship {
  const parts = commaParts(name);
  return authorOf(parts === null ? name : printedName(parts), parts, "person", position, more);
}

/** An author whose given and family name stand apart in the record. */
export function partedAuthor(
  {given, family, suffix = ""}: {given: string; family: string; suffix?: string},
  position: number,
  more: Partial<Authorship> = PLAIN,
): Authorship {
  const parts = nameParts(given, family, suffix);
  return authorOf(printedName(parts), parts, "person", position, more);
}

/** An author that is no person. */
export function groupAuthor(
  name: string,
  position: number,
  more: Partial<Authorship> = PLAIN,
): Authorship {
  return authorOf(name, null, "group", position, more);
}

const PLAIN: Partial<Authorship> = {};

/** What is told beside the name wins. Field by field: authors are made by the million, and all of one shape. */
function authorOf(
  name: string,
  parts: NameParts | null,
  kind: Authorship["kind"],
  position: number,
  more: Partial<Authorship>,
): Authorship {
  return {
    name: more.name ?? name,
    parts: more.parts === undefined ? parts : more.parts,
    kind: more.kind ?? kind,
    ids: more.ids ?? {},
    affiliations: more.affiliations ?? [],
    position: more.position === undefined ? position : more.position,
  };
}

function printedName({given, particle, family, suffix}: NameParts): string {
  const last = particle === "" ? family : family === "" ? particle : `${particle} ${family}`;
  const name = given === "" || last === "" ? given + last : `${given} ${last}`;
  return suffix === "" ? name : `${name}, ${suffix}`;
}

/** Lists of keywords in one value, by ";" or one a value. */
export function keywordList(values: readonly string[]): string[] {
  const keywords: string[] = [];
  for (const value of values)
    if (!value.includes(";") && !value.includes("\n")) addKeyword(keywords, value);
    else for (const part of value.split(KEYWORD_SIGN)) addKeyword(keywords, part);
  return keywords;
}

const KEYWORD_SIGN = /[;\n]/;

function addKeyword(keywords: string[], text: string): void {
  const keyword = text.trim().replace(/^[*\s]+/, "");
  if (keyword !== "") keywords.push(keyword);
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
  text === "" ? null : (/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i.exec(text)?.[0].toUpperCase() ?? null);

/** Says what is printed under the first of some tags where no date was read. */
export function tellUndated(
  sink: Sink,
  record: TaggedRecord,
  number: number,
  date: PartialDate | null,
  ...tags: string[]
): void {
  if (date !== null) return; // the tags are not looked up for nothing
  const what = unreadDate(date, record.text(...tags));
  if (what !== null) sink.problem({record: number, line: record.line, severity: "warning", what});
}

export function tellUntitled(sink: Sink, record: number, line: number): void {
  sink.problem({record, line, severity: "warning", what: "the record has no title"});
}

import type {PartialDate} from "../papers/paper.ts";
import {dateOf, parseDate, parseMonth, plausibleYear} from "./dates.ts";
import {authorOfParts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {
  type Fields,
  isFields,
  listOf,
  numberIn,
  objectsOf,
  textOf,
  textsOf,
} from "./json-values.ts";
import {orcidOf} from "./record-parts.ts";

/**
 * A date of CSL or Crossref: `{"date-parts": [[2020, 5]]}`, whose parts may be texts or null, `{"raw": "May 2020"}`,
 * `{"literal": …}`, or a plain text. Of a range the beginning counts.
 */
export function cslDate(value: unknown): PartialDate | null {
  if (!isFields(value)) return parseDate(textOf(value));
  const [year, month, day] = listOf(listOf(value["date-parts"])[0]).map(numberIn);
  const plausible = plausibleYear(year ?? Number.NaN);
  if (plausible !== null)
    return dateOf(plausible, month ?? parseMonth(textOf(value.season)), day ?? null);
  for (const key of ["raw", "literal", "date-time"]) {
    const date = parseDate(textOf(value[key]));
    if (date !== null) return date;
  }
  const split = numberIn(value.year);
  return split === null ? null : plausibleDate(split, value);
}

function plausibleDate(year: number, {month, day}: Fields): PartialDate | null {
  const plausible = plausibleYear(year);
  return plausible === null ? null : dateOf(plausible, parseMonth(textOf(month)), numberIn(day));
}

/**
 * Names of CSL or Crossref: in parts, `literal`, or `name` alone for a group; with ORCID and affiliations where Crossref
 * has them.
 */
export function cslNames(value: unknown): DraftAuthor[] {
  if (typeof value === "string") return [namedAuthor(textOf(value))];
  return objectsOf(value).map(nameOf);
}

function nameOf(name: Fields): DraftAuthor {
  const orcid = orcidOf(textOf(name.ORCID));
  const more = {
    ids: orcid === null ? {} : {orcid},
    affiliations: listOf(name.affiliation).flatMap(place =>
      textsOf(isFields(place) ? place.name : place),
    ),
  };
  const family = textOf(name.family);
  const given = textOf(name.given);
  const whole = textOf(name.literal) || textOf(name.name);
  if (family === "" && given === "") {
    // "Last, First" in one piece is a person; whatever else has no parts signs as a group.
    const kind = /^[^,]+, \p{Lu}[^,]{0,40}$/u.test(whole) ? "person" : "group";
    return kind === "person"
      ? namedAuthor(whole, more)
      : {...namedAuthor(""), ...more, name: whole, kind};
  }
  const particle = [name["dropping-particle"], name["non-dropping-particle"], name.prefix]
    .map(textOf)
    .filter(part => part !== "" && /^\p{Ll}|^[A-Z]\p{Ll}+$/u.test(part))
    .join(" ");
  return authorOfParts({given, family, particle, suffix: textOf(name.suffix)}, more);
}

import {authorOfParts, type DraftAuthor, namedAuthor} from "./json-people.ts";
import {distinct, type Fields, isFields, textOf} from "./json-values.ts";
import {splitNames} from "./names.ts";
import {orcidOf} from "./record-parts.ts";

/** Objects around a list of people are opened this deep. */
const MOST_DEPTH = 3;
/** Where a name stands in one piece, and where its parts do, folded. */
const WHOLE = [
  "name", "fullname", "displayname", "authorname", "preferredname", "rawauthorname", "creditname", "literal", "label",
  "text", "value", "creator", "authorkeywords", "author",
]; // biome-ignore format: a list
const GIVEN = ["given", "givenname", "givennames", "first", "firstname", "forename", "forenames"];
const MIDDLE = ["middle", "middlename", "middlenames"];
const FAMILY = ["family", "familyname", "last", "lastname", "surname"];
const SUFFIX = ["suffix", "namesuffix"];
const PLACE = [
  "affiliation", "affiliations", "aff", "affs", "affil", "org", "orgs", "organization", "organizations", "organisation",
  "institution", "institutions", "rawaffiliationstrings",
]; // biome-ignore format: a list
const ORCID = ["orcid", "orcidid"];
const ID = ["authorid", "id", "pid"];

/**
 * The authors in a value of any form that people give them: a text, a list of texts, objects with a name or its parts,
 * lists [family, given, suffix], and objects around one of these.
 */
export function authorsIn(value: unknown, depth = 0): DraftAuthor[] {
  if (typeof value === "string")
    return splitNames(value.trim()).map(name => namedAuthor(textOf(name)));
  if (Array.isArray(value)) return value.flatMap(item => authorIn(item, depth));
  return isFields(value) ? authorIn(value, depth) : [];
}

function authorIn(item: unknown, depth: number): DraftAuthor[] {
  if (typeof item === "string") return [namedAuthor(textOf(item))];
  if (Array.isArray(item)) {
    const [family, given, suffix] = item.map(textOf);
    return family === undefined || family === ""
      ? []
      : [authorOfParts({given: given ?? "", family, particle: "", suffix: suffix ?? ""})];
  }
  if (!isFields(item)) return [];
  const fields = byFoldedKey(item);
  const first = (keys: readonly string[]) =>
    keys.map(key => textOf(fields.get(key))).find(text => text !== "") ?? "";
  const family = first(FAMILY);
  const given = [first(GIVEN), first(MIDDLE) || textsWithin(fields.get("middle")).join(" ")]
    .filter(part => part !== "")
    .join(" ");
  const whole = first(WHOLE);
  const more = detailsOf(fields);
  if (family !== "")
    return [authorOfParts({given, family, particle: "", suffix: first(SUFFIX)}, more)];
  if (whole !== "" || given !== "") return [namedAuthor(whole || given, more)];
  // An object around a person ("author": {…}) or around the list of them.
  const inner = Object.values(item).find(value => isFields(value) || Array.isArray(value));
  return depth < MOST_DEPTH && inner !== undefined ? authorsIn(inner, depth + 1) : [];
}

function detailsOf(fields: ReadonlyMap<string, unknown>): Partial<DraftAuthor> {
  const orcid = ORCID.map(key => orcidOf(textOf(fields.get(key)))).find(id => id !== null);
  // Numbers of one or two digits count authors within a paper; they name nobody.
  const id = ID.map(key => textOf(fields.get(key))).find(text => text.length >= 5);
  const places =
    PLACE.map(key => textsWithin(fields.get(key))).find(texts => texts.length > 0) ?? [];
  return {
    ids: {...(orcid == null ? null : {orcid}), ...(id === undefined ? null : {id})},
    affiliations: distinct(places),
  };
}

function byFoldedKey(item: Fields): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(item).map(([key, value]) => [key.toLowerCase().replace(/[^a-z]/g, ""), value]),
  );
}

/** The texts of a value, of a list, or of the names of objects in it. */
export function textsWithin(value: unknown, depth = 0): string[] {
  if (Array.isArray(value))
    return value.flatMap(item => (depth < MOST_DEPTH ? textsWithin(item, depth + 1) : []));
  if (!isFields(value)) {
    const text = textOf(value);
    return text === "" ? [] : [text];
  }
  for (const key of [
    "display_name",
    "displayName",
    "name",
    "title",
    "value",
    "term",
    "raw",
    "label",
    "text",
    "keyword",
    "$",
    "#text",
  ]) {
    const text = textOf(value[key]);
    if (text !== "") return [text];
  }
  const inner = Object.values(value).find(entry => isFields(entry) || Array.isArray(entry));
  return inner === undefined || depth >= MOST_DEPTH ? [] : textsWithin(inner, depth + 1);
}

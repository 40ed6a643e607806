import type {
  Authorship,
  Locator,
  NameParts,
  Origin,
  Paper,
  PartialDate,
  Profile,
} from "../papers/paper.ts";
import {dateOf, plausibleYear} from "./dates.ts";
import type {Format, Sink} from "./format.ts";
import {jsonItems} from "./json-items.ts";
import {parsedJson} from "./json-whole.ts";

/** The beginning of either form; in the form of lines the object that says so is whole on the first line. */
const HEAD = /^\ufeff?\s*\{\s*"coterie"\s*:\s*"papers"/;
const HEAD_LINE =
  /^\ufeff?[ \t]*\{[ \t]*"coterie"[ \t]*:[ \t]*"papers"[^\n{}[\]]*\}[ \t]*\r?(?:\n|$)/;
/** Longest line that is held at once, in UTF-16 units. */
const LONGEST = 16 << 20;

/**
 * Coterie's own papers file: `{"coterie": "papers", "form": 1, "papers": [Paper …], "profiles": [Profile …]}`, of any length.
 * Every field is checked; one that is not what it should be is left out and listed.
 */
export const coterieJson: Format = {
  id: "coterie",
  label: "Coterie papers (JSON)",
  fit: head =>
    HEAD.test(head) && !HEAD_LINE.test(head)
      ? {certainty: 1, why: "says that it holds Coterie papers"}
      : null,
  open(sink, file) {
    const collection = collector(sink, file);
    const splitter = jsonItems(
      {lists: ["papers", "profiles"], looks: item => isProfile(item) || "title" in item},
      {
        item: value =>
          isObject(value) && isProfile(value)
            ? collection.profile(value)
            : collection.paper(value, null),
        around: () => {},
        damage: collection.damage,
      },
    );
    return {
      push: splitter.push,
      end: splitter.end,
      get records() {
        return collection.records;
      },
    };
  },
};

const isProfile = (item: Fields): boolean =>
  "name" in item && !("title" in item) && !("authors" in item);

/** The same a paper a line, after a first line `{"coterie": "papers", "form": 1}`: one damaged line costs one paper. */
export const coterieLines: Format = {
  id: "coterie-lines",
  label: "Coterie papers (JSON, a paper a line)",
  fit: head =>
    HEAD_LINE.test(head)
      ? {certainty: 1, why: "says that it holds Coterie papers, one a line"}
      : null,
  open(sink, file) {
    const collection = collector(sink, file);
    let line = 0;
    let held = "";
    let isCut = false;
    const take = (text: string) => {
      line += 1;
      if (isCut) collection.damage("the line is longer than 16 MiB", line, true);
      else if (line > 1 && text.trim() !== "") collection.paper(parsedJson(text), line);
    };
    return {
      push(text) {
        let from = 0;
        for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
          take(held + text.slice(from, end));
          held = "";
          isCut = false;
          from = end + 1;
        }
        if (held.length < LONGEST) held += text.slice(from);
        else isCut = true;
      },
      end: () => take(held),
      get records() {
        return collection.records;
      },
    };
  },
};

/** Checks papers and profiles, and puts them into a sink. */
function collector(sink: Sink, file: string) {
  let records = 0;
  let line: number | null = null;
  const check = checker(what => sink.problem({record: records, line, severity: "warning", what}));
  return {
    get records() {
      return records;
    },
    paper(value: unknown, at: number | null) {
      records += 1;
      line = at;
      if (isObject(value)) sink.paper(paperFrom(value, {file, record: records, line}, check));
      else sink.problem({record: records, line, severity: "error", what: "the record is no paper"});
    },
    profile(value: Fields) {
      const profile = profileFrom(value, file);
      if (profile !== null) sink.profile(profile);
      else
        sink.problem({
          record: null,
          line: null,
          severity: "warning",
          what: "a profile has no name",
        });
    },
    damage(what: string, at: number | null, isItem: boolean) {
      if (isItem) records += 1;
      sink.problem({record: isItem ? records : null, line: at, severity: "error", what});
    },
  };
}

type Fields = Record<string, unknown>;
type Check = ReturnType<typeof checker>;

function paperFrom(given: Fields, origin: Origin, check: Check): Paper {
  const keywords = isObject(given.keywords) ? given.keywords : {};
  const authors = Array.isArray(given.authors) ? given.authors.filter(isObject) : [];
  return {
    ids: check.texts(given.ids, "ids"),
    title: check.text(given.title, "title") ?? "",
    abstract: check.text(given.abstract, "abstract"),
    authors: authors.map(author => authorFrom(author, check)),
    affiliations: check.list(given.affiliations, "affiliations"),
    authorCount: check.count(given.authorCount, "authorCount"),
    truncated: given.truncated === true,
    date: dateFrom(given.date),
    venue: check.text(given.venue, "venue"),
    locator: isObject(given.locator) ? locatorFrom(given.locator) : null,
    type: check.text(given.type, "type"),
    language: check.text(given.language, "language"),
    categories: check.list(given.categories, "categories"),
    keywords: {
      author: check.list(keywords.author, "keywords"),
      index: check.list(keywords.index, "keywords"),
    },
    terms: given.terms == null ? null : check.list(given.terms, "terms"),
    citations: check.count(given.citations, "citations"),
    citationsByYear:
      given.citationsByYear == null
        ? null
        : check.figures(given.citationsByYear, "citationsByYear"),
    references: check.list(given.references, "references"),
    scores: check.figures(given.scores, "scores"),
    flags: check.list(given.flags, "flags"),
    origins: [origin],
  };
}

function authorFrom(given: Fields, check: Check): Authorship {
  return {
    name: check.text(given.name, "name") ?? "",
    parts: isObject(given.parts) ? partsFrom(given.parts) : null,
    kind: given.kind === "group" ? "group" : "person",
    ids: check.texts(given.ids, "ids"),
    affiliations: check.list(given.affiliations, "affiliations"),
    position: check.count(given.position, "position"),
  };
}

function partsFrom({given, family, particle, suffix}: Fields): NameParts {
  return {
    given: textOf(given),
    family: textOf(family),
    particle: textOf(particle),
    suffix: textOf(suffix),
  };
}

function locatorFrom({volume, issue, pages}: Fields): Locator {
  return {volume: textOf(volume), issue: textOf(issue), pages: textOf(pages)};
}

function dateFrom(value: unknown): PartialDate | null {
  if (!isObject(value) || typeof value.year !== "number") return null;
  const {year, month, day} = value;
  if (plausibleYear(year as number) === null) return null;
  const whole = (part: unknown) => (typeof part === "number" ? part : null);
  return dateOf(year as number, whole(month), whole(day));
}

function profileFrom(given: Fields, file: string): Profile | null {
  const {name, field, reported} = given;
  if (typeof name !== "string" || name === "") return null;
  return {
    name,
    field: typeof field === "string" ? field : null,
    reported: checker(() => {}).figures(reported, "reported"),
    origin: {file, record: 0, line: null},
  };
}

/** Takes values that are what they should be, complains about others, and gives what is empty for those. */
function checker(complain: (what: string) => void) {
  const odd = <Empty>(field: string, empty: Empty): Empty => {
    complain(`the field "${field}" is not what it should be and was left out`);
    return empty;
  };
  const record = <Value>(value: unknown, field: string, fits: (item: unknown) => item is Value) => {
    if (value == null) return NOTHING;
    if (!isObject(value)) return odd(field, NOTHING);
    if (allFit(value, fits)) return value;
    odd(field, null);
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, Value] => fits(entry[1])),
    );
  };
  const allFit = <Value>(
    value: Fields,
    fits: (item: unknown) => item is Value,
  ): value is Record<string, Value> => {
    for (const key in value) if (!fits(value[key])) return false;
    return true;
  };
  const isText = (value: unknown): value is string => typeof value === "string";
  const isFigure = (value: unknown): value is number => typeof value === "number";

  return {
    text(value: unknown, field: string): string | null {
      return value == null ? null : isText(value) ? value : odd(field, null);
    },
    count(value: unknown, field: string): number | null {
      if (value == null) return null;
      return isFigure(value) && Number.isInteger(value) && value >= 0 ? value : odd(field, null);
    },
    list(value: unknown, field: string): readonly string[] {
      if (value == null) return NO_LIST;
      if (!Array.isArray(value) || !value.every(isText)) return odd(field, NO_LIST);
      return value;
    },
    texts: (value: unknown, field: string) => record(value, field, isText),
    figures: (value: unknown, field: string) => record(value, field, isFigure),
  };
}

/** What most authors have of most things; never written to. */
const NOTHING: Readonly<Record<string, never>> = {};
const NO_LIST: readonly never[] = [];

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

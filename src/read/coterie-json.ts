import {
  type Authorship,
  EMPTY_PAPER,
  type Locator,
  type NameParts,
  type Origin,
  type Paper,
  type PartialDate,
  type Profile,
} from "../papers/paper.ts";
import {dateOf, plausibleYear} from "./dates.ts";
import type {Format, Sink} from "./format.ts";

/** Longest text that is held at once; larger collections go as tables. */
const LONGEST = 256 << 20;

/**
 * Coterie's own papers file: `{"coterie": "papers", "form": 1, "papers": [Paper …], "profiles": [Profile …]}`.
 * Every field is checked; one that is not what it should be is left out and listed.
 */
export const coterieJson: Format = {
  id: "coterie",
  label: "Coterie papers (JSON)",
  fit: head =>
    /^\ufeff?\s*\{\s*"coterie"\s*:\s*"papers"/.test(head)
      ? {certainty: 1, why: "says that it holds Coterie papers"}
      : null,
  open(sink, file) {
    let text = "";
    let records = 0;
    return {
      push(piece) {
        if (text.length + piece.length <= LONGEST) text += piece;
      },
      end() {
        records = readCollection(text, sink, file);
      },
      get records() {
        return records;
      },
    };
  },
};

function readCollection(text: string, sink: Sink, file: string): number {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = `this is no whole JSON (${(error as Error).message})`;
    sink.problem({record: null, line: null, severity: "error", what});
    return 0;
  }
  const {papers, profiles} = value as {papers?: unknown; profiles?: unknown};
  const records = Array.isArray(papers) ? papers : [];
  for (const [i, item] of records.entries()) {
    const origin = {file, record: i + 1, line: null};
    const check = checker(what =>
      sink.problem({record: i + 1, line: null, severity: "warning", what}),
    );
    if (isObject(item)) sink.paper(paperFrom(item, origin, check));
    else
      sink.problem({record: i + 1, line: null, severity: "error", what: "the record is no paper"});
  }
  for (const item of Array.isArray(profiles) ? profiles : []) {
    const profile = isObject(item) ? profileFrom(item, file) : null;
    if (profile !== null) sink.profile(profile);
    else
      sink.problem({record: null, line: null, severity: "warning", what: "a profile has no name"});
  }
  return records.length;
}

type Fields = Record<string, unknown>;
type Check = ReturnType<typeof checker>;

function paperFrom(given: Fields, origin: Origin, check: Check): Paper {
  const keywords = isObject(given.keywords) ? given.keywords : {};
  const authors = Array.isArray(given.authors) ? given.authors.filter(isObject) : [];
  return {
    ...EMPTY_PAPER,
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
    if (value == null) return {};
    if (!isObject(value)) return odd(field, {});
    const entries = Object.entries(value).filter((entry): entry is [string, Value] =>
      fits(entry[1]),
    );
    if (entries.length < Object.keys(value).length) odd(field, null);
    return Object.fromEntries(entries) as Record<string, Value>;
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
    list(value: unknown, field: string): string[] {
      if (value == null) return [];
      if (!Array.isArray(value) || !value.every(isText)) return odd(field, []);
      return value;
    },
    texts: (value: unknown, field: string) => record(value, field, isText),
    figures: (value: unknown, field: string) => record(value, field, isFigure),
  };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

import {codeNamed} from "../read/declared-code.ts";
import type {ReadOptions} from "../read/format.ts";
import {type Parameter, rangeText} from "../util/parameter.ts";
import {type AnalysisOptions, analysisOptions, OPTIONS} from "./options.ts";

/** Everything that is chosen about a run, in one file: for library, command and app alike. */
export interface Configuration {
  /** Files and folders, as seen from the configuration's own folder. */
  readonly files: readonly string[];
  /** The folder of the results; null = said when it is run. */
  readonly out: string | null;
  /** Ids of graph formats. */
  readonly formats: readonly string[];
  readonly options: AnalysisOptions;
  readonly reading: Partial<ReadOptions>;
}

const FORM = 1;
/** What begins like this explains the entry that follows, and is not read. */
const COMMENT = "//";

/** A configuration with the defaults, and every choice explained, as JSON with entries that begin with "//". */
export function configurationText({
  files = [],
  out = "result",
  formats = [],
  options = {},
  reading = {},
}: Partial<Omit<Configuration, "options">> & {
  readonly options?: Partial<AnalysisOptions>;
} = {}): string {
  const chosen = analysisOptions(options);
  const explained = OPTIONS.flatMap((option): [string, unknown][] => [
    [`${COMMENT} ${option.id}`, explanation(option)],
    [option.id, chosen[option.id]],
  ]);
  const text = JSON.stringify(
    {
      coterie: "configuration",
      form: FORM,
      "// files": "Files and folders to read, as seen from this file's folder.",
      files,
      "// out": "The folder for the results.",
      out,
      "// formats":
        "Graph files to write beside the tables, such as gexf, graphml, json, vosviewer, svg.",
      formats,
      "// reading":
        "What the readers are told: pageDate {year, month, day}, when a page was seen; columns {field: name}, which column of a table holds what; citationsFrom [names], files or formats whose citation counts win where sources differ; encoding, the code of texts that are no UTF-8.",
      reading,
      "// options": "What is computed, and how. null is decided from the corpus.",
      options: Object.fromEntries(explained),
    },
    null,
    2,
  );
  return `${text}\n`;
}

/** What a choice means, its range and default, in one line. */
function explanation(option: Parameter): string {
  const {meaning} = option;
  switch (option.type) {
    case "integer":
    case "number":
      return `${meaning} (${rangeText(option.range)}${option.default === null ? "" : `; default ${option.default}`})`;
    case "choice":
      return `${meaning} (${option.choices.map(({value}) => value).join(", ")}; default ${option.default})`;
    case "flag":
      return `${meaning} (true, false; default ${option.default})`;
    case "list":
      return `${meaning} (some of ${option.choices.join(", ")})`;
  }
}

/**
 * Reads a configuration. Entries that begin with "//" are passed over, and what is left out has its default.
 * Throws an Error, RangeError or TypeError that names the entry that is wrong.
 */
export function readConfiguration(text: string): Configuration {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new Error(`This is no configuration: it is no whole JSON (${(error as Error).message}).`);
  }
  const given = entriesOf(found, "configuration");
  if (given.coterie !== "configuration") throw new Error("This is no configuration of Coterie.");
  if (given.form !== FORM)
    throw new Error(
      `This configuration has form ${String(given.form)}; this version reads ${FORM}.`,
    );
  const known = ["coterie", "form", "files", "out", "formats", "reading", "options"];
  const strange = Object.keys(given).find(key => !known.includes(key));
  if (strange !== undefined)
    throw new TypeError(`${strange}: expected one of ${known.slice(2).join(", ")}`);
  if (given.out !== undefined && given.out !== null && typeof given.out !== "string")
    throw new TypeError("out: expected the name of a folder");
  return {
    files: textsOf(given.files ?? [], "files"),
    out: (given.out as string | null | undefined) ?? null,
    formats: textsOf(given.formats ?? [], "formats"),
    options: analysisOptions(entriesOf(given.options ?? {}, "options") as Partial<AnalysisOptions>),
    reading: readingOf(entriesOf(given.reading ?? {}, "reading")),
  };
}

/** The entries of an object but comments. */
function entriesOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`${name}: expected an object`);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith(COMMENT)));
}

function textsOf(value: unknown, name: string): string[] {
  if (!Array.isArray(value) || !value.every(item => typeof item === "string"))
    throw new TypeError(`${name}: expected a list of names`);
  return value;
}

function readingOf({
  pageDate,
  columns,
  citationsFrom,
  encoding,
  ...others
}: Record<string, unknown>): Partial<ReadOptions> {
  const [strange] = Object.keys(others);
  if (strange !== undefined)
    throw new TypeError(`${strange}: expected pageDate, columns, citationsFrom or encoding`);
  const reading: {-readonly [Name in keyof ReadOptions]?: ReadOptions[Name]} = {};
  if (pageDate !== undefined && pageDate !== null) {
    const {year, month = null, day = null} = entriesOf(pageDate, "pageDate");
    const whole = (part: unknown) => part === null || Number.isInteger(part);
    if (!Number.isInteger(year) || !whole(month) || !whole(day))
      throw new TypeError("pageDate: expected {year, month, day} as whole numbers");
    reading.pageDate = {
      year: year as number,
      month: month as number | null,
      day: day as number | null,
    };
  }
  if (columns !== undefined) {
    const named = entriesOf(columns, "columns");
    if (!Object.values(named).every(name => typeof name === "string"))
      throw new TypeError("columns: expected names of columns");
    if (Object.keys(named).length > 0) reading.columns = named as Record<string, string>;
  }
  if (citationsFrom !== undefined) {
    const names = textsOf(citationsFrom, "citationsFrom");
    if (names.length > 0) reading.citationsFrom = names;
  }
  if (encoding !== undefined && encoding !== null) {
    if (typeof encoding !== "string" || codeNamed(encoding) === null)
      throw new TypeError(`encoding: expected the name of a code, got ${encoding}`);
    reading.encoding = encoding;
  }
  return reading;
}

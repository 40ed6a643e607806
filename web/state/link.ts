import {type AnalysisOptions, analysisOptions, type Filter} from "../../src/index.ts";
import {readTables, type Tables} from "./tables.ts";
import {type LinkedCompared, readCompared} from "./two-sides.ts";
import {VIEWS, type View} from "./views.ts";

/** A node by what stays: the kind's first letter and an id, as "p biqing-qi". */
export type NodeKey = string;

/** What was selected, by ids. */
export type LinkedSelection =
  | {readonly kind: "person" | "term" | "paper"; readonly id: string}
  | {readonly kind: "tie"; readonly network: string; readonly a: NodeKey; readonly b: NodeKey}
  | {readonly kind: "community"; readonly network: string; readonly of: NodeKey}
  | {readonly kind: "papers"; readonly title: string; readonly ids: readonly string[]}
  | {
      readonly kind: "several";
      readonly of: "person" | "term" | "paper";
      readonly ids: readonly string[];
    };

/** A filter with ids where numbers of an analysis stand: of communities and parts one of their nodes. */
export type LinkedFilter = Partial<
  Omit<Filter, "terms" | "communities" | "components" | "ego"> & {
    readonly terms: readonly string[] | null;
    readonly communities: readonly NodeKey[] | null;
    readonly components: readonly NodeKey[] | null;
    readonly ego: {readonly node: NodeKey; readonly depth: number} | null;
  }
>;

/** A view as a link says it: by names and ids, so that it holds for whoever opens the same corpus. */
export interface Link {
  /** What tells the corpus: made from the hashes of its files; "" = unknown. */
  readonly print: string;
  /** What it was called. */
  readonly name: string;
  /** The sample that it is; "" = none. */
  readonly sample: string;
  readonly options: Partial<AnalysisOptions>;
  readonly view: View;
  readonly encoding: Readonly<Record<string, string>>;
  readonly filter: LinkedFilter;
  readonly selection: LinkedSelection | null;
  /** What is put side by side; null = nothing. */
  readonly compared: LinkedCompared | null;
  readonly tables: Tables;
  /** The records or the analysis themselves, packed; "" = they are not in the link. */
  readonly data: string;
}

/** A link as the part of an address after "#". */
export function linkText(link: Link): string {
  const fields = new URLSearchParams();
  const put = (name: string, value: string) => value !== "" && fields.set(name, value);
  put("view", link.view);
  for (const [name, value] of Object.entries(link.encoding)) put(`map.${name}`, value);
  put("filter", plain(link.filter));
  put("selected", link.selection === null ? "" : JSON.stringify(link.selection));
  put("compare", link.compared === null ? "" : JSON.stringify(link.compared));
  put("tables", plain(link.tables));
  put("options", plain(link.options));
  put("sample", link.sample);
  put("name", link.sample === "" ? link.name : "");
  put("corpus", link.print);
  put("data", link.data);
  return fields.toString();
}

const plain = (value: object): string =>
  Object.keys(value).length === 0 ? "" : JSON.stringify(value);

/** Longer links are not looked into. */
const LONGEST = 4_000_000;

/**
 * Reads a link. What came may be cut, changed or made up: whatever does not have the form that it must have is left out,
 * and a link without anything is null.
 */
export function readLink(text: string): Link | null {
  if (text.length > LONGEST) return null;
  const fields = new URLSearchParams(text.replace(/^#/, ""));
  const known = ["view", "map.network", "filter", "selected", "sample", "corpus", "data"];
  if (!known.some(name => fields.has(name))) return null;
  const get = (name: string) => fields.get(name) ?? "";
  const encoding: Record<string, string> = {};
  for (const name of ENCODING) {
    const value = get(`map.${name}`);
    if (/^[\w .:-]{1,80}$/.test(value)) encoding[name] = value;
  }
  return {
    print: /^[0-9a-f]{1,64}$/.test(get("corpus")) ? get("corpus") : "",
    name: get("name").slice(0, 200),
    sample: get("sample").slice(0, 60),
    options: readOptions(parsed(get("options"))),
    view: VIEWS.find(view => view === get("view")) ?? "map",
    encoding,
    filter: readFilter(parsed(get("filter"))),
    selection: readSelection(parsed(get("selected"))),
    tables: readTables(parsed(get("tables"))),
    compared: readCompared(parsed(get("compare"))),
    data: /^[\w-]*$/.test(get("data")) ? get("data") : "",
  };
}

/** What of an encoding stands in a link. */
export const ENCODING = ["network", "size", "colour", "label", "tieWidth", "tieColour"] as const;

function parsed(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null; // a link that was cut on the way
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === "string");

/** Options that an analysis can be made with; all or none. */
function readOptions(value: unknown): Partial<AnalysisOptions> {
  if (!isObject(value)) return {};
  try {
    analysisOptions(value);
    return value;
  } catch {
    return {};
  }
}

const isRange = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(end => end === null || (typeof end === "number" && Number.isFinite(end)));
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isTextsOrNull = (value: unknown): boolean => value === null || isTexts(value);

/** What each field of a filter must look like. */
const FIELDS: Readonly<Record<keyof Filter, (value: unknown) => boolean>> = {
  years: isRange,
  citations: isRange,
  terms: isTextsOrNull,
  venues: isTextsOrNull,
  types: isTextsOrNull,
  bylines: value => value === "any" || value === "whole" || value === "cut",
  minTie: isCount,
  strength: isRange,
  backbone: value => value === null || (typeof value === "number" && value > 0 && value <= 1),
  communities: isTextsOrNull,
  components: isTextsOrNull,
  groups: value =>
    isObject(value) &&
    Object.values(value).every(
      labels =>
        Array.isArray(labels) && labels.every(label => label === null || typeof label === "string"),
    ),
  values: value => isObject(value) && Object.values(value).every(isRange),
  core: isCount,
  ego: value =>
    value === null || (isObject(value) && typeof value.node === "string" && isCount(value.depth)),
  largest: value => typeof value === "boolean",
};

function readFilter(value: unknown): LinkedFilter {
  if (!isObject(value)) return {};
  const sound = Object.entries(FIELDS)
    .filter(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]))
    .map(([name]) => [name, value[name]]);
  return Object.fromEntries(sound) as LinkedFilter;
}

function readSelection(value: unknown): LinkedSelection | null {
  if (!isObject(value)) return null;
  const texts = (...names: string[]) => names.every(name => typeof value[name] === "string");
  switch (value.kind) {
    case "person":
    case "term":
    case "paper":
      return texts("id") ? (value as LinkedSelection) : null;
    case "tie":
      return texts("network", "a", "b") ? (value as LinkedSelection) : null;
    case "community":
      return texts("network", "of") ? (value as LinkedSelection) : null;
    case "papers":
      return texts("title") && isTexts(value.ids) ? (value as LinkedSelection) : null;
    case "several": {
      const isKind = value.of === "person" || value.of === "term" || value.of === "paper";
      return isKind && isTexts(value.ids) ? (value as LinkedSelection) : null;
    }
    default:
      return null;
  }
}

import type {AttributeValue} from "../described-graph.ts";
import type {AttributeTable} from "./attribute-table.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import type {GraphScanner} from "./graph-reader.ts";

/** An object of JSON: names are looked up by `field`, never through a prototype. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Holds a JSON text until it is whole. What is no JSON is a problem; so is what `read` refuses by throwing. */
export function jsonScanner(into: GraphBuilder, read: (value: unknown) => void): GraphScanner {
  const pieces: string[] = [];
  return {
    push: text => void pieces.push(text),
    end() {
      let value: unknown;
      try {
        value = JSON.parse(pieces.join("").replace(/^\ufeff/, ""));
      } catch (error) {
        return into.problem("error", `This is no whole JSON: ${(error as Error).message}.`);
      }
      read(value);
    },
  };
}

/** A field of an object; undefined where the value is no object or has none of its own. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list; what is none is a problem. Anything but a list is an empty one. */
export function objectsOf(into: GraphBuilder, list: unknown, what: string): JsonObject[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    into.problem("error", `Expected a list of ${what}.`);
    return [];
  }
  return list.filter((item, i) => {
    if (!isObject(item))
      into.problem("error", `Expected an object among the ${what}.`, {record: i + 1});
    return isObject(item);
  });
}

/** A name of a node: text or a number. */
export function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}

export const finite = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** The strength of a tie: 1 where there is none, NaN where it is no number. */
export function strengthOf(value: unknown): number {
  if (value === undefined || value === null) return 1;
  return typeof value === "number"
    ? value
    : typeof value === "string" && value.trim() !== ""
      ? Number(value)
      : Number.NaN;
}

/** Puts all values of an object but those of the given names into a table; what is nested stays JSON. */
export function setAll(
  table: AttributeTable,
  i: number,
  values: unknown,
  but: readonly string[],
): void {
  if (!isObject(values)) return;
  for (const [id, value] of Object.entries(values))
    if (!but.includes(id)) table.set(i, id, plain(value));
}

/** What an attribute can hold of a JSON value. */
export function plain(value: unknown): AttributeValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") return JSON.stringify(value);
  return typeof value === "number" && !Number.isFinite(value) ? null : (value as AttributeValue);
}

import {isTidy} from "../util/tidy.ts";

/** A JSON object whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object at hand, or an empty one: reading on needs no questions. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : NOTHING);
const NOTHING: Fields = {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Fields[] {
  const list = listOf(value);
  return list.every(isFields) ? (list as readonly Fields[]) : list.filter(isFields);
}

/** A text or number as tidy text; "" for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return isTidy(value) ? value : tidy(value);
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** The first text of a list, or the text itself. */
export const firstText = (value: unknown): string =>
  Array.isArray(value) ? (value.map(textOf).find(text => text !== "") ?? "") : textOf(value);

/** The texts of a list, or the one text. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter(text => text !== "");

/** A whole number from 0 on, also printed as text; null for everything else: −1 and "" say nothing. */
export function countIn(value: unknown): number | null {
  const number = typeof value === "string" && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A finite number, also printed as text; null for everything else. */
export function numberIn(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The value that stands at a dotted path: "message.items". */
export function valueAt(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split("."))
    here = isFields(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** What is left of an identifier that is printed as an address: "https://openalex.org/W1" is "W1". */
export function lastSegment(value: unknown): string {
  const text = typeof value === "string" ? value : textOf(value);
  return text.slice(text.lastIndexOf("/") + 1);
}

/** Different texts, in their first order. */
export function distinct(texts: readonly string[]): string[] {
  if (texts.length > 20) return [...new Set(texts)].filter(text => text !== "");
  const found: string[] = [];
  for (const text of texts) if (text !== "" && !found.includes(text)) found.push(text);
  return found;
}

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

import type {Attribute, AttributeType, AttributeValue} from "../described-graph.ts";

/** Values of nodes or ties by the names of attributes, in the order in which names first came. */
export interface AttributeTable {
  /** Fixes a name's place and type before there are values. */
  declare(id: string, type: AttributeType): void;
  set(i: number, id: string, value: AttributeValue): void;
  /** A cell of a table, whose type follows from all cells of its column; "" is unknown. */
  setCell(i: number, id: string, text: string): void;
  get(i: number, id: string): AttributeValue;
  /** All attributes; of item k of a selection the values of item `chosen[k]`. */
  finish(chosen?: Uint32Array): Attribute[];
}

/** Attributes beyond this many are no table any more. */
const MOST = 1000;

interface Column {
  type: AttributeType | null;
  readonly values: AttributeValue[];
  /** Whether values are cells of a table, all of them text. */
  cells: boolean;
}

/** An empty table. Where no type was declared it follows from the values. */
export function attributeTable(complain: (what: string) => void): AttributeTable {
  const columns = new Map<string, Column>();
  let refused = false;

  const column = (id: string) => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (columns.size === MOST) {
      if (!refused)
        complain(`There are over ${MOST} attributes; "${id}" and all after it are left out.`);
      refused = true;
      return null;
    }
    const fresh: Column = {type: null, values: [], cells: false};
    columns.set(id, fresh);
    return fresh;
  };

  return {
    declare(id, type) {
      const found = column(id);
      if (found !== null) found.type ??= type;
    },
    set(i, id, value) {
      const found = value === null ? null : column(id);
      if (found !== null) found.values[i] = value;
    },
    setCell(i, id, text) {
      const found = column(id);
      if (found === null || text === "") return;
      found.values[i] = text;
      found.cells = true;
    },
    get: (i, id) => columns.get(id)?.values[i] ?? null,
    finish: chosen =>
      Array.from(columns, ([id, {type, values, cells}]): Attribute => {
        const known = type ?? (cells ? cellType(values) : typeOf(values));
        const typed = (value: AttributeValue | undefined) => valueOfType(value ?? null, known);
        return {id, type: known, at: i => typed(values[chosen === undefined ? i : chosen[i]])};
      }),
  };
}

/** The narrowest type that holds all values. */
function typeOf(values: readonly AttributeValue[]): AttributeType {
  let type: AttributeType | null = null;
  for (const value of values as readonly (AttributeValue | undefined)[]) {
    if (value === null || value === undefined) continue;
    const own = ownType(value);
    if (type === null || type === own) type = own;
    else if ((type === "integer" && own === "double") || (type === "double" && own === "integer"))
      type = "double";
    else return "string";
  }
  return type ?? "string";
}

function ownType(value: string | number | boolean): AttributeType {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  return Number.isSafeInteger(value) ? "integer" : "double";
}

/** A value as its type has it; null when it is none of that type. */
export function valueOfType(value: AttributeValue, type: AttributeType): AttributeValue {
  if (value === null) return null;
  switch (type) {
    case "string":
      return typeof value === "string" ? value : String(value);
    case "boolean":
      if (typeof value === "boolean") return value;
      return /^(true|1)$/i.test(String(value))
        ? true
        : /^(false|0)$/i.test(String(value))
          ? false
          : null;
    case "integer":
    case "double": {
      if (typeof value === "boolean") return Number(value);
      const number = typeof value === "number" ? value : numberOf(value);
      return Number.isFinite(number) ? number : null;
    }
  }
}

const numberOf = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));

/** Numbers as programs write them; "007" is none, nor is "1e999". */
const isNumeral = (text: string): boolean =>
  /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));

/** The type of a column of a table. */
function cellType(cells: readonly AttributeValue[]): AttributeType {
  const texts = cells.filter(cell => cell !== null).map(String);
  if (texts.length === 0) return "string";
  if (texts.every(isNumeral))
    return texts.every(text => Number.isSafeInteger(Number(text)) && !/[.e]/i.test(text))
      ? "integer"
      : "double";
  return texts.every(text => text === "true" || text === "false") ? "boolean" : "string";
}

import {isTextColumn, type TextColumn, textAt, textColumn, textCount} from "./text-column.ts";

/**
 * JSON for plain data with typed arrays in it, without loss: a Uint32Array [1, 2] is {"$u32":[1,2]},
 * a text column is {"$text":["a","b"]}. All other values must be what JSON has.
 */
const ARRAYS = {
  $u8: Uint8Array,
  $i16: Int16Array,
  $u16: Uint16Array,
  $i32: Int32Array,
  $u32: Uint32Array,
  $f32: Float32Array,
  $f64: Float64Array,
} as const;

type Tag = keyof typeof ARRAYS;
type Numbers = InstanceType<(typeof ARRAYS)[Tag]>;

/** Numbers are written this many at a time. */
const BLOCK = 4096;

/** Writes data piece by piece; no piece is longer than a block of numbers or one text. */
export function writePlainJson(data: unknown, out: (text: string) => void): void {
  if (typeof data === "number") out(numberText(data));
  else if (typeof data !== "object" || data === null) out(JSON.stringify(data ?? null));
  else if (ArrayBuffer.isView(data)) writeNumbers(data as Numbers, out);
  else if (Array.isArray(data)) {
    out("[");
    for (const [i, item] of data.entries()) {
      if (i > 0) out(",");
      writePlainJson(item, out);
    }
    out("]");
  } else if (isTextColumn(data)) writeTexts(data, out);
  else {
    out("{");
    let first = true;
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) continue;
      out(`${first ? "" : ","}${JSON.stringify(key)}:`);
      writePlainJson(value, out);
      first = false;
    }
    out("}");
  }
}

/** The same as one text, quicker: for what is short. */
export function plainJson(data: unknown): string {
  if (typeof data === "string") return JSON.stringify(data);
  if (typeof data === "number") return numberText(data);
  if (Array.isArray(data)) {
    let text = "[";
    for (let i = 0; i < data.length; i++)
      text += i === 0 ? plainJson(data[i]) : `,${plainJson(data[i])}`;
    return `${text}]`;
  }
  if (
    typeof data === "object" &&
    data !== null &&
    !ArrayBuffer.isView(data) &&
    !isTextColumn(data)
  ) {
    let text = "";
    for (const key of Object.keys(data)) {
      const value = (data as Readonly<Record<string, unknown>>)[key];
      if (value === undefined) continue;
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${plainJson(value)}`;
    }
    return `{${text}}`;
  }
  let text = "";
  writePlainJson(data, piece => {
    text += piece;
  });
  return text;
}

/** Reads what `writePlainJson` wrote. Throws SyntaxError when the text is no JSON. */
export function readPlainJson(text: string): unknown {
  return revived(JSON.parse(text));
}

function revived(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  const entries = Object.entries(value);
  if (entries.length === 1) {
    const [key, items] = entries[0];
    if (Array.isArray(items)) {
      if (key in ARRAYS) return ARRAYS[key as Tag].from(items as number[]);
      if (key === "$text") return textColumn(items as string[]);
    }
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, revived(item)]));
}

function writeNumbers(numbers: Numbers, out: (text: string) => void): void {
  const tag = (Object.keys(ARRAYS) as Tag[]).find(name => numbers instanceof ARRAYS[name]);
  if (tag === undefined) throw new TypeError(`data: no JSON form for ${numbers.constructor.name}`);
  out(`{"${tag}":[`);
  const isFloat = numbers instanceof Float64Array || numbers instanceof Float32Array;
  for (let from = 0; from < numbers.length; from += BLOCK) {
    const block = numbers.subarray(from, from + BLOCK);
    const text = isFloat && !block.every(isPlain) ? Array.from(block, numberText) : block;
    out((from > 0 ? "," : "") + text.join(","));
  }
  out("]}");
}

function writeTexts(column: TextColumn, out: (text: string) => void): void {
  out('{"$text":[');
  for (let i = 0; i < textCount(column); i++)
    out((i > 0 ? "," : "") + JSON.stringify(textAt(column, i)));
  out("]}");
}

/** Whether JavaScript writes a number as JSON has it, without loss. */
const isPlain = (x: number): boolean => Number.isFinite(x) && !Object.is(x, -0);

function numberText(x: number): string {
  if (!Number.isFinite(x)) throw new TypeError(`data: expected finite numbers, got ${x}`);
  return Object.is(x, -0) ? "-0" : String(x);
}

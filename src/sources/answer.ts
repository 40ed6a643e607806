import {type Fields, isFields} from "../read/json-values.ts";
import {AnswerError} from "./source.ts";

/** The object that a text is. Throws AnswerError where it is cut, damaged or no object. */
export function objectIn(text: string): Fields {
  const value = jsonIn(text);
  if (!isFields(value)) throw new AnswerError("the answer is no JSON object");
  return value;
}

/** The list of that name in an answer. Throws AnswerError where there is none. */
export function listIn(fields: Fields, name: string): readonly unknown[] {
  const list = fields[name];
  if (!Array.isArray(list)) throw new AnswerError(`the answer has no list "${name}"`);
  return list;
}

/** The value that a text is. Throws AnswerError where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswerError("the answer is cut off or no JSON");
  }
}

/**
 * Whether XML is whole as far as can be told without reading it: it has the root, and the root's end is the last
 * thing in it. What is in between is read, and its damage listed, by the readers.
 */
export function checkRoot(text: string, root: string): void {
  if (!new RegExp(`<${root}[\\s>]`).test(text.slice(0, 4096)))
    throw new AnswerError(`the answer has no <${root}>`);
  if (!new RegExp(`</${root}\\s*>\\s*$`).test(text.slice(-4096)))
    throw new AnswerError("the answer is cut off");
}

import {isTidy} from "../util/tidy.ts";

/** An element of a record. Names are local: a prefix is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and pieces of text, in their order. */
  readonly children: readonly (XmlElement | string)[];
}

/** The child elements of a name. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && child.name === name) found.push(child);
  return found;
}

/** The first child of a name, or the first child `inner` of that; null = there is none. */
export function childOf(
  element: XmlElement | null,
  name: string,
  inner?: string,
): XmlElement | null {
  if (element === null) return null;
  for (const child of element.children)
    if (typeof child !== "string" && child.name === name)
      return inner === undefined ? child : childOf(child, inner);
  return null;
}

/** The text of that child, white space tidied; "" = there is none. */
export function textAt(element: XmlElement | null, name: string, inner?: string): string {
  return textOf(childOf(element, name, inner));
}

/** The texts of all children of a name that have any. */
export function textsOf(element: XmlElement | null, name: string): string[] {
  const texts: string[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== "string" && child.name === name) {
      const text = textOf(child);
      if (text !== "") texts.push(text);
    }
  return texts;
}

/** All text inside of an element, its markup left out and white space tidied. */
export function textOf(element: XmlElement | null): string {
  return tidyText(rawText(element));
}

/** All text inside of an element as it stands. */
export function rawText(element: XmlElement | null): string {
  if (element === null || element.children.length === 0) return "";
  const {children} = element;
  if (children.length === 1 && typeof children[0] === "string") return children[0];
  let text = "";
  for (const child of children) text += typeof child === "string" ? child : rawText(child);
  return text;
}

/** White space becomes single blanks; characters that no text has are taken out. */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  const blank = text.replace(OTHER_BLANKS, " ");
  const single = blank.includes("  ") ? blank.replace(/ {2,}/g, " ") : blank;
  return single.replace(UNSEEN, "").trim();
}

/** White space but for the blank, of which there is so much. */
const OTHER_BLANKS = /[^\S ]+/g;
const UNSEEN = /[^ -~\u00a0-\ufffd]/g;

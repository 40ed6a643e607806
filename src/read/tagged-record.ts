import {isTidy} from "../util/tidy.ts";

/** One field of a tagged record; what continues on further lines is a line of its own. */
export interface TaggedField {
  readonly tag: string;
  readonly lines: readonly string[];
}

/** A record of tagged text. */
export interface TaggedRecord {
  /** In the order of the file. */
  readonly fields: readonly TaggedField[];
  readonly line: number;
  /** All values of the first of these tags that has any. */
  all(...tags: string[]): readonly string[];
  /** The first value of the first of these tags that has one, its lines joined; "" = none. */
  text(...tags: string[]): string;
  /** The lines of all fields with a tag, one after the other. */
  lines(tag: string): string[];
}

/** The fields of a tag, and their values once they were asked for. */
interface Same {
  readonly fields: TaggedField[];
  values: readonly string[] | null;
}

const NONE: readonly string[] = [];

/** A record of fields, whatever they were read from. */
export function recordOf(fields: readonly TaggedField[], line: number): TaggedRecord {
  let byTag: Map<string, Same> | null = null;
  const sameOf = (tag: string): Same | undefined => {
    byTag ??= sortedByTag(fields);
    return byTag.get(tag);
  };
  const valuesOf = (tag: string): readonly string[] => {
    const same = sameOf(tag);
    if (same === undefined) return NONE;
    same.values ??= same.fields.map(joined).filter(text => text !== "");
    return same.values;
  };
  return {
    fields,
    line,
    all(...tags) {
      for (const tag of tags) {
        const values = valuesOf(tag);
        if (values.length > 0) return values;
      }
      return NONE;
    },
    text(...tags) {
      for (const tag of tags) {
        const values = valuesOf(tag);
        if (values.length > 0) return values[0];
      }
      return "";
    },
    lines(tag) {
      const lines: string[] = [];
      for (const field of sameOf(tag)?.fields ?? [])
        for (const text of field.lines) if (text !== "") lines.push(text);
      return lines;
    },
  };
}

function sortedByTag(fields: readonly TaggedField[]): Map<string, Same> {
  const byTag = new Map<string, Same>();
  for (const field of fields) {
    const same = byTag.get(field.tag);
    if (same === undefined) byTag.set(field.tag, {fields: [field], values: null});
    else same.fields.push(field);
  }
  return byTag;
}

/** The lines of a field as one text. */
function joined({lines}: TaggedField): string {
  if (lines.length === 1 && isTidy(lines[0])) return lines[0];
  return lines
    .filter(text => text !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

import type {Entry} from "./bibtex-entries.ts";
import {ownText} from "./own-text.ts";

/** What others may take from entries is kept of so many: of kinds that hold others, and of all other kinds. */
const MOST_HOLDERS = 100_000;
const MOST_OTHERS = 5000;
/** So many entries may wait for others. */
const MOST_WAITING = 50_000;

const HOLDER =
  /^(?:xdata|(?:mv)?(?:book|collection|proceedings|reference)|periodical|booklet|manual|set)$/;

/** What a child takes from the entry that it refers to, by the name that it has there. */
const INHERITED: readonly (readonly [string, string])[] = [
  ["author", "author"],
  ["title", "booktitle"],
  ["year", "year"],
  ["date", "date"],
  ["month", "month"],
  ["journal", "journal"],
  ["volume", "volume"],
  ["publisher", "publisher"],
];
const HERITABLE = [...INHERITED.map(([theirs]) => theirs), "crossref", "xdata"];

/** Entries of one file that take fields from others (crossref, xdata), and those that they may take them from. */
export interface BibtexParents {
  /** Keeps what others may take from an entry. */
  add(entry: Entry): void;
  /** Keeps an entry that refers to others until all have come; false where too many wait. */
  wait(entry: Entry, record: number): boolean;
  /** Those that wait, with what they inherit. */
  whole(): Iterable<{readonly entry: Entry; readonly record: number; readonly missing: string[]}>;
  /** An entry with what it inherits, and the keys of those that are not there. */
  completed(entry: Entry): {readonly entry: Entry; readonly missing: string[]};
}

/** Memory: what is kept has a text of its own, so that no piece of the file stays with it. */
export function bibtexParents(): BibtexParents {
  const holders = new Map<string, string>();
  const others = new Map<string, string>();
  const waiting: string[] = [];
  const find = (key: string): ReadonlyMap<string, string> | null => {
    const text = holders.get(key) ?? others.get(key);
    return text === undefined ? null : fieldsIn(JSON.parse(text));
  };

  const completed: BibtexParents["completed"] = entry => {
    const fields = new Map(entry.fields);
    const seen = new Set([entry.key.toLowerCase()]);
    const missing: string[] = [];
    /** Parents of parents are followed, in a circle too. */
    const follow = (from: ReadonlyMap<string, string>) => {
      for (const kind of ["xdata", "crossref"])
        for (const key of keysIn(from.get(kind))) {
          if (seen.has(key)) continue;
          seen.add(key);
          const parent = find(key);
          if (parent === null) {
            missing.push(key);
            continue;
          }
          const taken = kind === "xdata" ? [...parent.keys()].map(name => [name, name]) : INHERITED;
          for (const [theirs, ours] of taken) {
            const value = parent.get(theirs);
            if (value !== undefined && !fields.has(ours)) fields.set(ours, value);
          }
          follow(parent);
        }
    };
    follow(entry.fields);
    return {entry: {...entry, fields}, missing};
  };

  return {
    add(entry) {
      const isHolder = HOLDER.test(entry.type);
      const kept = isHolder ? holders : others;
      if (kept.size >= (isHolder ? MOST_HOLDERS : MOST_OTHERS)) return;
      const fields =
        entry.type === "xdata"
          ? [...entry.fields]
          : [...entry.fields].filter(([name]) => HERITABLE.includes(name));
      const text = JSON.stringify(fields);
      for (const key of [entry.key.toLowerCase(), ...keysIn(entry.fields.get("ids"))])
        if (key !== "" && find(key) === null) kept.set(ownText(key), text);
    },
    wait(entry, record) {
      if (waiting.length >= MOST_WAITING) return false;
      waiting.push(JSON.stringify({entry: {...entry, fields: [...entry.fields]}, record}));
      return true;
    },
    *whole() {
      for (const text of waiting) {
        const {entry, record} = JSON.parse(text);
        yield {record, ...completed({...entry, fields: fieldsIn(entry.fields)})};
      }
    },
    completed,
  };
}

const fieldsIn = (fields: [string, string][]): Map<string, string> => new Map(fields);

const keysIn = (list: string | undefined): string[] =>
  list === undefined || list === ""
    ? []
    : list
        .trim()
        .toLowerCase()
        .split(/\s*,\s*/);

import type {Corpus} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import {signatureOf} from "./decide.ts";
import type {Decision} from "./decisions.ts";
import type {People} from "./people.ts";
import {namesSeen} from "./shown-names.ts";

/** Which label another stands for; an empty one is left out. */
export interface Replacement {
  readonly label: string;
  readonly by: string;
  /** From 1. */
  readonly line: number;
}

/** A file for another tool, and what it cannot say there. */
export interface Carried {
  readonly text: string;
  readonly lost: readonly string[];
}

/**
 * Reads a VOSviewer thesaurus: tab-separated, header "label", "replace by"; an empty second column leaves
 * the label out. With or without byte order mark. Throws a RangeError when the header is missing.
 */
export function parseThesaurus(text: string): Replacement[] {
  const [header = "", ...rows] = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  if (!/^"?label"?\t"?replace by"?\s*$/i.test(header))
    throw new RangeError(
      `thesaurus: expected the header "label<tab>replace by", got "${header.slice(0, 80)}"`,
    );
  return rows.flatMap((row, i) => {
    const [label = "", by = ""] = row.split("\t").map(unquoted);
    return label === "" ? [] : [{label, by, line: i + 2}];
  });
}

/**
 * Labels after a thesaurus: compared without case, replaced once (a → b, b → c leaves b), left out where
 * the replacement is empty, each once.
 */
export function applyThesaurus(
  replacements: readonly Replacement[],
  labels: readonly string[],
): string[] {
  const by = new Map(replacements.map(({label, by}) => [label.toLowerCase(), by]));
  const replaced = labels.map(label => by.get(label.toLowerCase()) ?? label);
  return [...new Set(replaced.filter(label => label !== ""))];
}

/** Reads CiteSpace's alias file: "primary#secondary" a line; lines without "#" are passed over. */
export function parseAlias(text: string): Replacement[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .flatMap((row, i) => {
      const at = row.indexOf("#");
      const [by, label] = [row.slice(0, at).trim(), row.slice(at + 1).trim()];
      return at <= 0 || label === "" ? [] : [{label, by, line: i + 1}];
    });
}

/**
 * Decisions that make people of a thesaurus or alias file: whoever signs with a label is who signs with its
 * replacement, and is shown by it; a label without replacement is no person. Replacements whose label no
 * paper prints are given back.
 */
export function decisionsFrom(
  corpus: Corpus,
  replacements: readonly Replacement[],
): {decisions: readonly Decision[]; unused: readonly Replacement[]} {
  const signers = new Map<string, number[]>();
  for (let k = 0; k < corpus.authorName.length; k++) {
    const name = corpus.names[corpus.authorName[k]].toLowerCase();
    const list = signers.get(name);
    if (list === undefined) signers.set(name, [k]);
    else list.push(k);
  }
  const decisions: Decision[] = [];
  const unused: Replacement[] = [];
  const firstOf = new Map<string, number>();
  for (const replacement of replacements) {
    const own = signers.get(replacement.label.toLowerCase()) ?? [];
    if (own.length === 0) {
      unused.push(replacement);
      continue;
    }
    if (replacement.by === "") {
      for (const name of new Set(own.map(k => corpus.names[corpus.authorName[k]])))
        decisions.push({kind: "group", name});
      continue;
    }
    const key = replacement.by.toLowerCase();
    const others = signers.get(key) ?? [];
    const first = firstOf.get(key) ?? others[0] ?? own[0];
    const named = !firstOf.has(key);
    firstOf.set(key, first);
    for (const k of [...(named ? others : []), ...own])
      if (k !== first)
        decisions.push({kind: "same", a: signatureOf(corpus, first), b: signatureOf(corpus, k)});
    if (named)
      decisions.push({kind: "name", who: signatureOf(corpus, first), name: replacement.by});
  }
  return {decisions, unused};
}

/** The people of a corpus as a VOSviewer thesaurus: every other printed name, and the name shown for it. */
export function writeThesaurus(corpus: Corpus, people: People): Carried {
  const {pairs, lost} = carried(corpus, people);
  const rows = pairs.map(([label, by]) => `${label}\t${by}`);
  return {text: ["label\treplace by", ...rows].join("\n").concat("\n"), lost};
}

/** The people of a corpus as CiteSpace's alias file: "primary#secondary" a line. */
export function writeAlias(corpus: Corpus, people: People): Carried {
  const {pairs, lost} = carried(corpus, people);
  const withSign = pairs.filter(([label, by]) => `${label}${by}`.includes("#"));
  const rows = pairs
    .filter(pair => !withSign.includes(pair))
    .map(([label, by]) => `${by}#${label}\n`);
  return {
    text: rows.join(""),
    lost: [...lost, ...withSign.map(([label]) => `"${label}" has the sign # in it`)],
  };
}

/** Printed names with the names to show; both formats join by name alone, so that they cannot split one. */
function carried(
  corpus: Corpus,
  people: People,
): {pairs: readonly (readonly [string, string])[]; lost: readonly string[]} {
  const bearers = new Map<string, Set<number>>();
  const shown: [string, string, number][] = [];
  for (let person = 0; person < people.count; person++)
    for (const {name} of namesSeen(corpus, listAt(people.authorships, person))) {
      const key = name.toLowerCase();
      bearers.set(key, (bearers.get(key) ?? new Set()).add(person));
      if (name !== people.name[person])
        shown.push([oneLine(name), oneLine(people.name[person]), person]);
    }
  const shared = [...bearers].filter(([, who]) => who.size > 1);
  const ambiguous = new Set(shared.map(([name]) => name));
  return {
    pairs: shown
      .filter(([label]) => !ambiguous.has(label.toLowerCase()))
      .map(([label, by]) => [label, by] as const),
    lost: shared.map(
      ([name, who]) =>
        `"${name}" is the name of ${who.size} people, whom the file cannot tell apart`,
    ),
  };
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

import {byCodeUnit} from "../util/fold.ts";
import type {ListColumn} from "../util/list-column.ts";
import {formsOf} from "./candidate-pool.ts";
import {calmed} from "./casing.ts";
import type {Extraction} from "./extract.ts";
import {closed, wordKey} from "./unify.ts";

/** A term of the texts with everything that is known of it. */
export interface FoundTerm {
  readonly key: string;
  readonly label: string;
  /** As written, commonest first. */
  readonly forms: readonly string[];
  /** Papers in which it stood alone, and with it in the title. */
  readonly alone: number;
  readonly inTitle: number;
  readonly occurrences: number;
  readonly papers: Uint32Array;
}

/** Forms that are remembered of a term. */
const MOST_FORMS = 12;

/**
 * Joins the candidates that are one term (acronym and long form, singular and plural) and keeps those
 * with at least `minPapers` papers, or occurrences where `counting` is "full".
 */
export function mergedTerms(
  extraction: Extraction,
  replace: ReadonlyMap<string, string>,
  minPapers: number,
  counting: "binary" | "full",
): FoundTerm[] {
  const {candidates, acronyms, names, written, cases} = extraction;
  const longForm = dominant(acronyms);
  const longKeys = new Set(longForm.values());
  const known = new Set(candidates.key);
  const roles = rolesOf(extraction);

  // Number the terms; candidates that are no term go to −1.
  const numbers = new Map<string, number>();
  const key: string[] = [];
  const termOf = new Int32Array(candidates.key.length).fill(-1);
  for (const [i, raw] of candidates.key.entries()) {
    let k = raw;
    if (/[A-Z]/.test(k)) k = k.split(" ").map(w => longForm.get(w) ?? w).join(" ").toLowerCase(); // biome-ignore format: one thought
    if (/[a-z]s$/.test(k) && !/[us]s$/.test(k)) {
      if (known.has(k.slice(0, -1))) k = k.slice(0, -1);
      else if (k.endsWith("es") && known.has(k.slice(0, -2))) k = k.slice(0, -2);
    }
    k = closed(k);
    if (/ of /.test(k)) {
      if (!isName(k, names, longKeys)) continue;
    } else if (isNoNoun(k, roles)) continue;
    const other = replace.get(k);
    if (other === "") continue;
    if (other !== undefined) k = other;
    let number = numbers.get(k);
    if (number === undefined) {
      number = key.length;
      numbers.set(k, number);
      key.push(k);
    }
    termOf[i] = number;
  }

  const alone = new Float64Array(key.length);
  const inTitle = new Float64Array(key.length);
  const occurrences = new Float64Array(key.length);
  const members: number[][] = key.map(() => []);
  for (let i = 0; i < termOf.length; i++) {
    const t = termOf[i];
    if (t < 0) continue;
    alone[t] += candidates.alone[i];
    inTitle[t] += candidates.inTitle[i];
    occurrences[t] += candidates.occurrences[i];
    members[t].push(i);
  }

  const papers = papersOf(candidates.ofPaper, termOf, key.length);
  const found: FoundTerm[] = [];
  for (let t = 0; t < key.length; t++) {
    const own = papers.item.subarray(papers.start[t], papers.start[t + 1]);
    if ((counting === "full" ? occurrences[t] : own.length) < minPapers || own.length === 0)
      continue;
    const forms = new Map<string, number>();
    for (const i of members[t])
      for (const [form, count] of formsOf(candidates, i)) {
        const calm = calmed(cases, form);
        forms.set(calm, (forms.get(calm) ?? 0) + count);
      }
    const ranked = [...forms].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([f]) => f);
    found.push({
      key: key[t],
      label: labelOf(key[t], ranked, written.get(key[t]) ?? null, text => calmed(cases, text)),
      forms: ranked.slice(0, MOST_FORMS),
      alone: Math.min(alone[t], own.length),
      inTitle: Math.min(inTitle[t], own.length),
      occurrences: occurrences[t],
      papers: own,
    });
  }
  return found;
}

/** The long form that at least two thirds of the papers that define an acronym give it. */
function dominant(acronyms: Extraction["acronyms"]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const [short, longs] of acronyms) {
    let total = 0;
    let best = "";
    for (const [long, count] of longs) {
      total += count;
      const most = longs.get(best) ?? 0;
      if (count > most || (count === most && byCodeUnit(long, best) < 0)) best = long;
    }
    if ((longs.get(best) ?? 0) * 3 >= total * 2) chosen.set(short, best);
  }
  return chosen;
}

/** Word key → how often it is a noun, and how often a verb or adjective. */
interface Roles {
  readonly nouns: ReadonlyMap<string, number>;
  readonly others: ReadonlyMap<string, number>;
}

function rolesOf({nouns, others}: Extraction): Roles {
  const byKey = (counts: ReadonlyMap<string, number>) => {
    const keys = new Map<string, number>();
    for (const [word, count] of counts) {
      if (word.length < 3 || !/^[a-z]+$/.test(word)) continue;
      const key = wordKey(word);
      keys.set(key, (keys.get(key) ?? 0) + count);
    }
    return keys;
  };
  return {nouns: byKey(nouns), others: byKey(others)};
}

/** Whether the last word is a verb or adjective that the tagger took for a noun: "model improves". */
function isNoNoun(key: string, {nouns, others}: Roles): boolean {
  const last = key.slice(key.lastIndexOf(" ") + 1);
  if (last.endsWith("ing")) return false;
  return (others.get(last) ?? 0) > (key.includes(" ") ? 4 : 1) * (nouns.get(last) ?? 0);
}

/** Whether the "x of y" at the start of a key is a name: written with hyphens, or with an acronym. */
function isName(key: string, names: ReadonlySet<string>, longKeys: ReadonlySet<string>): boolean {
  const words = key.split(" ");
  for (let end = 3; end <= words.length; end++) {
    const head = words.slice(0, end).join(" ");
    if (names.has(head) || longKeys.has(head)) return true;
  }
  return false;
}

/** The commonest form; of a term that has an acronym, the commonest that spells it out. */
function labelOf(
  key: string,
  forms: readonly string[],
  spelt: string | null,
  calm: (text: string) => string,
): string {
  if (spelt === null) return forms[0] ?? key;
  return forms.find(form => !/^[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*$/.test(form)) ?? calm(spelt);
}

/** Term → its papers, rising, each once. */
function papersOf(ofPaper: ListColumn, termOf: Int32Array, count: number): ListColumn {
  const last = new Int32Array(count).fill(-1);
  const start = new Uint32Array(count + 1);
  const each = (act: (term: number, paper: number) => void) => {
    last.fill(-1);
    for (let p = 0; p + 1 < ofPaper.start.length; p++)
      for (let k = ofPaper.start[p]; k < ofPaper.start[p + 1]; k++) {
        const t = termOf[ofPaper.item[k]];
        if (t < 0 || last[t] === p) continue;
        last[t] = p;
        act(t, p);
      }
  };
  each(t => {
    start[t + 1] += 1;
  });
  for (let t = 0; t < count; t++) start[t + 1] += start[t];
  const item = new Uint32Array(start[count]);
  const next = start.slice();
  each((t, p) => {
    item[next[t]++] = p;
  });
  return {start, item};
}

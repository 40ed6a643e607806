import type {Extraction} from "./extract.ts";
import {mergedCandidates} from "./merge-candidates.ts";

/** The extractions of consecutive runs of papers as that of all, however the papers were split. */
export function mergedExtractions(parts: readonly Extraction[]): Extraction {
  if (parts.length === 1) return parts[0];
  const acronyms = new Map<string, Map<string, number>>();
  const written = new Map<string, string>();
  const names = new Set<string>();
  for (const part of parts) {
    for (const [short, longs] of part.acronyms)
      acronyms.set(short, summed([acronyms.get(short) ?? new Map(), longs]));
    for (const [key, text] of part.written) if (!written.has(key)) written.set(key, text);
    for (const name of part.names) names.add(name);
  }
  return {
    candidates: mergedCandidates(parts.map(part => part.candidates)),
    cases: {
      lower: summed(parts.map(part => part.cases.lower)),
      capital: summed(parts.map(part => part.cases.capital)),
    },
    acronyms,
    written,
    names,
    nouns: summed(parts.map(part => part.nouns)),
    others: summed(parts.map(part => part.others)),
  };
}

function summed(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const map of maps) for (const [key, n] of map) sum.set(key, (sum.get(key) ?? 0) + n);
  return sum;
}

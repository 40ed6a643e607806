import {type BradfordZones, bradfordZones} from "../../metrics/indices/bradford.ts";
import {
  type LotkaFit,
  type LotkaLine,
  lotkaConstant,
  lotkaFit,
  lotkaLine,
} from "../../metrics/indices/lotka.ts";
import {priceElite, priceThreshold} from "../../metrics/indices/price.ts";
import {fitPowerLaw, powerLawP} from "../../metrics/laws/power-law.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {byCodeUnit} from "../../util/fold.ts";

/** Lotka's law in a corpus: how many people have how many papers. */
export interface Lotka {
  /** Papers → people with so many, rising; every author counts in full. */
  readonly peopleByPapers: readonly (readonly [papers: number, people: number])[];
  /** β by maximum likelihood; null with fewer than 30 people, or where all have equally many papers. */
  readonly exponent: number | null;
  /** C = 1/ζ(β): share of people with one paper, by the law. */
  readonly constant: number | null;
  /** Distance to the fitted law. Its critical values are too kind: the exponent was fitted to the same data. */
  readonly fit: LotkaFit | null;
  /** Share of samples from the fitted law that lie as far from their own fit; below 0.1 the law is refused. */
  readonly p: number | null;
  /** How many samples p rests on. */
  readonly samples: number;
  readonly verdict: "plausible" | "refused" | null;
  /** Distance to Lotka's own law, β = 2, of which nothing is fitted; null without people. */
  readonly square: LotkaFit | null;
  /** The line through logarithms, to compare with tools that fit that. */
  readonly line: LotkaLine | null;
}

/** Bradford's law: a few sources have most papers. */
export interface Bradford {
  /** Sources with papers, the most papers first, ties by name. */
  readonly sources: readonly (readonly [name: string, papers: number])[];
  /** Null with fewer than three sources. */
  readonly zones: BradfordZones | null;
  /** Papers of which no source is known. */
  readonly unknown: number;
}

/** Price's law: what the most productive √N people wrote. */
export interface Price {
  readonly elite: number;
  /** Their share of all signatures; Price's law says one half. */
  readonly share: number | null;
  /** 0.749·√(most papers of one person): from here on people are core. */
  readonly threshold: number | null;
  readonly core: number;
}

/** At most so many draws for p in all; it bounds the time of a corpus of millions. */
const MOST_DRAWS = 5_000_000;

/**
 * Lotka's law on the people of a corpus. Time: O(people + samples · people), the samples being fewer where
 * people are many. Pao 1985, doi:10.1016/0306-4573(85)90055-X; Clauset, Shalizi & Newman 2009,
 * doi:10.1137/070710111.
 */
export function lotka({papers}: People, {seed = 42, samples = 500} = {}): Lotka {
  const counts = new Map<number, number>();
  let people = 0;
  for (let i = 0; i + 1 < papers.start.length; i++) {
    const n = papers.start[i + 1] - papers.start[i];
    if (n === 0) continue;
    counts.set(n, (counts.get(n) ?? 0) + 1);
    people += 1;
  }
  const law = people < FEWEST ? null : fitPowerLaw(counts);
  const drawn = Math.max(20, Math.min(samples, Math.floor(MOST_DRAWS / Math.max(1, people))));
  const p = law === null ? null : powerLawP(counts, law, {samples: drawn, seed});
  return {
    peopleByPapers: [...counts].sort(([a], [b]) => a - b),
    exponent: law?.exponent ?? null,
    constant: law === null ? null : lotkaConstant(law.exponent),
    fit: law === null ? null : lotkaFit(counts, law.exponent),
    p,
    samples: law === null ? 0 : drawn,
    verdict: p === null ? null : p < 0.1 ? "refused" : "plausible",
    square: lotkaFit(counts, 2),
    line: lotkaLine(counts),
  };
}

/** Below this many people a fit says nothing. */
const FEWEST = 30;

/** Bradford's zones of the sources (venues) of a corpus. O(papers + sources log sources). */
export function bradford({venue, venues, size}: Corpus): Bradford {
  const count = new Map<string, number>();
  let unknown = 0;
  for (let i = 0; i < size; i++) {
    if (venue[i] === NONE) unknown += 1;
    else count.set(venues[venue[i]], (count.get(venues[venue[i]]) ?? 0) + 1);
  }
  const sources = [...count].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
  return {sources, zones: bradfordZones(sources.map(([, n]) => n)), unknown};
}

/** Price's law on the people of a corpus, as a share and not as a fit. O(people log people). */
export function price({papers, count}: People): Price {
  const each = Array.from({length: count}, (_, i) => papers.start[i + 1] - papers.start[i]);
  const most = each.reduce((a, b) => Math.max(a, b), 0);
  const threshold = most === 0 ? null : priceThreshold(most);
  return {
    ...priceElite(each),
    threshold,
    core: threshold === null ? 0 : each.filter(n => n >= threshold).length,
  };
}

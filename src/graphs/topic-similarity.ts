/** Ways to correct how often two things occur together for how often each occurs. */
export type Similarity =
  | "association"
  | "affinity"
  | "cosine"
  | "jaccard"
  | "inclusion"
  | "equivalence"
  | "dice"
  | "npmi";

/** Each with its usual name and formula: c papers with both terms, a and b with each, n papers with any. */
export const SIMILARITIES = [
  {value: "association", label: "association strength: c/(ab)"},
  {value: "affinity", label: "probabilistic affinity: nc/(ab)"},
  {value: "cosine", label: "cosine: c/√(ab)"},
  {value: "jaccard", label: "Jaccard: c/(a + b − c)"},
  {value: "inclusion", label: "inclusion: c/min(a, b)"},
  {value: "equivalence", label: "equivalence: c²/(ab)"},
  {value: "dice", label: "Dice: 2c/(a + b)"},
  {value: "npmi", label: "normalised pointwise mutual information"},
] as const satisfies readonly {readonly value: Similarity; readonly label: string}[];

/** Together c times, a and b times at all, among n. */
export interface Together {
  readonly c: number;
  readonly a: number;
  readonly b: number;
  /** Only affinity and npmi look at it. */
  readonly n: number;
}

/**
 * One of the usual similarities of two things that occur together.
 *
 * association c/(ab) · affinity nc/(ab) · cosine c/√(ab) · jaccard c/(a + b − c) · inclusion c/min(a, b) ·
 * equivalence c²/(ab) · dice 2c/(a + b), all ≥ 0, 0 where a or b is 0; npmi ln(nc/(ab))/−ln(c/n), −1 … 1.
 *
 * N. J. van Eck & L. Waltman (2009), doi:10.1002/asi.21075; npmi: G. Bouma (2009).
 */
export function similarity(kind: Similarity, {c, a, b, n}: Together): number {
  if (kind === "npmi") {
    if (c === 0) return -1;
    return c === n ? 1 : Math.log((n * c) / (a * b)) / -Math.log(c / n);
  }
  if (a === 0 || b === 0) return 0;
  switch (kind) {
    case "association":
      return c / (a * b);
    case "affinity":
      return (n * c) / (a * b);
    case "cosine":
      return c / Math.sqrt(a * b);
    case "jaccard":
      return c / (a + b - c);
    case "inclusion":
      return c / Math.min(a, b);
    case "equivalence":
      return (c * c) / (a * b);
    case "dice":
      return (2 * c) / (a + b);
  }
}

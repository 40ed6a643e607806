/** How a graph compares with random ones: clustered like a lattice, short like a random graph. */
export interface SmallWorld {
  /** Clustering and mean distance of the random graphs. */
  readonly Crand: number;
  readonly Lrand: number;
  /** (C / Crand) / (L / Lrand): well above 1 is a small world; null with nothing under it. */
  readonly sigma: number | null;
}

/**
 * Small-world coefficient σ = (C/Cr)/(L/Lr). Null where a part is missing or 0.
 * M. Humphries & K. Gurney 2008, doi:10.1371/journal.pone.0002051.
 */
export function smallWorldSigma(
  of: {readonly C: number | null; readonly L: number | null},
  random: {readonly C: number | null; readonly L: number | null},
): number | null {
  if (!of.L || of.C === null || !random.C || !random.L) return null;
  return of.C / random.C / (of.L / random.L);
}

/**
 * σ with the random graph by formula: Cr = k/n, Lr = ln n / ln k. An approximation, to be called so.
 * Throws RangeError unless n > 1 and k > 1.
 *
 * @param graph - n nodes, mean degree k, clustering C, mean distance L
 */
export function quickSmallWorld({
  n,
  k,
  C,
  L,
}: {
  readonly n: number;
  readonly k: number;
  readonly C: number;
  readonly L: number;
}): SmallWorld {
  if (!(n > 1)) throw new RangeError(`n: expected more than 1, got ${n}`);
  if (!(k > 1)) throw new RangeError(`k: expected more than 1, got ${k}`);
  const Crand = k / n;
  const Lrand = Math.log(n) / Math.log(k);
  return {Crand, Lrand, sigma: smallWorldSigma({C, L}, {C: Crand, L: Lrand})};
}

/**
 * ω = Lr/L − C/Cl, with the clustering Cl of a lattice: near 0 a small world, above random, below a lattice.
 * Null where a ratio has nothing under it. Q. Telesford et al. 2011, doi:10.1089/brain.2011.0038.
 */
export function smallWorldOmega({
  C,
  L,
  Lrand,
  Clatt,
}: {
  readonly C: number;
  readonly L: number;
  readonly Lrand: number;
  readonly Clatt: number;
}): number | null {
  return L === 0 || Clatt === 0 ? null : Lrand / L - C / Clatt;
}

import type {EngineId} from "../../../src/engines/analyze-tables.ts";
import type {Lap} from "./laps.ts";

/** A table or a measure of the graph: engines that agree have the same digest. */
export interface Result {
  readonly rows: number;
  readonly digest: string;
}

/** What one engine gave and took. */
export interface EngineResults {
  readonly engine: EngineId;
  /** When it began. */
  readonly at: string;
  /** What the machine had to do besides. */
  readonly load: number;
  readonly laps: Lap[];
  readonly results: Record<string, Result>;
  /** False while it runs, and where it was cut off. */
  isWhole: boolean;
}

/** One result of all engines. */
export interface Compared {
  readonly name: string;
  /** As text: what each engine has, once where all agree. */
  readonly text: string;
  readonly agrees: boolean;
}

/**
 * Compares the results of engines by their digests; what an engine lacks does not agree. `difference` is the largest relative
 * difference of two engines' numbers, where digests differ; null = not such numbers.
 */
export function compared(
  engines: readonly EngineResults[],
  difference: (name: string, a: EngineId, b: EngineId) => number | null,
  tolerance: number,
): Compared[] {
  const names = [...new Set(engines.flatMap(({results}) => Object.keys(results)))];
  return names.map(name => {
    const first = engines.find(({results}) => name in results)!;
    const told = engines.map(({engine, results}) => {
      const own = results[name];
      if (own === undefined) return {agrees: false, text: `${engine}: none`};
      const expected = first.results[name];
      const text = `${engine}: ${own.rows} rows, ${own.digest}`;
      if (own.rows !== expected.rows) return {agrees: false, text};
      if (own.digest === expected.digest) return {agrees: true, text};
      const off = difference(name, first.engine, engine);
      if (off === null) return {agrees: false, text};
      return {agrees: off <= tolerance, text: `${text}, off by ${off.toExponential(1)}`};
    });
    const agrees = told.every(each => each.agrees);
    const {rows, digest} = first.results[name];
    const text = agrees
      ? `${rows} rows, ${digest}`
      : `DIFFERS: ${told.map(each => each.text).join("; ")}`;
    return {name, text, agrees};
  });
}

/** The largest |a − b| / max(|a|, |b|); 1 where one has more numbers. */
export function relativeDifference(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return 1;
  let most = 0;
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i])
      most = Math.max(most, Math.abs(a[i] - b[i]) / Math.max(Math.abs(a[i]), Math.abs(b[i])));
  return most;
}

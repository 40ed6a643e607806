/** The input of a case: what it holds depends on the metric. */
export type Input = Readonly<Record<string, never>>;

/** Computes a metric from the input of a case. */
export type Run = (input: Input) => unknown;

/** One known answer. */
export interface Case {
  readonly id: string;
  readonly metric: string;
  readonly input: Input;
  readonly expected: unknown;
  /** How far a number may be off; 0 allows for nothing but rounding. */
  readonly tolerance: number;
}

/** Numbers are compared in doubles: sums in another order differ by this much, also where no tolerance is given. */
const ROUNDING = 1e-9;
const UNSAID = 1e-6;

/**
 * The cases of a file: a list, or an object with a list of cases.
 * Throws an Error that says what is wrong with it.
 */
export function casesOf(text: string): Case[] {
  const found: unknown = JSON.parse(text);
  const list = Array.isArray(found) ? found : (found as {cases?: unknown} | null)?.cases;
  if (!Array.isArray(list)) throw new Error("expected a list of cases");
  return list.map((item: Partial<Case> | null, i) => {
    const {id = `case ${i + 1}`, metric, input = {}, expected, tolerance = UNSAID} = item ?? {};
    if (typeof metric !== "string") throw new Error(`${id}: expected the name of a metric`);
    if (expected === undefined) throw new Error(`${id}: expected an expected value`);
    return {id, metric, input: input as Input, expected, tolerance};
  });
}

/**
 * Where a value differs from what is expected of it, in words; null where it agrees. Records may hold more
 * than what is expected.
 */
export function difference(
  found: unknown,
  expected: unknown,
  tolerance: number,
  place = "",
): string | null {
  const apart = () =>
    `${place === "" ? "" : `${place}: `}expected ${JSON.stringify(expected)}, got ${JSON.stringify(found)}`;
  if (typeof expected === "number")
    return typeof found === "number" && Math.abs(found - expected) <= allowance(expected, tolerance)
      ? null
      : apart();
  if (expected === null || typeof expected !== "object") return found === expected ? null : apart();
  if (found === null || typeof found !== "object") return apart();
  if (Array.isArray(expected) && (!Array.isArray(found) || found.length !== expected.length))
    return apart();
  for (const [key, value] of Object.entries(expected)) {
    const inner = difference(
      (found as Record<string, unknown>)[key],
      value,
      tolerance,
      place === "" ? key : `${place}.${key}`,
    );
    if (inner !== null) return inner;
  }
  return null;
}

const allowance = (expected: number, tolerance: number) =>
  Math.max(tolerance, ROUNDING * Math.max(1, Math.abs(expected)));

/** A curve through yearly numbers. */
export interface Curve {
  /** Share of the variance that it explains; null where the numbers do not differ. Below 0 it is worse than the mean. */
  readonly r2: number | null;
}

/** How a number grows by the year. */
export interface GrowthFit {
  readonly from: number;
  readonly to: number;
  /** a + b·t: b more each year. */
  readonly linear: Curve & {readonly slope: number; readonly start: number};
  /** a·e^(b·t): growth a year as a share, years to double; null where a year has none. */
  readonly exponential:
    | (Curve & {readonly rate: number; readonly doubling: number | null; readonly start: number})
    | null;
  /** Compound yearly growth from the first year to the last; null where the first has none. */
  readonly cagr: number | null;
  /** Which of the two explains more of the numbers themselves; linear where both do alike. */
  readonly better: "linear" | "exponential";
}

/**
 * Fits a line and an exponential (a line through logarithms) to numbers of consecutive years; null with fewer
 * than three. Leave out the running year: it is not complete. D. de Solla Price 1963, Little Science, Big Science.
 *
 * Throws RangeError for numbers below 0.
 *
 * @param first - the year of numbers[0]
 */
export function growthFit(first: number, numbers: readonly number[]): GrowthFit | null {
  const wrong = numbers.find(n => !(n >= 0));
  if (wrong !== undefined) throw new RangeError(`numbers: expected 0 or more, got ${wrong}`);
  const n = numbers.length;
  if (n < 3) return null;
  const line = lineThrough(numbers);
  const linear = {...line, r2: explained(numbers, t => line.start + line.slope * t)};
  const logs = numbers.every(x => x > 0) ? lineThrough(numbers.map(Math.log)) : null;
  const exponential =
    logs === null
      ? null
      : {
          rate: Math.expm1(logs.slope),
          doubling: logs.slope > 0 ? Math.LN2 / logs.slope : null,
          start: Math.exp(logs.start),
          r2: explained(numbers, t => Math.exp(logs.start + logs.slope * t)),
        };
  const [least, most] = [numbers[0], numbers[n - 1]];
  return {
    from: first,
    to: first + n - 1,
    linear,
    exponential,
    cagr: least > 0 ? (most / least) ** (1 / (n - 1)) - 1 : null,
    better: (exponential?.r2 ?? -1) > (linear.r2 ?? -1) ? "exponential" : "linear",
  };
}

/** Least squares against t = 0, 1, 2 … */
function lineThrough(values: readonly number[]): {slope: number; start: number} {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((a, b) => a + b) / n;
  let products = 0;
  let squares = 0;
  for (const [t, value] of values.entries()) {
    products += (t - middle) * (value - mean);
    squares += (t - middle) ** 2;
  }
  const slope = products / squares;
  return {slope, start: mean - slope * middle};
}

function explained(values: readonly number[], curve: (t: number) => number): number | null {
  const mean = values.reduce((a, b) => a + b) / values.length;
  let rest = 0;
  let all = 0;
  for (const [t, value] of values.entries()) {
    rest += (value - curve(t)) ** 2;
    all += (value - mean) ** 2;
  }
  return all === 0 ? null : 1 - rest / all;
}

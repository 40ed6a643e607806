import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {lotkaConstant} from "../../../src/metrics/indices/lotka.ts";
import {bestPowerLaw, fitPowerLaw, powerLawP} from "../../../src/metrics/laws/power-law.ts";
import {zeta} from "../../../src/metrics/laws/zeta.ts";
import {randomFrom} from "../../../src/util/random.ts";

describe("zeta", () => {
  test("of 2 is π²/6, of 4 π⁴/90, and starts anywhere", () => {
    expect(zeta(2)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(zeta(4)).toBeCloseTo(Math.PI ** 4 / 90, 12);
    fc.assert(
      fc.property(
        fc.double({min: 1.05, max: 8, noNaN: true}),
        fc.integer({min: 1, max: 60}),
        (s, a) => {
          expect(zeta(s, a) - zeta(s, a + 1)).toBeCloseTo(a ** -s, 12);
        },
      ),
    );
  });
});

/** Exactly as many of each value as the law has, where that is a whole number or more. */
const lawful = (exponent: number, n: number) => {
  const C = lotkaConstant(exponent);
  const counts = new Map<number, number>();
  for (let x = 1; C * x ** -exponent * n >= 0.5; x++)
    counts.set(x, Math.round(C * x ** -exponent * n));
  return counts;
};

describe("a power law", () => {
  test("is found in what follows it, and is plausible there", () => {
    const counts = lawful(2.5, 5000);
    const law = fitPowerLaw(counts)!;
    expect(law.exponent).toBeCloseTo(2.5, 1);
    expect(powerLawP(counts, law, {samples: 40})).toBeGreaterThan(0.1);
  });

  test("is refused where values fall off as e^−x", () => {
    const counts = new Map(
      Array.from({length: 12}, (_, i) => [i + 1, Math.round(4000 * 0.6 ** i)] as const),
    );
    const law = fitPowerLaw(counts)!;
    expect(powerLawP(counts, law, {samples: 40})).toBe(0);
  });

  test("of one value alone is none", () => {
    expect(fitPowerLaw(new Map([[3, 100]]))).toBeNull();
    expect(fitPowerLaw(new Map())).toBeNull();
    expect(bestPowerLaw(new Map([[1, 2]]))).toBeNull();
  });

  test("may start late: below its start anything goes", () => {
    const counts = new Map([...lawful(2.5, 20_000)].map(([x, n]) => [x + 0, n] as const));
    counts.set(1, 10);
    counts.set(2, 20);
    const law = bestPowerLaw(counts)!;
    expect(law.least).toBeGreaterThanOrEqual(3);
    expect(law.exponent).toBeCloseTo(2.5, 0);
  });

  test("gives the same p for the same seed", () => {
    const counts = lawful(2.2, 300);
    const law = fitPowerLaw(counts)!;
    const p = (seed: number) => powerLawP(counts, law, {samples: 25, seed});
    expect(p(1)).toBe(p(1));
  });

  test("refuses values below 1 and a start that is none", () => {
    expect(() => fitPowerLaw(new Map([[0, 3]]))).toThrow(/counts: expected values from 1/);
    expect(() => fitPowerLaw(new Map([[1, 3]]), 0)).toThrow(/least: expected/);
    const law = fitPowerLaw(lawful(2, 100))!;
    expect(() => powerLawP(lawful(2, 100), law, {samples: 0})).toThrow(/samples: expected/);
  });

  test("has p near even chance on samples of its own", () => {
    // Values drawn from the law by a rule of their own: floor(u^(−1/(β − 1))) is close to it in the tail.
    const random = randomFrom(5);
    const counts = new Map<number, number>();
    for (let i = 0; i < 3000; i++) {
      const x = Math.floor((1 - random.next()) ** -1);
      counts.set(x, (counts.get(x) ?? 0) + 1);
    }
    // P(X ≥ x) = 1/x is no zeta law at 1; far enough out it is one with exponent 2.
    const law = bestPowerLaw(counts, 50)!;
    expect(law.exponent).toBeGreaterThan(1.7);
    expect(law.exponent).toBeLessThan(2.4);
  });
});

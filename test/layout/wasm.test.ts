import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {forceAtlas2} from "../../src/layout/force-atlas2.ts";
import {layout} from "../../src/layout/layout.ts";
import {repulsion} from "../../src/layout/repulsion.ts";
import {vosLayout} from "../../src/layout/vos.ts";
import {randomFrom} from "../../src/util/random.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {withoutWasm} from "../help/without-wasm.ts";

/** What pushes points by a law. */
function pushed(x: Float64Array, y: Float64Array, exponent: number, theta: number) {
  const n = x.length;
  const out = {x: new Float64Array(n), y: new Float64Array(n), stiffness: new Float64Array(n)};
  const mass = Float64Array.from(x, (_, i) => 1 + (i % 7));
  const push = repulsion(n);
  // Twice, since the same room serves every round.
  push.push(x, y, mass, {factor: 3, theta, exponent}, out);
  push.push(y, x, mass, {factor: 0.5, theta, exponent}, out);
  return out;
}

describe("pushing in WebAssembly gives the bits that TypeScript gives", () => {
  test("for points anywhere, some of them on top of each other, under every law", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 700}),
        fc.integer({min: -3, max: 2}),
        fc.constantFrom(0.3, 0.8, 1.2, 2),
        fc.nat(1000),
        (n, exponent, theta, seed) => {
          const random = randomFrom(seed);
          const x = Float64Array.from({length: n}, () => random.below(40) + random.next() ** 9);
          const y = Float64Array.from({length: n}, (_, i) =>
            i % 3 === 0 ? x[i] : 40 * random.next(),
          );
          for (let i = 0; i + 5 < n; i += 50)
            for (const k of [1, 2, 5]) [x[i + k], y[i + k]] = [x[i], y[i]];
          expect(pushed(x, y, exponent, theta)).toEqual(
            withoutWasm(() => pushed(x, y, exponent, theta)),
          );
        },
      ),
      {numRuns: 60},
    );
  });

  test("where all points are one", () => {
    const same = new Float64Array(300).fill(2);
    expect(pushed(same, same, 0, 1.2)).toEqual(withoutWasm(() => pushed(same, same, 0, 1.2)));
  });

  const {graph} = goldenNetwork("netscience-lcc");
  for (const [name, place] of Object.entries({
    ForceAtlas2: () => forceAtlas2(graph, {rounds: 60}),
    "the layout": () => layout(graph, {rounds: 100}),
    "VOSviewer's layout": () => vosLayout(graph, {rounds: 60}),
  }))
    test(`over all rounds of ${name}`, () => {
      expect(place()).toEqual(withoutWasm(place));
    });
});

import {describe, expect, test} from "vitest";
import {resolvePeople} from "../../src/people/resolve.ts";
import {recordsOf, scoreOf} from "../bench/people/score.ts";
import {SETS} from "../bench/people/sets.ts";
import {hasShared} from "../help/shared.ts";

/** Least B³ F1 and pairwise F1, means over the names of a set; identifiers are not there to be seen. */
const LEAST: Readonly<Record<string, readonly [number, number]>> = {
  AMiner: [0.87, 0.8],
  "AMiner, each name alone": [0.865, 0.805],
  VIS: [0.982, 0.965],
  OpenReview: [0.992, 0.93],
  Wang: [0.905, 0.88],
};

describe.skipIf(!hasShared)("people of labelled sets, with one default for all", () => {
  test.each(SETS.filter(({name}) => name in LEAST))("$name", ({name, load}) => {
    const records = load().flatMap(set =>
      recordsOf(set, resolvePeople(set.corpus, {useIds: false}).ofAuthorship),
    );
    const {b3, pair} = scoreOf(records);
    expect(Math.round(b3 * 1000) / 1000).toBeGreaterThanOrEqual(LEAST[name][0]);
    expect(Math.round(pair * 1000) / 1000).toBeGreaterThanOrEqual(LEAST[name][1]);
  });
});

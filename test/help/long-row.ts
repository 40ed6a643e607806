import {graphFromArrays} from "../../src/graphs/build-graph.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {randomFrom} from "../../src/util/random.ts";

/** A network of 50,000 nodes whose rows are brought to kernels in pieces: 2.1 million slots, and one row of 40,000. */
export function longRow(): Graph {
  const order = 50_000;
  const random = randomFrom(5);
  const ties = {source: [] as number[], target: [] as number[], strength: [] as number[]};
  const tie = (a: number, b: number) => {
    ties.source.push(a);
    ties.target.push(b);
    ties.strength.push(0.1 + random.next());
  };
  for (let i = 0; i < 40_000; i++) if (i !== 7) tie(7, i);
  for (let i = 8; i + 40 < order; i++) for (let k = 4; k <= 24; k++) tie(i, i + k);
  for (let i = 8; i + 40 < order; i += 4) tie(i, i + 2);
  return graphFromArrays(
    order,
    Uint32Array.from(ties.source),
    Uint32Array.from(ties.target),
    Float64Array.from(ties.strength),
  );
}

// Fits the weights of suggestions: npx tsx test/bench/topics/fit/main.ts <papers.csv>
import {readFileSync} from "node:fs";
import {blended} from "../../../../src/metrics/suggestions/blend.ts";
import {heldOut, pairKey} from "../../../../src/metrics/suggestions/evaluate.ts";
import {corpusBuilder} from "../../../../src/papers/build.ts";
import {resolvePeople} from "../../../../src/people/resolve.ts";
import {inputFromBytes, readInputs} from "../../../../src/read/read.ts";

const SPLITS = [2001, 2004, 2007, 2010];
const RIDGE = 1;

const [path] = process.argv.slice(2);
const builder = corpusBuilder();
await readInputs([inputFromBytes(path, readFileSync(path))], builder);
const corpus = builder.finish();
const people = resolvePeople(corpus);
const rows: {x: number[]; y: number}[] = [];
for (const split of SPLITS) {
  const {pairs, positives} = await heldOut(corpus, people, {split});
  pairs((u, v, signals) => {
    const y = positives.has(pairKey(u, v, people.count)) ? 1 : 0;
    rows.push({x: [1, ...blended(signals, v)], y});
  });
}
const weights = logistic(rows);
console.log(`${rows.length} pairs, ${rows.filter(({y}) => y === 1).length} came about`);
console.log(["constant", "topic", "resource", "fresh", "near", "venue", "place"].map((name, i) => `${name} ${weights[i].toFixed(2)}`).join(", ")); // biome-ignore format: one line

/** Newton's method; the constant is not held back. */
function logistic(data: readonly {x: readonly number[]; y: number}[]): number[] {
  const n = data[0].x.length;
  const w = new Array<number>(n).fill(0);
  for (let round = 0; round < 30; round++) {
    const a = Array.from({length: n}, () => new Array<number>(n + 1).fill(0));
    for (const {x, y} of data) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + w[j] * value, 0)));
      for (let j = 0; j < n; j++) {
        a[j][n] += (y - p) * x[j];
        for (let k = 0; k < n; k++) a[j][k] += p * (1 - p) * x[j] * x[k];
      }
    }
    for (let j = 1; j < n; j++) {
      a[j][n] -= RIDGE * w[j];
      a[j][j] += RIDGE;
    }
    const step = solved(a);
    for (let j = 0; j < n; j++) w[j] += step[j];
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return w;
}

/** Gauss–Jordan; the last column is the right side. */
function solved(a: number[][]): number[] {
  const n = a.length;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = a[k][i] / a[i][i];
      for (let j = i; j <= n; j++) a[k][j] -= factor * a[i][j];
    }
  return a.map((row, i) => row[n] / row[i]);
}

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {vetoes} from "../../src/people/block-clusters.ts";
import {clusterer, type Link} from "../../src/people/cluster.ts";
import type {Block} from "../../src/people/identity-model.ts";
import {shareTitles, titleScratch} from "../../src/people/shared-titles.ts";
import {randomFrom} from "../../src/util/random.ts";

const cluster = clusterer();

describe("clusters of many records", () => {
  /** Records that bear one name, of which the last ones have an identifier. */
  function apartOf(ids: readonly (string | null)[]) {
    const records = ids.map((id, i) => ({
      name: 0,
      form: 0,
      paper: i,
      ids: id === null ? new Map() : new Map([["dblp", id]]),
    }));
    const names = {compare: () => ({agreement: "same"})};
    return vetoes({records, names} as unknown as Block, new Map());
  }

  test("stay apart from what conflicts with a record that joined late", () => {
    const apart = apartOf([...Array.from({length: 50}, () => null), "one", "two"]);
    const list = Array.from({length: 50}, (_, i) => i);
    expect(apart(list, [51])).toBe(false);
    list.push(50);
    expect(apart(list, [51])).toBe(true);
  });

  test("take in every record that all of them speak for, and none that all speak against", () => {
    const size = 200;
    const links: [number, number, number][] = [];
    for (let j = 1; j < size; j++)
      for (const i of [0, j >> 1, j - 1]) if (i < j) links.push([i, j, 5]);
    for (let i = 0; i < size; i += 2) links.push([i, size, i < 20 ? 3 : -6]);
    const once = new Map(links.map(link => [`${link[0]} ${link[1]}`, link]));
    const column = [...once.values()];
    const {members} = cluster({
      count: size + 1,
      links: {
        count: column.length,
        i: Uint32Array.from(column, ([i]) => i),
        j: Uint32Array.from(column, ([, j]) => j),
        score: Float64Array.from(column, ([, , score]) => score),
      },
      mean: (a, b, known) => known ?? (a.includes(size) || b.includes(size) ? -5 : 5),
      apart: () => false,
      meanShare: 1,
      threshold: 1,
      doubtful: 1,
    });
    expect(members.map(({length}) => length)).toEqual([size, 1]);
  });
});

/** Clusters of `count` records; `mean` is told the sizes of two clusters and the larger one. */
function clustered(
  count: number,
  links: readonly (readonly [number, number, number])[],
  mean: (large: readonly number[], few: readonly number[]) => number,
): number[][] {
  const {members} = cluster({
    count,
    links: {
      count: links.length,
      i: Uint32Array.from(links, ([i]) => i),
      j: Uint32Array.from(links, ([, j]) => j),
      score: Float64Array.from(links, ([, , score]) => score),
    },
    mean: (a, b) => (a.length > b.length ? mean(a, b) : mean(b, a)),
    apart: () => false,
    meanShare: 1,
    threshold: 1,
    doubtful: 1,
  });
  return members.map(list => [...list]);
}

describe("what speaks for joining a large cluster is looked at again", () => {
  // The first record has links with strangers as well, so that the others are what joins it.
  const STRANGERS = 9;
  const chain = (size: number, records: number): [number, number, number][] => [
    ...Array.from({length: size - 1}, (_, i): [number, number, number] => [i, i + 1, 5]),
    ...Array.from({length: STRANGERS}, (_, k): [number, number, number] => [0, records + k, -9]),
  ];
  const sizes = (...[records, links, mean]: Parameters<typeof clustered>) =>
    clustered(records + STRANGERS, links, mean)
      .map(({length}) => length)
      .filter(length => length > 1);
  const [p, q] = [600, 601];

  /** The cluster that record r stands beside, alone; null where it is no such pair. */
  const beside = (r: number, a: readonly number[], b: readonly number[]) =>
    a.length === 1 && a[0] === r ? b : b.length === 1 && b[0] === r ? a : null;

  // Links of 6 are looked at first, when both ends are alone still.
  test("where a record that joins brings a link", () => {
    const found = sizes(602, [...chain(600, 602), [599, p, 4], [p, q, 6]], (a, b) => {
      const other = beside(q, a, b);
      if (other !== null) return other.length > 1 ? -5 : 2;
      return beside(p, a, b) === null ? 5 : 4;
    });
    expect(found).toEqual([601]);
  });

  test("where a record that joins brings a second link", () => {
    const links = [...chain(600, 602), [599, p, 4], [50, q, 6], [p, q, 1.5]] as const;
    const found = sizes(602, links, (a, b) => {
      const other = beside(q, a, b);
      if (other !== null) return other.includes(p) && other.length > 1 ? -5 : 3;
      return beside(p, a, b) === null ? 5 : 4;
    });
    expect(found).toEqual([601]);
  });

  test("when it has grown by an eighth, whatever grew before", () => {
    const found = () =>
      sizes(841, [...chain(840, 841), [10, 840, 6]], (a, b) => {
        const other = beside(840, a, b);
        return other === null ? 5 : other.length < 600 ? 3 : -5;
      });
    expect([found(), found()]).toEqual([[840], [840]]);
  });
});

test("what titles share is what going through two side by side finds, to the last bit", () => {
  const titles = fc.array(fc.uniqueArray(fc.nat(40), {maxLength: 12}), {
    minLength: 1,
    maxLength: 9,
  });
  const weights = Float32Array.from({length: 41}, (_, slot) => Math.sqrt(slot + 0.3));
  const scratch = titleScratch(9);
  fc.assert(
    fc.property(titles, lists => {
      const rising = lists.map(list => list.toSorted((a, b) => a - b));
      const termStart = new Uint32Array(rising.length + 1);
      for (const [i, list] of rising.entries()) termStart[i + 1] = termStart[i] + list.length;
      shareTitles({termStart, term: Uint32Array.from(rising.flat())}, weights, scratch);
      for (let i = 0; i < rising.length; i++)
        for (let j = i + 1; j < rising.length; j++) {
          let [sum, squares] = [0, 0];
          for (const slot of rising[i])
            if (rising[j].includes(slot)) {
              sum += weights[slot];
              squares += weights[slot] * weights[slot];
            }
          expect(scratch.weight[i * rising.length + j]).toBe(sum);
          expect(scratch.squares[i * rising.length + j]).toBe(squares);
        }
    }),
  );
});

test("what was clustered before changes nothing", () => {
  /** Links of a crowd that becomes one cluster, each record with some of those before it. */
  const crowd = (count: number, seed: number) => {
    const {below} = randomFrom(seed);
    const links: Link[] = [];
    for (let j = 1; j < count; j++)
      for (const i of new Set([below(j), below(j), below(j)]))
        links.push({i, j, score: 1 + below(4096) / 4096});
    return {
      count,
      links: {
        count: links.length,
        i: Uint32Array.from(links, ({i}) => i),
        j: Uint32Array.from(links, ({j}) => j),
        score: Float64Array.from(links, ({score}) => score),
      },
      // How many records came together, and in which order, decides as well.
      mean: (a: readonly number[], b: readonly number[]) =>
        (a.length + b.length) % 3 === 0 ? -9 : ((7 * a[0] + a.at(-1)! + b.at(-1)!) % 9) / 9,
      apart: () => false,
      meanShare: 0.5,
      threshold: 0.1,
      doubtful: 1,
    };
  };
  const used = clusterer();
  for (const [count, seed] of [
    [700, 1],
    [40, 2],
    [900, 3],
    [650, 4],
  ])
    expect(used(crowd(count, seed))).toEqual(clusterer()(crowd(count, seed)));
});

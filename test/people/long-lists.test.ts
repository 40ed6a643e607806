import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {vetoes} from "../../src/people/block-clusters.ts";
import {cluster} from "../../src/people/cluster.ts";
import type {Block} from "../../src/people/identity-model.ts";
import {shareTitles, titleScratch} from "../../src/people/shared-titles.ts";

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

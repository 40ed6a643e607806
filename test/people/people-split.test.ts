import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {type IdentityColumns, identityColumns} from "../../src/people/identity-columns.ts";
import {blocksOfNames} from "../../src/people/name-blocks.ts";
import {namesSplit} from "../../src/people/names-split.ts";
import {peopleSplit} from "../../src/people/people-split.ts";
import {findPeople, resolvePeople} from "../../src/people/resolve.ts";
import {listAt} from "../../src/util/list-column.ts";
import {runSplit, runSplitSync} from "../../src/util/split.ts";

const ASKED = {useIds: true, groups: new Set<string>(), differ: new Map()};

describe("people of a corpus that is looked at in several parts", () => {
  const corpus = corpusOf([...synth({papers: 2_200})].map(({paper}) => paper));
  const people = resolvePeople(corpus);
  const sizeOf = (p: number) => listAt(people.authorships, p).length;

  test("there are parts, whoever computes them", () => {
    const {columns} = identityColumns(corpus, ASKED, {});
    expect(peopleSplit.count(columns)).toBe(2);
  });

  test("nobody bears names of two blocks, and everybody signed something", () => {
    const block = blocksOfNames(corpus.names);
    for (let p = 0; p < people.count; p++) {
      const blocks = new Set(
        Array.from(listAt(people.authorships, p), k => block[corpus.authorName[k]]),
      );
      expect(blocks.size).toBe(1);
    }
  });

  test("joins have reasons, people of one paper none", () => {
    for (let p = 0; p < people.count; p++)
      expect(people.evidence[p].length > 0).toBe(sizeOf(p) > 1);
  });

  test("it is known beforehand how many reasons all people have", () => {
    const {columns} = identityColumns(corpus, ASKED, {});
    const {evidenceCount} = runSplitSync(peopleSplit, columns, {});
    expect(evidenceCount).toBe(people.evidence.flat().length);
    expect(evidenceCount).toBeGreaterThan(1000);
  });

  test("doubts are between two people of one block, with reasons, the most important first", () => {
    const block = blocksOfNames(corpus.names);
    const blockOf = (p: number) => block[corpus.authorName[listAt(people.authorships, p)[0]]];
    expect(people.doubts.length).toBeGreaterThan(100);
    for (const {a, b, evidence} of people.doubts) {
      expect([a === b, blockOf(a)]).toEqual([false, blockOf(b)]);
      expect(evidence.length).toBeGreaterThan(0);
    }
    const importance = people.doubts.map(doubt => doubt.importance);
    expect(importance).toEqual(importance.toSorted((x, y) => y - x));
  });
});

test("names may be read elsewhere while something is done here, and people are the same", async () => {
  const corpus = corpusOf([...synth({papers: 200})].map(({paper}) => paper));
  const told: string[] = [];
  const {complete} = await findPeople(
    corpus,
    {},
    {
      async names(asked, watch) {
        told.push("names are asked for");
        await Promise.resolve();
        told.push("names are read");
        return runSplit(namesSplit, structuredClone(asked), watch);
      },
      meanwhile: () => void told.push("meanwhile"),
      groups: (asked, watch) => runSplit(peopleSplit, asked, watch),
    },
  );
  expect(told).toEqual(["names are asked for", "meanwhile", "names are read"]);
  expect(complete()).toEqual(resolvePeople(corpus));
});

test("what people were found by is let go of when they are complete, and they are the same when asked again", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const corpus = corpusOf([...synth({papers: 200})].map(({paper}) => paper));
  let columns: WeakRef<IdentityColumns> | null = null;
  const {known, complete} = await findPeople(
    corpus,
    {},
    {
      names: (asked, watch) => runSplit(namesSplit, asked, watch),
      groups(asked, watch) {
        columns = new WeakRef(asked);
        return runSplit(peopleSplit, asked, watch);
      },
    },
  );
  const named = known();
  const people = complete();
  expect(complete()).toBe(people);
  expect(people.id).toBe(named.id);
  for (let tries = 0; tries < 50 && columns!.deref() !== undefined; tries++) {
    await new Promise(resolve => setTimeout(resolve, 20));
    collect();
  }
  expect(columns!.deref()).toBeUndefined();
});

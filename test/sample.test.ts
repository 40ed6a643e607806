import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {analyze} from "../src/analysis/analyze.ts";
import {corpusOf} from "../src/papers/build.ts";
import {readText} from "../src/read/read.ts";
import {readSeeds, sampleText} from "./help/sample.ts";
import {hasShared} from "./help/shared.ts";

const sample = readFileSync("data/samples/seeds.json", "utf8");

test("the sample holds facts alone: no abstract, and no text as long as one", async () => {
  expect(sample).not.toContain('"abstract"');
  const {found} = await readText(sample);
  expect(found.length).toBe(79);
  for (const {title, terms} of found) {
    expect(title.length).toBeLessThan(200);
    for (const term of terms ?? []) expect(term.length).toBeLessThan(60);
  }
});

test.skipIf(!hasShared)(
  "the sample is up to date with the pages that it is made from",
  async () => {
    expect(sample).toBe(await sampleText());
  },
);

test.skipIf(!hasShared)(
  "the sample gives the same people, topics and ties as the pages",
  async () => {
    const {corpus} = await readSeeds();
    const {found, profiles} = await readText(sample, "seeds.json");
    const fromPages = await analyze(corpus);
    const fromSample = await analyze(corpusOf(found, profiles));
    expect(fromSample.people.id).toEqual(fromPages.people.id);
    expect(fromSample.topics.label).toEqual(fromPages.topics.label);
    expect(fromSample.networks).toEqual(fromPages.networks);
    expect(fromSample.indices).toEqual(fromPages.indices);
  },
);

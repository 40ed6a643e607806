import {readFileSync} from "node:fs";
import {corpusBuilder} from "../../src/papers/build.ts";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {findTopics} from "../../src/topics/find.ts";
import {listAt} from "../../src/util/list-column.ts";
import {shared} from "./shared.ts";

/** The two pages that the sample is made from. */
export const SEEDS = ["000_0db25c8019068f0b.txt", "003_699f9809d4f7ccf6.txt"];

export const seedPath = (name: string): string => shared(`seeds/${name}`);

/** Reads the two pages as any user would. */
export async function readSeeds() {
  const builder = corpusBuilder();
  const inputs = SEEDS.map(name => inputFromBytes(name, readFileSync(seedPath(name))));
  const readings = await readInputs(inputs, builder);
  return {corpus: builder.finish(), readings};
}

/** The sample as text: facts and the terms that were found, no abstracts. */
export async function sampleText(): Promise<string> {
  const {corpus} = await readSeeds();
  const topics = await findTopics(corpus);
  const papers = Array.from({length: corpus.size}, (_, i) => {
    const {abstract: _abstract, origins: _origins, ...facts} = corpus.paper(i);
    const terms = Array.from(listAt(topics.terms, i), term => topics.label[term]);
    return JSON.stringify(withoutEmpty({...facts, terms}));
  });
  const profiles = corpus.profiles.map(({name, field, reported}) =>
    JSON.stringify({name, field, reported}),
  );
  return [
    '{"coterie": "papers", "form": 1,',
    `"profiles": [\n${profiles.join(",\n")}\n],`,
    `"papers": [\n${papers.join(",\n")}\n]}`,
    "",
  ].join("\n");
}

/** What is null or empty says nothing; leaving it out keeps the file readable. */
function withoutEmpty(value: object): object {
  const isEmpty = (item: unknown): boolean =>
    item === null ||
    item === false ||
    (typeof item === "object" && Object.keys(item as object).length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, unknown] => [
        key,
        key === "terms"
          ? item
          : Array.isArray(item)
            ? item.map(part => (typeof part === "object" ? withoutEmpty(part) : part))
            : typeof item === "object" && item !== null
              ? withoutEmpty(item)
              : item,
      ])
      .filter(([key, item]) => key === "terms" || !isEmpty(item)),
  );
}

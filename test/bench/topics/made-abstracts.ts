import {readFileSync} from "node:fs";
import {corpusBuilder} from "../../../src/papers/build.ts";
import type {Corpus} from "../../../src/papers/corpus.ts";
import {EMPTY_PAPER} from "../../../src/papers/paper.ts";
import {inputFromBytes, readInputs} from "../../../src/read/read.ts";
import {sentencesOf} from "../../../src/topics/sentences.ts";
import {type Random, randomFrom} from "../../../src/util/random.ts";
import {shared} from "../../help/shared.ts";

const SOURCE = shared("data/vispubdata/vispubdata-2017.csv");

/** Reads the papers of IEEE VIS. */
export async function visPapers(): Promise<Corpus> {
  const builder = corpusBuilder();
  await readInputs([inputFromBytes("vis.csv", readFileSync(SOURCE))], builder);
  return builder.finish();
}

/**
 * Papers whose titles and abstracts are real sentences mixed anew: those of one paper come from a few papers near each
 * other, so that papers have subjects. Each has one to five authors of `people`, known by their ids.
 */
export function madeAbstracts(real: Corpus, papers: number, people: number, seed = 42): Corpus {
  const random = randomFrom(seed);
  const titles: string[] = [];
  const sentences: string[][] = [];
  for (let i = 0; i < real.size; i++) {
    const {title, abstract} = real.paper(i);
    if (abstract === null) continue;
    titles.push(title);
    sentences.push(sentencesOf(abstract));
  }
  const builder = corpusBuilder();
  for (let n = 0; n < papers; n++) {
    const at = random.below(titles.length);
    const near = () => sentences[(at + random.below(12)) % sentences.length];
    const abstract = Array.from({length: 5 + random.below(4)}, () => pick(near(), random));
    const first = random.below(people);
    const signers = new Set([first]);
    for (let more = random.below(5); more > 0; more--)
      signers.add((first + random.below(60)) % people);
    builder.add({
      ...EMPTY_PAPER,
      title: `${titles[at]} ${n}`,
      abstract: abstract.join(" "),
      date: {year: 1990 + random.below(27), month: null, day: null},
      authors: [...signers].map((who, k) => ({
        name: `Person${who} Of${who % 977}`,
        parts: null,
        kind: "person" as const,
        ids: {openalex: `A${who}`},
        affiliations: [],
        position: k + 1,
      })),
      origins: [{file: "made", record: n + 1, line: null}],
    });
  }
  return builder.finish();
}

const pick = (list: readonly string[], random: Random): string => list[random.below(list.length)];

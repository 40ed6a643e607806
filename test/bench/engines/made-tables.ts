import {writeRecordTables} from "../../../src/engines/tables/write-records.ts";
import {corpusBuilder} from "../../../src/papers/build.ts";
import {synth} from "../../../src/papers/synth/synth.ts";
import {papersOfPeople} from "../../../src/people/numbered-people.ts";
import type {People} from "../../../src/people/people.ts";
import {findTopics} from "../../../src/topics/find.ts";
import {growingArray} from "../../../src/util/growing-array.ts";
import {transpose} from "../../../src/util/list-column.ts";

/** Writes the tables of generated papers, with the people that the generator drew. */
export async function writeMadeTables(papers: number, folder: string): Promise<void> {
  const builder = corpusBuilder();
  const drawn = growingArray(Uint32Array);
  const start = growingArray(Uint32Array);
  start.push(0);
  for (const {paper, people} of synth({papers, seed: 42})) {
    builder.add(paper);
    for (const person of people) drawn.push(person);
    start.push(drawn.length);
  }
  const corpus = builder.finish();
  const ofAuthorship = drawn.finish();
  if (corpus.size !== papers || corpus.authorName.length !== ofAuthorship.length)
    throw new Error("papers were joined: people cannot be told");
  const count = ofAuthorship.reduce((most, person) => Math.max(most, person + 1), 0);
  const each = {
    start: Uint32Array.from({length: ofAuthorship.length + 1}, (_, k) => k),
    item: ofAuthorship,
  };
  const authorships = transpose(each, count);
  const paperOf = new Uint32Array(ofAuthorship.length);
  for (let p = 0; p < papers; p++)
    paperOf.fill(p, corpus.authorStart[p], corpus.authorStart[p + 1]);
  const people: People = {
    count,
    ofAuthorship,
    authorships,
    papers: papersOfPeople(paperOf, authorships),
    id: Array.from({length: count}, (_, i) => `p${i + 1}`),
    name: Array.from({length: count}, (_, i) => {
      const first = authorships.item[authorships.start[i]];
      return first === undefined ? "" : corpus.names[corpus.authorName[first]];
    }),
    evidence: new Array(count).fill([]),
    doubts: [],
    unsure: new Uint8Array(ofAuthorship.length),
  };
  const topics = await findTopics(corpus, {kinds: ["author keyword"]});
  writeRecordTables({corpus, people, topics}, folder);
}

// Topics at size: npx tsx test/bench/topics/main.ts [papers] [people]

import {isDeepStrictEqual} from "node:util";
import {sharedTopicNetworkShared} from "../../../src/graphs/shared-topic.ts";
import {workerPool} from "../../../src/jobs/pool.ts";
import type {Corpus} from "../../../src/papers/corpus.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {findTopics} from "../../../src/topics/find.ts";
import {search, searchIndex} from "../../../src/topics/search.ts";
import {similarPapers} from "../../../src/topics/similar.ts";
import {randomFrom} from "../../../src/util/random.ts";
import {textAt} from "../../../src/util/text-column.ts";
import {sourceWorker} from "../../help/node-workers.ts";
import {keywordAgreement} from "./keyword-agreement.ts";
import {madeAbstracts, visPapers} from "./made-abstracts.ts";

const papers = Number(process.argv[2] ?? 100_000);
const count = Number(process.argv[3] ?? papers);

/** Runs something and prints how long it took: by the clock, by the processor, and memory afterwards. */
async function timed<T>(what: string, run: () => T | Promise<T>): Promise<T> {
  const clock = performance.now();
  const cpu = process.cpuUsage();
  const result = await run();
  const {user, system} = process.cpuUsage(cpu);
  const seconds = ((performance.now() - clock) / 1000).toFixed(1);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${what.padEnd(44)}${seconds.padStart(8)} s${((user + system) / 1e6).toFixed(1).padStart(8)} s CPU${String(memory).padStart(7)} MiB`,
  );
  return result;
}

const real = await visPapers();
const {papers: compared, terms, words} = await keywordAgreement(real);
const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
console.log(
  `author keywords of ${compared} papers of IEEE VIS, by five found in title and abstract:`,
);
console.log(
  `  terms: ${percent(terms.loose)} are, hold or are held by one, ${percent(terms.exact)} are one`,
);
console.log(`  single words by TF-IDF: ${percent(words.loose)}, ${percent(words.exact)}`);

const corpus = await timed(`make ${papers} papers`, () => madeAbstracts(real, papers, count));
const people = await timed("who is who", () => resolvePeople(corpus));
const topics = await timed("terms of titles and abstracts", () => findTopics(corpus));
const pool = workerPool(sourceWorker, {workers: 2});
const extract = ({size, title, abstract, rest}: Corpus) =>
  pool.execute("terms", {texts: {size, title, abstract, rest}, stops: []});
const again = await timed("the same on two workers", () => findTopics(corpus, {extract}));
pool.close();
if (again.label.join() !== topics.label.join()) throw new Error("two workers find other terms");
console.log(`  ${topics.count} terms, ${people.count} people`);
const sharedOn = async (workers: number) => {
  const pool = workerPool(sourceWorker, {workers});
  const network = await timed(`shared topics, k = 20, workers: ${workers}`, () =>
    sharedTopicNetworkShared(corpus, people, topics, {neighbours: 20}, (input, watch) =>
      pool.execute("shared topics", input, watch),
    ),
  );
  pool.close();
  return network;
};
const network = await sharedOn(1);
console.log(`  ${network.edges.source.length} ties; ${network.notes.strength}`);
if (!isDeepStrictEqual(await sharedOn(2), network)) throw new Error("two workers find other ties");
const index = await timed("index for search", () => searchIndex(corpus, people, topics));
console.log(`  ${index.papers.words.length} words, ${index.papers.document.length} postings`);

const random = randomFrom(7);
const queries = Array.from({length: 200}, () => {
  const words = textAt(corpus.title, random.below(corpus.size)).split(" ");
  return words.slice(0, 1 + random.below(4)).join(" ");
});
const per = (times: number[]) => {
  const sorted = times.sort((a, b) => a - b);
  const ms = (share: number) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
  return `CPU, median ${ms(0.5)} ms, 95 % ${ms(0.95)} ms, most ${ms(1)} ms`;
};
const each = (run: (i: number) => unknown, times: number) =>
  per(
    Array.from({length: times}, (_, i) => {
      const before = process.cpuUsage();
      run(i);
      const {user, system} = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
for (const query of queries.slice(0, 20)) search(index, query); // warm
console.log(`search: ${each(i => search(index, queries[i]), queries.length)}`);
console.log(
  `similar papers: ${each(() => similarPapers(index, corpus, people, topics, random.below(corpus.size)), 50)}`,
);

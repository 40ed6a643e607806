// How long who-is-who takes on generated papers: npx tsx test/bench/people/scale/main.ts [papers] [seed] [workers]
// Prints authorships, people, seconds, CPU seconds of all threads and the most memory that the process ever held: Node
// itself, the corpus, what making it left behind, all workers; up to a million authorships B³ F1 against the planted people.
import {inPlace, peopleWork} from "../../../../src/analysis/splits.ts";
import {workerPool} from "../../../../src/jobs/pool.ts";
import {corpusBuilder} from "../../../../src/papers/build.ts";
import {synth} from "../../../../src/papers/synth/synth.ts";
import {bCubed} from "../../../../src/people/evaluate.ts";
import {resolvePeopleShared} from "../../../../src/people/resolve.ts";
import {growingArray} from "../../../../src/util/growing-array.ts";
import {sourceWorker} from "../../../help/node-workers.ts";

const [papers = "25000", seed = "42", workers = "1"] = process.argv.slice(2);
const builder = corpusBuilder();
const truth = growingArray(Uint32Array);
for (const {paper, people} of synth({papers: Number(papers), seed: Number(seed)})) {
  builder.add(paper);
  for (const person of people) truth.push(person);
}
const corpus = builder.finish();
const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
const corpusMib = mib(process.memoryUsage.rss());
const pool = workerPool(sourceWorker, {workers: Number(workers)});
const execute = workers === "1" ? inPlace : pool.execute;

const before = process.cpuUsage();
const started = performance.now();
const stages: Record<string, number> = {};
let [stage, since] = ["", started];
const onProgress = (next: string) => {
  const now = performance.now();
  stages[stage] = (stages[stage] ?? 0) + (now - since) / 1000;
  [stage, since] = [next, now];
};
const {count, ofAuthorship, doubts} = await resolvePeopleShared(
  corpus,
  {useIds: false},
  peopleWork(execute),
  {onProgress},
);
onProgress("");
pool.close();
const {user, system} = process.cpuUsage(before);
console.log({
  papers: corpus.size,
  authorships: ofAuthorship.length,
  people: count,
  doubts: doubts.length,
  workers: Number(workers),
  seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
  cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
  microsecondsEach: Number(((user + system) / ofAuthorship.length).toFixed(1)),
  stages: Object.entries(stages).map(([name, s]) => `${name} ${s.toFixed(1)}`),
  corpusMib,
  mostMib: mib(process.resourceUsage().maxRSS * 1024),
  bytesEach: Math.round((process.resourceUsage().maxRSS * 1024) / ofAuthorship.length),
  result: ofAuthorship.reduce((hash, person) => Math.imul(hash ^ person, 16777619), 0),
  b3:
    truth.length === ofAuthorship.length && truth.length < 1_000_000
      ? Number(bCubed([...truth.view()].map(String), [...ofAuthorship]).f1?.toFixed(4))
      : null,
});

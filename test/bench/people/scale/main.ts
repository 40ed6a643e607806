// How long who-is-who takes on generated papers: npx tsx test/bench/people/scale/main.ts [papers] [seed]
// Prints authorships, people, seconds, CPU seconds and the growth of the resident set; B³ F1 against the planted people.
import {corpusBuilder} from "../../../../src/papers/build.ts";
import {synth} from "../../../../src/papers/synth/synth.ts";
import {bCubed} from "../../../../src/people/evaluate.ts";
import {resolvePeople} from "../../../../src/people/resolve.ts";

const [papers = "25000", seed = "42"] = process.argv.slice(2);
const builder = corpusBuilder();
const truth: string[] = [];
for (const {paper, people} of synth({papers: Number(papers), seed: Number(seed)})) {
  builder.add(paper);
  for (const person of people) truth.push(String(person));
}
const corpus = builder.finish();
const resident = process.memoryUsage.rss();
let most = resident;
const before = process.cpuUsage();
const started = performance.now();
const {count, ofAuthorship, doubts} = resolvePeople(
  corpus,
  {useIds: false},
  {
    onProgress: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
  },
);
const seconds = (performance.now() - started) / 1000;
const {user, system} = process.cpuUsage(before);
const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
console.log({
  papers: corpus.size,
  authorships: ofAuthorship.length,
  people: count,
  doubts: doubts.length,
  seconds: Number(seconds.toFixed(1)),
  cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
  microsecondsEach: Math.round((user + system) / ofAuthorship.length),
  corpusMib: mib(resident),
  mostMib: mib(most),
  b3:
    truth.length === ofAuthorship.length
      ? Number(bCubed(truth, [...ofAuthorship]).f1?.toFixed(4))
      : null,
});

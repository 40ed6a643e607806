import {fork} from "node:child_process";
import {readdirSync, readFileSync, statSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {FORMATS} from "../../src/read/formats.ts";
import {readText} from "../../src/read/read.ts";
import {randomFrom} from "../../src/util/random.ts";
import {mutated} from "../help/mutate.ts";

/**
 * Damages files at random and reads them, for as long as told: `npm run fuzz -- <seconds> [folder] [seed]`. What
 * throws, loses records or hangs is reported with the file and the seed that makes it again; exit code 1 then.
 * Without a folder, the shared data beside the checkout is used.
 */

/** A reading that is silent for so long hangs. */
const HANG = 20_000;
/** Larger files are read from their beginning only. */
const LONGEST = 300_000;

const shared = fileURLToPath(new URL("../../../shared/data", import.meta.url));

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return /\.(?:gz|zip|png)$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap(name => filesIn(`${path}/${name}`));
}

/** One damaged file: the same for the same seed. */
async function attempt(files: readonly string[], seed: number): Promise<void> {
  const random = randomFrom(seed);
  const file = files[random.below(files.length)];
  process.send?.({seed, file});
  let text = readFileSync(file, "utf8").slice(0, LONGEST);
  const times = 1 + random.below(6);
  for (let i = 0; i < times; i++) text = mutated(text, 0, text.length, random);
  try {
    const {format, records, papers, problems} = await readText(text, file);
    if (format !== "unknown" && papers > records)
      process.send?.({found: `${papers} papers of ${records} records`});
    if (FORMATS.every(({id}) => id !== format) && format !== "unknown")
      process.send?.({found: `no such format: ${format}`});
    if (problems.some(({what}) => what === "")) process.send?.({found: "a problem without words"});
  } catch (error) {
    process.send?.({found: (error as Error).stack ?? String(error)});
  }
}

async function work(folder: string, seed: number): Promise<void> {
  const files = filesIn(folder);
  for (let k = seed; ; k++) {
    await attempt(files, k);
    await new Promise(resolve => setImmediate(resolve));
  }
}

interface Message {
  readonly seed?: number;
  readonly file?: string;
  readonly found?: string;
}

/** Watches a worker process: a reading that never ends could not be stopped from within. */
function watch(seconds: number, folder: string, seed: number): void {
  const end = Date.now() + seconds * 1000;
  let last: Message = {seed};
  let heard = Date.now();
  let count = 0;
  let finds = 0;
  const report = (what: string) => {
    finds += 1;
    console.log(`seed ${last.seed}, ${last.file}: ${what}`);
  };
  const start = (from: number) => {
    heard = Date.now();
    const child = fork(fileURLToPath(import.meta.url), ["worker", folder, String(from)]);
    child.on("message", (message: Message) => {
      heard = Date.now();
      if (message.found !== undefined) return report(message.found);
      last = message;
      count += 1;
    });
    return child;
  };
  let child = start(seed);
  const timer = setInterval(() => {
    const hangs = Date.now() - heard > HANG;
    if (hangs) report(`no answer for ${HANG / 1000} s`);
    if (hangs || child.exitCode !== null) {
      if (child.exitCode !== null) report(`the process ended with ${child.exitCode}`);
      child.kill("SIGKILL");
      child = start((last.seed ?? seed) + 1);
    }
    if (Date.now() < end) return;
    clearInterval(timer);
    child.kill("SIGKILL");
    console.log(`${count} damaged files read, ${finds} finds`);
    process.exitCode = finds > 0 ? 1 : 0;
  }, 200);
}

const [first = "60", folder = shared, seed = "1"] = process.argv.slice(2);
if (first === "worker") await work(folder, Number(seed));
else watch(Number(first), folder, Number(seed));

import {createHash} from "node:crypto";
import {createReadStream, existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import type {Analysis} from "../analysis/analysis.ts";
import type {InputRecord, Manifest} from "../analysis/manifest.ts";
import {packAnalysis, writeAnalysis} from "../analysis/save.ts";
import {VERSION} from "../util/version.ts";
import {type Command, InputError, UsageError} from "./command.ts";
import {cell} from "./lines.ts";
import {runAnalysis} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";

const USAGE = `
Makes an analysis again from its own manifest, and says whether the result is the same, byte for byte. Inputs are looked for
by name in the folders of --in, by default the analysis's own, the one above it, and the one where you are; each must have the
bytes of then, else its name is told. Exit code 1 when an input changed, is missing, or the result differs.

Examples:
  coterie rerun result/analysis.json
  coterie rerun result/analysis.json --in data more-data`;

/** `coterie rerun`: the same analysis again. */
export const rerunCommand: Command = {
  name: "rerun",
  summary: "make a saved analysis again, and say whether it is the same",
  declare(program, world, done) {
    program
      .argument("<analysis>", "an analysis.json")
      .option("--in <folders...>", "where the inputs are")
      .option("--json", "whether it is the same, and what changed, as JSON")
      .addHelpText("after", USAGE);
    program.action(async (path: string, values: {in?: string[]; json?: boolean}) => {
      const verdict = (same: boolean, changed: readonly string[], said: string) => {
        world.out(values.json ? `${JSON.stringify({same, changed})}\n` : said);
        return done(same ? 0 : 1);
      };
      const saved = await savedAnalysis([path]);
      if (saved === null) throw new UsageError(`analysis: expected an analysis.json, got ${path}`);
      const {manifest} = saved;
      const folders = values.in ?? [dirname(path), join(dirname(path), ".."), "."];
      const {files, changed} = await inputsOf(manifest, folders);
      if (changed.length > 0)
        return verdict(false, changed, changed.map(line => `${line}\n`).join(""));
      const again = await runAnalysis(files, manifest.options, manifest.reading ?? {}, world, {
        decisions: manifest.decisions ?? [],
      });
      if (!/^\s*\{/.test(readFileSync(path).subarray(0, 64).toString())) {
        const same = samePacked(again, path);
        const said = same ? "The result is the same, byte for byte.\n" : "The result is another.\n";
        return verdict(same, [], said);
      }
      const pieces: string[] = [];
      writeAnalysis(again, piece => pieces.push(piece));
      const was = readFileSync(path, "utf8");
      const is = pieces.join("");
      const said =
        was === is
          ? `The result is the same, byte for byte: ${was.length} characters.\n`
          : difference(was, is, manifest);
      verdict(was === is, [], said);
    });
  },
};

/** Whether packing an analysis gives the bytes of a file. */
function samePacked(analysis: Analysis, path: string): boolean {
  const was = readFileSync(path);
  let at = 0;
  let same = true;
  packAnalysis(analysis, bytes => {
    same &&= was.subarray(at, at + bytes.length).equals(bytes);
    at += bytes.length;
  });
  return same && at === was.length;
}

/** The paths of the inputs that are as they were, and what is to say of the others. */
async function inputsOf(
  {inputs}: Manifest,
  folders: readonly string[],
): Promise<{files: string[]; changed: string[]}> {
  if (inputs.length === 0)
    throw new InputError("This analysis does not say what it was made from.");
  const files: string[] = [];
  const changed: string[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    // Members of an archive share its bytes: the archive is read once.
    const [name] = input.name.split("/");
    const key = `${name} ${input.sha256}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const places = [...new Map(folders.map(folder => [resolve(folder), folder])).values()];
    const found = places.flatMap(folder => filesNamed(folder, name));
    const same: string[] = [];
    for (const path of found) if ((await sha256Of(path)) === input.sha256) same.push(path);
    if (same.length > 0) files.push(same[0]);
    else changed.push(missing(input, name, found));
  }
  return {files, changed};
}

function missing({size, sha256}: InputRecord, name: string, found: readonly string[]): string {
  const then = `then ${size} bytes, SHA-256 ${sha256.slice(0, 12)}…`;
  if (found.length === 0) return `${cell(name)}: not found (${then}); --in says where it is`;
  return `${cell(name)}: changed (${then}; now ${found.map(path => `${cell(path)} of ${statSync(path).size} bytes`).join(", ")})`;
}

function filesNamed(folder: string, name: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isFile() && entry.name === name)
    .map(entry => join(folder, entry.name));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Where the first difference is, and what may have made it. */
function difference(was: string, is: string, {coterie}: Manifest): string {
  let at = 0;
  while (was[at] === is[at]) at += 1;
  const keys = [...was.slice(0, at).matchAll(/"([A-Za-z_][\w-]*)":/g)].map(([, key]) => key);
  const version =
    coterie === VERSION ? "" : `It was made by version ${cell(coterie)}; this is ${VERSION}.\n`;
  return `The inputs are the same, but the result differs, first after "${keys.at(-1) ?? ""}" at character ${at}.\n${version}`;
}

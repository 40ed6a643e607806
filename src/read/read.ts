import type {Paper, Profile} from "../papers/paper.ts";
import type {Problem} from "../papers/problem.ts";
import {byCodeUnit} from "../util/fold.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type Decoder, decoder, decodingProblems} from "./decode.ts";
import type {Format, Reader, ReadOptions} from "./format.ts";
import {FORMATS} from "./formats.ts";
import {hasherOf} from "./hasher.ts";
import {type Input, inputFromText} from "./input.ts";
import {whyNoFormat, whyNoText} from "./no-format.ts";
import {UnpackError, unpacked} from "./unpack.ts";

export {type Input, inputFromBytes, inputFromText} from "./input.ts";

/** What came of one file, or of one member of an archive. */
export interface Reading {
  readonly file: string;
  /** Id of the format, or "unknown". */
  readonly format: string;
  /** What gave the format away. */
  readonly why: string;
  readonly encoding: string;
  /** In bytes, as it came. */
  readonly size: number;
  readonly sha256: string;
  readonly records: number;
  readonly papers: number;
  readonly problems: readonly Problem[];
}

/** Where papers go; a CorpusBuilder is one. */
export interface Target {
  add(paper: Paper): void;
  addProfile(profile: Profile): void;
  /** Names the files whose citation counts win, the first one first. Called once, after all papers. */
  preferCitations?(files: readonly string[]): void;
}

/** As much of a file as formats are told by. */
const HEAD = 1 << 16;
/** After so many bytes others have their turn: a reader takes well below 200 ms for them. */
const BREATH = 1 << 19;
/** Problems of one file beyond this are counted, not listed. */
const MOST_PROBLEMS = 1000;

const DEFAULTS: ReadOptions = {pageDate: null, columns: {}, citationsFrom: [], encoding: null};

/**
 * Reads inputs into a target, whatever their format, in an order that does not depend on the order in
 * which they are given: by name, then by content. Damage is listed in the readings and never thrown.
 *
 * Time: O(bytes). Memory: a few chunks, whatever the length. Throws the signal's reason when stopped,
 * and a RangeError for wrong options.
 */
export async function readInputs(
  inputs: readonly Input[],
  target: Target,
  options: Partial<ReadOptions> = {},
  watch: Watch = {},
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const told = {...DEFAULTS, ...options};
  decoder(told.encoding); // a wrong name is refused before anything is read
  const sorted = await inOrder(inputs);
  const total = sorted.reduce((sum, {size}) => sum + (size ?? 0), 0);
  let done = 0;
  for (const input of sorted) {
    let since = 0;
    const advance = async (taken: number, unpacked: number) => {
      done += taken;
      since += unpacked;
      const breathes = since >= BREATH && watch.signal !== undefined;
      if (breathes) {
        since = 0;
        await new Promise(resolve => setTimeout(resolve)); // a signal that came meanwhile is heard now
      }
      if (taken > 0)
        checkpoint(watch, `Reading ${input.name}`, total === 0 ? 0 : Math.min(1, done / total));
      else if (breathes) watch.signal?.throwIfAborted();
    };
    readings.push(...(await readInput(input, target, told, advance)));
  }
  const {citationsFrom = []} = options;
  if (citationsFrom.length > 0) target.preferCitations?.(allNamed(citationsFrom, readings));
  return readings;
}

/** The files that go by a name or are of a format. */
export function filesNamed(name: string, readings: readonly Reading[]): string[] {
  return readings
    .filter(({file, format}) => file === name || format === name)
    .map(({file}) => file);
}

/** The files that go by some names or are of some formats, in the order of these. Throws RangeError where one is none. */
function allNamed(names: readonly string[], readings: readonly Reading[]): string[] {
  return names.flatMap(name => {
    const found = filesNamed(name, readings);
    if (found.length > 0) return found;
    const known = new Set(readings.flatMap(({file, format}) => [file, format]));
    throw new RangeError(`citationsFrom: expected one of ${[...known].join(", ")}, got ${name}`);
  });
}

/** Papers and problems of one text, for small things. */
export async function readText(
  text: string,
  name = "text",
  options: Partial<ReadOptions> = {},
): Promise<Reading & {readonly found: readonly Paper[]; readonly profiles: readonly Profile[]}> {
  const found: Paper[] = [];
  const profiles: Profile[] = [];
  const target = {
    add: (paper: Paper) => void found.push(paper),
    addProfile: (profile: Profile) => void profiles.push(profile),
  };
  const [reading] = await readInputs([inputFromText(name, text)], target, options);
  return {...reading, found, profiles};
}

async function inOrder(inputs: readonly Input[]): Promise<Input[]> {
  const names = inputs.map(({name}) => name);
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  const keyed: {input: Input; content: string}[] = [];
  for (const input of inputs)
    keyed.push({input, content: repeated.has(input.name) ? await contentHash(input) : ""});
  keyed.sort((a, b) => byCodeUnit(a.input.name, b.input.name) || byCodeUnit(a.content, b.content));
  return keyed.map(({input}) => input);
}

async function contentHash(input: Input): Promise<string> {
  const hash = hasherOf(input);
  for await (const chunk of input.chunks()) hash.update(chunk);
  return hash.digest();
}

async function readInput(
  input: Input,
  target: Target,
  options: ReadOptions,
  advance: (taken: number, unpacked: number) => Promise<void>,
): Promise<Reading[]> {
  const hash = hasherOf(input);
  let size = 0;
  const chunks = (async function* () {
    for await (const chunk of input.chunks()) {
      hash.update(chunk);
      size += chunk.length;
      await advance(chunk.length, 0);
      yield chunk;
    }
  })();

  const members: MemberReader[] = [];
  let open: MemberReader | null = null;
  let damage: string | null = null;
  try {
    for await (const {member, bytes, last} of unpacked(chunks)) {
      const name = member === null ? input.name : `${input.name}/${member}`;
      if (open === null || open.name !== name) {
        open = memberReader(name, target, options);
        members.push(open);
      }
      open.push(bytes);
      if (last) open.end();
      await advance(0, bytes.length); // a small chunk of a packed file holds much
    }
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    damage = error.message;
  }
  if (members.length === 0) members.push(memberReader(input.name, target, options));
  if (damage !== null) members.at(-1)!.damage(damage);
  const digest = await hash.digest();
  return members.map(member => ({...member.finish(), size, sha256: digest}));
}

interface MemberReader {
  readonly name: string;
  push(bytes: Uint8Array): void;
  end(): void;
  damage(what: string): void;
  finish(): Omit<Reading, "size" | "sha256">;
}

/** Decodes, finds the format once the head is there, and reads. */
function memberReader(name: string, target: Target, options: ReadOptions): MemberReader {
  const problems: Problem[] = [];
  let unlisted = 0;
  let nuls = 0;
  let papers = 0;
  let waiting = "";
  /** What no format was found for, and why nothing is looked for, where that is known. */
  let beginning = "";
  let unread: string | null = null;
  let begun = false;
  let started = false;
  let reader: Reader | null = null;
  let found: {format: Format; why: string} | null = null;
  let ended = false;
  const decode: Decoder = decoder(options.encoding);

  const problem = (given: Omit<Problem, "file">) => {
    if (problems.length < MOST_PROBLEMS) problems.push({file: name, ...given});
    else unlisted += 1;
  };
  const whole = (severity: Problem["severity"], what: string) =>
    problems.push({file: name, record: null, line: null, severity, what});
  const sink = {
    paper(paper: Paper) {
      papers += 1;
      target.add(paper);
    },
    profile: (profile: Profile) => target.addProfile(profile),
    problem,
  };
  /** No text has this character: it comes from damage, or from text taken for another encoding. */
  const withoutNul = (text: string): string => {
    if (!text.includes("\0")) return text;
    const bare = text.replaceAll("\0", "");
    nuls += text.length - bare.length;
    return bare;
  };
  const start = () => {
    started = true;
    found = unread === null ? bestFormat(waiting.slice(0, HEAD)) : null;
    beginning ||= waiting.slice(0, HEAD);
    reader = found?.format.open(sink, name, options) ?? null;
    reader?.push(waiting);
    waiting = "";
  };

  const self: MemberReader = {
    name,
    push(bytes) {
      if (!begun) unread = whyNoText(bytes);
      begun ||= bytes.length > 0;
      if (unread !== null) return;
      const decoded = decode.push(bytes);
      const text = bytes.includes(0) ? withoutNul(decoded) : decoded; // it is sought in bytes far faster than in text
      if (reader !== null) reader.push(text);
      else if (!started) {
        waiting += text;
        if (waiting.length >= HEAD) start();
      }
    },
    end() {
      if (ended) return;
      ended = true;
      const rest = withoutNul(decode.end());
      if (started) (reader as Reader | null)?.push(rest);
      else {
        waiting += rest;
        if (waiting !== "") start();
      }
      (reader as Reader | null)?.end();
    },
    damage(what) {
      if (begun) whole("error", `The file could be read in part only: ${what}.`);
      else unread = `The file could not be read: ${what}.`;
    },
    finish() {
      self.end();
      if (found === null) whole("error", unread ?? whyNoFormat(beginning));
      else for (const {severity, what} of decodingProblems(decode)) whole(severity, what);
      if (nuls > 0 && found !== null)
        whole("warning", `NUL characters were left out: ${nuls} of them.`);
      if (unlisted > 0)
        whole("warning", `There are ${unlisted} more problems that are not listed.`);
      const known = found as {format: Format; why: string} | null;
      return {
        file: name,
        format: known?.format.id ?? "unknown",
        why: known?.why ?? "",
        encoding: decode.encoding,
        records: (reader as Reader | null)?.records ?? 0,
        papers,
        problems,
      };
    },
  };
  return self;
}

function bestFormat(head: string): {format: Format; why: string} | null {
  let best: {format: Format; why: string; certainty: number} | null = null;
  for (const format of FORMATS) {
    const fit = format.fit(head);
    if (fit !== null && fit.certainty > (best?.certainty ?? 0)) best = {format, ...fit};
  }
  return best;
}

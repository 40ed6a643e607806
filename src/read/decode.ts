import type {Problem} from "../papers/problem.ts";
import {BEGINNING, byMark, unmarked} from "./byte-marks.ts";
import {codeReader} from "./codes.ts";
import {codeNamed, declaredCode} from "./declared-code.ts";
import {type GuessedCode, guessCode, MIXED} from "./guess-code.ts";
import {mixedReader} from "./mixed-text.ts";
import {joined, unfinished, validLength} from "./utf8.ts";

/** Turns bytes into text as they come; says which encoding it took. */
export interface Decoder {
  push(bytes: Uint8Array): string;
  end(): string;
  /** "UTF-8", "UTF-8 with BOM", "UTF-16LE", "windows-1252", "UTF-8 and windows-1252" … */
  readonly encoding: string;
  /** From which byte on the text was no UTF-8; null = it always was, or is known to be another code. */
  readonly fellBackAt: number | null;
  /** Why the text was read as it was from there on. */
  readonly by: GuessedCode["by"] | "asked";
  /** How many places stand for no character in the code that was taken. */
  readonly unreadable: number;
}

/** Reads the next bytes, or the last ones. */
type Stage = (bytes: Uint8Array, last: boolean) => string;

/** Bytes in which a text says of itself in which code it is. */
const SAYING = 4096;
/** A code is guessed from as many bytes beyond ASCII, or from what there is of them in so much text. */
const ENOUGH = 1000;
const MOST_LOOKED_AT = 1 << 20;
/** Where a mark says UTF-8, bytes that are none stand among it. */
const SURE_OF_UTF8 = 1e6;

/**
 * Decodes by byte order mark, else as UTF-8; and what is none as the code that is given, or that the text says it is
 * in, or that its letters tell (guessCode). Only what follows the first byte beyond ASCII is held back, up to 1 MiB,
 * until that is known; how the bytes are cut into pieces changes nothing.
 *
 * @param given - the name of a code, for texts that are no UTF-8; throws RangeError where nobody knows it
 */
export function decoder(given: string | null = null): Decoder {
  const asked = given === null ? null : codeNamed(given);
  if (given !== null && asked === null)
    throw new RangeError(
      `encoding: expected the name of a code such as windows-1250, got ${given}`,
    );
  let encoding = "UTF-8";
  let fellBackAt: number | null = null;
  let by: Decoder["by"] = "usual";
  let unreadable = 0;
  const plain = new TextDecoder("utf-8", {ignoreBOM: true});
  let head = "";
  let held: Uint8Array[] = [];
  /** Bytes before those that the stage is given next. */
  let position = 0;

  const start: Stage = (bytes, last) => {
    held.push(bytes);
    const all = joined(held);
    if (all.length < BEGINNING && !last) return "";
    held = [];
    const marked = byMark(all) ?? (asked === null ? unmarked(all) : null);
    if (marked !== null) {
      encoding = marked.label;
      stage =
        marked.codec === "utf-8" ? utf8(SURE_OF_UTF8) : other(codeReader(marked.codec)!.decode);
      position += marked.mark;
      return stage(all.subarray(marked.mark), last);
    }
    if (asked?.startsWith("UTF-16")) {
      encoding = asked;
      stage = other(codeReader(asked)!.decode);
    } else stage = asked === "UTF-8" ? utf8(SURE_OF_UTF8) : ascii;
    return stage(all, last);
  };

  /** As long as there is nothing else. */
  const ascii: Stage = (bytes, last) => {
    let text = plain.decode(bytes);
    const isAscii = text.length === bytes.length && !text.includes("\ufffd");
    const beyond = isAscii ? bytes.length : bytes.findIndex(byte => byte >= 0x80);
    if (!isAscii) text = text.slice(0, beyond);
    if (head.length < SAYING) head += text.slice(0, SAYING - head.length);
    position += beyond;
    if (isAscii) return text;
    stage = looking(0);
    return text + stage(bytes.subarray(beyond), last);
  };

  /** Gathers what a code is told by, and then goes on by what it is. */
  const looking = (utf8Before: number): Stage => {
    let count = 0;
    let length = 0;
    held = [];
    return (bytes, last) => {
      let end = 0;
      for (; end < bytes.length && count < ENOUGH && length < MOST_LOOKED_AT; end++, length++)
        if (bytes[end] >= 0x80) count += 1;
      held.push(bytes.slice(0, end));
      const enough = count >= ENOUGH || length >= MOST_LOOKED_AT;
      if (!enough && !last) return "";
      const seen = joined(held);
      held = [];
      const rest = bytes.subarray(end);
      const open = last && rest.length === 0 ? 0 : unfinished(seen);
      const valid = validLength(seen.subarray(0, seen.length - open));
      if (valid === seen.length - open) {
        stage = utf8(utf8Before + count);
        return stage(joined([seen, rest]), last);
      }
      const guessed: Pick<Decoder, "by"> & {readonly name: string} =
        asked === null || asked === "UTF-8"
          ? guessCode(seen, declaredCode(head), utf8Before)
          : {name: asked, by: "asked"};
      by = guessed.by;
      const mixed = guessed.name === MIXED;
      fellBackAt = position + (mixed ? valid : 0);
      encoding = mixed ? encoding.replace("UTF-8", MIXED) : guessed.name;
      stage = other(mixed ? mixedReader() : codeReader(guessed.name)!.decode);
      return stage(joined([seen, rest]), last);
    };
  };

  /** Text of which some was UTF-8 already. */
  const utf8 = (before: number): Stage => {
    const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
    let waiting: Uint8Array = new Uint8Array(0);
    return (bytes, last) => {
      const all = waiting.length === 0 ? bytes : joined([waiting, bytes]);
      const whole = last ? all.length : all.length - unfinished(all);
      try {
        const decoded = text.decode(all.subarray(0, whole)); // whole characters: to stream them takes five times as long
        waiting = all.slice(whole);
        position += whole;
        return decoded;
      } catch {
        const valid = validLength(all);
        position += valid;
        stage = looking(before);
        return text.decode(all.subarray(0, valid)) + stage(all.subarray(valid), last);
      }
    };
  };

  const other =
    (decode: Stage): Stage =>
    (bytes, last) => {
      const text = decode(bytes, last);
      if (text.includes("\ufffd")) unreadable += text.split("\ufffd").length - 1;
      return text;
    };

  let stage: Stage = start;
  return {
    push: bytes => (bytes.length === 0 ? "" : stage(bytes, false)),
    end: () => stage(new Uint8Array(0), true),
    get encoding() {
      return encoding;
    },
    get fellBackAt() {
      return fellBackAt;
    },
    get by() {
      return by;
    },
    get unreadable() {
      return unreadable;
    },
  };
}

/** What a reader of a text should know of how it was decoded, once it is over. */
export function decodingProblems({
  encoding,
  fellBackAt,
  by,
  unreadable,
}: Decoder): Pick<Problem, "severity" | "what">[] {
  const problems: Pick<Problem, "severity" | "what">[] = [];
  if (fellBackAt !== null)
    problems.push({
      severity: "notice",
      what: `The text is no UTF-8 from byte ${fellBackAt} on and was read as ${encoding}${REASONS[by]}.`,
    });
  if (unreadable > 0)
    problems.push({
      severity: "warning",
      what: `Some bytes stand for no character in ${encoding}: ${unreadable} signs \ufffd stand in their place.`,
    });
  return problems;
}

const REASONS: Readonly<Record<Decoder["by"], string>> = {
  asked: ", as was asked",
  usual: "",
  letters: ", guessed from its letters (the option encoding names another code)",
  declared: ", as it says of itself",
  mixed: ", each where it fits",
};

import {LETTER_PAIRS} from "./letter-pairs.ts";

/** The letters of one group of languages. */
export type Letters = keyof typeof LETTER_PAIRS;

/** A pair that no language of the group has. */
const UNSEEN = 10;
const UNSEEN_IN_THE_WEST = 8;
/** No letter beyond ASCII comes for less. */
const LEAST = 2;
/** A Western name among those of other languages. */
const FOREIGN = 2;
/** A capital behind a small letter. */
const RAISED = 5;
/** What stands in texts between words, at one; and what stands there alone. */
const ORDINARY = new Set("“”‘’„‚–—…«»•©®™°\u00a0");
const ORDINARY_ALONE = new Set("·±§×÷€£½");
const ORDINARY_COST = 4;
const STRANGE_ALONE = 8;
const STRANGE_BESIDE = 12;
const STRANGE_WITHIN = 16;
const NO_CHARACTER = 14;

const costs = new Map<Letters, ReadonlyMap<string, number>>();

function costsOf(letters: Letters): ReadonlyMap<string, number> {
  const known = costs.get(letters);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  const pairs: string = LETTER_PAIRS[letters];
  for (let i = 0; i < pairs.length; i += 3) made.set(pairs.slice(i, i + 2), Number(pairs[i + 2]));
  costs.set(letters, made);
  return made;
}

/**
 * How improbable the letters of a word are in a group of languages, in nats: each letter beyond ASCII, and each
 * behind one, as −ln of its probability behind the letter before; signs by how strange they are within a word.
 */
export function wordCost(word: string, letters: Letters): number {
  const own = costsOf(letters);
  const western = costsOf("western");
  const unseen = letters === "western" ? UNSEEN_IN_THE_WEST : UNSEEN;
  let cost = 0;
  let before = " ";
  let small = false;
  const pay = (pair: string) =>
    Math.max(LEAST, Math.min(own.get(pair) ?? unseen, (western.get(pair) ?? UNSEEN) + FOREIGN));
  for (let i = 0; i < word.length; i++) {
    const sign = word[i];
    const lower = sign.toLowerCase()[0];
    const beyond = sign > "\x7f";
    if (!isLetter(sign)) {
      cost += (before > "\x7f" ? pay(`${before} `) : 0) + signCost(sign, before, word[i + 1]);
      before = " ";
      small = false;
      continue;
    }
    if (beyond || before > "\x7f") cost += pay(before + lower);
    if (small && sign !== lower && (beyond || before > "\x7f")) cost += RAISED;
    small = sign === lower;
    before = lower;
  }
  return cost + (before > "\x7f" ? pay(`${before} `) : 0);
}

function signCost(sign: string, before: string, after: string | undefined): number {
  if (sign <= "\x7f") return 0;
  if (sign === "\ufffd" || (sign >= "\x80" && sign <= "\x9f")) return NO_CHARACTER;
  const leads = before !== " ";
  const follows = after !== undefined && isLetter(after);
  if (
    (sign === "’" && (leads || !follows)) ||
    (ORDINARY.has(sign) && sign !== "’" && !(leads && follows))
  )
    return ORDINARY_COST;
  if (ORDINARY_ALONE.has(sign) && !leads && !follows) return ORDINARY_COST;
  if (leads && follows) return STRANGE_WITHIN;
  return leads || follows ? STRANGE_BESIDE : STRANGE_ALONE;
}

const letters = new Map<string, boolean>();

function isLetter(sign: string): boolean {
  let known = letters.get(sign);
  if (known === undefined) {
    known = /[\p{L}\p{M}]/u.test(sign) && sign !== "ª" && sign !== "º";
    letters.set(sign, known);
  }
  return known;
}

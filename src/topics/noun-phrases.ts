import type {Tagged} from "./english.ts";
import {BREAKS} from "./general-words.ts";
import type {Phrase, Unit} from "./phrases.ts";
import {unitKey} from "./unify.ts";

/** A unit with what the grammar below must know of it. */
interface Token extends Unit {
  readonly tag: string;
  /** Whether hyphens join it. */
  readonly compound: boolean;
  /** Lower-case last word, for endings. */
  readonly last: string;
}

/** Compounds whose second part only ties the first to what follows: "LLM-based agents". */
const TIES =
  /^(?:based|driven|guided|powered|enabled|enhanced|augmented|aware|agnostic|free|style|like|level|specific|related|oriented|induced|wise|inspired|assisted|aided|centric|dependent|only|to|rich|intensive|heavy)$/;
const SPLITS =
  /^(?:based|driven|guided|powered|enabled|enhanced|inspired|assisted|aided|centric|related|oriented)$/;
const NOUNS_ANYWAY = new Set([
  "compute",
  "embedding",
  "embeddings",
  "learning",
  "thought",
  "thoughts",
]);
/** What ends in -ing and is a preposition or a plain verb wherever it stands. */
const NO_NOUN_ING = new Set(
  "using including leveraging making achieving improving containing involving providing showing enabling allowing requiring having being doing going taking giving getting existing following according regarding concerning resulting leading arising depending consisting exceeding outperforming surpassing promising exciting emerging ensuring yielding introducing employing exploiting utilizing combining addressing reducing increasing demonstrating highlighting offering covering surpassing bridging paving spanning facing focusing relying starting supporting helping leaving becoming bringing keeping letting needing seeking trying".split(
    " ",
  ),
);
const NOUN = new Set(["NOUN", "PROPN"]);
/** The parts of speech that a phrase can be made of. */
const MAY_BELONG = new Set(["NOUN", "PROPN", "ADJ", "VERB", "NUM"]);

/**
 * The noun phrases of a tagged English text: runs of adjectives, participles and nouns that end in a
 * noun, longest runs only. Compounds with hyphens stay in one piece. O(text).
 */
export function nounPhrases(tagged: Tagged): Phrase[] {
  const tokens = joined(tagged);
  const phrases: Phrase[] = [];
  let run: Token[] = [];
  const close = () => {
    let end = run.length;
    while (end > 0 && !run[end - 1].head) end -= 1;
    if (end > 0) phrases.push(run.slice(0, end));
    run = [];
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const cut = token.compound && SPLITS.test(token.last) ? token.key.lastIndexOf(" ") : -1;
    if (cut > 0) {
      // "LLM-based": the first part is a noun of its own, and the run ends behind it.
      const text = token.text.slice(0, token.text.lastIndexOf("-"));
      if (!BREAKS.has(token.key.slice(0, cut)))
        run.push({...token, text, key: token.key.slice(0, cut), head: true});
      close();
    } else if (belongs(token, tokens[i - 1], tokens[i + 1], run.length > 0)) run.push(token);
    else {
      close();
      if (token.text === "of") offerName(tokens, i, phrases);
    }
  }
  close();
  return phrases;
}

/**
 * "chain of thought reasoning": whether that is one name is not for grammar to say. It is offered as a
 * phrase of its own, its first unit "chain of thought", and stands only if somebody writes that name
 * with hyphens or gives it an acronym.
 */
function offerName(tokens: readonly Token[], of: number, phrases: Phrase[]): void {
  const before = tokens[of - 1];
  const after = tokens[of + 1];
  if (before === undefined || after === undefined || !NOUN.has(before.tag)) return;
  if (!NOUN.has(after.tag) && !NOUNS_ANYWAY.has(after.last)) return;
  if (BREAKS.has(before.key) || BREAKS.has(after.key)) return;
  const name: Unit = {
    text: `${before.text} of ${after.text}`,
    key: `${before.key} of ${after.key}`,
    head: true,
    opens: before.opens,
  };
  const rest: Unit[] = [];
  for (let i = of + 2; i < tokens.length && rest.length < 2 && NOUN.has(tokens[i].tag); i++)
    rest.push(tokens[i]);
  phrases.push([name, ...rest]);
}

function belongs(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  inside: boolean,
): boolean {
  const {tag, last, key} = token;
  if (key === "" || BREAKS.has(key) || BREAKS.has(last) || NO_NOUN_ING.has(last)) return false;
  if (!/[A-Za-z\u0080-\uffff]/.test(key)) return false; // numbers alone
  if (NOUN.has(tag) || tag === "ADJ")
    return !/^[^\p{L}]*\p{L}?$/u.test(token.text) || /^[A-Z]$/.test(token.text);
  if (tag === "NUM") return /^(?:[1-4]d|[3-6]g)$/.test(key);
  if (tag !== "VERB") return false;
  if (NOUNS_ANYWAY.has(last)) return inside || NOUN.has(after?.tag ?? "");
  if (last.endsWith("ing")) {
    const next = after?.tag ?? "PUNCT";
    if (token.key.includes(" ")) return next !== "DET" && next !== "PRON"; // "fine-tuning"
    // "continual learning suffers", but not "agents learning complex tasks".
    if (!inside || before === undefined || /s$/.test(before.last)) return false;
    return next !== "DET" && next !== "PRON" && next !== "ADJ" && !NOUN.has(next) && next !== "NUM";
  }
  if (/(?:ed|en|wn|lt)$/.test(last)) {
    const next = after?.tag ?? "";
    if (!NOUN.has(next) && next !== "ADJ") return false;
    return (
      token.key.includes(" ") ||
      before === undefined ||
      !/^(?:NOUN|PROPN|PRON|AUX)$/.test(before.tag)
    );
  }
  return false;
}

/** Puts words that hyphens join back together, and marks what starts a sentence. */
function joined({word, tag, spaced}: Tagged): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  for (let i = 0; i < word.length; i++) {
    let end = i;
    while (end + 2 < word.length && word[end + 1] === "-" && !spaced[end + 1] && !spaced[end + 2])
      end += 2;
    const alone = tag[i];
    if (end === i && alone !== "NUM" && !MAY_BELONG.has(alone)) {
      tokens.push(outsider(word[i], alone));
      opens = alone === "PUNCT" && /^[.!?:]$/.test(word[i]);
      continue;
    }
    // "3D" comes apart as 3 and D, "1.5B" as 1.5 and B.
    const digits =
      alone === "NUM" && i + 1 < word.length && !spaced[i + 1] && /^[A-Za-z]$/.test(word[i + 1]);
    if (digits) end = Math.max(end, i + 1);
    // "New Zealand" is a name, where "new" else ends a phrase.
    if (end === i && !opens && word[i] === "New" && tag[i + 1] === "PROPN") {
      const text = `New ${word[i + 1]}`;
      const last = word[i + 1].toLowerCase();
      tokens.push({
        text,
        key: unitKey(text),
        tag: "PROPN",
        compound: true,
        last,
        opens,
        head: true,
      });
      i += 1;
      continue;
    }
    const compound = end > i && !digits;
    const text = end === i ? word[i] : word.slice(i, end + 1).join("");
    const last = word[end].toLowerCase();
    const kind = digits ? "NUM" : compound ? compoundTag(tag[end], last) : alone;
    tokens.push({
      text,
      key: unitKey(text),
      tag: kind,
      compound,
      last,
      opens,
      head: NOUN.has(kind) || (kind === "VERB" && (last.endsWith("ing") || NOUNS_ANYWAY.has(last))),
    });
    opens = false;
    i = end;
  }
  return tokens;
}

/** What can be in no phrase. */
const outsider = (text: string, tag: string): Token => ({
  text,
  key: "",
  tag,
  compound: false,
  last: text,
  opens: false,
  head: false,
});

/** What a compound is as a whole, its last word having the given part of speech. */
function compoundTag(tag: string, last: string): string {
  if (TIES.test(last) || tag === "ADP" || tag === "ADV" || tag === "PART") return "ADJ";
  if (tag === "NUM") return "PROPN"; // "GPT-4"
  if (tag === "VERB" && !NOUNS_ANYWAY.has(last) && !/(?:ing|ed|en)$/.test(last)) return "ADJ"; // "low-rank"
  return tag;
}

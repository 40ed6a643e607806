/** A text as words with parts of speech (Universal tags: NOUN, PROPN, ADJ, VERB, ADP, PUNCT …). */
export interface Tagged {
  readonly word: readonly string[];
  readonly tag: readonly string[];
  /** Whether white space stands before the word. */
  readonly spaced: readonly boolean[];
}

export type Tagger = (text: string) => Tagged;

let loading: Promise<Tagger> | null = null;

/**
 * Gives the English tagger, loading it when it is first asked for: its model is 3.5 MB of script, which
 * bundlers put into a file of its own.
 *
 * wink-nlp with its light English model; about 2,000 abstracts a second on one core.
 */
export function englishTagger(): Promise<Tagger> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Tagger> {
  const [wink, model] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  // Both are CommonJS: depending on who loads them, the module itself is the default or one deeper.
  const nlp = unwrapped(wink.default)(unwrapped(model.default), ["pos"]);
  const {value, pos, precedingSpaces} = nlp.its;

  return text => {
    const tokens = nlp.readDoc(text).tokens();
    return {
      word: tokens.out(value) as unknown as string[],
      tag: tokens.out(pos) as unknown as string[],
      spaced: (tokens.out(precedingSpaces) as unknown as string[]).map(space => space !== ""),
    };
  };
}

function unwrapped<Module>(module: Module): Module {
  const inner = (module as {default?: Module}).default;
  return inner ?? module;
}

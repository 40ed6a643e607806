/** What YAKE looks at in one word of one text. */
export interface WordUse {
  /** Times it stands in the text, and the highest such count, mean and standard deviation of all words. */
  readonly tf: number;
  readonly maxTf: number;
  readonly meanTf: number;
  readonly stdTf: number;
  /** Different words to its left and right, as shares of its occurrences. */
  readonly dl: number;
  readonly dr: number;
  /** Sentences with it, and all. */
  readonly sentencesWith: number;
  readonly sentences: number;
  /** Times with a capital inside a sentence, and as an acronym. */
  readonly tfUpper: number;
  readonly tfAcronym: number;
  /** The middle one of its sentences, from 0. */
  readonly medianSentence: number;
}

/**
 * YAKE's score of a word in its text, > 0: lower is more of a keyword. Titles and abstracts are short, so
 * that place and case say little: good for breaking ties.
 *
 * pos · rel / (case + freq/rel + spread/rel). R. Campos et al. (2020), doi:10.1016/j.ins.2019.09.013, with the
 * 1 + ln tf of its program where the paper has ln tf.
 */
export function yakeWord(use: WordUse): number {
  const relatedness = 1 + ((use.dl + use.dr) * use.tf) / use.maxTf;
  const frequency = use.tf / (use.meanTf + use.stdTf);
  const spread = use.sentencesWith / use.sentences;
  const casing = Math.max(use.tfUpper, use.tfAcronym) / (1 + Math.log(use.tf));
  const position = Math.log(Math.log(3 + use.medianSentence));
  return (position * relatedness) / (casing + frequency / relatedness + spread / relatedness);
}

/** YAKE's score of a phrase that stands `tf` times, from those of its words: Π S / (tf (1 + Σ S)). */
export function yakePhrase(words: readonly number[], tf: number): number {
  const product = words.reduce((all, score) => all * score, 1);
  const sum = words.reduce((all, score) => all + score, 0);
  return product / (tf * (1 + sum));
}

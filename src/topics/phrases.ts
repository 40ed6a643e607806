/** One word of a phrase, or several that hyphens join: "test-time". */
export interface Unit {
  /** As written. */
  readonly text: string;
  /** Its key: one word or, for a compound, several. */
  readonly key: string;
  /** Whether a term may end in it: a noun, in languages where that is known. */
  readonly head: boolean;
  /** Whether a sentence starts with it, so that its capital says nothing. */
  readonly opens: boolean;
}

/** A run of words that may hold terms. */
export type Phrase = readonly Unit[];

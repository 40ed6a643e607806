/** Where a value was read: an input file, the record's number in it, and its first line, from 1. */
export interface Origin {
  readonly file: string;
  readonly record: number;
  /** Null where lines mean nothing (a spreadsheet row keeps its number, a JSON array does not). */
  readonly line: number | null;
}

/** A date of which the day, or month and day, may be unknown. Months and days count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The parts of a person's name, where the source has them apart. */
export interface NameParts {
  readonly given: string;
  readonly family: string;
  /** What stands between and belongs to the family name: "van der". */
  readonly particle: string;
  /** "Jr.", "III". */
  readonly suffix: string;
}

/** One name of a byline. */
export interface Authorship {
  /** As printed, with white space tidied; never an "et al.". */
  readonly name: string;
  /** Null where the source prints the name in one piece. */
  readonly parts: NameParts | null;
  /** Organisations and collaborations sign papers too; they are no people. */
  readonly kind: "person" | "group";
  /** Identifiers by scheme: orcid, openalex, scopus, dblp, s2, openreview, handle … Never part of the name. */
  readonly ids: Readonly<Record<string, string>>;
  readonly affiliations: readonly string[];
  /** From 1. Null for an author whose place in the byline is not known. */
  readonly position: number | null;
}

/** Where in its venue a paper stands, as printed; empty where the source does not say. */
export interface Locator {
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
}

/** Keywords as given: by the authors, or by an index (MeSH, Keywords Plus …). */
export interface Keywords {
  readonly author: readonly string[];
  readonly index: readonly string[];
}

/** One paper as a source tells it. What a source does not say is null or empty, never 0. */
export interface Paper {
  /** Identifiers by scheme, normalised: id (the file's own), doi, arxiv, openalex, pmid, wos, scopus, dblp, s2 … */
  readonly ids: Readonly<Record<string, string>>;
  readonly title: string;
  readonly abstract: string | null;
  /** The names that are known, in byline order; authors of unknown position last. */
  readonly authors: readonly Authorship[];
  /** Affiliations of the paper as a whole, where the source does not tie them to authors. */
  readonly affiliations: readonly string[];
  /** The true length of the byline where it is known; it may exceed `authors.length`. */
  readonly authorCount: number | null;
  /** Whether names are known to be missing ("et al."). */
  readonly truncated: boolean;
  readonly date: PartialDate | null;
  readonly venue: string | null;
  /** Null where the source gives none of it. */
  readonly locator: Locator | null;
  /** article, proceedings-article, preprint, book, chapter, thesis, dataset … as the source names it, lower case. */
  readonly type: string | null;
  /** ISO 639-1 where the source says so. */
  readonly language: string | null;
  /** Subject classes of the source: "CL", "cs.CL", "Computer Science". */
  readonly categories: readonly string[];
  readonly keywords: Keywords;
  /**
   * Terms found earlier in a text that is not carried along; null = to be found in title and abstract.
   */
  readonly terms: readonly string[] | null;
  /** Times cited; null = the source does not say. */
  readonly citations: number | null;
  readonly citationsByYear: Readonly<Record<string, number>> | null;
  /** What the paper cites: "doi:…", "openalex:…", or the printed reference. */
  readonly references: readonly string[];
  /** Figures that the source prints under a name of its own: score, upvotes, novelty … */
  readonly scores: Readonly<Record<string, number>>;
  /** What the source marks: "code". */
  readonly flags: readonly string[];
  /** The records that this paper was made from, at least one. */
  readonly origins: readonly Origin[];
}

/** What a page says about a person as a whole. Reported figures are shown as reported, never recomputed. */
export interface Profile {
  readonly name: string;
  readonly field: string | null;
  /** h_index, papers, citations, novelty (0 … 1), ai_score … as printed. */
  readonly reported: Readonly<Record<string, number>>;
  readonly origin: Origin;
}

/** A paper of which nothing is known; readers spread what they find over it. */
export const EMPTY_PAPER: Omit<Paper, "title" | "origins"> = {
  ids: {},
  abstract: null,
  authors: [],
  affiliations: [],
  authorCount: null,
  truncated: false,
  date: null,
  venue: null,
  locator: null,
  type: null,
  language: null,
  categories: [],
  keywords: {author: [], index: []},
  terms: null,
  citations: null,
  citationsByYear: null,
  references: [],
  scores: {},
  flags: [],
};

import {type Corpus, NONE} from "../papers/corpus.ts";
import {authorRestOf, restAt} from "../papers/open.ts";
import {listAt} from "../util/list-column.ts";
import {bytesAt} from "../util/text-column.ts";

/** How complete one field of papers is. */
export interface FieldQuality {
  readonly id: string;
  readonly label: string;
  readonly known: number;
  /** known / papers; null without papers. */
  readonly share: number | null;
}

/** What a corpus knows and does not know. */
export interface QualityReport {
  readonly papers: number;
  readonly fields: readonly FieldQuality[];
  /** Each year with papers, rising, 0 for papers without one; `known` is in the order of `fields`. */
  readonly years: readonly {
    readonly year: number;
    readonly papers: number;
    readonly known: readonly number[];
  }[];
  /** Papers that were read more than once and joined, and how many records they were. */
  readonly duplicates: {readonly papers: number; readonly records: number};
  readonly bylines: {
    /** Papers whose names are known to be cut, and those of them whose true length is unknown too. */
    readonly cut: number;
    readonly lengthUnknown: number;
    /** Papers without an author. */
    readonly nobody: number;
    /** Names of authors, those whose place in the byline is unknown, and groups. */
    readonly names: number;
    readonly placeUnknown: number;
    readonly groups: number;
  };
  readonly citations: {
    readonly known: number;
    readonly unknown: number;
    /** Papers that are known to have none. */
    readonly none: number;
  };
}

/** Whether a paper of the corpus has a field. */
type Has = (corpus: Corpus, paper: number, rest: ReturnType<typeof restAt>) => boolean;

const FIELDS: readonly {readonly id: string; readonly label: string; readonly has: Has}[] = [
  {id: "title", label: "Title", has: (c, i) => bytesAt(c.title, i).length > 0},
  {id: "authors", label: "Authors", has: (c, i) => c.authorStart[i + 1] > c.authorStart[i]},
  {
    id: "author_count",
    label: "Number of authors",
    has: (c, i) => c.authorCount[i] >= 0 || c.truncated[i] === 0,
  },
  {id: "affiliations", label: "Affiliations", has: hasAffiliation},
  {id: "author_ids", label: "Author identifiers", has: hasAuthorId},
  {id: "year", label: "Year", has: (c, i) => c.year[i] !== 0},
  {id: "month", label: "Month", has: (c, i) => c.month[i] !== 0},
  {id: "venue", label: "Venue", has: (c, i) => c.venue[i] !== NONE},
  {id: "abstract", label: "Abstract", has: (c, i) => bytesAt(c.abstract, i).length > 0},
  {id: "doi", label: "DOI", has: (_, __, {ids}) => ids?.doi !== undefined},
  {
    id: "identifier",
    label: "Any identifier",
    has: (_, __, {ids}) => Object.keys(ids ?? {}).length > 0,
  },
  {id: "type", label: "Type", has: (_, __, {type}) => type != null},
  {id: "language", label: "Language", has: (_, __, {language}) => language != null},
  {id: "categories", label: "Categories", has: (c, i) => listAt(c.categories, i).length > 0},
  {
    id: "author_keywords",
    label: "Author keywords",
    has: (c, i) => listAt(c.authorKeywords, i).length > 0,
  },
  {
    id: "index_keywords",
    label: "Index keywords",
    has: (c, i) => listAt(c.indexKeywords, i).length > 0,
  },
  {id: "references", label: "References", has: (_, __, {references = []}) => references.length > 0},
  {id: "citations", label: "Citation count", has: (c, i) => c.citations[i] >= 0},
  {
    id: "citations_by_year",
    label: "Citations by year",
    has: (_, __, {citationsByYear}) => citationsByYear != null,
  },
];

/** How complete a corpus is, by field and year; what was joined, cut or is unknown. O(papers + authorships). */
export function qualityReport(corpus: Corpus): QualityReport {
  const total = FIELDS.map(() => 0);
  const byYear = new Map<number, {papers: number; known: number[]}>();
  const bylines = {cut: 0, lengthUnknown: 0, nobody: 0};
  const citations = {known: 0, unknown: 0, none: 0};
  for (let i = 0; i < corpus.size; i++) {
    const rest = restAt(corpus, i);
    const year = corpus.year[i];
    const row = byYear.get(year) ?? {papers: 0, known: FIELDS.map(() => 0)};
    byYear.set(year, row);
    row.papers += 1;
    for (const [f, {has}] of FIELDS.entries()) {
      if (!has(corpus, i, rest)) continue;
      total[f] += 1;
      row.known[f] += 1;
    }
    if (corpus.truncated[i] === 1) {
      bylines.cut += 1;
      if (corpus.authorCount[i] < 0) bylines.lengthUnknown += 1;
    }
    if (corpus.authorStart[i + 1] === corpus.authorStart[i]) bylines.nobody += 1;
    citations[corpus.citations[i] < 0 ? "unknown" : "known"] += 1;
    if (corpus.citations[i] === 0) citations.none += 1;
  }
  const {merges} = corpus;
  return {
    papers: corpus.size,
    fields: FIELDS.map(({id, label}, f) => ({
      id,
      label,
      known: total[f],
      share: corpus.size === 0 ? null : total[f] / corpus.size,
    })),
    years: [...byYear].sort(([a], [b]) => a - b).map(([year, row]) => ({year, ...row})),
    duplicates: {papers: merges.count, records: merges.records.size},
    bylines: {
      ...bylines,
      names: corpus.authorName.length,
      placeUnknown: zerosIn(corpus.authorPosition),
      groups: corpus.authorIsGroup.reduce((n, is) => n + is, 0),
    },
    citations,
  };
}

/**
 * Paper → 1 where it has a field of the report. O(papers + authorships). Throws a RangeError for a field that the report
 * does not know.
 */
export function papersWithField(corpus: Corpus, id: string): Uint8Array {
  const field = FIELDS.find(known => known.id === id);
  if (field === undefined)
    throw new RangeError(`id: expected ${FIELDS.map(known => known.id).join(", ")}, got ${id}`);
  return Uint8Array.from({length: corpus.size}, (_, i) =>
    field.has(corpus, i, restAt(corpus, i)) ? 1 : 0,
  );
}

function hasAffiliation(
  {authorStart, authorAffiliations: {start}}: Corpus,
  paper: number,
  {affiliations = []}: ReturnType<typeof restAt>,
): boolean {
  return affiliations.length > 0 || start[authorStart[paper + 1]] > start[authorStart[paper]];
}

function hasAuthorId(corpus: Corpus, paper: number): boolean {
  for (let k = corpus.authorStart[paper]; k < corpus.authorStart[paper + 1]; k++) {
    const rest = authorRestOf(corpus, k);
    if (rest !== NONE && corpus.authorRests[rest].includes('"ids":{"')) return true;
  }
  return false;
}

function zerosIn(numbers: ArrayLike<number>): number {
  let zeros = 0;
  for (let k = 0; k < numbers.length; k++) if (numbers[k] === 0) zeros += 1;
  return zeros;
}

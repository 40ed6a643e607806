import {type Corpus, NONE} from "../papers/corpus.ts";
import {textAt} from "../util/text-column.ts";
import {BASELINES} from "./baselines.ts";
import {type Agreement, bCubed, pairwise, type SplitMerge, splitMerge} from "./evaluate.ts";
import type {People} from "./people.ts";

/** The true person of one authorship. */
export interface TrueAuthorship {
  readonly paper: string;
  /** From 1, in the byline. */
  readonly position: number;
  readonly person: string;
}

/** How well one way to say who is who agrees with the truth. */
export interface MethodFigures {
  readonly id: string;
  readonly label: string;
  readonly bCubed: Agreement;
  readonly pairwise: Agreement;
  readonly errors: SplitMerge;
}

/** Figures of the people found and of the plain ways beside them. */
export interface PeopleEvaluation {
  /** Authorships of which the truth is known and that are in the corpus. */
  readonly records: number;
  /** Rows of the truth that fit no authorship. */
  readonly notFound: number;
  readonly methods: readonly MethodFigures[];
}

/** Compares people, and the usual rules of thumb, with what is known of some authorships. O(authorships). */
export function evaluatePeople(
  corpus: Corpus,
  {ofAuthorship}: People,
  rows: readonly TrueAuthorship[],
): PeopleEvaluation {
  const paperOfId = new Map<string, number>();
  for (let i = 0; i < corpus.size; i++) paperOfId.set(textAt(corpus.id, i), i);
  const truthOf = new Map<number, string>();
  let notFound = 0;
  for (const {paper, position, person} of rows) {
    const k = authorshipAt(corpus, paperOfId.get(paper), position);
    if (k === NONE) notFound += 1;
    else truthOf.set(k, person);
  }
  const known = [...truthOf.keys()].sort((a, b) => a - b);
  const truth = known.map(k => truthOf.get(k)!);
  const figures = (id: string, label: string, groups: readonly (string | number)[]) => ({
    id,
    label,
    bCubed: bCubed(truth, groups),
    pairwise: pairwise(truth, groups),
    errors: splitMerge(truth, groups),
  });
  // Who is no person stands alone.
  const found = known.map(k => (ofAuthorship[k] === NONE ? `none ${k}` : ofAuthorship[k]));
  return {
    records: known.length,
    notFound,
    methods: [
      figures("coterie", "Coterie", found),
      ...BASELINES.map(({id, label, group}) => {
        const groups = group(corpus);
        return figures(
          id,
          label,
          known.map(k => groups[k]),
        );
      }),
    ],
  };
}

function authorshipAt(
  {authorStart, authorPosition}: Corpus,
  paper: number | undefined,
  position: number,
): number {
  if (paper === undefined) return NONE;
  for (let k = authorStart[paper]; k < authorStart[paper + 1]; k++)
    if (authorPosition[k] === position) return k;
  return NONE;
}

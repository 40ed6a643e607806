import {listAt} from "../util/list-column.ts";
import {idsIn} from "./id-columns.ts";
import type {IdentityColumns} from "./identity-columns.ts";

/** One authorship of a block with what may tell who it is, beside what its paper has. Lists of numbers rise. */
export interface Record {
  readonly authorship: number;
  /** Its place among the records of the block. */
  readonly index: number;
  readonly paper: number;
  readonly form: number;
  /** The form's number in the block. */
  readonly name: number;
  readonly places: Uint32Array;
  /** Sum of the squared weights of its places. */
  readonly placeSquares: number;
  readonly references: Uint32Array;
  /** "orcid 0000-…": each identifier with its scheme. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Gives the record of authorship k, the one at place `index` of its block, whose form is number `name` there. */
export function recordMaker(
  columns: IdentityColumns,
): (k: number, index: number, name: number) => Record {
  const {ofAuthorship, paperOf, references, signals} = columns;
  const idsOf = idsIn(columns.ids);
  return (k, index, name) => {
    const paper = paperOf[k];
    const places = placesOf(columns, k);
    return {
      authorship: k,
      index,
      paper,
      form: ofAuthorship[k],
      name,
      places,
      placeSquares: squaresOf(places, signals.placeWeight),
      references:
        references.start[paper] === references.start[paper + 1]
          ? NOTHING
          : listAt(references, paper),
      ids: idsOf(k),
    };
  };
}

function placesOf({affiliations, signals}: IdentityColumns, k: number): Uint32Array {
  const {start, item} = affiliations;
  const count = start[k + 1] - start[k];
  if (count === 0) return NOTHING;
  if (count === 1) return listAt(signals.places, item[start[k]]);
  const slots = new Set<number>();
  for (const place of listAt(affiliations, k).subarray(0, 8))
    for (const slot of listAt(signals.places, place)) slots.add(slot);
  return Uint32Array.from(slots).sort();
}

function squaresOf(slots: Uint32Array, weight: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < slots.length; i++) sum += weight[slots[i]] * weight[slots[i]];
  return sum;
}

const NOTHING = new Uint32Array(0);

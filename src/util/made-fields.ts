import type {Numbers} from "./narrow-numbers.ts";

/** Numbers that are not held: any run of them can be made. */
export interface NumberRuns<Kind extends Numbers = Numbers> {
  readonly length: number;
  /** Those from … to − 1, in an array that nobody else looks at. */
  readonly made: (from: number, to: number) => Kind;
}

/** Under this stand the runs of fields that are made when they are looked at; what is cloned, stored or spread has none. */
const RUNS = Symbol("runs");

interface Maker {
  readonly [RUNS]?: Readonly<Record<string, NumberRuns>>;
}

/** For some fields of an object, the runs that they are made of. */
type MadeOf<Data> = {
  readonly [Field in keyof Data]?: Data[Field] extends Numbers ? NumberRuns<Data[Field]> : never;
};

/**
 * The same object with some fields that are made when they are looked at, and stay only while somebody holds them. `runsIn`
 * does without.
 */
export function withMadeFields<Data extends object>(data: Data, made: MadeOf<Data>): Data {
  const runs = made as Readonly<Record<string, NumberRuns>>;
  const getters = Object.entries(runs).map(([field, of]) => [
    field,
    {get: whileHeld(() => of.made(0, of.length)), enumerable: true},
  ]);
  return Object.defineProperties(
    {...data},
    {
      ...Object.fromEntries(getters),
      [RUNS]: {value: runs},
    },
  );
}

/** Looks in turn find the same; its memory is free again when nobody looks any more. */
export function whileHeld<Held extends object>(make: () => Held): () => Held {
  let held: WeakRef<Held> | null = null;
  return () => {
    const known = held?.deref();
    if (known !== undefined) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}

/** The runs that a field is made of; undefined where it is not made. */
export const madeOf = (data: object, field: string): NumberRuns | undefined => {
  const runs = (data as Maker)[RUNS] ?? {};
  return Object.hasOwn(runs, field) ? runs[field] : undefined;
};

/** The numbers of a field without making all of them: its runs where it is made, else the array. */
export const runsIn = <Data extends object, Field extends keyof Data & string>(
  data: Data,
  field: Field,
): Data[Field] | NumberRuns<Data[Field] & Numbers> =>
  (madeOf(data, field) as NumberRuns<Data[Field] & Numbers> | undefined) ?? data[field];

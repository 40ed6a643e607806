/** Under this stand the makers of fields that are made when they are looked at; what is cloned, stored or spread has none. */
const MAKERS = Symbol("makers");

type Makers<Data> = {readonly [Field in keyof Data]: () => Data[Field]};

interface Maker {
  readonly [MAKERS]?: Readonly<Record<string, () => object>>;
}

/** An object each of whose fields is made when it is looked at, and stays only while somebody holds it. */
export function madeFields<Data extends {readonly [Field in keyof Data]: object}>(
  makers: Makers<Data>,
): Data {
  const getters = Object.entries<() => object>(makers).map(([field, make]) => [
    field,
    {get: whileHeld(make), enumerable: true},
  ]);
  return Object.defineProperties({} as Data, {
    ...Object.fromEntries(getters),
    [MAKERS]: {value: makers},
  });
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

/** Whether a field is made when it is looked at. */
export const isMade = (data: object, field: string): boolean =>
  Object.hasOwn((data as Maker)[MAKERS] ?? {}, field);

/**
 * A field, made for the caller alone where it is made when it is looked at. What is written field after field lets go of each
 * so, where looks hold it for the whole turn.
 */
export function fieldAnew(data: object, field: string): unknown {
  const make = isMade(data, field) ? (data as Maker)[MAKERS]?.[field] : undefined;
  return make === undefined ? (data as Readonly<Record<string, unknown>>)[field] : make();
}

type Numbers = Uint8Array | Int16Array | Int32Array | Uint32Array | Float64Array;

/** A typed array that grows by doubling. */
export interface GrowingArray<Kind extends Numbers> {
  readonly length: number;
  push(value: number): void;
  at(i: number): number;
  set(i: number, value: number): void;
  /** The values so far: a view, which further pushes do not change. */
  view(): Kind;
  /** The values so far, in an array of just their length. */
  finish(): Kind;
}

/** An empty growing array of the given kind: `growingArray(Uint32Array)`. */
export function growingArray<Kind extends Numbers>(
  kind: new (length: number) => Kind,
): GrowingArray<Kind> {
  let items = new kind(16);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === items.length) {
        const wider = new kind(length * 2);
        wider.set(items);
        items = wider;
      }
      items[length++] = value;
    },
    at: i => items[i],
    set(i, value) {
      items[i] = value;
    },
    view: () => items.subarray(0, length) as Kind,
    finish: () => items.slice(0, length) as Kind,
  };
}

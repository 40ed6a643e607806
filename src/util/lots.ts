/** So many items are gone through from one pause to the next: a millisecond or two of plain arithmetic. */
export const LOT = 16_384;

/**
 * Goes through the numbers 0 … count − 1 with a pause after each lot of `LOT`: whoever must answer a user meanwhile does
 * it then. `act` gets the first of a lot and the one after its last.
 */
export function* inLots(
  count: number,
  act: (from: number, to: number) => void,
): Generator<void, void> {
  for (let from = 0; from < count; from += LOT) {
    act(from, Math.min(count, from + LOT));
    yield;
  }
}

/** What steps come to when nothing happens in their pauses. */
export function atOnce<Found>(steps: Generator<void, Found>): Found {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

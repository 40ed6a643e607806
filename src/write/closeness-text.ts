import type {ConnectedCloseness} from "../layout/connected-closeness.ts";

/** Below this nearness in a picture says next to nothing. */
const LEAST_TELLING = 0.1;

/** "89 % of ties are shorter than 5 % of the map's longer side, of all pairs 4 %": connected-closeness in words. */
export function closenessText(found: ConnectedCloseness | null): string {
  if (found === null) return "there are no ties";
  const {closeness, ofSide, ties, pairs} = found;
  if (closeness < LEAST_TELLING || ofSide === null)
    return "ties are hardly shorter than other distances: nearness says next to nothing";
  const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;
  return `${percent(ties)} of ties are shorter than ${percent(ofSide)} of the map's longer side, of all pairs ${percent(pairs)}`;
}

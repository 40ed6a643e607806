import {type NumberRuns, withMadeFields} from "../util/made-fields.ts";
import type {Positions} from "./positions.ts";
import {sunflower} from "./spread.ts";

/** Where the members of communities stand: each community is a sunflower that they fill from the middle. */
export interface CommunityPlaces {
  /** Community → where its middle is. */
  readonly centre: Positions;
  /** What is taken from all places, so that the picture is centred. */
  readonly shift: {readonly x: number; readonly y: number};
  /** Node → its place in the sunflower of its community, from 0. */
  readonly rank: Uint32Array;
  /** Members of the largest community: its sunflower has those of all others in it. */
  readonly most: number;
  /** Distance between two members. */
  readonly apart: number;
}

/**
 * Fills communities with their members, centred. O(nodes). Memory: a number a node.
 *
 * @param member - the members of community 0 in the order in which they fill it, those of 1, and so on
 * @param size - how many each community has
 */
export function filled(
  member: Uint32Array,
  size: Uint32Array,
  centre: Positions,
  apart: number,
): CommunityPlaces {
  const rank = new Uint32Array(member.length);
  let most = 0;
  let first = 0;
  for (let c = 0; c < size.length; c++) {
    for (let k = 0; k < size[c]; k++) rank[member[first + k]] = k;
    first += size[c];
    most = Math.max(most, size[c]);
  }
  const disc = sunflower(most, apart);
  const shift = {x: middle(size, centre.x, disc.x), y: middle(size, centre.y, disc.y)};
  return {centre, shift, rank, most, apart};
}

/** The middle of the box around all places, along one axis. */
function middle(size: Uint32Array, centre: Float64Array, disc: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < size.length; c++)
    for (let k = 0; k < size[c]; k++) {
      const at = centre[c] + disc[k];
      if (at < low) low = at;
      if (at > high) high = at;
    }
  return low > high ? 0 : (low + high) / 2;
}

/** The positions of nodes, by the communities that they are in: arrays of them are made when they are looked at. */
export function heldPositions(places: CommunityPlaces, community: Uint32Array): Positions {
  const none = {x: new Float64Array(0), y: new Float64Array(0)};
  return withMadeFields<Positions>(none, runsOfPlaces(places, community));
}

/** The same in arrays. */
export function positionsOf(places: CommunityPlaces, community: Uint32Array): Positions {
  const {x, y} = runsOfPlaces(places, community);
  return {x: x.made(0, x.length), y: y.made(0, y.length)};
}

function runsOfPlaces(
  {centre, shift, rank, most, apart}: CommunityPlaces,
  community: Uint32Array,
): {readonly x: NumberRuns<Float64Array>; readonly y: NumberRuns<Float64Array>} {
  const disc = sunflower(most, apart);
  const along = (centre: Float64Array, disc: Float64Array, shift: number) => ({
    length: rank.length,
    made(from: number, to: number): Float64Array {
      const places = new Float64Array(to - from);
      for (let i = from; i < to; i++)
        places[i - from] = centre[community[i]] + disc[rank[i]] - shift;
      return places;
    },
  });
  return {x: along(centre.x, disc.x, shift.x), y: along(centre.y, disc.y, shift.y)};
}

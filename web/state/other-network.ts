import {
  type Encoding,
  forOtherNetwork,
  isStandard,
  type MapNetwork,
  usualSize,
} from "../../src/index.ts";
import {asked} from "./answers.ts";
import {lasts} from "./carried.ts";
import {fitting, madeNetwork, networkKey} from "./drawn.ts";
import type {Job} from "./messages.ts";
import {followed} from "./open-corpus.ts";
import type {State} from "./state.ts";

/**
 * Another network has other communities, ties and values: what only made sense in the old one goes. One that is not
 * made yet is asked for, and what was on the map stays until it is there.
 */
export function encoded(state: State, encoding: Encoding): [State, Job?] {
  const {network: id} = encoding;
  const {analysis} = state;
  if (id === state.encoding.network) return [{...state, encoding, wanted: null}];
  const network = madeNetwork(state, id);
  if (network !== null && analysis !== null) return [shown(state, network, encoding)];
  if (isStandard(id)) return [state];
  return asked({...state, wanted: id}, "network", {id});
}

function shown(state: State, network: MapNetwork, encoding: Encoding): State {
  const {analysis} = state;
  if (analysis === null) return state;
  const keep = {
    ...encoding,
    size: usualSize(analysis, network),
    network: network.id,
    ...(network.world === null ? {} : {tieColour: "world"}),
  };
  return {
    ...state,
    encoding: fitting(analysis, network, keep),
    wanted: null,
    places: null,
    arranging: null,
    filter: forOtherNetwork(state.filter),
    trail: state.trail.filter(lasts),
  };
}

/** The network that was waited for comes on the map; or it could not be made, and that is said. */
export function arrived(state: State, key: string): State {
  const {wanted} = state;
  if (wanted === null || isStandard(wanted) || key !== networkKey(wanted)) return state;
  const network = madeNetwork(state, wanted);
  if (network !== null)
    return state.link === null ? shown(state, network, state.encoding) : followed(state);
  const answer = state.answers.get(key);
  return answer?.state === "failed" ? {...state, wanted: null, failure: answer.reason} : state;
}

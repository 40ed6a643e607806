import {
  type Analysis,
  type Encoding,
  EVERYTHING,
  type Filter,
  isNodeGroup,
  type MapId,
  type MapNetwork,
  nodeAttributes,
} from "../../src/index.ts";
import {comparedOf, linkedCompared} from "./compared.ts";
import {fitting, madeNetwork} from "./drawn.ts";
import {ENCODING, type Link, type LinkedFilter, type NodeKey} from "./link.ts";
import {linkedSelection, selectionOf} from "./linked-selection.ts";
import {firstOf, networkId, nodeFinder, nodeKey} from "./node-keys.ts";
import type {Selection, State} from "./state.ts";
import type {Tables} from "./tables.ts";
import type {Compared} from "./two-sides.ts";

/** What tells a corpus: the beginnings of its files' hashes; "" where no file is known. */
export function printOf({manifest}: Analysis): string {
  const hashes = manifest.inputs.map(({sha256}) => sha256);
  const each = Math.max(2, Math.floor(16 / Math.max(1, hashes.length)));
  return hashes
    .map(hash => hash.slice(0, each))
    .join("")
    .slice(0, 32);
}

/** What is seen now as a link; null while nothing is open. */
export function linkOf(state: State, data = ""): Link | null {
  const {analysis, source, encoding, view, trail} = state;
  if (analysis === null) return null;
  const network = madeNetwork(state, encoding.network);
  const last = trail.at(-1);
  return {
    print: printOf(analysis),
    name: source?.name ?? "",
    sample: source?.sample ?? "",
    options: source?.options ?? {},
    view,
    encoding: Object.fromEntries(
      ENCODING.map(name => [name, encoding[name] ?? ""]).filter(([, value]) => value !== ""),
    ),
    filter: linkedFilter(analysis, network, state.filter),
    selection: last === undefined ? null : linkedSelection(state, last),
    compared: linkedCompared(state),
    tables: state.tables,
    data,
  };
}

/** What a link asks for of an open corpus, as far as it is there. */
export interface Resolved {
  readonly encoding: Encoding;
  readonly filter: Filter;
  readonly trail: readonly Selection[];
  readonly compared: Compared;
  readonly tables: Tables;
  /** The network that has to be made before the rest of the link means something; null = nothing is missing. */
  readonly wanted: MapId | null;
}

/** Finds what a link means in an analysis. Ids that are not there are passed over. */
export function resolved(state: State, link: Link): Resolved | null {
  const {analysis} = state;
  if (analysis === null) return null;
  const id = networkId(link.encoding.network ?? "coauthor");
  const made = madeNetwork(state, id);
  const network = made ?? madeNetwork(state, "coauthor");
  if (network === null) return null;
  const usual = {size: "papers", colour: "community"};
  const wish = {...usual, ...link.encoding, network: network.id} as Encoding;
  const selection = link.selection === null ? null : selectionOf(state, analysis, link.selection);
  return {
    encoding: fitting(analysis, network, wish),
    filter: filterOf(analysis, made, link.filter),
    trail: selection === null ? [] : [selection],
    compared: comparedOf(state, link.compared),
    tables: link.tables,
    wanted: made === null ? id : null,
  };
}

function linkedFilter(
  analysis: Analysis,
  network: MapNetwork | null,
  filter: Filter,
): LinkedFilter {
  const {terms, communities, components, ego, ...rest} = filter;
  const keys = (group: Uint32Array | undefined, wanted: readonly number[] | null) =>
    wanted === null || network === null || group === undefined
      ? null
      : firstOf(group, wanted).map(node => nodeKey(analysis, network, node));
  const said: LinkedFilter = {
    ...rest,
    terms: terms?.map(term => analysis.topics.id[term]) ?? null,
    communities: keys(network?.communities.community, communities),
    components: keys(network?.component, components),
    ego:
      ego === null || network === null
        ? null
        : {node: nodeKey(analysis, network, ego.node), depth: ego.depth},
  };
  const usual = EVERYTHING as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]),
    ),
  ) as LinkedFilter;
}

function filterOf(analysis: Analysis, network: MapNetwork | null, linked: LinkedFilter): Filter {
  const {terms = null, communities = null, components = null, ego = null, ...rest} = linked;
  const find = network === null ? () => null : nodeFinder(analysis, network);
  const nodes = (keys: readonly NodeKey[]) =>
    keys.map(find).filter((node): node is number => node !== null);
  const groups = (group: Uint32Array, keys: readonly NodeKey[] | null) => {
    if (keys === null) return null;
    const found = [...new Set(nodes(keys).map(node => group[node]))].sort((a, b) => a - b);
    return found.length === 0 ? null : found;
  };
  const termOf = new Map(analysis.topics.id.map((id, term) => [id, term]));
  const found = terms?.flatMap(id => termOf.get(id) ?? []) ?? [];
  const centre = ego === null ? null : find(ego.node);
  const filter: Filter = {
    ...EVERYTHING,
    ...rest,
    terms: found.length === 0 ? null : found,
    ego: ego === null || centre === null ? null : {node: centre, depth: ego.depth},
  };
  if (network === null) return {...filter, values: {}, groups: {}};
  const attributes = new Set<string>(nodeAttributes(analysis, network));
  return {
    ...filter,
    communities: groups(network.communities.community, communities),
    components: groups(network.component, components),
    groups: fieldsOf(filter.groups, isNodeGroup),
    values: fieldsOf(filter.values, id => attributes.has(id)),
  };
}

/** The entries whose names mean something here. */
const fieldsOf = <Value>(
  fields: Readonly<Record<string, Value>>,
  isKnown: (name: string) => boolean,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => isKnown(name)));

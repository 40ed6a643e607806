import {
  type Analysis,
  drawnNetwork,
  type Filter,
  type MapNetwork,
  type NetworkId,
  type Range,
} from "../../src/index.ts";
import {words} from "../words.ts";
import {count, plural, typeText} from "./format.ts";
import {rangeText} from "./histogram.ts";
import {attributeLabel, nodeName} from "./nodes.ts";

/** One condition of a filter, in words, and what takes it away again. */
export interface ActiveFilter {
  readonly id: string;
  readonly text: string;
  readonly without: Partial<Filter>;
}

/** Up to so many names stand on a chip. */
const NAMED = 2;

/** The conditions that hold, in the order of the lens; empty where everything is shown. */
export function activeFilters(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  filter: Filter,
): ActiveFilter[] {
  const said = words.inspect.filters;
  const drawn = drawnNetwork(analysis, id);
  const behind = drawn.behind === "term" ? said.topicsBehind : said.papersBehind;
  const found: ActiveFilter[] = [];
  const add = (id: string, text: string, without: Partial<Filter>) =>
    found.push({id, text, without});
  const range = (id: "years" | "citations" | "strength", label: string, year = false) => {
    if (isSet(filter[id])) add(id, `${label}: ${textOf(filter[id], year)}`, {[id]: [null, null]});
  };
  range("years", said.years, true);
  if (filter.minTie > 1) add("minTie", said.tieInAtLeast(behind(filter.minTie)), {minTie: 1});
  if (filter.communities !== null)
    add(
      "communities",
      listed(
        said.communities,
        filter.communities.map(c => drawn.communityLabels[c] ?? String(c + 1)),
      ),
      {communities: null},
    );
  range("citations", said.citations);
  if (filter.terms !== null)
    add(
      "terms",
      listed(
        said.topics,
        filter.terms.map(term => analysis.topics.label[term]),
      ),
      {terms: null},
    );
  if (filter.venues !== null) add("venues", listed(said.venues, filter.venues), {venues: null});
  if (filter.types !== null)
    add("types", listed(said.types, filter.types.map(typeText)), {types: null});
  if (filter.bylines !== "any") add("bylines", said.bylines[filter.bylines], {bylines: "any"});
  range("strength", said.strength);
  if (filter.backbone !== null)
    add("backbone", said.backboneOf(String(filter.backbone)), {backbone: null});
  for (const [attribute, chosen] of Object.entries(filter.values))
    if (isSet(chosen))
      add(
        `values ${attribute}`,
        `${attributeLabel(attribute)}: ${textOf(chosen, isYear(attribute))}`,
        {
          values: withoutKey(filter.values, attribute),
        },
      );
  for (const [attribute, chosen] of Object.entries(filter.groups))
    add(
      `groups ${attribute}`,
      listed(
        attributeLabel(attribute),
        chosen.map(group => group ?? words.unknown),
      ),
      {groups: withoutKey(filter.groups, attribute)},
    );
  if (filter.components !== null)
    add(
      "components",
      listed(
        said.components,
        filter.components.map(c => String(c + 1)),
      ),
      {components: null},
    );
  if (filter.core > 0) add("core", said.coreOf(filter.core), {core: 0});
  if (filter.ego !== null)
    add(
      "ego",
      said.egoOf(nodeName(analysis, id, filter.ego.node), plural(filter.ego.depth, "step")),
      {
        ego: null,
      },
    );
  if (filter.largest) add("largest", said.largest, {largest: false});
  return found;
}

export const isSet = ([from, to]: Range): boolean => from !== null || to !== null;

/** Years have no thousands. */
const isYear = (attribute: string): boolean => /(^|[_ ])year$/.test(attribute);

export function textOf(range: Range, year = false): string {
  return rangeText(range, words.inspect.filters.range, year ? String : undefined);
}

export function withoutKey<Value>(
  values: Readonly<Record<string, Value>>,
  attribute: string,
): Readonly<Record<string, Value>> {
  const {[attribute]: _gone, ...rest} = values;
  return rest;
}

function listed(label: string, names: readonly string[]): string {
  if (names.length === 0) return `${label}: ${words.inspect.filters.none}`;
  const first = names.slice(0, NAMED).join(", ");
  return names.length > NAMED
    ? `${label}: ${first} ${words.inspect.filters.andMore(count(names.length - NAMED))}`
    : `${label}: ${first}`;
}

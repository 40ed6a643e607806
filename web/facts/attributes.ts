import {
  type Analysis,
  AUTHOR_INDICES,
  type MapNetwork,
  METRICS,
  NODE_GROUPS,
  NODE_METRICS,
  tieAttributes,
} from "../../src/index.ts";
import type {Choice} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {plainName} from "./format.ts";
import {anyKnown, attributeLabel} from "./nodes.ts";

/** What an attribute can be shown by. */
export type AttributeUse = "size" | "colour" | "label" | "tieWidth" | "tieColour";

export interface AttributeGroup {
  /** "" for what needs no heading. */
  readonly title: string;
  readonly choices: readonly Choice<string>[];
}

/** Everything that a use can show, in groups; what nobody has a value of is left out. */
export function attributeGroups(
  analysis: Analysis,
  network: MapNetwork,
  use: AttributeUse,
): AttributeGroup[] {
  const groups =
    use === "tieWidth" || use === "tieColour"
      ? ofTies(network, use)
      : ofNodes(analysis, network, use);
  return groups
    .map(([title, ids]) => ({title, choices: ids.map(value => ({value, label: labelOf(value)}))}))
    .filter(({choices}) => choices.length > 0);
}

/** What an attribute is, for somebody who has not heard of it; null where its name says it. */
export function attributeHelp(
  id: string,
): {readonly meaning: string; readonly formula: string; readonly source: string} | null {
  const metric = METRICS.find(metric => metric.id === id);
  if (metric !== undefined)
    return {meaning: metric.meaning, formula: metric.formula, source: metric.source.text};
  const meaning = (words.stage.meanings as Readonly<Record<string, string>>)[id];
  return meaning === undefined ? null : {meaning, formula: "", source: ""};
}

type Group = readonly [title: string, ids: readonly string[]];

function ofNodes(analysis: Analysis, network: MapNetwork, use: AttributeUse): Group[] {
  const {corpus, indices} = analysis;
  const {scores, kinds} = network;
  const said = words.stage.groups;
  const own = new Set<string>([...NODE_METRICS, ...AUTHOR_INDICES].map(({id}) => id));
  const isAlone = network.network.given !== undefined;
  const ofPapers = [
    "papers",
    ...(corpus.year.some(year => year > 0) ? ["year", "first year", "last year"] : []),
    ...(corpus.citations.some(n => n >= 0) ? ["citations", "normalised citations"] : []),
    ...(anyScore(analysis) ? ["score"] : []),
  ];
  const people = kinds.includes("person");
  return [
    [
      "",
      use === "colour"
        ? ["community", ...NODE_GROUPS.filter(group => hasGroup(analysis, network, group))]
        : use === "label"
          ? ["name"]
          : [],
    ],
    [said.papers, isAlone ? [] : ofPapers],
    [said.network, NODE_METRICS.map(({id}) => id).filter(id => anyKnown(scores[id]))],
    [
      said.person,
      people
        ? AUTHOR_INDICES.map(({id}) => id).filter(id => id !== "papers" && anyKnown(indices[id]))
        : [],
    ],
    [
      said.reported,
      [
        ...Object.keys(scores).filter(id => !own.has(id) && anyKnown(scores[id])),
        ...(people ? Object.keys(indices).filter(id => !own.has(id) && anyKnown(indices[id])) : []),
      ],
    ],
  ];
}

function ofTies(network: MapNetwork, use: "tieWidth" | "tieColour"): Group[] {
  const first = use === "tieWidth" ? ["even"] : ["ends", ...(network.world ? ["world"] : [])];
  const known = tieAttributes(network);
  const plain = ["strength", "papers", "first year", "last year"];
  return [
    ["", first],
    [words.stage.groups.tie, known.filter(id => plain.includes(id))],
    [words.stage.groups.network, known.filter(id => !plain.includes(id))],
  ];
}

function hasGroup(
  {corpus}: Analysis,
  {kinds, network}: MapNetwork,
  group: (typeof NODE_GROUPS)[number],
): boolean {
  if (group === "kind") return kinds.length > 1;
  if (network.given !== undefined) return false;
  if (group === "category") return corpus.categories.item.length > 0;
  if (group === "venue") return corpus.venues.some(name => name !== "");
  return corpus.affiliations.length > 0;
}

/** Whether sources report scores: looked for in some papers from all over the corpus. */
function anyScore({corpus}: Analysis): boolean {
  const step = Math.max(1, Math.floor(corpus.size / 50));
  for (let p = 0; p < corpus.size; p += step)
    if (corpus.paper(p).scores.score !== undefined) return true;
  return false;
}

function labelOf(id: string): string {
  const metric = METRICS.find(metric => metric.id === id);
  if (words.attributes[id] !== undefined || metric !== undefined) return attributeLabel(id);
  return plainName(id);
}

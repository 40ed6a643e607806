import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader} from "./graph-reader.ts";
import {
  field,
  finite,
  isObject,
  jsonScanner,
  nameOf,
  objectsOf,
  setAll,
  strengthOf,
} from "./json-scanner.ts";

/**
 * VOSviewer's JSON, of the program and of VOSviewer Online. Weights and scores become values `weight<Name>` and
 * `score<Name>`, as in a map file; names of clusters become `cluster_label`; other fields of items are kept.
 */
export const vosviewerReader: GraphReader = {
  id: "vosviewer",
  label: "VOSviewer JSON",
  fit: head =>
    fits(
      /^\ufeff?\s*\{/.test(head) &&
        (/"network"\s*:\s*\{\s*"(items|links|clusters)"/.test(head) ||
          (/"(info|config)"\s*:\s*\{/.test(head) &&
            /"(terminology|color_schemes|templates|parameters)"|"title"/.test(
              head.slice(0, 4000),
            ) &&
            !/"(elements|nodes)"\s*:/.test(head))),
      0.9,
      "it is VOSviewer's JSON",
    ),
  open: into => jsonScanner(into, value => readVosviewer(into, value)),
};

/** Custom field in which our own files carry the name of a node. */
const KEY = "key";

function readVosviewer(into: GraphBuilder, value: unknown): void {
  const network = field(value, "network");
  if (!isObject(network)) {
    into.problem("error", "There is no network in this file.");
    return;
  }
  const info = field(value, "info");
  into.title(nameOf(field(info, "title")) ?? "");
  const about = nameOf(field(info, "description")) ?? "";
  const made = MADE_HERE.exec(about);
  into.about(made === null ? about : (made[1] ?? "").replace(ENTITY, entity => ENTITIES[entity]));

  const config = field(value, "config");
  const item = field(field(config, "terminology"), "item");
  if (item === "Author") into.kind("person");
  else if (item === "Term") into.kind("term");
  else if (item === "Paper") into.kind("paper");
  const colours = new Map<number, string>();
  const schemes = field(field(config, "color_schemes"), "cluster_colors");
  for (const {cluster, color} of objectsOf(into, schemes, "cluster colours"))
    if (typeof cluster === "number" && typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color))
      colours.set(cluster, color.toLowerCase());
  const names = new Map<number, string>();
  for (const cluster of objectsOf(into, network.clusters, "clusters")) {
    const number = finite(cluster.cluster);
    if (number !== null) names.set(number, nameOf(cluster.label) ?? "");
  }
  const nodeOf = new Map<string, number>();
  for (const [i, item] of objectsOf(into, network.items, "items").entries()) {
    // Without an id an item is known by its place.
    const id = nameOf(item.id) ?? String(i + 1);
    const node = into.node(nameOf(item[KEY]) ?? id);
    nodeOf.set(id, node);
    const label = nameOf(item.label);
    if (label !== null) into.label(node, label);
    const [x, y] = [finite(item.x), finite(item.y)];
    if (x !== null && y !== null) into.place(node, x, 0 - y);
    const cluster = finite(item.cluster);
    if (cluster !== null) {
      into.nodeValues.declare("cluster", "integer");
      into.nodeValues.set(node, "cluster", cluster);
      const colour = colours.get(cluster);
      if (colour !== undefined) into.fill(node, colour);
      const name = names.get(cluster);
      if (name) into.nodeValues.set(node, "cluster_label", name);
    }
    for (const [kind, values] of [
      ["weight", item.weights],
      ["score", item.scores],
    ] as const)
      if (isObject(values))
        for (const [name, given] of Object.entries(values))
          into.nodeValues.set(node, `${kind}<${name}>`, finite(given));
    setAll(into.nodeValues, node, item, [
      KEY,
      "id",
      "label",
      "x",
      "y",
      "cluster",
      "weights",
      "scores",
    ]);
  }
  for (const [i, link] of objectsOf(into, network.links, "links").entries()) {
    const ends = [nameOf(link.source_id), nameOf(link.target_id)];
    if (ends[0] === null || ends[1] === null) {
      into.problem("error", "A link has no source_id or target_id.", {record: i + 1});
      continue;
    }
    const [a, b] = ends.map(id => nodeOf.get(id!) ?? into.node(id!));
    const tie = into.tie(a, b, strengthOf(link.strength), {record: i + 1});
    if (tie >= 0) setAll(into.tieValues, tie, link, ["source_id", "target_id", "strength"]);
  }
}

/** What our own writer says in the description. */
const MADE_HERE =
  /^<p>Made by Coterie\.<\/p>(?:(?:<p>[^<]*<\/p>)?<details><summary>What made it<\/summary><p>([\s\S]*)<\/p><\/details>)?$/;
const ENTITY = /&(?:amp|lt|gt|quot|#10|#13|#9);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#10;": "\n",
  "&#13;": "\r",
  "&#9;": "\t",
};

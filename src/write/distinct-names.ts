import type {Attribute} from "../graphs/described-graph.ts";

/**
 * Attributes whose names in a file differ from those of the format's own fields and from each other: "weight" is
 * "weight_2" where ties have a weight already. `written` says how a name stands in the file.
 */
export function distinctNames(
  attributes: readonly Attribute[],
  taken: readonly string[],
  written: (name: string) => string = name => name,
): Attribute[] {
  const used = new Set(taken);
  return attributes.map(attribute => {
    let {id} = attribute;
    for (let n = 2; used.has(written(id)); n++) id = `${attribute.id}_${n}`;
    used.add(written(id));
    return id === attribute.id ? attribute : {...attribute, id};
  });
}

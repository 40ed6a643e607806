import type {Attribute} from "../graphs/described-graph.ts";

/** The known values of an item as an object. */
export const valuesOf = (
  attributes: readonly Attribute[],
  i: number,
): Record<string, string | number | boolean> =>
  Object.fromEntries(
    attributes.flatMap(({id, at}) => {
      const value = at(i);
      return value === null ? [] : [[id, value] as const];
    }),
  );

/** What is said about a file, as JSON where it is JSON. */
export function aboutJson(about: string): unknown {
  if (!about.startsWith("{")) return about;
  try {
    return JSON.parse(about);
  } catch {
    return about;
  }
}

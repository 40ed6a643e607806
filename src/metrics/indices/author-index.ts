import {checked, type NumberParameter} from "../../util/parameter.ts";
import type {AuthorIndex} from "../metric.ts";
import type {Portfolio} from "../portfolio.ts";
import {rankedCitations} from "./known.ts";

type Required = "id" | "label" | "meaning" | "formula" | "source";
type Optional = "unit" | "range" | "parameters" | "needs" | "cost" | "differs" | "grows";

/** What an index says of itself; the rest is what most of them say. */
type Described = Pick<AuthorIndex, Required> & Partial<Pick<AuthorIndex, Optional>>;

/** The rule of an index; every parameter that it declares has a value. */
type Rule = (portfolio: Portfolio, parameters: Readonly<Record<string, number>>) => number | null;

/**
 * An author index of a portfolio. Parameters that are not given take their defaults; wrong ones
 * throw a RangeError or TypeError that names them.
 */
export function authorIndex(described: Described, rule: Rule): AuthorIndex {
  const {parameters = []} = described;
  const defaults = Object.fromEntries(parameters.map(({id, default: value}) => [id, value ?? 0]));
  return {
    level: "author",
    grows: false,
    unit: "",
    range: [0, null],
    needs: ["citations"],
    cost: "O(papers · log papers)",
    differs: null,
    ...described,
    parameters,
    run: (portfolio, given) =>
      rule(portfolio, given === undefined ? defaults : complete(described.id, parameters, given)),
  };
}

/** An index of the known citation counts alone, which come ranked: the largest first. */
export function citationIndex(
  described: Described,
  rule: (ranked: readonly number[], parameters: Readonly<Record<string, number>>) => number | null,
): AuthorIndex {
  return authorIndex(described, (portfolio, parameters) => {
    const ranked = rankedCitations(portfolio);
    return ranked === null ? null : rule(ranked, parameters);
  });
}

function complete(
  index: string,
  parameters: readonly NumberParameter[],
  given: Readonly<Record<string, number>>,
): Record<string, number> {
  const strange = Object.keys(given).find(id => !parameters.some(parameter => parameter.id === id));
  if (strange !== undefined)
    throw new TypeError(
      `${strange}: expected ${parameters.map(({id}) => id).join(", ") || "no parameters"} of ${index}`,
    );
  return Object.fromEntries(
    parameters.map(parameter => [
      parameter.id,
      checked(parameter, given[parameter.id] ?? parameter.default) as number,
    ]),
  );
}

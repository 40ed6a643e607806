import type {Coverage} from "../../metrics/coverage.ts";
import {ageBand} from "./cohorts.ts";
import type {GroupKind} from "./groups.ts";

/** What of a row decides whether it can be ranked beside others. */
export interface Comparable {
  readonly field: string | null;
  /** Years since the first paper. */
  readonly age: number | null;
  readonly coverage: Coverage;
  /** Least and greatest value if doubts about who is who go one way or the other; null = there are none. */
  readonly range: readonly [least: number, most: number] | null;
}

/** Why rows of a kind should not be ranked by one number, in sentences: they cross fields or ages, are of doubtful people, or counts are unknown. */
export function comparisonWarnings(
  rows: readonly Comparable[],
  of: GroupKind,
  noun = "rows",
): string[] {
  const warnings: string[] = [];
  const fields = new Set(rows.map(({field}) => field ?? "unknown"));
  const ages = new Set(rows.map(({age}) => ageBand(age) ?? "unknown"));
  if (rows.length > 1 && fields.size > 1 && of !== "venues")
    warnings.push(
      `These ${noun} are of ${fields.size} fields, which cite differently: compare percentiles within a field, not values.`,
    );
  if (rows.length > 1 && ages.size > 1 && of === "authors")
    warnings.push(
      `These careers are of different length (${[...ages].join("; ")}): indices grow with age.`,
    );
  const doubtful = rows.filter(({range}) => range !== null && range[0] < range[1]).length;
  if (doubtful > 0)
    warnings.push(
      `${doubtful} of ${rows.length} ${noun} may be of two people, or share one with another row: see their ranges.`,
    );
  const partly = rows.filter(({coverage}) => coverage.citations < coverage.papers).length;
  if (partly > 0)
    warnings.push(
      `${partly} of ${rows.length} ${noun} have papers without a citation count: values with ≥ are lower bounds.`,
    );
  return warnings;
}

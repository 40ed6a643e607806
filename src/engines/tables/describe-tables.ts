import {TABLE_SCHEMAS} from "./schema.ts";
import {SCHEMA_VERSION} from "./table-schema.ts";

/** The schema in words, for people: what `coterie tables` prints. */
export function describeTables(out: (text: string) => void): void {
  out(`Tables of form ${SCHEMA_VERSION}, as Parquet files.\n`);
  for (const {name, meaning, columns, byYear, order, more, kind} of TABLE_SCHEMAS) {
    out(`\n${name}: ${meaning} (${kind}${byYear ? ", in folders by year" : ""})\n`);
    if (order.length > 0) out(`  rows by ${order.join(", ")}\n`);
    for (const {name, type, meaning, unknown} of columns)
      out(
        `  ${name.padEnd(16)} ${type.padEnd(7)} ${meaning}${unknown === undefined ? "" : `; null = ${unknown}`}\n`,
      );
    if (more !== undefined)
      out(
        `  ${"…".padEnd(16)} double  ${more}, by their ids in coterie metrics; null = not defined\n`,
      );
  }
}

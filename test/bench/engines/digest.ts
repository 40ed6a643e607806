import {createHash} from "node:crypto";
import {TABLE_SCHEMAS} from "../../../src/engines/tables/schema.ts";
import type {TableName} from "../../../src/engines/tables/table-schema.ts";
import type {Tables} from "../../../src/engines/tables/tables.ts";

/** One number for results: engines that give the same rows in the same order have the same. */
export async function digestOf(tables: Tables, only: readonly TableName[] | null = null) {
  const all = createHash("sha256");
  for (const {name, kind} of TABLE_SCHEMAS) {
    if (kind !== "results" || !tables.has(name) || only?.includes(name) === false) continue;
    // Engines end groups of rows at different places: columns go on through all groups.
    const columns = (await tables.columns(name)).map(column => ({column, hash: createHash("sha256")})); // biome-ignore format: one pair
    for await (const chunk of tables.chunks(name))
      for (const {column, hash} of columns) hash.update(bytesOf(chunk[column]));
    for (const {column, hash} of columns) all.update(`${name} ${column} ${hash.digest("hex")}`);
  }
  return all.digest("hex").slice(0, 16);
}

/** Numbers to the last bit, with NaN for null; texts a line each. */
function bytesOf(values: ArrayLike<unknown>): Uint8Array | string {
  if (Array.prototype.some.call(values, value => typeof value === "string"))
    return `${Array.prototype.map.call(values, value => JSON.stringify(value)).join("\n")}\n`;
  const numbers = Float64Array.from(
    values as ArrayLike<number | null>,
    value => value ?? Number.NaN,
  );
  return new Uint8Array(numbers.buffer);
}

import {type Query, querySql} from "../engine.ts";
import {EngineError} from "../engine-error.ts";
import {quoted} from "../sql/dialect.ts";
import {type Cut, countOf, partsOf} from "./parts.ts";
import type {SqlValue} from "./row-binary.ts";
import type {Session} from "./session.ts";

/** A query for rows as they stand in a table, rising by columns. */
export type OrderedQuery = Query & Required<Pick<Query, "orderBy">>;

export const isOrdered = (query: Query): query is OrderedQuery =>
  query.groupBy === undefined && query.orderBy !== undefined && query.orderBy.length > 0;

/** Rows of one answer at the most: some hundred megabytes. */
export const ANSWER_ROWS = 4_000_000;

/**
 * The rows of a table in an order, as many at once as come together: asked for part by part, so that no answer and no sort grows with
 * the table. `from` is the table under which all shards answer.
 *
 * Rejects with an EngineError when the rows are not as many as the servers count, or one is out of order: an answer that was
 * damaged on its way is never taken for whole.
 */
export async function* inParts(
  session: Session,
  query: OrderedQuery,
  from: string,
  mostRows: number,
): AsyncGenerator<SqlValue[][]> {
  const {where, columns, orderBy} = query;
  const places = placesOfNumbers(query);
  const keys = places.map(place => columns[place].name);
  const all = {from, conditions: where === undefined ? [] : [`(${where})`]};
  const counted = await countOf(session, all);
  let last: SqlValue[] | null = null;
  let read = 0;
  for await (const part of partsOf(session, {...all, rows: counted}, keys, mostRows)) {
    const sql = querySql({...query, ...whereOf(part)}, quoted(from));
    let inPart = 0;
    for await (const rows of session.stream(sql, columns)) {
      for (const row of rows) {
        if (last !== null && isAfter(last, row, places))
          throw new EngineError(
            `${query.from}: a row came that is not in the order of ${orderBy.join(", ")}`,
          );
        last = row;
      }
      inPart += rows.length;
      yield rows;
    }
    expectRows(query.from, inPart, part.rows);
    read += inPart;
  }
  expectRows(query.from, read, counted);
}

const whereOf = ({conditions}: Cut): Pick<Query, "where"> =>
  conditions.length === 0 ? {} : {where: conditions.join(" AND ")};

function expectRows(table: string, read: number, counted: number): void {
  if (read === counted) return;
  const [came, are] = [read, counted].map(rows => rows.toLocaleString("en"));
  throw new EngineError(`${table}: the servers have ${are} rows and sent ${came}`);
}

/** Where the columns of the order stand, up to the first that holds more than whole numbers. */
function placesOfNumbers({columns, orderBy}: OrderedQuery): number[] {
  const places = orderBy.map(name => columns.findIndex(each => each.name === name));
  const end = places.findIndex(place => {
    const {type, nullable = false} = columns[place];
    return nullable || (type !== "int" && type !== "bigint");
  });
  return end < 0 ? places : places.slice(0, end);
}

/** Whether the first row belongs after the second. */
function isAfter(a: readonly SqlValue[], b: readonly SqlValue[], places: readonly number[]) {
  for (const place of places)
    if (a[place] !== b[place]) return (a[place] as number) > (b[place] as number);
  return false;
}

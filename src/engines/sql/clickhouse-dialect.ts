import type {Dialect, SqlColumn, SqlType} from "./dialect.ts";

const TYPES: Readonly<Record<SqlType, string>> = {
  int: "Int32",
  bigint: "Int64",
  double: "Float64",
  flag: "UInt8",
  text: "String",
};

export const clickhouseType = ({type, nullable = false}: SqlColumn): string =>
  nullable ? `Nullable(${TYPES[type]})` : TYPES[type];

/** ClickHouse from 18.16 on: no window functions, no joins by inequality, no flattening of lists; lists and LIMIT BY. */
export const CLICKHOUSE: Dialect = {
  id: "clickhouse",
  as: (type, value) => `to${TYPES[type]}(${value})`,
  list: value => `groupArray(${value})`,
  listAfterFirst: value => `arraySlice(arraySort(groupArray(${value})), 2)`,
  unnest: list => `arrayJoin(${list})`,
  notNull: value => `assumeNotNull(${value})`,
  orEmpty: list => list,
  length: list => `length(${list})`,
  below: (list, value) => `arrayCount(x -> x < ${value}, ${list})`,
  pairs(from, group, item, own, shared) {
    const columns = [item, ...own.filter(name => name !== item)];
    const at = (name: string) => columns.indexOf(name) + 1;
    // A tuple of one has no own syntax in older servers.
    const tuple = columns.length === 1 ? `tuple(${columns[0]})` : `(${columns.join(", ")})`;
    const kept = shared.map(name => (group.includes(name) ? name : `any(${name}) AS ${name}`));
    const names = shared.length === 0 ? "" : `${shared.join(", ")}, `;
    const picked = own.flatMap(name => [
      `tupleElement(s, ${at(name)}) AS a_${name}`,
      `tupleElement(o, ${at(name)}) AS b_${name}`,
    ]);
    return `SELECT ${names}${picked.join(", ")} FROM (
      SELECT ${names}l[i] AS s, arrayJoin(arraySlice(l, i + 1)) AS o FROM (
        SELECT ${names}l, arrayJoin(arrayEnumerate(l)) AS i FROM (
          SELECT ${kept.length === 0 ? "" : `${kept.join(", ")}, `}arraySort(groupArray(${tuple})) AS l FROM (${from}) GROUP BY ${group.join(", ")})))`;
  },
  ranks: (from, key, value) =>
    `SELECT ${key}, arrayCount((v, r) -> v >= r, l, arrayEnumerate(l)) AS h, arrayCount((t, r) -> t >= r * r, arrayCumSum(l), arrayEnumerate(l)) AS g FROM (
      SELECT ${key}, arrayReverseSort(groupArray(toInt64(assumeNotNull(${value})))) AS l FROM ${from} WHERE ${value} IS NOT NULL GROUP BY ${key})`,
  top: (from, key, order, count) =>
    `SELECT * FROM (${from}) ORDER BY ${key}, ${order} LIMIT ${count} BY ${key}`,
};

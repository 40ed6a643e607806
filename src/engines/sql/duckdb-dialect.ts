import type {Dialect, SqlType} from "./dialect.ts";

const TYPES: Readonly<Record<SqlType, string>> = {
  int: "INTEGER",
  bigint: "BIGINT",
  double: "DOUBLE",
  flag: "BOOLEAN",
  text: "VARCHAR",
};

export const duckdbType = (type: SqlType): string => TYPES[type];

/** DuckDB: window functions, joins by inequality, lists with lambdas. */
export const DUCKDB: Dialect = {
  id: "duckdb",
  as: (type, value) => `CAST(${value} AS ${TYPES[type]})`,
  list: value => `list(${value})`,
  listAfterFirst: value => `list_sort(list(${value}))[2:]`,
  unnest: list => `unnest(${list})`,
  notNull: value => value,
  orEmpty: list => `coalesce(${list}, [])`,
  length: list => `len(${list})`,
  below: (list, value) => `len(list_filter(${list}, lambda x: x < ${value}))`,
  pairs(from, group, item, own, shared) {
    const columns = [
      ...shared.map(name => `x.${name} AS ${name}`),
      ...own.flatMap(name => [`x.${name} AS a_${name}`, `y.${name} AS b_${name}`]),
    ];
    const same = group.map(name => `x.${name} = y.${name}`);
    return `SELECT ${columns.join(", ")} FROM (${from}) x JOIN (${from}) y ON ${same.join(" AND ")} AND x.${item} < y.${item}`;
  },
  ranks: (from, key, value) =>
    `SELECT ${key}, count(*) FILTER (WHERE v >= r) AS h, count(*) FILTER (WHERE total >= r * r) AS g FROM (
      SELECT ${key}, v, row_number() OVER w AS r, sum(v) OVER w AS total FROM (SELECT ${key}, ${value} AS v FROM ${from} WHERE ${value} IS NOT NULL)
      WINDOW w AS (PARTITION BY ${key} ORDER BY v DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)) GROUP BY ${key}`,
  top: (from, key, order, count) =>
    `SELECT * FROM (${from}) QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY ${order}) <= ${count}`,
};

/** What a table is sorted by. */
export interface Sort {
  readonly id: string;
  readonly down: boolean;
}

/** What was chosen in a table; null = as it is at first. */
export interface TableChoice {
  /** The columns that are shown, by their ids. */
  readonly shown: readonly string[] | null;
  readonly sort: Sort | null;
}

export const TABLES = ["people", "papers", "topics"] as const;
export type TableName = (typeof TABLES)[number];

/** What was chosen in each table; tables that are as at first are left out. */
export type Tables = Readonly<Partial<Record<TableName, TableChoice>>>;

const AS_AT_FIRST: TableChoice = {shown: null, sort: null};

export const choiceOf = (tables: Tables, table: TableName): TableChoice =>
  tables[table] ?? AS_AT_FIRST;

/** The same with another choice in one of the tables. */
export function chosenIn(tables: Tables, table: TableName, change: Partial<TableChoice>): Tables {
  const choice = {...choiceOf(tables, table), ...change};
  const {[table]: _, ...others} = tables;
  return choice.shown === null && choice.sort === null ? others : {...others, [table]: choice};
}

/** More columns than this are none of ours. */
const MOST = 200;
const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[\w .:-]{1,80}$/.test(value);

/** Reads what a link says of tables; what does not have the form that it must have is left out. */
export function readTables(value: unknown): Tables {
  if (typeof value !== "object" || value === null) return {};
  const fields = value as Record<string, unknown>;
  return TABLES.reduce<Tables>((tables, table) => {
    const choice = fields[table];
    if (typeof choice !== "object" || choice === null) return tables;
    const {shown, sort} = choice as Record<string, unknown>;
    const isList = Array.isArray(shown) && shown.length <= MOST && shown.every(isId);
    return chosenIn(tables, table, {shown: isList ? shown : null, sort: sortIn(sort)});
  }, {});
}

function sortIn(value: unknown): Sort | null {
  if (typeof value !== "object" || value === null) return null;
  const {id, down} = value as Record<string, unknown>;
  return isId(id) && typeof down === "boolean" ? {id, down} : null;
}

import {flag, int, text} from "../sql/columns.ts";
import type {Session} from "./session.ts";
import {tableSql} from "./tables.ts";

/** What is whole, remembered on the first shard. */
export interface Diary {
  has(what: string): boolean;
  /** Notes that something is whole now, or is not any more. */
  note(what: string, isWhole: boolean): Promise<void>;
}

const COLUMNS = [int("line"), text("what"), flag("is_whole")];

/** Opens the diary: a table that lines are only added to, for old servers change none. */
export async function openDiary(session: Session): Promise<Diary> {
  await session.run(0, tableSql("diary", COLUMNS, {isNew: false}));
  const whole = new Set<string>();
  let lines = 0;
  const take = (what: string, isWhole: boolean) => {
    lines += 1;
    if (isWhole) whole.add(what);
    else whole.delete(what);
  };
  const sql = "SELECT line, what, is_whole FROM diary ORDER BY line";
  for await (const rows of session.stream(sql, COLUMNS))
    for (const [, what, isWhole] of rows) take(what as string, isWhole === true);
  return {
    has: what => whole.has(what),
    async note(what, isWhole) {
      await session.insert(0, "diary", COLUMNS, [[lines, what, isWhole]]);
      take(what, isWhole);
    },
  };
}

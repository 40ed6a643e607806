import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {inParts, type OrderedQuery} from "../../src/engines/clickhouse/reading.ts";
import type {SqlValue} from "../../src/engines/clickhouse/row-binary.ts";
import type {Session} from "../../src/engines/clickhouse/session.ts";
import {allOf} from "../../src/engines/engine.ts";
import {EngineError} from "../../src/engines/engine-error.ts";
import {big, int, maybeInt, text} from "../../src/engines/sql/columns.ts";

type Row = [a: number, b: number, c: number];
const NAMES = ["a", "b", "c"];

const query: OrderedQuery = {
  columns: [int("a"), int("b"), int("c")],
  select: ["a", "b", "c"],
  from: "t",
  orderBy: ["a", "b"],
};

const rising = ([a, b]: readonly SqlValue[], [x, y]: readonly SqlValue[]) =>
  Number(a) - Number(x) || Number(b) - Number(y);

/** What is done to the rows of an answer on their way, and how many answers there were before. */
type Damage = (rows: SqlValue[][], nth: number) => SqlValue[][];

/** Servers with one table of whole numbers, that answer what is asked about it: in pieces of three rows. */
function serversWith(table: readonly Row[], damage: Damage = rows => rows) {
  const answers: {sql: string; rows: number}[] = [];
  const answer = (sql: string): SqlValue[][] => {
    const conditions = [...sql.matchAll(/"?(\w)"? (>=|<) (-?\d+)/g)];
    const found = table.filter(row =>
      conditions.every(([, name, sign, value]) => {
        const own = row[NAMES.indexOf(name)];
        return sign === "<" ? own < Number(value) : own >= Number(value);
      }),
    );
    if (sql.startsWith("SELECT count(*)")) return [[found.length]];
    const ends = /^SELECT min\("(\w)"\)/.exec(sql);
    if (ends !== null) {
      const own = found.map(row => row[NAMES.indexOf(ends[1])]);
      return [[Math.min(...own), Math.max(...own)]];
    }
    const ranges = /^SELECT intDiv\("(\w)" - (-?\d+), (\d+)\)/.exec(sql);
    if (ranges !== null) {
      const counts = new Map<number, number>();
      for (const row of found) {
        const nth = Math.floor((row[NAMES.indexOf(ranges[1])] - +ranges[2]) / +ranges[3]);
        counts.set(nth, (counts.get(nth) ?? 0) + 1);
      }
      return [...counts].sort(rising);
    }
    const rows = damage([...found].sort(rising), answers.length);
    answers.push({sql, rows: rows.length});
    return rows;
  };
  const session = {
    async *stream(sql: string) {
      const rows = answer(sql);
      for (let from = 0; from < rows.length; from += 3) yield rows.slice(from, from + 3);
    },
  } as unknown as Session;
  return {session, answers};
}

const read = async (session: Session, most: number, asked: OrderedQuery = query) =>
  (await allOf(inParts(session, asked, "t__all", most))).flat();

/** Ten rows for each a from −2 to 7. */
const TABLE: readonly Row[] = Array.from({length: 100}, (_, k) => [(k % 10) - 2, k, 7]);

describe("a table that is read in parts", () => {
  test("comes whole and in order, no answer with more rows than are allowed", async () => {
    const {session, answers} = serversWith(TABLE);
    expect(await read(session, 25)).toEqual([...TABLE].sort(rising));
    expect(answers.map(({rows}) => rows)).toEqual([20, 20, 20, 20, 20]);
    const wide = serversWith(TABLE);
    await read(wide.session, 25, {...query, columns: query.columns.map(({name}) => big(name))});
    expect(wide.answers).toEqual(answers);
    expect(answers[1].sql).toBe(
      'SELECT a, b, c FROM "t__all" WHERE "a" >= 0 AND "a" < 2 ORDER BY a, b',
    );
  });

  test("is cut by the next column where the first says the same, and left whole where all do", async () => {
    const {session, answers} = serversWith(TABLE);
    expect(await read(session, 4)).toEqual([...TABLE].sort(rising));
    expect(Math.max(...answers.map(({rows}) => rows))).toBe(4);
    const alike = serversWith(TABLE.map(() => [1, 2, 3]));
    expect(await read(alike.session, 4)).toHaveLength(100);
    expect(alike.answers.map(({rows}) => rows)).toEqual([100]);
  });

  test("is asked for at once where it is small, and has no part that is empty", async () => {
    const {session, answers} = serversWith(TABLE);
    await read(session, 100);
    expect(answers.map(({sql}) => sql)).toEqual(['SELECT a, b, c FROM "t__all" ORDER BY a, b']);
    const none = serversWith([]);
    expect(await read(none.session, 100)).toEqual([]);
    const apart = serversWith([
      [1, 1, 1],
      [1, 2, 1],
      [2_000_000_000, 1, 1],
      [2_000_000_000, 2, 1],
    ]);
    expect(await read(apart.session, 1)).toHaveLength(4);
    expect(apart.answers.map(({rows}) => rows)).toEqual([1, 1, 1, 1]);
  });

  test("holds what the query asks for, in every part", async () => {
    const {session, answers} = serversWith(TABLE);
    const some = {...query, where: "b < 50"};
    expect(await read(session, 12, some)).toEqual(TABLE.filter(([, b]) => b < 50).sort(rising));
    expect(answers.length).toBeGreaterThan(1);
    for (const {sql} of answers) expect(sql).toContain("WHERE (b < 50) AND ");
  });

  test("is whole whatever its numbers are", async () => {
    const number = fc.oneof(fc.integer({min: -3, max: 3}), fc.integer());
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(number, number, fc.constant(0)), {
          selector: ([a, b]) => `${a} ${b}`,
          maxLength: 60,
        }),
        fc.integer({min: 1, max: 20}),
        async (rows, most) => {
          const {session, answers} = serversWith(rows);
          expect(await read(session, most)).toEqual([...rows].sort(rising));
          expect(answers.every(answer => answer.rows <= most)).toBe(true);
        },
      ),
    );
  });
});

describe("an answer that was damaged on its way", () => {
  const in2nd =
    (change: Damage): Damage =>
    (rows, nth) =>
      nth === 1 ? change(rows, nth) : rows;

  test.each<[string, Damage, string]>([
    ["with a row too many", rows => [...rows, rows.at(-1)!], "t: the servers have 20 rows and sent 21"], // biome-ignore format: one line a fault
    ["with a row too few", rows => rows.slice(1), "t: the servers have 20 rows and sent 19"],
    ["that ended before its first row", () => [], "t: the servers have 20 rows and sent 0"],
    ["with a strange row for one of its own", ([, ...rows]) => [...rows, [-2, 0, 0]], "t: a row came that is not in the order of a, b"], // biome-ignore format: one line a fault
    ["with two rows in each other's place", ([x, y, ...rows]) => [y, x, ...rows], "t: a row came that is not in the order of a, b"], // biome-ignore format: one line a fault
    ["that begins before the last one ended", ([, ...rows]) => [[-1, 0, 0], ...rows], "t: a row came that is not in the order of a, b"], // biome-ignore format: one line a fault
  ])("%s is an error", async (_, change, message) => {
    const {session} = serversWith(TABLE, in2nd(change));
    await expect(read(session, 25)).rejects.toThrow(new EngineError(message));
  });

  test.each([
    ["a range was not counted", (sql: string) => sql.includes("intDiv"), [[0, 20]]],
    ["the parts hold less than all", (sql: string) => sql.startsWith("SELECT count(*)"), [[101]]], // biome-ignore format: one line a fault
  ])("is an error too where %s", async (_, isTheOne, told) => {
    const {session} = serversWith(TABLE);
    const damaged = {
      async *stream(sql: string, columns: []) {
        for await (const rows of session.stream(sql, columns)) yield isTheOne(sql) ? told : rows;
      },
    } as unknown as Session;
    await expect(read(damaged, 25)).rejects.toThrow(/^t: the servers have \d+ rows and sent \d+$/);
  });

  test("is found by its number alone where words or nothing known decide the order", async () => {
    for (const first of [text("a"), maybeInt("a")]) {
      const words: OrderedQuery = {...query, columns: [first, ...query.columns.slice(1)]};
      const turned = serversWith(TABLE, rows => rows.reverse());
      expect(await read(turned.session, 25, words)).toHaveLength(100);
      expect(turned.answers).toHaveLength(1);
      const more = serversWith(TABLE, rows => [...rows, rows[0]]);
      await expect(read(more.session, 25, words)).rejects.toThrow("rows and sent 101");
    }
  });
});

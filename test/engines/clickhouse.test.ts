import {describe, expect, test} from "vitest";
import {clusterFrom} from "../../src/engines/clickhouse/cluster.ts";
import {openDiary} from "../../src/engines/clickhouse/diary.ts";
import {engineOver} from "../../src/engines/clickhouse/engine.ts";
import type {SqlValue} from "../../src/engines/clickhouse/row-binary.ts";
import type {Session} from "../../src/engines/clickhouse/session.ts";
import {castSql, distributedSql, tableSql} from "../../src/engines/clickhouse/tables.ts";
import {big, double, int, maybeInt, text} from "../../src/engines/sql/columns.ts";
import type {Step} from "../../src/engines/sql/step.ts";
import type {TablesWriter} from "../../src/engines/tables/folder.ts";

/** Two servers that keep the lines of the diary, note what they are told, fail at a statement, and have some rows. */
function servers(failing: RegExp | null = null, rows: SqlValue[][] = []) {
  const said: string[] = [];
  const lines: SqlValue[][] = [];
  const sent: {shard: number; table: string; rows: number}[] = [];
  const session: Session = {
    shards: 2,
    cluster: "coterie",
    database: "work",
    run: async (shard, sql) => void said.push(`${shard + 1}: ${sql}`),
    async everywhere(sql) {
      said.push(sql);
      if (failing?.test(sql)) throw new Error("shard 2 of 2 was lost");
    },
    async insert(shard, table, _, rows) {
      if (table === "diary") lines.push(...rows.map(row => [...row]));
      else sent.push({shard, table, rows: rows.length});
      said.push(`insert ${table}`);
    },
    async *stream(sql) {
      said.push(sql);
      if (sql.startsWith("SELECT count(*)")) yield [[rows.length]];
      else if (!sql.includes("FROM diary")) yield rows;
      if (!sql.includes("FROM diary")) return;
      // Lines come as they like where nobody asks for an order.
      const order = sql.endsWith("ORDER BY line") ? 1 : -1;
      yield [...lines].sort(([a], [b]) => order * (Number(a) - Number(b)));
    },
    close: async () => void said.push("close"),
  };
  return {session, said, sent, lines};
}

const engineOf = async (at: ReturnType<typeof servers>) =>
  engineOver(at.session, await openDiary(at.session));

const sums: Step = {
  table: "sums",
  columns: [int("k"), big("n")],
  to: {by: "k"},
  sql: () => "SELECT k, n FROM given",
  fold: {n: "sum"},
};

/** The statements in a few words: what is done to which table. */
const done = (said: readonly string[]) =>
  said.map(sql =>
    sql
      .replace(
        /^CREATE TABLE (IF NOT EXISTS )?"(\w+)".*Distributed\("\w+", "\w+", "(\w+)".*$/s,
        "stand $2 for $3",
      )
      .replace(/^CREATE (TABLE|VIEW) (IF NOT EXISTS )?"(\w+)".*$/s, "create $3")
      .replace(/^INSERT INTO "(\w+)".* FROM "(\w+)".*$/s, "fill $1 from $2")
      .replace(/^INSERT INTO "(\w+)".*$/s, "fill $1")
      .replace(/^DROP TABLE IF EXISTS "(\w+)"$/, "drop $1")
      .replace(/^RENAME TABLE "(\w+)" TO "(\w+)"$/, "rename $1 $2"),
  );

describe("a table on all shards", () => {
  test("is filled beside, meets where its rows belong, takes its name when whole, and is noted after that", async () => {
    const at = servers();
    const engine = await engineOf(at);
    at.said.length = 0;
    await engine.make(sums);
    expect(done(at.said)).toEqual([
      ...["drop sums__parts", "drop sums__way", "drop sums__made"],
      ...["create sums__made", "create sums__parts", "stand sums__way for sums__parts"],
      ...[
        "fill sums__way",
        "fill sums__made from sums__parts",
        "drop sums__parts",
        "drop sums__way",
      ],
      ...["drop sums", "drop sums__all", "rename sums__made sums", "stand sums__all for sums"],
      "insert diary",
    ]);
    expect(
      at.said.find(sql => sql.includes('TABLE "sums__way"') && sql.startsWith("CREATE")),
    ).toContain('intHash32("k")');
    const fills = at.said.filter(sql => sql.startsWith("INSERT"));
    for (const sql of fills) expect(sql).toContain("sum(p_n) AS n");
  });

  test("stays as it arrives where nothing is taken together", async () => {
    const at = servers();
    const engine = await engineOf(at);
    at.said.length = 0;
    const {fold: _, ...plain} = sums;
    await engine.make(plain);
    expect(done(at.said).filter(sql => !sql.startsWith("drop"))).toEqual([
      ...["create sums__made", "stand sums__way for sums__made", "fill sums__way"],
      ...["rename sums__made sums", "stand sums__all for sums", "insert diary"],
    ]);
  });

  test("that goes to all is gathered from the parts of all", async () => {
    const at = servers();
    const engine = await engineOf(at);
    at.said.length = 0;
    await engine.make({...sums, to: "all"});
    expect(done(at.said).filter(sql => /^(fill|stand)/.test(sql))).toEqual([
      ...["stand sums__way for sums__parts", "fill sums__parts", "fill sums__made from sums__way"],
      "stand sums__all for sums",
    ]);
    // Every shard has it: no question goes round.
    await engine.rows({columns: [big("n")], select: ["n"], from: "sums"});
    expect(at.said.at(-1)).toBe('SELECT n FROM "sums"');
  });

  test("and one that stays local, and a view, are asked for on all shards", async () => {
    const at = servers(null, [[3], [5]]);
    const engine = await engineOf(at);
    at.said.length = 0;
    await engine.make({...sums, to: "local"});
    await engine.make({...sums, table: "seen", to: "local", isView: true});
    expect(done(at.said).filter(sql => /^(fill|create|stand)/.test(sql))).toEqual([
      ...["create sums__made", "fill sums__made", "stand sums__all for sums"],
      ...["create seen", "stand seen__all for seen"],
    ]);
    const all = {columns: [big("n")], select: ["sum(n) AS n"], from: "seen"};
    await engine.rows(all);
    expect(at.said.at(-1)).toBe('SELECT sum(n) AS n FROM "seen__all"');
    await engine.rows({...all, groupBy: "k", orderBy: ["n"]});
    expect(at.said.at(-1)).toBe('SELECT sum(n) AS n FROM "seen__all" GROUP BY k ORDER BY n');
    const ordered = {columns: [big("n")], select: ["n"], from: "sums", orderBy: ["n"]};
    at.said.length = 0;
    expect(await engine.rows(ordered)).toEqual([[3], [5]]);
    expect(at.said).toEqual([
      'SELECT count(*) AS counted FROM "sums__all"',
      'SELECT n FROM "sums__all" ORDER BY n',
    ]);
  });

  test("is set down for the time that it is read in order, where it is a view", async () => {
    const at = servers(null, [[3], [5]]);
    const view = {...sums, table: "seen", to: "local", isView: true} as const;
    await (await engineOf(at)).make(view);
    // A rerun finds it made, and knows it for a view.
    const engine = await engineOf(at);
    await engine.make(view);
    at.said.length = 0;
    const found = await engine.rows({
      columns: [big("n")],
      select: ["n"],
      from: "seen",
      orderBy: ["n"],
    });
    expect(found).toEqual([[3], [5]]);
    const shown = done(at.said);
    expect(shown.filter(sql => !sql.startsWith("drop"))).toEqual([
      ...["create seen__read__made", "fill seen__read__made from seen"],
      ...["rename seen__read__made seen__read", "stand seen__read__all for seen__read"],
      'SELECT count(*) AS counted FROM "seen__read__all"',
      'SELECT n FROM "seen__read__all" ORDER BY n',
    ]);
    expect(shown.slice(-2)).toEqual(["drop seen__read", "drop seen__read__all"]);
    expect(at.lines.map(([, what]) => what)).toEqual(["seen"]);
  });

  test("is not written where rows got lost on their way", async () => {
    const at = servers(null, [[1, 2, 3]]);
    const {stream} = at.session;
    const engine = engineOver(
      {
        ...at.session,
        async *stream(sql, columns) {
          for await (const rows of stream(sql, columns))
            yield sql.includes("count(*)") ? [[2]] : rows;
        },
      },
      await openDiary(at.session),
    );
    const to = {table: () => ({add() {}, close() {}})} as unknown as TablesWriter;
    await expect(engine.write("term_years", to)).rejects.toThrow(
      "term_years: the servers have 2 rows and sent 1",
    );
  });

  test("is not made again by a rerun, but where it was not whole", async () => {
    const at = servers(/^RENAME/);
    await expect((await engineOf(at)).make(sums)).rejects.toThrow("shard 2 of 2");
    expect(at.lines).toEqual([]);
    const again = servers();
    const before = await engineOf(again);
    await before.make(sums);
    expect(again.lines).toEqual([[0, "sums", true]]);
    const engine = await engineOf(again);
    again.said.length = 0;
    await engine.make(sums);
    expect(again.said).toEqual([]);
  });

  test("is no more noted before it is dropped", async () => {
    const at = servers();
    const engine = await engineOf(at);
    await engine.make(sums);
    at.said.length = 0;
    await engine.drop(["sums"]);
    expect(done(at.said)).toEqual(["insert diary", "drop sums", "drop sums__all"]);
    expect(at.lines.at(-1)).toEqual([1, "sums", false]);
    at.said.length = 0;
    await engine.make(sums);
    expect(done(at.said)).toContain("rename sums__made sums");
  });
});

test("a small table goes to every shard, in pieces, in place of what was there", async () => {
  const at = servers();
  const engine = await engineOf(at);
  at.said.length = 0;
  const rows = Array.from({length: 250_000}, (_, k) => [k]);
  await engine.put("shares", [int("size")], rows);
  expect(at.sent.map(({shard, rows: n}) => [shard, n])).toEqual(
    [0, 1].flatMap(shard => [100_000, 100_000, 50_000].map(n => [shard, n])),
  );
  expect(done(at.said).slice(0, 3)).toEqual(["drop shares", "drop shares__all", "create shares"]);
});

test("the end takes the database away only when all is done, and the connections always", async () => {
  for (const isDone of [true, false]) {
    const at = servers();
    const engine = await engineOf(at);
    at.said.length = 0;
    await engine.close(isDone);
    expect(at.said).toEqual(isDone ? ['DROP DATABASE IF EXISTS "work"', "close"] : ["close"]);
  }
});

test("the last line of the diary about a thing holds", async () => {
  const at = servers();
  at.lines.push([2, "b", true], [0, "a", true], [1, "a", false], [3, "c", true], [4, "b", false]);
  const diary = await openDiary(at.session);
  expect(["a", "b", "c", "d"].filter(diary.has)).toEqual(["c"]);
  await diary.note("a", true);
  expect(at.lines.at(-1)).toEqual([5, "a", true]);
  expect(diary.has("a")).toBe(true);
});

test("tables are sorted by their first column without nulls, and spread by what can be hashed", () => {
  expect(tableSql("t", [maybeInt("a"), text("b"), double("c")])).toContain(
    'MergeTree  ORDER BY "b"',
  );
  expect(tableSql("t", [maybeInt("a")])).toContain("ORDER BY tuple()");
  const parted = tableSql("t", [int("a"), int("part")], {partition: "part", isNew: false});
  expect(parted).toMatch(/^CREATE TABLE IF NOT EXISTS "t" \("a" Int32, "part" Int32\)/);
  expect(parted).toContain('PARTITION BY "part"');
  const at = {cluster: "c", database: "d"};
  expect(distributedSql(at, "w", "t", [text("v")], text("v"))).toMatch(
    /Distributed\("c", "d", "t", cityHash64\("v"\)\)$/,
  );
  expect(distributedSql(at, "w", "t", [int("n")], null)).toMatch(/Distributed\("c", "d", "t"\)$/);
  expect(castSql(maybeInt("year"))).toBe('CAST("year" AS Nullable(Int32)) AS "year"');
});

test("servers are told by the environment, one a shard; what is left out has a usual value", () => {
  expect(
    clusterFrom({
      COTERIE_CLICKHOUSE_URLS: "http://a:8123, https://b/",
      COTERIE_CLICKHOUSE_USER: "me",
    }),
  ).toEqual({urls: ["http://a:8123", "https://b/"], cluster: "coterie", user: "me", password: ""});
  for (const urls of [
    "",
    "http://me:secret@host",
    "a:8123",
    "http://a?secret",
    "http://a,,http://b",
  ])
    expect(() => clusterFrom({COTERIE_CLICKHOUSE_URLS: urls}), urls).toThrow(
      expect.objectContaining({message: expect.not.stringContaining("secret")}),
    );
});

import {execFileSync} from "node:child_process";
import {closeSync, openSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {beforeAll, expect, test, vi} from "vitest";
import {tableThreads} from "../../src/cli/table-threads.ts";
import {PART_ROWS} from "../../src/write/plain-bytes.ts";
import {plainTable, tableText} from "../help/plain-table.ts";
import {folder} from "../help/world.ts";

beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
});

const threads = (workers: number) =>
  tableThreads(workers, pathToFileURL(resolve("dist/table-worker.js")))!;

test("threads end once no table is under way, and others start with the next", async () => {
  const ports = () =>
    process.getActiveResourcesInfo().filter(each => each === "MessagePort").length;
  const [path, other] = ["a.csv", "b.csv"].map(name => join(folder(), name));
  const writing = threads(2);
  const before = ports();
  const table = plainTable(9 * PART_ROWS);
  for (const to of [path, other]) {
    const file = openSync(to, "w");
    const written = writing.write(file, table);
    expect(ports()).toBeGreaterThan(before);
    await written;
    await vi.waitFor(() => expect(ports()).toBeLessThanOrEqual(before), 20_000);
    closeSync(file);
  }
  writing.close();
  expect(readFileSync(path, "utf8")).toBe(readFileSync(other, "utf8"));
  expect(readFileSync(path, "utf8").length).toBeGreaterThan(9 * PART_ROWS);
});

test.runIf(process.platform === "linux")(
  "threads that write give way to who computes, and they alone",
  async () => {
    const file = openSync(join(folder(), "t.csv"), "w");
    const usual = niceness(process.pid);
    const nicer = Math.min(19, usual + 10);
    const writing = threads(2);
    const written = writing.write(file, plainTable(70 * PART_ROWS));
    const given = () => readdirSync("/proc/self/task").map(niceness);
    await vi.waitFor(
      () => expect(given().filter(each => each !== usual)).toEqual([nicer, nicer]),
      20_000,
    );
    expect(niceness(process.pid)).toBe(usual);
    await written;
    writing.close();
    closeSync(file);
  },
);

/** How much a thread of this process gives way to others: its 19th field, of which the second may hold anything in brackets. */
const niceness = (thread: string | number): number => {
  const told = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
  return Number(told.slice(told.lastIndexOf(")") + 2).split(" ")[16]);
};

test.each([2, 3])(
  "%i threads write what one row after the other is, also two tables at once",
  async workers => {
    const home = folder();
    const tables = [5 * PART_ROWS + 3, 70 * PART_ROWS].map(plainTable);
    const paths = tables.map((_, i) => join(home, `${i}.csv`));
    const writing = threads(workers);
    const files = paths.map(path => openSync(path, "w"));
    await Promise.all(tables.map((table, i) => writing.write(files[i], table)));
    writing.close();
    for (const file of files) closeSync(file);
    for (const [i, table] of tables.entries()) {
      const text = tableText(table);
      expect(readFileSync(paths[i], "utf8") === text.slice(text.indexOf("\n") + 1), `${i}`).toBe(
        true,
      );
    }
  },
);

test("an error of the system is told as the system tells it, and other tables go on", async () => {
  const path = join(folder(), "t.csv");
  const writing = threads(2);
  const [unwritable, file] = [openSync("/dev/null", "r"), openSync(path, "w")];
  const failed = writing.write(unwritable, plainTable(9 * PART_ROWS));
  const written = writing.write(file, plainTable(2 * PART_ROWS));
  await expect(failed).rejects.toMatchObject({
    code: "EBADF",
    message: expect.stringContaining("EBADF"),
  });
  await written;
  writing.close();
  for (const each of [unwritable, file]) closeSync(each);
  expect(readFileSync(path, "utf8").length).toBeGreaterThan(2 * PART_ROWS);
});

import {closeSync, openSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {writingInto} from "../../src/cli/folder-writing.ts";
import {partWriter} from "../../src/cli/part-writer.ts";
import {FAILED} from "../../src/cli/table-order.ts";
import {type TableThreads, tableThreads} from "../../src/cli/table-threads.ts";
import {PART_ROWS} from "../../src/write/plain-bytes.ts";
import {frameOf, partOf} from "../../src/write/table-part.ts";
import {plainTable, tableText} from "../help/plain-table.ts";
import {folder} from "../help/world.ts";

const noSpace = Object.assign(new Error("ENOSPC: no space left on device, write"), {
  code: "ENOSPC",
});

/** Threads that do with a table what is said, and count how often they are tended and ended. */
function threadsThat(write: TableThreads["write"]) {
  const seen = {tended: 0, closed: 0};
  const threads: TableThreads = {
    write,
    tend: () => void seen.tended++,
    close: () => void seen.closed++,
  };
  return {threads, seen};
}

const table = plainTable(10);
const tableFile = {name: "t.csv", write: () => expect.fail("written here"), table: () => table};
const textFile = {name: "a.txt", write: (out: (text: string) => void) => out("text")};
const unheard = () => new AbortController().signal;

test("parts go to the file in their order, whoever was told of them first, and the texts are those of the table", () => {
  const rows = 2 * PART_ROWS + 5;
  const whole = plainTable(rows);
  const path = join(folder(), "t.csv");
  const file = openSync(path, "w");
  const write = partWriter(file, frameOf(whole), new Int32Array(new SharedArrayBuffer(4)));
  for (let part = 0; part < 3; part++)
    write(part, partOf(whole, part * PART_ROWS, Math.min(rows, (part + 1) * PART_ROWS)));
  closeSync(file);
  const [, ...lines] = tableText(whole).split("\n");
  expect(readFileSync(path, "utf8")).toBe(lines.join("\n"));
});

test("once a part fails no later one goes to the file", () => {
  const path = join(folder(), "t.csv");
  const next = new Int32Array(new SharedArrayBuffer(4));
  const unwritable = openSync("/dev/null", "r");
  expect(() => partWriter(unwritable, frameOf(table), next)(0, partOf(table, 0, 5))).toThrow(
    /EBADF/,
  );
  closeSync(unwritable);
  expect(next[0]).toBe(FAILED);
  const file = openSync(path, "w");
  partWriter(file, frameOf(table), next)(1, partOf(table, 5, 10));
  closeSync(file);
  expect(readFileSync(path, "utf8")).toBe("");
});

test("one worker writes here, and so does the command where no thread's file is built", () => {
  expect(tableThreads(1, new URL("file:///table-worker.js"))).toBe(null);
  expect(tableThreads(2, null)).toBe(null);
});

test("large tables are left to threads, which are tended meanwhile and ended when all files are whole", async () => {
  const out = folder();
  const {threads, seen} = threadsThat(async file => {
    expect(file).toBeGreaterThan(2);
  });
  await writingInto(out, () => {}, threads, 10).finish([textFile, tableFile], unheard());
  expect(readFileSync(join(out, "t.csv"), "utf8")).toBe(`${tableText(table).split("\n")[0]}\n`);
  expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("text");
  expect([seen.tended > 0, seen.closed]).toEqual([true, 1]);
});

test("smaller tables are written here", async () => {
  const out = folder();
  const {threads} = threadsThat(() => expect.fail("sent"));
  const here = {...tableFile, write: (to: (text: string) => void) => to("here")};
  await writingInto(out, () => {}, threads, 11).finish([here], unheard());
  expect(readFileSync(join(out, "t.csv"), "utf8")).toBe("here");
});

test("what fails in a thread is told as it fails here, and nothing stays behind", async () => {
  const out = folder();
  const {threads, seen} = threadsThat(() => Promise.reject(noSpace));
  const writing = writingInto(out, () => {}, threads, 10);
  writing.write([tableFile]);
  await expect(writing.finish([textFile], unheard())).rejects.toBe(noSpace);
  expect([readdirSync(out), seen.closed]).toEqual([[], 1]);
});

test("who stops waits for no thread, and nothing stays behind", async () => {
  const out = folder();
  const {threads, seen} = threadsThat(() => new Promise(() => {}));
  const stop = new AbortController();
  const ended = writingInto(out, () => {}, threads, 10).finish([tableFile], stop.signal);
  setTimeout(() => stop.abort(new Error("enough")), 20);
  await expect(ended).rejects.toThrow("enough");
  expect([readdirSync(out), seen.closed]).toEqual([[], 1]);
});

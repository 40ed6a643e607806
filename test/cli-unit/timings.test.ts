import {expect, test} from "vitest";
import {type Meter, timings} from "../../src/cli/timings.ts";

const MIB = 2 ** 20;

/** A machine that tells one reading after the other. */
function machine(...readings: readonly (readonly [number, number, number, number])[]): () => Meter {
  let next = 0;
  return () => {
    const [seconds, cpu, held, most] = readings[next++];
    return {seconds, cpu, held: held * MIB, most: most * MIB};
  };
}

test("each stage gets its own time and memory, one line a name, and the last line is the whole", () => {
  const told: string[] = [];
  const measure = timings(
    machine(
      [10, 1, 100, 100],
      [11, 2, 120, 120], // A begins
      [12, 2.5, 150, 150], // A goes on
      [14, 5, 130, 160], // B begins; A had risen to 160 unseen
      [14.5, 5.5, 145, 160], // B holds more for a while, though less than A did
      [15, 6, 130, 160], // A again
      [17, 9, 110, 160], // the end
    ),
  );
  const {onProgress} = measure.over({onProgress: stage => told.push(stage)});
  onProgress!("A", 0);
  onProgress!("A", 0.5);
  onProgress!("B", 0.6);
  onProgress!("B", 0.7);
  onProgress!("A", 0.9);
  const rows = measure
    .table()
    .split("\n")
    .map(line => line.split(/\s{2,}/));
  expect(rows).toEqual([
    ["stage", "seconds", "CPU s", "MiB"],
    ["Starting", "1.0", "1.0", "120"],
    ["A", "5.0", "6.0", "160"],
    ["B", "1.0", "1.0", "145"],
    ["all", "7.0", "8.0", "160"],
  ]);
  expect(told).toEqual(["A", "A", "B", "B", "A"]);
});

test("what is told under one name is one stage, whatever its parts are called", () => {
  const measure = timings(machine([0, 0, 1, 1], [1, 1, 1, 1], [2, 2, 1, 1], [3, 3, 1, 1]));
  const {onProgress} = measure.over({}, "Reading");
  onProgress!("Reading a.csv", 0);
  onProgress!("Reading b.csv", 0.5);
  expect(measure.table()).toContain("Reading                                2.0");
});

test("this process is measured by default", () => {
  expect(timings().table()).toMatch(/^all +\d+\.\d +\d+\.\d +[1-9]\d*$/m);
});

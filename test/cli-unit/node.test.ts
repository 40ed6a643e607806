import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {analyzeFiles, corpusBuilder, readFiles} from "../../src/node.ts";

const home = mkdtempSync(join(tmpdir(), "coterie-"));
const [a, b] = [join(home, "a.csv"), join(home, "b.csv")];
writeFileSync(a, "id,title,authors,year\n1,Rivers,Ada Example;Ben Sample,2020\n");
writeFileSync(b, "id;title;authors\n2;Lakes;Ben Sample\n3;;\n");

test("files are read into a corpus, each with what was wrong with it", async () => {
  const builder = corpusBuilder();
  const readings = await readFiles([b, a], builder);
  expect(readings.map(({file, papers}) => [file, papers])).toEqual([
    ["a.csv", 1],
    ["b.csv", 2],
  ]);
  expect(builder.finish().size).toBe(3);
  expect(readings[1].problems.map(({what}) => what)).toContain("the paper has no title");
});

test("files are analysed as one, whatever their order, with options of reading and analysis", async () => {
  const [one, two] = await Promise.all([analyzeFiles([a, b]), analyzeFiles([b, a])]);
  expect(one.manifest).toEqual(two.manifest);
  expect(one.people.name).toEqual(["Ada Example", "Ben Sample"]);
  expect(one.manifest.inputs.map(({name}) => name)).toEqual(["a.csv", "b.csv"]);
  const other = await analyzeFiles([a], {counting: "full", reading: {columns: {venue: "year"}}});
  expect(other.manifest.options.counting).toBe("full");
  expect(other.corpus.paper(0).venue).toBe("2020");
});

test("a file that is not there is the system's error", async () => {
  await expect(analyzeFiles([join(home, "none.csv")])).rejects.toMatchObject({code: "ENOENT"});
});

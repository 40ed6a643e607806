import {describe, expect, test} from "vitest";
import {readGraph} from "../../../src/graphs/read/read-graph.ts";
import {inputFromText} from "../../../src/read/read.ts";

const read = async (text: string) => {
  const {described, files, problems} = await readGraph([inputFromText("case.txt", text)]);
  return {order: described.order, size: described.size, format: files[0].format, problems};
};

describe("graph files", () => {
  test("130: Pajek with CRLF and comment lines before the vertices", async () => {
    const comments = Array.from({length: 17}, (_, i) => `% line ${i}`).join("\r\n");
    const text = `${comments}\r\n*vertices 3\r\n1 "LAST, F"\r\n2 "DOE, J"\r\n3 "ROE, R"\r\n*edges\r\n1 2 2.5\r\n2 3 1\r\n`;
    const {format, order, size} = await read(text);
    expect([format, order, size]).toEqual(["pajek", 3, 2]);
  });

  test("131: GML with a Creator line, further keys and no indentation", async () => {
    const text =
      'Creator "M. Newman on Mon"\ngraph\n[\ndirected 0\nnode\n[\nid 0\nlabel "A, B"\nCountry "ENG"\n]\nnode\n[\nid 1\nlabel "C, D"\n]\nedge\n[\nsource 0\ntarget 1\nvalue 2.5\n]\n]\n';
    const {format, order, size} = await read(text);
    expect([format, order, size]).toEqual(["gml", 2, 1]);
  });

  test("132: a VOSviewer map with its columns in any order", async () => {
    const text =
      'weight<Total link strength>\tlabel\tid\tx\ty\tcluster\n12\t"abbasi, a"\t1\t0.1\t0.2\t1\n5\t"bar-ilan, j"\t2\t-0.3\t0.4\t2\n';
    const {order, problems} = await read(text);
    expect(order).toBe(2);
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
  });
});

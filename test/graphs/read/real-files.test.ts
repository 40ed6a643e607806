import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {describe, expect, test} from "vitest";
import {readGraph} from "../../../src/graphs/read/read-graph.ts";
import {inputFromBytes} from "../../../src/read/input.ts";
import {hasShared, shared} from "../../help/shared.ts";

const read = (...paths: string[]) =>
  readGraph(
    paths.map(path => inputFromBytes(basename(path), readFileSync(shared(`data/${path}`)))),
  );

/** Nodes and ties as their makers or networkx count them. */
describe.skipIf(!hasShared)("files of other programs", () => {
  test.each([
    ["graph/gephi-Les_Miserables.gexf", "gexf", 77, 254],
    // networkx counts 235 nodes; of 2101 edges 1297 join different pairs.
    ["graph/gephi-airlines.graphml", "graphml", 235, 1297],
    ["graph/newman-netscience.gml", "gml", 1589, 2742],
    ["graph/newman-netscience.net", "pajek", 1589, 2742],
    [
      "vosviewer/Dimensions_scientometrics_researcher_co-authorship_network.json",
      "vosviewer",
      115,
      353,
    ],
    ["vosviewer/Economics_journal_co-citation_network.json", "vosviewer", 232, 4112],
    ["vosviewer/JOI_2007-2016_co-authorship_network.json", "vosviewer", 252, 568],
    ["vosviewer/Economics_journal_co-citation_network.txt", "edges", 232, 4112],
    ["networks/ca-AstroPh.tsv.gz", "edges", 17_903, 196_972],
    ["networks/cond-mat-2005.tsv.gz", "edges", 39_577, 175_693],
    ["golden/netscience.edges.csv", "edges", 1461, 2742],
  ])("%s is %s with %i nodes and %i ties", async (path, format, order, size) => {
    const {graph, described, files, problems} = await read(path);
    expect(files[0].format).toBe(format);
    expect([graph.order, described.size]).toEqual([order, size]);
    expect(problems).toEqual([]);
  });

  test("netscience is one graph as GML and as Pajek: label by label, strength by strength", async () => {
    const [gml, net] = [
      await read("graph/newman-netscience.gml"),
      await read("graph/newman-netscience.net"),
    ];
    const ties = ({described: {nodeLabel, source, target, strength}}: typeof gml) =>
      Array.from(
        source,
        (a, e) =>
          `${[nodeLabel[a], nodeLabel[target[e]]].sort().join(" – ").toUpperCase()} ${strength[e].toPrecision(4)}`,
      ).sort();
    expect(ties(net)).toEqual(ties(gml));
  });

  test("VOSviewer's map and network say what its JSON says", async () => {
    const text = await read(
      "vosviewer/JOI_2007-2016_co-authorship_network.txt",
      "vosviewer/JOI_2007-2016_co-authorship_map.txt",
    );
    const json = await read("vosviewer/JOI_2007-2016_co-authorship_network.json");
    expect(text.described.nodeLabel).toEqual(json.described.nodeLabel);
    expect([...text.described.strength]).toEqual([...json.described.strength]);
    expect([...text.described.places!.x]).toEqual([...json.described.places!.x]);
    const documents = ({described: {nodes, order}}: typeof text) => {
      const {at} = nodes.find(({id}) => id === "weight<Documents>")!;
      return Array.from({length: order}, (_, i) => at(i));
    };
    expect(documents(text)).toEqual(documents(json));
  });
});

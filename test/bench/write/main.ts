// Writes a graph of a million ties in several forms, each in a process of its own, beside graphology-gexf and networkx:
//   npx tsx test/bench/write/main.ts [ties]
import {execFileSync, spawnSync} from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parquetOf} from "../../../src/cli/table-files/parquet.ts";
import type {DescribedGraph} from "../../../src/graphs/described-graph.ts";
import {GRAPH_WRITERS} from "../../../src/write/writers.ts";
import {benchGraph} from "./graph.ts";

/** What one way of writing took. */
interface Taken {
  /** Of the processor: the machine has others to serve. */
  readonly seconds: number;
  readonly bytes: number;
  /** The most memory that the process ever held, and what it held with the graph before writing, in MiB. */
  readonly peak: number;
  readonly before: number;
}

type Way = (graph: DescribedGraph, file: string) => Promise<Omit<Taken, "peak">>;

const memory = () => process.resourceUsage().maxRSS / 1024;

async function timed(
  file: string,
  write: () => void | Promise<void>,
): Promise<Omit<Taken, "peak">> {
  const before = memory();
  const started = process.cpuUsage();
  await write();
  const {user, system} = process.cpuUsage(started);
  return {seconds: (user + system) / 1e6, bytes: statSync(file).size, before};
}

const byWriter =
  (id: string): Way =>
  (graph, file) =>
    timed(file, () => {
      const {writeGraph} = GRAPH_WRITERS.find(writer => writer.id === id)!;
      const to = openSync(file, "w");
      let held = "";
      writeGraph!(graph, piece => {
        held += piece;
        if (held.length < 1 << 16) return;
        writeSync(to, held);
        held = "";
      });
      writeSync(to, held);
      closeSync(to);
    });

const WAYS: Readonly<Record<string, Way>> = {
  "gexf, coterie": byWriter("gexf"),
  "graphml, coterie": byWriter("graphml"),
  "gml, coterie": byWriter("gml"),
  "pajek, coterie": byWriter("pajek"),
  "csv, coterie": byWriter("gephi-edges"),
  "parquet, coterie": (graph, file) =>
    timed(file, async () => {
      const {size, source, target, strength, nodeId, edges} = graph;
      const rows = Array.from({length: size}, (_, e) => e);
      const bytes = await parquetOf([
        {name: "source", kind: "text", values: rows.map(e => nodeId[source[e]])},
        {name: "target", kind: "text", values: rows.map(e => nodeId[target[e]])},
        {name: "strength", kind: "double", values: [...strength]},
        ...edges.map(({id, at}) => ({name: id, kind: "int32" as const, values: rows.map(at)})),
      ]);
      writeFileSync(file, bytes);
    }),
  "gexf, graphology-gexf": async (graph, file) => {
    const {UndirectedGraph} = await import("graphology");
    const {write} = await import("graphology-gexf");
    const given = new UndirectedGraph();
    for (let i = 0; i < graph.order; i++)
      given.addNode(graph.nodeId[i], {
        label: graph.nodeLabel[i],
        x: graph.places!.x[i],
        y: graph.places!.y[i],
        ...Object.fromEntries(graph.nodes.map(({id, at}) => [id, at(i)])),
      });
    for (let e = 0; e < graph.size; e++)
      given.mergeEdge(graph.nodeId[graph.source[e]], graph.nodeId[graph.target[e]], {
        weight: graph.strength[e],
        ...Object.fromEntries(graph.edges.map(({id, at}) => [id, at(e)])),
      });
    return timed(file, () => writeFileSync(file, write(given)));
  },
};

/** networkx, whose graph is read from our GraphML first, outside the clock. */
const NETWORKX = `
import networkx as nx, sys, time, os, json, resource
g = nx.read_graphml(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
t = time.process_time()
getattr(nx, "write_" + sys.argv[2])(g, sys.argv[3])
print(json.dumps({"seconds": time.process_time() - t, "bytes": os.path.getsize(sys.argv[3]), "before": before,
  "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "version": nx.__version__}))
`;

function tell(name: string, {seconds, bytes, peak, before}: Taken): void {
  const rate = (bytes / 1e6 / seconds).toFixed(0);
  console.log(
    `${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s ${(bytes / 1e6).toFixed(0).padStart(6)} MB ${rate.padStart(5)} MB/s  peak ${peak.toFixed(0).padStart(5)} MiB (${before.toFixed(0)} before)`,
  );
}

const [first, second, third] = process.argv.slice(2);
if (first === "--one") {
  const taken = await WAYS[second](benchGraph(Number(third)), process.argv[5]);
  console.log(JSON.stringify({...taken, peak: memory()}));
} else {
  const size = Number(first ?? 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), "coterie-bench-"));
  console.log(`${size} ties`);
  for (const name of Object.keys(WAYS)) {
    const args = ["--import", "tsx", import.meta.filename, "--one", name, String(size)];
    const file = join(folder, name.replace(/\W+/g, "-"));
    const {stdout, status, stderr} = spawnSync(process.execPath, [...args, file], {
      encoding: "utf8",
    });
    if (status === 0) tell(name, JSON.parse(stdout));
    else
      console.log(
        `${name.padEnd(28)} failed: ${stderr.split("\n").find(line => /error/i.test(line)) ?? status}`,
      );
  }
  const python = spawnSync("python3", ["-c", "import networkx"]).status === 0;
  for (const form of python ? ["gexf", "graphml", "gml", "pajek"] : []) {
    const args = [
      "-W",
      "ignore",
      "-c",
      NETWORKX,
      join(folder, "graphml-coterie"),
      form,
      join(folder, form),
    ];
    const taken = JSON.parse(execFileSync("python3", args, {encoding: "utf8"}));
    tell(`${form}, networkx ${taken.version}`, taken);
  }
  rmSync(folder, {recursive: true});
}

import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import type {EdgeList} from "../../../src/graphs/graph.ts";

/** Another library, in a process of its own that times a row whenever it is asked. */
export interface Peer {
  readonly name: string;
  /** CPU seconds of one run; null where it has nothing like the row. */
  time(row: string): Promise<number | null>;
  close(): void;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const ENVIRONMENT = {...process.env, OMP_NUM_THREADS: "1"};

/**
 * The peers that are installed: graphology (graphology.ts), igraph's C library (peers.c, compiled here: Debian's gcc and libigraph-dev), and
 * leidenalg and NetworKit for Python (peers.py).
 */
export async function startPeers(
  edges: EdgeList,
  papers: readonly (readonly number[])[],
  people: number,
): Promise<{readonly peers: readonly Peer[]; close(): void}> {
  const folder = mkdtempSync(join(tmpdir(), "coterie-bench-"));
  const files = [join(folder, "edges.tsv"), join(folder, "papers.txt")];
  const lines = Array.from(
    edges.source,
    (a, e) => `${a}\t${edges.target[e]}\t${edges.strength[e]}\n`,
  );
  writeFileSync(files[0], lines.join(""));
  writeFileSync(files[1], papers.map(by => `${by.join(" ")}\n`).join(""));

  const pythons = [...new Set([process.env.PEERS, "python3", "/usr/bin/python3"])];
  const graphology = spawn(process.execPath, [
    ...process.execArgv,
    here("graphology.ts"),
    ...files,
    String(people),
  ]);
  const found = [
    talking("graphology", graphology),
    compiled(folder, [...files, String(people)]),
    ...["leidenalg", "networkit"].map(module => inPython(module, pythons, files)),
  ];
  const peers: Peer[] = [];
  for (const peer of found)
    if (peer === null) continue;
    else if ((await peer.time("nothing")) === null) peers.push(peer);
  const close = () => {
    for (const peer of peers) peer.close();
    rmSync(folder, {recursive: true});
  };
  return {peers, close};
}

function compiled(folder: string, args: readonly string[]): Peer | null {
  const program = join(folder, "peers");
  try {
    const include = process.env.IGRAPH_INCLUDE ?? "/usr/include/igraph";
    execFileSync("cc", ["-O2", here("peers.c"), `-I${include}`, "-ligraph", "-o", program], {
      stdio: "pipe",
    });
    return talking("igraph", spawn(program, args, {env: ENVIRONMENT}));
  } catch (error) {
    console.error(`no igraph: ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
}

function inPython(
  module: string,
  pythons: readonly (string | undefined)[],
  args: readonly string[],
): Peer | null {
  for (const python of pythons) {
    if (python === undefined) continue;
    try {
      execFileSync(python, ["-c", `import ${module}`], {stdio: "pipe"});
    } catch {
      continue; // not in this one
    }
    return talking(module, spawn(python, [here("peers.py"), module, ...args], {env: ENVIRONMENT}));
  }
  console.error(`no ${module} for Python`);
  return null;
}

/** Asks by a line and is answered by a line. */
function talking(name: string, child: ChildProcess): Peer {
  const waiting: ((line: string) => void)[] = [];
  child.on("error", error => console.error(`${name}: ${error.message}`));
  createInterface({input: child.stdout!}).on("line", line => waiting.shift()?.(line));
  return {
    name,
    async time(row) {
      const said = new Promise<string>(resolve => waiting.push(resolve));
      child.stdin!.write(`${row}\n`);
      const line = await said;
      return line === "-" ? null : Number(line);
    },
    close: () => void child.stdin!.end(),
  };
}

import {execFileSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {EdgeList} from "../../../src/graphs/graph.ts";

/** Row → peer → CPU seconds. */
export type PeerTimes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What igraph and NetworKit take, where they are installed for Python (see peers.py); nothing where they are not. */
export function peerTimes(edges: EdgeList, papers: readonly (readonly number[])[]): PeerTimes {
  const folder = mkdtempSync(join(tmpdir(), "coterie-bench-"));
  try {
    const lines = Array.from(
      edges.source,
      (a, e) => `${a}\t${edges.target[e]}\t${edges.strength[e]}\n`,
    );
    writeFileSync(join(folder, "edges.tsv"), lines.join(""));
    writeFileSync(join(folder, "papers.txt"), papers.map(by => `${by.join(" ")}\n`).join(""));
    const script = fileURLToPath(new URL("peers.py", import.meta.url));
    const said = execFileSync(
      process.env.PEERS ?? "python3",
      [script, join(folder, "edges.tsv"), join(folder, "papers.txt")],
      {encoding: "utf8", env: {...process.env, OMP_NUM_THREADS: "1"}},
    );
    return JSON.parse(said) as PeerTimes;
  } catch (error) {
    console.error(`no peers in Python: ${(error as Error).message}`);
    return {};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

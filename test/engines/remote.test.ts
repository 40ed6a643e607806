import {mkdtempSync, readFileSync, rmSync, statSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {analyze} from "../../src/analysis/analyze.ts";
import {serve} from "../../src/cli/serve.ts";
import {writeAnalysisTables} from "../../src/engines/tables/analysis-tables.ts";
import {tablesWriter} from "../../src/engines/tables/folder.ts";
import {
  communitiesOf,
  communityTiesOf,
  openCommunity,
  openPerson,
  openRemoteTables,
} from "../../src/engines/tables/remote.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {listAt} from "../../src/util/list-column.ts";
import {oddPapers} from "./odd-papers.ts";

describe("tables on a server", () => {
  let folder: string;
  let served: Awaited<ReturnType<typeof serve>>;
  let analysis: Analysis;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "coterie-remote-"));
    analysis = await analyze(corpusOf(oddPapers(300, 2)), {
      layoutRounds: 3,
      detail: "essential",
      terms: "keywords",
    });
    writeAnalysisTables(analysis, folder);
    served = await serve(folder, 0, null);
  });
  afterAll(async () => {
    await served?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  test("show their communities, and ties between them", async () => {
    const tables = await openRemoteTables(served.address);
    const {communities, communityLabels} = analysis.networks.coauthor;
    expect(await communitiesOf(tables)).toEqual(
      Array.from(communities.size, (size, community) => ({
        community,
        label: communityLabels[community],
        size,
      })),
    );
    const {network} = analysis.networks.coauthor;
    const between = network.edges.source.reduce(
      (n, a, e) =>
        n + (communities.community[a] === communities.community[network.edges.target[e]] ? 0 : 1),
      0,
    );
    const ties = await communityTiesOf(tables);
    expect(ties.reduce((sum, tie) => sum + tie.ties, 0)).toBe(between);
  });

  test("open a community with its people and the ties within", async () => {
    const tables = await openRemoteTables(served.address);
    const {communities, network} = analysis.networks.coauthor;
    const {members, ties} = await openCommunity(tables, 1);
    const expected = [...communities.community.keys()].filter(i => communities.community[i] === 1);
    expect(members.map(({person}) => person)).toEqual(expected);
    expect(members.map(({name}) => name)).toEqual(expected.map(i => analysis.people.name[i]));
    const within = [...network.edges.source.keys()].filter(
      e =>
        communities.community[network.edges.source[e]] === 1 &&
        communities.community[network.edges.target[e]] === 1,
    );
    expect(ties).toEqual(
      within.map(e => ({
        source: network.edges.source[e],
        target: network.edges.target[e],
        strength: network.edges.strength[e],
      })),
    );
  });

  test("open a person with their papers, and know nobody of a strange number", async () => {
    const tables = await openRemoteTables(served.address);
    const found = (await openPerson(tables, 3))!;
    const papers = [...listAt(analysis.people.papers, 3)];
    expect(found.name).toBe(analysis.people.name[3]);
    expect(found.papers.map(({paper}) => paper).sort((a, b) => a - b)).toEqual(papers);
    for (const {paper, title} of found.papers)
      expect(title).toBe(analysis.corpus.paper(paper).title);
    expect(found.totals.papers).toBe(papers.length);
    expect(await openPerson(tables, 1e6)).toBeNull();
  });

  test("are fetched in ranges: a server that knows none gives the whole file, and the same answer", async () => {
    const whole = await fetch(`${served.address}people/part-0.parquet`);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const part = await fetch(`${served.address}people/part-0.parquet`, {
      headers: {Range: "bytes=4-11"},
    });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 4-11/${bytes.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(4, 12));
    const last = await fetch(`${served.address}people/part-0.parquet`, {
      headers: {Range: "bytes=-8"},
    });
    expect(new Uint8Array(await last.arrayBuffer())).toEqual(bytes.slice(-8));
    const beyond = await fetch(`${served.address}people/part-0.parquet`, {
      headers: {Range: `bytes=${bytes.length}-`},
    });
    expect(beyond.status).toBe(416);
  });
});

describe("a community of tables too large to fetch", () => {
  const GROUPS = 60;
  const ROWS = 2000;
  let folder: string;
  let server: Server;
  let base: string;
  let size: number;
  /** What was sent, in bytes, and the ranges that were asked for. */
  let sent = 0;
  let ranges: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "coterie-ranges-"));
    const to = tablesWriter(folder);
    const [people, edges] = [to.table("community_people"), to.table("community_edges")];
    for (let g = 0; g < GROUPS; g++) {
      const person = Array.from({length: ROWS}, (_, k) => g * ROWS + k);
      // Ten communities a group, the last of which goes on in the next.
      const community = person.map(i => Math.floor((i + 100) / 200));
      people.add({
        community,
        person,
        name: person.map(i => `Somebody of Number ${i}`),
        papers: person.map(i => i % 17),
        co_authors: person.map(() => 1),
      });
      edges.add({
        community,
        source: person,
        target: person.map(i => i + 1),
        strength: person.map(i => Math.sqrt(i)),
        papers: person.map(() => 1),
      });
    }
    people.close();
    edges.close();
    to.keep({manifest: null, notes: {}, stages: [], rest: {}});
    size = ["community_people", "community_edges"].reduce(
      (sum, name) => sum + statSync(join(folder, name, "part-0.parquet")).size,
      0,
    );
    server = createServer((request, response) => {
      const bytes = readFileSync(join(folder, request.url!));
      const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
      let part = bytes;
      if (range !== null) {
        ranges.push(request.headers.range!);
        part =
          range[1] === ""
            ? bytes.subarray(-Number(range[2]))
            : bytes.subarray(Number(range[1]), range[2] === "" ? undefined : Number(range[2]) + 1);
      }
      sent += part.length;
      response.writeHead(range === null ? 200 : 206, {"Content-Length": part.length});
      response.end(part);
    });
    await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  test("comes by requests for ranges: the ends of two files and the groups of rows that hold it", async () => {
    [sent, ranges] = [0, []];
    const tables = await openRemoteTables(base);
    const {members, ties} = await openCommunity(tables, 302);
    expect(members.map(({person}) => person)).toEqual(
      Array.from({length: 200}, (_, k) => 60_300 + k),
    );
    expect(members[7]).toEqual({
      person: 60_307,
      name: "Somebody of Number 60307",
      papers: 60_307 % 17,
    });
    expect(ties.length).toBe(200);
    expect(ranges.length).toBeGreaterThan(3);
    // A group is a sixtieth of the tables; the ends of the files, which say what stands where, are more.
    expect(sent).toBeLessThan(size / 8);
    // Another one costs its groups alone.
    sent = 0;
    await openCommunity(tables, 105);
    expect(sent).toBeLessThan(size / 25);
  });

  test("that goes over from one group of rows to the next is whole", async () => {
    const {members} = await openCommunity(await openRemoteTables(base), 10);
    expect(members.map(({person}) => person)).toEqual(
      Array.from({length: 200}, (_, k) => 1900 + k),
    );
  });
});

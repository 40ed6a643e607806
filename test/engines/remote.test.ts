import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {analyze} from "../../src/analysis/analyze.ts";
import {serve} from "../../src/cli/serve.ts";
import {writeAnalysisTables} from "../../src/engines/tables/analysis-tables.ts";
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

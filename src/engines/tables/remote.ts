import {asyncBufferFromUrl} from "hyparquet";
import {openTables, type Tables} from "./tables.ts";
import {checkedIndex, INDEX_FILE} from "./tables-index.ts";

/**
 * Opens tables that a server has: only the ends of files and the row groups that are asked for are fetched, by requests for
 * ranges of bytes. Works in browsers and in Node. Rejects with an Error that says what is wrong with the tables.
 *
 * @param base - the address of the folder
 */
export async function openRemoteTables(base: string): Promise<Tables> {
  const at = base.endsWith("/") ? base : `${base}/`;
  const answer = await fetch(`${at}${INDEX_FILE}`);
  if (!answer.ok) throw new Error(`${at}${INDEX_FILE}: the server answered ${answer.status}`);
  return openTables(checkedIndex(await answer.text(), at), (path, byteLength) =>
    asyncBufferFromUrl({url: `${at}${path}`, byteLength}),
  );
}

/** A community on the map. */
export interface CommunityOnMap {
  readonly community: number;
  readonly label: string;
  readonly size: number;
}

/** Communities of the co-author network, the largest first: what is shown before one is opened. */
export async function communitiesOf(tables: Tables): Promise<CommunityOnMap[]> {
  const found: CommunityOnMap[] = [];
  for await (const chunk of tables.chunks("communities"))
    for (let k = 0; k < chunk.network.length; k++)
      if (chunk.network[k] === "coauthor")
        found.push({
          community: chunk.community[k] as number,
          label: chunk.label[k] as string,
          size: chunk.size[k] as number,
        });
  return found.sort((a, b) => a.community - b.community);
}

/** Ties between communities, each once. */
export async function communityTiesOf(
  tables: Tables,
): Promise<{a: number; b: number; ties: number; strength: number}[]> {
  const found: {a: number; b: number; ties: number; strength: number}[] = [];
  for await (const {a, b, ties, strength} of tables.chunks("community_ties"))
    for (let k = 0; k < a.length; k++)
      found.push({
        a: a[k] as number,
        b: b[k] as number,
        ties: ties[k] as number,
        strength: strength[k] as number,
      });
  return found;
}

/** Somebody of a community that was opened. */
export interface Member {
  readonly person: number;
  readonly name: string;
  readonly papers: number;
}

/** One community by itself: who is in it, and the ties within. */
export interface OpenCommunity {
  readonly members: readonly Member[];
  readonly ties: readonly {
    readonly source: number;
    readonly target: number;
    readonly strength: number;
  }[];
}

/**
 * Fetches one community: its people stand together, and its ties do, so that few groups of rows are read. Somebody without
 * co-authors, who is a community alone, is looked up.
 */
export async function openCommunity(tables: Tables, community: number): Promise<OpenCommunity> {
  const [members, ties] = await Promise.all([
    tables.find("community_people", "community", [community], ["person", "name", "papers"]),
    tables.find("community_edges", "community", [community], ["source", "target", "strength"]),
  ]);
  return {
    members: (members.length > 0
      ? members
      : await alone(tables, community)) as unknown as OpenCommunity["members"],
    ties: ties as unknown as OpenCommunity["ties"],
  };
}

async function alone(tables: Tables, community: number): Promise<Record<string, unknown>[]> {
  const places = await tables.find("scores_coauthor", "community", [community], ["node"]);
  const nodes = places.map(({node}) => node as number);
  const [names, totals] = await Promise.all([
    tables.find("people", "person", nodes, ["person", "name"]),
    tables.find("person_totals", "person", nodes, ["person", "papers"]),
  ]);
  return names.map((row, k) => ({...row, papers: totals[k]?.papers ?? 0}));
}

/** A paper of somebody who was opened. */
export interface PaperOfPerson {
  readonly paper: number;
  readonly title: string;
  readonly year: number | null;
  readonly venue: string | null;
  readonly citations: number | null;
}

/** Fetches the numbers of a person and their papers, the newest first. Null where there is nobody of that number. */
export async function openPerson(
  tables: Tables,
  person: number,
): Promise<{
  readonly name: string;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly papers: readonly PaperOfPerson[];
} | null> {
  const [[who], [totals], places] = await Promise.all([
    tables.find("people", "person", [person], ["name"]),
    tables.find("person_totals", "person", [person]),
    tables.find("person_papers", "person", [person], ["paper", "year"]),
  ]);
  if (who === undefined || totals === undefined) return null;
  const byYear = new Map<number, number[]>();
  for (const {paper, year} of places as {paper: number; year: number}[])
    byYear.set(year, [...(byYear.get(year) ?? []), paper]);
  const lists = await Promise.all(
    [...byYear].map(([year, papers]) =>
      tables.find(
        "papers",
        "paper",
        papers,
        ["paper", "title", "year", "venue", "citations"],
        year,
      ),
    ),
  );
  const papers = lists.flat() as unknown as PaperOfPerson[];
  return {
    name: who.name as string,
    totals: totals as Record<string, number | null>,
    papers: papers.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.paper - b.paper),
  };
}

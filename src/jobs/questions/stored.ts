import {
  openCommunity,
  openPerson,
  openRemoteTables,
  type PaperOfPerson,
} from "../../engines/tables/remote.ts";
import type {Tables} from "../../engines/tables/tables.ts";
import type {Question} from "./question.ts";

/** Tables that are not here: only what is asked for is fetched. */
export interface StoredInput {
  /** The address of their folder. */
  readonly at: string;
}

export interface StoredCommunity {
  /** Those of most papers first. */
  readonly members: readonly {
    readonly person: number;
    readonly name: string;
    readonly papers: number;
  }[];
  readonly ties: number;
  /** The community as a graph file, to open it by itself. */
  readonly graph: string;
}

/** Tables that were opened, by their address: the ends of their files are read once. */
const opened = new Map<string, Promise<Tables>>();

function tablesAt(at: string): Promise<Tables> {
  let tables = opened.get(at);
  if (tables === undefined) {
    tables = openRemoteTables(at);
    opened.set(at, tables);
    // What failed is tried again when it is asked again.
    tables.catch(() => opened.delete(at));
  }
  return tables;
}

/** Who is in a community of tables, fetched from there. */
export const storedCommunityQuestion: Question<
  StoredInput & {readonly community: number},
  StoredCommunity
> = async (_, {at, community}) => {
  const {members, ties} = await openCommunity(await tablesAt(at), community);
  const ranked = [...members].sort((a, b) => b.papers - a.papers || a.person - b.person);
  return {members: ranked, ties: ties.length, graph: graphText({members, ties})};
};

/** The community as Graphology JSON. */
function graphText({members, ties}: Awaited<ReturnType<typeof openCommunity>>): string {
  return JSON.stringify({
    options: {type: "undirected", multi: false},
    attributes: {name: ""},
    nodes: members.map(({person, name, papers}) => ({
      key: String(person),
      attributes: {label: name, papers},
    })),
    edges: ties.map(({source, target, strength}) => ({
      source: String(source),
      target: String(target),
      attributes: {weight: strength},
    })),
  });
}

export interface StoredPerson {
  readonly name: string;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly papers: readonly PaperOfPerson[];
}

/** A person of tables, with their numbers and papers, fetched from there. Null where there is nobody of that number. */
export const storedPersonQuestion: Question<
  StoredInput & {readonly person: number},
  StoredPerson | null
> = async (_, {at, person}) => openPerson(await tablesAt(at), person);

import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {onTestFinished} from "vitest";

/** What a local service saw of a request. */
export interface Seen {
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

type Reply = (seen: Seen, response: ServerResponse, turn: number) => void;

/** A service on 127.0.0.1 that ends with the test: its address, and all that was asked of it. */
export async function service(reply: Reply): Promise<{base: string; seen: Seen[]}> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const {pathname, searchParams} = new URL(request.url!, "http://x");
    let body = "";
    for await (const part of request) body += part;
    const each = {path: pathname, search: searchParams, headers: request.headers, body};
    seen.push(each);
    reply(each, response, seen.length);
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen};
}

export const sendJson = (response: ServerResponse, value: unknown): void =>
  void response.writeHead(200, {"content-type": "application/json"}).end(JSON.stringify(value));

/** Sends half of what it announces and breaks off. */
export function sendHalf(response: ServerResponse, text: string): void {
  response.writeHead(200, {"content-length": String(text.length)});
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

export const sendStatus = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
  text = "",
): void => void response.writeHead(status, headers).end(text);

const nameOf = (i: number) =>
  `Ada Nr${String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26))}`;

/** A work in the form of OpenAlex; lists carry 100 authors of it at most. */
export function openalexWork(number: number, authors = 2, listed = true): Record<string, unknown> {
  const shown = listed ? Math.min(authors, 100) : authors;
  return {
    id: `https://openalex.org/W${number}`,
    doi: `https://doi.org/10.1000/w${number}`,
    title: `Work number ${number} on lakes`,
    publication_year: 2020,
    authorships: Array.from({length: shown}, (_, i) => ({
      author: {
        id: `https://openalex.org/A${number}${String(i).padStart(4, "0")}`,
        display_name: nameOf(i),
      },
      raw_author_name: nameOf(i),
    })),
    ...(shown < authors ? {is_authors_truncated: true} : null),
    cited_by_count: number,
    referenced_works: [],
  };
}

/** Behaves as OpenAlex is documented to: cursors, 100 authors in lists, works alone whole. */
export const openalexReply =
  (works: readonly {number: number; authors?: number}[]) =>
  ({path, search}: Seen, response: ServerResponse): void => {
    const alone = /^\/works\/W(\d+)$/.exec(path);
    if (alone !== null) {
      const work = works.find(({number}) => number === Number(alone[1]));
      if (work === undefined) sendStatus(response, 404, {}, '{"error":"not found"}');
      else sendJson(response, openalexWork(work.number, work.authors, false));
      return;
    }
    const perPage = Number(search.get("per_page") ?? 25);
    const cursor = search.get("cursor");
    const from = cursor === "*" ? 0 : Number(atob(cursor!));
    const results = works.slice(from, from + perPage);
    const next = results.length === 0 ? null : btoa(String(from + perPage));
    sendJson(response, {
      meta: {count: works.length, per_page: perPage, next_cursor: next},
      results: results.map(({number, authors}) => openalexWork(number, authors)),
    });
  };

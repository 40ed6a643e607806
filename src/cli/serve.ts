import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {extname, join, normalize, sep} from "node:path";
import {pipeline} from "node:stream/promises";
import {SOURCES} from "../sources/sources.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".png": "image/png",
};

/**
 * The live services that the app asks when its user fills in a form and presses its button. A policy is fixed when the
 * page is loaded, before anybody can choose: it names these hosts and no other, and the app asks none by itself.
 */
const SERVICES = SOURCES.map(({base}) => new URL(base).origin).join(" ");

/** What the app may do: its own files and the live services alone; no inline script, nobody else's frame. */
const HEADERS = {
  "Content-Security-Policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' ${SERVICES}; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
} as const;

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1, and `analysis` as /analysis.json and a folder of tables under /tables/ when there are such;
 * files are also given in ranges of bytes. Nothing outside of
 * this machine can reach it, and requests under another host's name are refused.
 *
 * Takes the next free port when the wanted one is taken; 0 = any.
 */
export async function serve(
  folder: string,
  wanted: number,
  analysis: (() => Iterable<string | Uint8Array>) | null,
  tables: string | null = null,
): Promise<Served> {
  const server = createServer((request, response) => {
    answer({folder, analysis, tables}, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end();
    });
  });
  const port = await listen(server, wanted);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port = port === 0 ? 0 : port + 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as {port: number}).port;
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" || port >= wanted + 50 || port >= 65535) throw error;
    }
  }
}

/** What is served. */
interface Content {
  readonly folder: string;
  readonly analysis: (() => Iterable<string | Uint8Array>) | null;
  readonly tables: string | null;
}

/** Where tables stand on the server. */
const TABLES_AT = "/tables/";

async function answer(
  {folder, analysis, tables}: Content,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (code: number) => {
    response.writeHead(code, {...HEADERS, "Content-Type": "text/plain"});
    response.end(`${code}\n`);
  };
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "127.0.0.1" && host !== "localhost") return refuse(403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);

  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(400);
  if (path === "/analysis.json") {
    if (analysis === null) return refuse(404);
    response.writeHead(200, {
      ...HEADERS,
      "Content-Type": TYPES[".json"],
      "Cache-Control": "no-store",
    });
    // A reader who goes away in the midst ends this with an error that nobody needs to hear of.
    if (request.method === "GET") await pipeline(analysis, response).catch(() => {});
    else response.end();
    return;
  }
  const inTables = tables !== null && path.startsWith(TABLES_AT);
  const file = inTables
    ? join(tables, path.slice(TABLES_AT.length))
    : join(folder, path.endsWith("/") ? `${path}index.html` : path);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) return refuse(404);
  const tag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const caching = {
    // Files of the build carry a hash in their names; all others are asked for again, and sent when they changed.
    "Cache-Control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    ETag: tag,
  };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, {...HEADERS, ...caching});
    response.end();
    return;
  }
  const range = rangeOf(request.headers.range, info.size);
  if (range === "none") {
    response.writeHead(416, {...HEADERS, "Content-Range": `bytes */${info.size}`});
    response.end();
    return;
  }
  const {start, end} = range ?? {start: 0, end: info.size - 1};
  response.writeHead(range === null ? 200 : 206, {
    ...HEADERS,
    ...caching,
    "Accept-Ranges": "bytes",
    ...(range === null ? {} : {"Content-Range": `bytes ${start}-${end}/${info.size}`}),
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": end - start + 1,
  });
  if (request.method === "HEAD" || info.size === 0) response.end();
  else
    await pipeline(createReadStream(file, {start, end}), response).catch(() => response.destroy());
}

/** The bytes that a request asks for; null = all of them, also where it asks in a way that is not known; "none" = beyond the end. */
function rangeOf(
  header: string | undefined,
  size: number,
): {start: number; end: number} | null | "none" {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return null;
  const [first, last] = [found[1], found[2]].map(text => (text === "" ? null : Number(text)));
  const start = first ?? Math.max(0, size - last!);
  const end = first === null || last === null ? size - 1 : Math.min(last, size - 1);
  return start > end || start >= size ? "none" : {start, end};
}

/** The path of a request within the folder; null when it would lead out of it or is nonsense. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith("/") || path.includes("\0") || path.includes("\\")) return null;
    const clean = normalize(path).split(sep).join("/");
    return clean.split("/").includes("..") ? null : clean;
  } catch {
    return null;
  }
}

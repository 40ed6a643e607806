/**
 * Keeps the app's own files, so that it opens without a network once it was loaded. Nothing of a corpus is kept here:
 * files that were opened never pass through it, and an analysis that a command serves is always asked for anew.
 */
export {};

/** What the build puts here: every file of the app, by its path from the scope. */
declare const APP_FILES: readonly string[];

/** The worker's own scope, as far as it is needed here. */
interface Scope {
  readonly registration: {readonly scope: string};
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {claim(): Promise<void>};
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const STORE = "coterie-app";
const files = new Set(["", ...APP_FILES]);
const addressOf = (file: string) => new URL(file, scope.registration.scope).href;

scope.addEventListener("install", event => event.waitUntil(keepFiles()));
scope.addEventListener("activate", event => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", event => {
  const {request} = event;
  const address = request.url.replace(/[?#].*$/, "");
  if (request.method !== "GET" || !address.startsWith(scope.registration.scope)) return;
  const file = address.slice(scope.registration.scope.length);
  if (!files.has(file)) return;
  // Files of the build carry a hash in their names and never change; all others may.
  event.respondWith(
    file.startsWith("assets/") ? keptFirst(address) : newestFirst(address, request),
  );
});

async function keepFiles(): Promise<void> {
  const store = await caches.open(STORE);
  const wanted = new Set([...files].map(addressOf));
  for (const {url} of await store.keys()) if (!wanted.has(url)) await store.delete(url);
  for (const address of wanted) {
    const isKept = address.includes("/assets/") && (await store.match(address)) !== undefined;
    if (!isKept) await store.add(new Request(address, {cache: "no-cache"}));
  }
  await scope.skipWaiting();
}

async function keptFirst(address: string): Promise<Response> {
  return (await (await caches.open(STORE)).match(address)) ?? fetch(address);
}

async function newestFirst(address: string, request: Request): Promise<Response> {
  const store = await caches.open(STORE);
  try {
    const response = await fetch(request);
    if (response.ok) await store.put(address, response.clone());
    return response;
  } catch (error) {
    const kept = await store.match(address);
    if (kept === undefined) throw error;
    return kept;
  }
}

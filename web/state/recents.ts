import type {AnalysisOptions} from "../../src/index.ts";
import type {FileBytes} from "../../src/jobs/file-bytes.ts";
import type {Recent, Recents, Source} from "./state.ts";

const DATABASE = "coterie";
const CONSENT = "coterie-keep";
/** So many are kept; the oldest go first. */
const MOST = 12;
/** Larger corpora are not kept, in bytes. */
const LARGEST = 300_000_000;

/** What is kept of a corpus beside the row of the list. */
interface Kept {
  readonly id: number;
  readonly files: readonly FileBytes[];
  readonly options: Partial<AnalysisOptions>;
  readonly citationsFrom?: readonly string[];
}

const NOTHING: Recents = {allowed: false, list: []};

/** What this browser keeps, newest first; nothing where it was not allowed or cannot store. */
export async function keptRecents(): Promise<Recents> {
  if (!isAllowed()) return NOTHING;
  const list = await within("readonly", ({list}) => answer<Recent[]>(list.getAll()));
  return {allowed: true, list: (list ?? []).sort((a, b) => b.at - a.at || b.id - a.id)};
}

/** Allows or forbids to keep corpora; forbidding forgets all of them at once. */
export async function keepRecents(allowed: boolean): Promise<Recents> {
  try {
    if (allowed) localStorage.setItem(CONSENT, "yes");
    else localStorage.removeItem(CONSENT);
  } catch {
    return NOTHING; // storage can be forbidden
  }
  if (!allowed)
    await within("readwrite", async ({list, files}) => {
      list.clear();
      files.clear();
    });
  return keptRecents();
}

/** Keeps a corpus; the same one, told by its print, is kept once. */
export async function remember(
  {name, files, options, citationsFrom}: Source,
  print: string,
  at: number,
): Promise<Recents> {
  const size = files?.reduce((sum, {bytes}) => sum + bytes.byteLength, 0) ?? 0;
  if (!isAllowed() || files === null || size > LARGEST) return keptRecents();
  await within("readwrite", async stores => {
    const known = await answer<Recent[]>(stores.list.getAll());
    const isSame = (recent: Recent) =>
      print === "" ? recent.name === name && recent.size === size : recent.print === print;
    const same = known.find(isSame);
    const others = known.filter(recent => !isSame(recent)).sort((a, b) => b.at - a.at);
    const gone = [...known.filter(isSame), ...others.slice(MOST - 1)];
    for (const {id} of gone) {
      stores.list.delete(id);
      stores.files.delete(id);
    }
    // One that was kept before stays who it is: somebody may be about to forget it by that number.
    const id = same?.id ?? 1 + known.reduce((most, recent) => Math.max(most, recent.id), 0);
    stores.list.put({id, name, size, at, print} satisfies Recent);
    // Memory that workers share cannot be stored.
    const copies = files.map(file => ({name: file.name, bytes: new Uint8Array(file.bytes)}));
    const from = citationsFrom === undefined ? null : {citationsFrom};
    stores.files.put({id, files: copies, options, ...from} satisfies Kept);
  });
  return keptRecents();
}

/** A kept corpus to open again; null where it is gone. */
export async function recalled({id, name}: Recent): Promise<Source | null> {
  const kept = await within("readonly", ({files}) => answer<Kept | undefined>(files.get(id)));
  if (kept == null) return null;
  const {id: _, ...source} = kept;
  return {name, ...source};
}

export async function forget(id: number): Promise<Recents> {
  await within("readwrite", async ({list, files}) => {
    list.delete(id);
    files.delete(id);
  });
  return keptRecents();
}

function isAllowed(): boolean {
  try {
    return localStorage.getItem(CONSENT) === "yes" && "indexedDB" in globalThis;
  } catch {
    return false;
  }
}

interface Stores {
  readonly list: IDBObjectStore;
  readonly files: IDBObjectStore;
}

/** Does something with the stores in one transaction; null where the browser refuses. */
async function within<Result>(
  mode: IDBTransactionMode,
  act: (stores: Stores) => Promise<Result>,
): Promise<Result | null> {
  try {
    const database = await opened();
    try {
      const transaction = database.transaction(["list", "files"], mode);
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      const result = await act({
        list: transaction.objectStore("list"),
        files: transaction.objectStore("files"),
      });
      await done;
      return result;
    } finally {
      database.close();
    }
  } catch {
    return null; // no room, or a window that keeps nothing
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("list", {keyPath: "id"});
    request.result.createObjectStore("files", {keyPath: "id"});
  };
  return answer(request);
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

import type {AnswerCache} from "../src/index.ts";

const STORE = "coterie-answers";
/** How long an answer is good for, in milliseconds: a run that was cut goes on, and what is asked later is asked anew. */
const GOOD_FOR = 24 * 3_600_000;
/** So many are kept; the oldest go first. */
const MOST = 500;
const WHEN = "x-kept";

/** Raw answers of live services in the browser's own store, where it has one; the user is asked before it is used. */
export function keptAnswers(): AnswerCache | null {
  if (!("caches" in globalThis)) return null;
  return {
    async get(key) {
      try {
        const store = await caches.open(STORE);
        const kept = await store.match(addressOf(key));
        if (kept === undefined || Date.now() - whenOf(kept) > GOOD_FOR) return null;
        return await kept.text();
      } catch {
        return null; // a window that keeps nothing: it is asked for
      }
    },
    async set(key, text) {
      try {
        const store = await caches.open(STORE);
        await store.put(
          addressOf(key),
          new Response(text, {headers: {[WHEN]: String(Date.now())}}),
        );
        const known = await store.keys();
        for (const old of known.slice(0, Math.max(0, known.length - MOST))) await store.delete(old);
      } catch {
        // no room: it costs a request next time, no more
      }
    },
  };
}

/** Forgets all of them. */
export async function forgetAnswers(): Promise<void> {
  try {
    await caches.delete(STORE);
  } catch {
    // there are none
  }
}

/** Under what an answer is kept; nothing is ever asked there. */
const addressOf = (key: string): string => `https://answers.invalid/?${encodeURIComponent(key)}`;

const whenOf = (kept: Response): number => Number(kept.headers.get(WHEN) ?? 0);

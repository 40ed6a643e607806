import {forgetAnswers, keptAnswers} from "../../web/kept-answers.ts";

const cache = keptAnswers();

/** What the test calls in the page. */
const keeping = {
  canKeep: () => cache !== null,
  get: (key: string) => cache?.get(key),
  async set(entries: readonly (readonly [string, string])[]) {
    for (const [key, text] of entries) await cache?.set(key, text);
  },
  forget: forgetAnswers,
};
Object.assign(globalThis, {keeping});

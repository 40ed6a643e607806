import type {Outside} from "../src/jobs/fetch.ts";
import {keptAnswers} from "./kept-answers.ts";

/**
 * The network as the worker reaches it, when somebody asks a live service and never else. Nothing but the request goes
 * along: no cookies, no address of this page. Browsers say themselves who they are, so that the command's name for
 * itself is left out; with it some would ask the service for leave first.
 */
export const outside: Outside = {
  fetch: (url, {headers, ...init}) => {
    const sent = new Headers(headers);
    sent.delete("user-agent");
    return fetch(url, {
      ...init,
      headers: sent,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
  },
  clock: {
    now: () => Date.now(),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener("abort", () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
      }),
  },
  cache: keptAnswers(),
};

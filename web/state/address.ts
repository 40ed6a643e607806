import {effect} from "@preact/signals";
import {embeddedView} from "../embedded.ts";
import {type Link, linkText, readLink} from "./link.ts";
import {linkOf, printOf} from "./linked.ts";
import type {Store} from "./store.ts";

/** Browsers refuse addresses that change more often than this, in milliseconds. */
const PAUSE = 400;

/** The view that the page's address asks for, or the page itself. */
export const linkInAddress = (): Link | null => readLink(location.hash) ?? readLink(embeddedView());

/**
 * Keeps what is seen in the page's address, so that reloading shows it again, and follows an address that somebody
 * puts in its place. Data that came with the address stays in it while the same corpus is open.
 */
export function keepAddress({state, calm, send}: Store): void {
  let carried = linkInAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const {analysis, link} = state.peek();
    if (analysis === null || link !== null) return;
    const isCarried = carried !== null && carried.print === printOf(analysis);
    const now = linkOf(state.peek(), isCarried ? carried?.data : "");
    if (now !== null) history.replaceState(history.state, "", `#${linkText(now)}`);
  };
  effect(() => {
    const {analysis, link} = calm.value;
    if (analysis === null || link !== null) return;
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE);
  });
  addEventListener("hashchange", () => {
    const link = linkInAddress();
    if (link === null) return;
    carried = link;
    send({type: "follow", link});
  });
}

import type {MapNetwork} from "../../src/index.ts";
import {arrayFeed} from "./array-feed.ts";
import type {Brush} from "./brush.ts";
import type {Feed} from "./feed.ts";
import {graphFeed} from "./graph-feed.ts";
import type {Renderer} from "./renderer.ts";

/**
 * Maps of up to so many nodes and ties are handed to Sigma as a graphology graph; larger ones as arrays, to the same
 * programs. At this size Sigma indexes a graph once in 75 to 97 ms of the page's thread (Chromium 147), and
 * what changes later is handed over in pieces of 10 ms. At 20,000 nodes and 80,000 ties it is 240 to 330 ms, at 50,000
 * and 200,000 about a second, and nothing in Sigma can divide it.
 */
export const EXPLORABLE = {nodes: 10_000, ties: 40_000};

export type Explorable = typeof EXPLORABLE;

/** Whether a map is small enough for a graph of objects. */
export const isExplorable = ({network}: MapNetwork, {nodes, ties}: Explorable): boolean =>
  network.graph.order <= nodes && network.edges.source.length <= ties;

/** The way that suits the size of a network. */
export const feedFor = (
  drawn: MapNetwork,
  explorable: Explorable,
  renderer: Renderer,
  brush: Brush,
): Feed =>
  isExplorable(drawn, explorable) ? graphFeed(renderer, brush) : arrayFeed(renderer, brush);

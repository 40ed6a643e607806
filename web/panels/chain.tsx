import {shortestChain} from "../facts/path.ts";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";
import {Way} from "./way.tsx";

/** How two people are joined: the tie they have, or a shortest chain of people between them. */
export function Chain({
  analysis,
  send,
  a,
  b,
}: Pick<Open, "analysis" | "send"> & {a: number; b: number}) {
  const {network} = analysis.networks.coauthor;
  const chain = shortestChain(network.graph, a, b);
  const said = words.inspect.chain;
  if (chain === null) return <p class="caveat">{said.none}</p>;
  return (
    <section>
      <h3>{said.title(chain.length - 1)}</h3>
      <Way analysis={analysis} send={send} nodes={chain} shape="chain" />
    </section>
  );
}

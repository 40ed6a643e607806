import {nodeName, nodeSelection} from "../facts/nodes.ts";
import {shortestChain} from "../facts/path.ts";
import {tieBetween} from "../facts/relations.ts";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

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
      <ol class="chain">
        {chain.map((node, i) => {
          const tie = i === 0 ? null : tieBetween(network, chain[i - 1], node);
          return (
            <li key={node}>
              {tie !== null && (
                <button
                  type="button"
                  class="count-link"
                  onClick={() =>
                    send({type: "select", selection: {kind: "tie", network: "coauthor", tie}})
                  }
                >
                  {network.given === undefined ? said.together(network.edgePapers[tie]) : said.tied}
                </button>
              )}
              <button
                type="button"
                class="plain"
                dir="auto"
                onClick={() =>
                  send({type: "select", selection: nodeSelection(analysis, "coauthor", node)})
                }
              >
                {nodeName(analysis, "coauthor", node)}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

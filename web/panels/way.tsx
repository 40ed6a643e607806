import {nodeName, nodeSelection} from "../facts/nodes.ts";
import {tieBetween} from "../facts/relations.ts";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** People one after the other, each tied to the next; a person leads to their page, a tie to its papers. */
export function Way({
  analysis,
  send,
  nodes,
  shape,
}: Pick<Open, "analysis" | "send"> & {
  nodes: readonly number[];
  /** One below the other, or in a row. */
  shape: "chain" | "way";
}) {
  const {network} = analysis.networks.coauthor;
  const said = words.inspect.chain;
  return (
    <ol class={shape}>
      {nodes.map((node, i) => {
        const tie = i === 0 ? null : tieBetween(network, nodes[i - 1], node);
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
              class={shape === "way" ? "chip" : "plain"}
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
  );
}

import type {MoreNetworkId} from "../../src/index.ts";
import {communityFacts} from "../facts/communities.ts";
import {count, figure, plural, yearSpan} from "../facts/format.ts";
import {communityColour, nodeName, nodeSelection, nodesWord} from "../facts/nodes.ts";
import {papersOfNode} from "../facts/relations.ts";
import {Chip} from "../parts/controls.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** A tie of a network that was made on demand: its ends, and what is behind it. */
export function MoreTiePanel(open: Open & {network: MoreNetworkId; tie: number}) {
  const {analysis, drawn, network, tie, send} = open;
  const behind = useAnswer(open, "behind", {network, tie});
  if (drawn.id !== network || tie >= drawn.network.edges.source.length) return null;
  const {edges, notes} = drawn.network;
  const ends = [edges.source[tie], edges.target[tie]];
  return (
    <>
      <h2 class="title">
        {ends.map((node, i) => (
          <span key={node}>
            {i > 0 && " — "}
            <button
              type="button"
              class="plain"
              dir="auto"
              onClick={() =>
                send({type: "select", selection: nodeSelection(analysis, drawn, node)})
              }
            >
              {nodeName(analysis, drawn, node)}
            </button>
          </span>
        ))}
      </h2>
      <p class="sub">
        {words.meanings[network]} · {words.strength} {figure(edges.strength[tie])}
      </p>
      <p class="quiet small">{notes.strength}</p>
      {behind.state === "asked" && <div class="loading" aria-busy="true" />}
      {behind.state === "failed" && <p class="caveat">{behind.reason}</p>}
      {behind.state === "answered" && (
        <>
          {behind.output.shared.length > 0 && (
            <section>
              <h3>{words.stage.shared}</h3>
              <div class="chips">
                {behind.output.shared.map(({label, term}) =>
                  term === null ? (
                    <span key={label} class="chip" dir="auto">
                      {label}
                    </span>
                  ) : (
                    <Chip
                      key={term}
                      onClick={() => send({type: "select", selection: {kind: "term", term}})}
                    >
                      {label}
                    </Chip>
                  ),
                )}
              </div>
            </section>
          )}
          <h3>{plural(behind.output.papers.length, "paper")}</h3>
          <PaperList analysis={analysis} papers={behind.output.papers} send={send} />
        </>
      )}
    </>
  );
}

/** A community of a network that was made on demand: its members and their papers. */
export function MoreCommunityPanel({
  analysis,
  drawn,
  community,
  send,
  palette,
}: Open & {community: number}) {
  if (community >= drawn.communities.count) return null;
  const {label, members, papers, first, last} = communityFacts(analysis, drawn, community);
  return (
    <>
      <h2 class="title" dir="auto">
        {label}
      </h2>
      <p class="sub">
        <span
          class="dot"
          style={{background: communityColour(analysis, drawn, community, palette)}}
        />
        {words.community} · {count(members.length)} {nodesWord(drawn, members.length)} ·{" "}
        {yearSpan(first, last)}
      </p>
      <NameList
        names={members.map(({node, papers: n}) => ({
          key: node,
          name: nodeName(analysis, drawn, node),
          colour: null,
          figure: count(n),
          onClick: () => send({type: "select", selection: nodeSelection(analysis, drawn, node)}),
          figureLabel: `${plural(n, "paper")}: ${nodeName(analysis, drawn, node)}`,
          onFigure: () =>
            send({
              type: "select",
              selection: {
                kind: "papers",
                title: nodeName(analysis, drawn, node),
                papers: [...papersOfNode(analysis, drawn, node)],
              },
            }),
        }))}
      />
      <h3>{plural(papers.length, "paper")}</h3>
      <PaperList analysis={analysis} papers={papers} send={send} />
    </>
  );
}

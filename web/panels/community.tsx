import type {NetworkId} from "../../src/index.ts";
import {YearBars} from "../charts/bars.tsx";
import {communityFacts} from "../facts/communities.ts";
import {count, noun, plural, yearSpan} from "../facts/format.ts";
import {communityColour, isGraphAlone, nodeName, nodeSelection} from "../facts/nodes.ts";
import {openedBy} from "../facts/opened.ts";
import {papersOfNode} from "../facts/relations.ts";
import {trend} from "../facts/time.ts";
import {Chip} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {Tabs} from "../parts/tabs.tsx";
import {words} from "../words.ts";
import {Cohesion} from "./cohesion.tsx";
import type {Open} from "./shared.ts";

/** A community: who or what is in it, on what, when. */
export function CommunityPanel({
  network,
  community,
  ...open
}: Open & {network: NetworkId; community: number}) {
  const {analysis, send, palette} = open;
  const facts = communityFacts(analysis, network, community);
  const isPeople = analysis.networks[network].network.nodeKind === "person";
  const showPapers = (title: string, papers: Iterable<number>) =>
    send({type: "select", selection: {kind: "papers", title, papers: [...papers]}});
  return (
    <>
      <h2 class="title" dir="auto">
        {facts.label}
      </h2>
      <p class="sub">
        <span
          class="dot"
          style={{background: communityColour(analysis, network, community, palette)}}
        />
        {words.community} · {words.meanings[network]}
        {analysis.corpus.size > 0 && (
          <button
            type="button"
            class="link"
            onClick={() =>
              send({
                type: "compare",
                compared: {of: "communities", network, sides: [community, null]},
              })
            }
          >
            {words.asks.compare.compareWith}
          </button>
        )}
      </p>
      <Figures
        figures={[
          {
            label: isGraphAlone(analysis)
              ? words.nodes
              : isPeople
                ? words.people
                : words.topicsBeside,
            value: count(facts.members.length),
            onClick: () => {
              const nodes = facts.members.map(({node}) => node);
              const selection = openedBy(
                isPeople ? "person" : "term",
                nodes,
                facts.label,
                () => facts.papers,
              );
              if (selection !== null) send({type: "select", selection});
            },
          },
          {
            label: noun(facts.papers.length, "paper"),
            value: count(facts.papers.length),
            onClick: () => showPapers(words.papersIn(facts.label), facts.papers),
          },
          {
            label: words.years.toLowerCase(),
            value: yearSpan(facts.first, facts.last) ?? "–",
            onClick: () => showPapers(words.papersIn(facts.label), facts.papers),
          },
        ]}
      />
      <Cohesion {...open} network={network} community={community} facts={facts} />
      {isPeople && facts.topics.length > 0 && (
        <section>
          <h3>{words.writeAbout}</h3>
          <div class="chips">
            {facts.topics.slice(0, 8).map(({term, label, papers}) => (
              <Chip
                key={term}
                count={papers.length}
                onClick={() => send({type: "select", selection: {kind: "term", term}})}
              >
                {label}
              </Chip>
            ))}
          </div>
        </section>
      )}
      <section>
        <h3>{words.trend}</h3>
        <YearBars
          bins={trend(analysis, facts.papers)}
          onYear={year =>
            showPapers(
              `${facts.label}, ${year}`,
              facts.papers.filter(paper => analysis.corpus.year[paper] === year),
            )
          }
        />
      </section>
      <Tabs
        key={`${network}${community}`}
        label={facts.label}
        tabs={[
          {
            id: "members",
            label: `${words.members} ${count(facts.members.length)}`,
            panel: () => (
              <NameList
                first={30}
                names={facts.members.map(({node, papers}) => ({
                  key: node,
                  name: nodeName(analysis, network, node),
                  colour: null,
                  figure: plural(papers, "paper"),
                  figureLabel: `${plural(papers, "paper")}: ${nodeName(analysis, network, node)}`,
                  onClick: () =>
                    send({type: "select", selection: nodeSelection(analysis, network, node)}),
                  onFigure: () =>
                    showPapers(
                      nodeName(analysis, network, node),
                      papersOfNode(analysis, network, node),
                    ),
                }))}
              />
            ),
          },
          {
            id: "papers",
            label: `${words.papersList} ${count(facts.papers.length)}`,
            panel: () => <PaperList analysis={analysis} papers={facts.papers} send={send} />,
          },
        ]}
      />
    </>
  );
}

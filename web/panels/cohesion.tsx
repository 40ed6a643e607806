import {listAt, type NetworkId} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {type CommunityFacts, papersBetween} from "../facts/communities.ts";
import {count, figure, plural} from "../facts/format.ts";
import {communityColour, nodeName, nodeSelection} from "../facts/nodes.ts";
import {MOST_TOGETHER} from "../facts/opened.ts";
import {inBoth} from "../facts/relations.ts";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

type Props = Open & {
  network: NetworkId;
  community: number;
  facts: CommunityFacts;
};
type Answer = QuestionOutput<"community">;

/** How a community holds together, why it is called so, and who ties it to others. */
export function Cohesion({network, community, facts, ...open}: Props) {
  const {analysis, send} = open;
  const {members} = facts;
  const answer = useAnswer(open, "community", {network, community});
  const said = words.inspect.community;
  const isPeople = analysis.networks[network].network.nodeKind === "person";
  return (
    <>
      {members.length > 1 && members.length <= MOST_TOGETHER && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() =>
              send({
                type: "select",
                selection: {
                  kind: "several",
                  of: isPeople ? "person" : "term",
                  items: members.map(({node}) => node).sort((a, b) => a - b),
                },
              })
            }
          >
            {isPeople ? said.select : said.selectTerms}
          </button>
        </p>
      )}
      {answer.state === "failed" && (
        <p class="caveat">{words.inspect.notComputed(answer.reason)}</p>
      )}
      {answer.state === "asked" && <p class="quiet">{words.inspect.computing}</p>}
      {answer.state === "answered" && (
        <Known
          {...open}
          network={network}
          community={community}
          facts={facts}
          answer={answer.output}
        />
      )}
    </>
  );
}

function Known({
  analysis,
  send,
  palette,
  network,
  community,
  facts,
  answer,
}: Props & {answer: Answer}) {
  const said = words.inspect.community;
  const {communityLabels, communities} = analysis.networks[network];
  const inside = (node: number) => communities.community[node] === community;
  const outside = (node: number) => !inside(node);
  /** What opens the papers behind ties of members to some nodes. */
  const tiesTo =
    (title: string, to: (node: number) => boolean, from = inside) =>
    () =>
      showPapers(
        send,
        `${facts.label}: ${title}`,
        papersBetween(analysis, network, facts.papers, from, to),
      );
  const goTo = (c: number) =>
    send({type: "select", selection: {kind: "community", network, community: c}});
  return (
    <>
      <section>
        <h3>{said.cohesion}</h3>
        <Figures
          figures={[
            {
              label: said.density,
              value: figure(answer.density),
              meaning: said.densityMeaning,
              onClick: tiesTo(said.tiesInside, inside),
            },
            {
              label: said.conductance,
              value: figure(answer.conductance),
              meaning: said.conductanceMeaning,
              onClick: tiesTo(said.tiesOutside, outside),
            },
            {
              label: said.tiesInside,
              value: count(answer.tiesInside),
              meaning: said.tiesMeaning,
              onClick: tiesTo(said.tiesInside, inside),
            },
            {
              label: said.tiesOutside,
              value: count(answer.tiesOutside),
              meaning: said.tiesMeaning,
              onClick: tiesTo(said.tiesOutside, outside),
            },
          ]}
        />
      </section>
      {answer.terms.length > 0 && (
        <section>
          <h3>{said.whyLabel}</h3>
          <ul class="reasons">
            {answer.terms.slice(0, 6).map(({term, inside, times}) => (
              <li key={term}>
                <button
                  type="button"
                  class="plain"
                  onClick={() => send({type: "select", selection: {kind: "term", term}})}
                >
                  {analysis.topics.label[term]}
                </button>
                <button
                  type="button"
                  class="count-link small"
                  onClick={() =>
                    showPapers(
                      send,
                      `${facts.label}: ${analysis.topics.label[term]}`,
                      inBoth(facts.papers, listAt(analysis.topics.papers, term)),
                    )
                  }
                >
                  {said.evidence(
                    count(inside),
                    count(answer.papers),
                    times === null ? said.onlyHere : said.times(figure(times)),
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 title={said.bridgesMeaning}>{said.bridges}</h3>
        {answer.bridges.length === 0 ? (
          <p class="quiet">{said.noBridges}</p>
        ) : (
          <NameList
            first={4}
            names={answer.bridges.map(({node, to, strength}) => ({
              key: node,
              name: nodeName(analysis, network, node),
              colour: communityColour(analysis, network, to, palette),
              figure: figure(strength),
              figureLabel: said.to(communityLabels[to]),
              onFigure: tiesTo(
                `${nodeName(analysis, network, node)} – ${communityLabels[to]}`,
                other => communities.community[other] === to,
                own => own === node,
              ),
              onClick: () =>
                send({type: "select", selection: nodeSelection(analysis, network, node)}),
            }))}
          />
        )}
      </section>
      {answer.neighbours.length > 0 && (
        <section>
          <h3>{said.neighbours}</h3>
          <NameList
            first={4}
            names={answer.neighbours.map(({community: c, ties}) => ({
              key: c,
              name: communityLabels[c],
              colour: communityColour(analysis, network, c, palette),
              figure: plural(ties, "tie"),
              figureLabel: `${plural(ties, "tie")}: ${communityLabels[c]}`,
              onClick: () => goTo(c),
              onFigure: tiesTo(communityLabels[c], other => communities.community[other] === c),
            }))}
          />
        </section>
      )}
    </>
  );
}

import type {NetworkId} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {count, figure, plural} from "../facts/format.ts";
import {communityColour, nodeName, nodeSelection} from "../facts/nodes.ts";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

type Props = Open & {
  network: NetworkId;
  community: number;
  members: readonly {readonly node: number}[];
};
type Answer = QuestionOutput<"community">;

/** So many can be selected together and still be looked at. */
const MOST_SELECTED = 300;

/** How a community holds together, why it is called so, and who ties it to others. */
export function Cohesion({network, community, members, ...open}: Props) {
  const {analysis, send} = open;
  const answer = useAnswer(open, "community", {network, community});
  const said = words.inspect.community;
  const isPeople = analysis.networks[network].network.nodeKind === "person";
  return (
    <>
      {members.length > 1 && members.length <= MOST_SELECTED && (
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
        <Known {...open} network={network} community={community} answer={answer.output} />
      )}
    </>
  );
}

function Known({
  analysis,
  send,
  palette,
  network,
  answer,
}: Omit<Props, "members"> & {answer: Answer}) {
  const said = words.inspect.community;
  const {communityLabels} = analysis.networks[network];
  const goTo = (c: number) =>
    send({type: "select", selection: {kind: "community", network, community: c}});
  return (
    <>
      <section>
        <h3>{said.cohesion}</h3>
        <Figures
          figures={[
            {label: said.density, value: figure(answer.density), meaning: said.densityMeaning},
            {
              label: said.conductance,
              value: figure(answer.conductance),
              meaning: said.conductanceMeaning,
            },
            {
              label: said.tiesInside,
              value: count(answer.tiesInside),
              meaning: said.tiesMeaning,
            },
            {
              label: said.tiesOutside,
              value: count(answer.tiesOutside),
              meaning: said.tiesMeaning,
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
                <span class="quiet small">
                  {said.evidence(
                    count(inside),
                    count(answer.papers),
                    times === null ? said.onlyHere : said.times(figure(times)),
                  )}
                </span>
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
              onFigure: () => goTo(to),
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
              onClick: () => goTo(c),
            }))}
          />
        </section>
      )}
    </>
  );
}

import {listAt, type NetworkId} from "../../src/index.ts";
import {YearBars} from "../charts/bars.tsx";
import {capitalised, count, figure, noun, plural} from "../facts/format.ts";
import {tieMeasures} from "../facts/measures.ts";
import {nodeSelection} from "../facts/nodes.ts";
import {openedBy} from "../facts/opened.ts";
import {topicsOf} from "../facts/person.ts";
import {tieFacts} from "../facts/tie.ts";
import {trend} from "../facts/time.ts";
import {Chip} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {MeasureList} from "../parts/measure-list.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** A tie: both ends, its strength, and what the strength is made of, part by part. */
export function TiePanel({analysis, send, network, tie}: Open & {network: NetworkId; tie: number}) {
  const facts = tieFacts(analysis, network, tie);
  const said = words.inspect.tie;
  const {edgePapers, given} = analysis.networks[network].network;
  const amounts = new Map(facts.parts.map(({index, amount}) => [index, amount]));
  const byTerms = facts.parts[0]?.kind === "term";
  const showPapers = () =>
    send({
      type: "select",
      selection: {kind: "papers", title: facts.names.join(" – "), papers: facts.papers},
    });
  const sum = facts.parts.reduce((total, {amount}) => total + amount, 0);
  const lines = tieMeasures(analysis, network, tie);
  const behind = byTerms
    ? {
        label: noun(edgePapers[tie], "shared topic"),
        value: count(edgePapers[tie]),
        onClick: () => {
          const terms = facts.parts.map(({index}) => index);
          const selection = openedBy("term", terms, words.sharedTopics, () => facts.papers);
          if (selection !== null) send({type: "select", selection});
        },
      }
    : {
        label: noun(edgePapers[tie], "paper"),
        value: count(edgePapers[tie]),
        onClick: showPapers,
      };
  const topics = topicsOf(analysis, facts.papers);
  const go = (node: number) =>
    send({type: "select", selection: nodeSelection(analysis, network, node)});

  return (
    <>
      <h2 class="title pair">
        {[facts.a, facts.b].map((node, i) => (
          <button key={node} type="button" class="plain" dir="auto" onClick={() => go(node)}>
            {facts.names[i]}
          </button>
        ))}
      </h2>
      <p class="sub">{given === undefined ? words.meanings[network] : words.givenTie}</p>
      <Figures
        figures={[
          {
            label: words.strength,
            value: figure(facts.strength),
            meaning: facts.note,
            ...(given === undefined && {onClick: showPapers}),
          },
          ...(given === undefined ? [behind] : []),
        ]}
      />
      <p class="caveat">
        {capitalised(facts.note)}.
        {given === undefined && facts.parts.length > 0 && (
          <>
            {" "}
            {said.sum(
              facts.parts.length,
              byTerms
                ? plural(facts.parts.length, "shared topic")
                : plural(facts.parts.length, "paper"),
              figure(sum),
            )}
            .
          </>
        )}
      </p>
      {byTerms && facts.papers.length === 0 && <p class="quiet">{said.fewTogether}</p>}
      {facts.papers.length > 1 && (
        <section>
          <h3>{said.years}</h3>
          <YearBars
            bins={trend(analysis, facts.papers)}
            onYear={year =>
              send({
                type: "select",
                selection: {
                  kind: "papers",
                  title: `${facts.names.join(" – ")}, ${year}`,
                  papers: facts.papers.filter(paper => analysis.corpus.year[paper] === year),
                },
              })
            }
          />
        </section>
      )}
      {byTerms ? (
        <section>
          <h3>{words.sharedTopics}</h3>
          <NameList
            first={40}
            names={facts.parts.map(({index, amount}) => ({
              key: index,
              name: analysis.topics.label[index],
              colour: null,
              figure: `+${figure(amount)}`,
              onClick: () => send({type: "select", selection: {kind: "term", term: index}}),
              figureLabel: plural(listAt(analysis.topics.papers, index).length, "paper"),
            }))}
          />
        </section>
      ) : (
        topics.length > 0 &&
        network === "coauthor" && (
          <section>
            <h3>{words.writeAbout}</h3>
            <div class="chips">
              {topics.slice(0, 8).map(({term, label, papers}) => (
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
        )
      )}
      {given === undefined && (facts.papers.length > 0 || !byTerms) && (
        <section>
          <h3>{words.sharedPapers}</h3>
          <PaperList
            analysis={analysis}
            papers={facts.papers}
            send={send}
            extra={paper => {
              const amount = byTerms ? undefined : amounts.get(paper);
              return amount === undefined ? null : `+${figure(amount)}`;
            }}
          />
        </section>
      )}
      {lines.length > 0 && (
        <section>
          <h3>{words.inspect.measures.ofTie}</h3>
          <MeasureList lines={lines} onNumber={given === undefined ? showPapers : null} />
        </section>
      )}
    </>
  );
}

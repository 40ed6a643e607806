import {listAt} from "../../src/index.ts";
import {YearBars} from "../charts/bars.tsx";
import {peopleOnTerm} from "../facts/communities.ts";
import {count, figure, noun, plural} from "../facts/format.ts";
import {communityColour, personColour} from "../facts/nodes.ts";
import {tiesOf} from "../facts/relations.ts";
import {trend} from "../facts/time.ts";
import {Caveat} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {Tabs} from "../parts/tabs.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {Sentences} from "./sentences.tsx";
import type {Open} from "./shared.ts";

/** A topic: how often, when, who writes on it and what it stands with. */
export function TermPanel({term, ...open}: Open & {term: number}) {
  const {analysis, send, palette} = open;
  const said = words.inspect.term;
  const answer = useAnswer(open, "term", {term, limit: 12});
  const growth = answer.state === "answered" ? answer.output.growth : null;
  const {topics, networks, people} = analysis;
  const label = topics.label[term];
  const papers = listAt(topics.papers, term);
  const writers = peopleOnTerm(analysis, term);
  const ties = tiesOf(networks.topics.network, term);
  const community = networks.topics.communities.community[term];
  const named = papers.filter(
    paper => analysis.corpus.authorStart[paper + 1] > analysis.corpus.authorStart[paper],
  ).length;
  const showPapers = (title: string, list: Iterable<number>) =>
    send({type: "select", selection: {kind: "papers", title, papers: [...list]}});

  return (
    <>
      <h2 class="title">{label}</h2>
      <p class="sub">
        <button
          type="button"
          class="plain"
          onClick={() =>
            send({type: "select", selection: {kind: "community", network: "topics", community}})
          }
        >
          <span
            class="dot"
            style={{background: communityColour(analysis, "topics", community, palette)}}
          />
          {networks.topics.communityLabels[community]}
        </button>
      </p>
      <Figures
        figures={[
          {
            label: noun(papers.length, "paper"),
            value: count(papers.length),
            onClick: () => showPapers(words.papersOn(label), papers),
          },
          {
            label: noun(writers.length, "person"),
            value: count(writers.length),
            onClick: () =>
              showPapers(words.papersOn(label), new Set(writers.flatMap(({papers: own}) => own))),
          },
          {
            label: words.relevance.toLowerCase(),
            value: figure(topics.relevance[term]),
            meaning: words.relevanceMeaning,
            onClick: () => showPapers(words.papersOn(label), papers),
          },
          ...(growth === null
            ? []
            : [
                {
                  label: said.growth,
                  value: `${figure(2 ** growth.log)}×`,
                  meaning: said.growthMeaning,
                  onClick: () => showPapers(words.papersOn(label), papers),
                },
              ]),
        ]}
      />
      <Caveat
        lines={
          named < papers.length ? [words.namedOf(count(named), plural(papers.length, "paper"))] : []
        }
      />
      {topics.forms[term].length > 1 && (
        <section>
          <h3>{words.alsoWritten}</h3>
          <p>{topics.forms[term].slice(1, 7).join(" · ")}</p>
        </section>
      )}
      <section>
        <h3>{words.trend}</h3>
        <YearBars
          bins={trend(analysis, papers)}
          onYear={year =>
            showPapers(
              `${label}, ${year}`,
              papers.filter(paper => analysis.corpus.year[paper] === year),
            )
          }
        />
      </section>
      <Tabs
        label={label}
        tabs={[
          {
            id: "papers",
            label: `${words.papersList} ${count(papers.length)}`,
            panel: () => <PaperList analysis={analysis} papers={papers} send={send} />,
          },
          {
            id: "sentences",
            label: said.sentences,
            panel: () => <Sentences {...open} answer={answer} />,
          },
          {
            id: "people",
            label: `${words.peopleOn} ${count(writers.length)}`,
            panel: () =>
              writers.length === 0 ? (
                <p class="empty">{words.noNamesOnTerm}</p>
              ) : (
                <NameList
                  first={30}
                  names={writers.map(({person, papers: own}) => ({
                    key: person,
                    name: people.name[person],
                    colour: personColour(open, person),
                    figure: plural(own.length, "paper"),
                    onClick: () => send({type: "select", selection: {kind: "person", person}}),
                    onFigure: () => showPapers(words.papersByOn(people.name[person], label), own),
                    figureLabel: words.papersByOn(people.name[person], label),
                  }))}
                />
              ),
          },
          {
            id: "beside",
            label: `${words.beside} ${count(ties.length)}`,
            panel: () => (
              <NameList
                first={30}
                names={ties.map(({node, tie, papers: n}) => ({
                  key: node,
                  name: topics.label[node],
                  colour: null,
                  figure: plural(n, "paper"),
                  onClick: () => send({type: "select", selection: {kind: "term", term: node}}),
                  onFigure: () =>
                    send({type: "select", selection: {kind: "tie", network: "topics", tie}}),
                  figureLabel: `${label} – ${topics.label[node]}`,
                }))}
              />
            ),
          },
        ]}
      />
    </>
  );
}

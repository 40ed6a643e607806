import {useMemo, useState} from "preact/hooks";
import {numberAt} from "../../src/index.ts";
import {Career} from "../charts/career.tsx";
import {count, figure, noun, plural} from "../facts/format.ts";
import {estimateOf, metricOf} from "../facts/measures.ts";
import {communityColour, communityOfPerson, personColour} from "../facts/nodes.ts";
import {caveats, type PersonFacts, personFacts} from "../facts/person.ts";
import {Caveat, Chip, Count} from "../parts/controls.tsx";
import {type Figure, Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {Tabs} from "../parts/tabs.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {Identity} from "./identity.tsx";
import {PersonNumbers, Standing} from "./person-numbers.tsx";
import type {Open} from "./shared.ts";

const MOST_TOPICS = 8;

/** A person: who, community, four numbers, what is missing in them, topics, and what is behind it all. */
export function PersonPanel(open: Open & {person: number}) {
  const {analysis, person, send, palette} = open;
  const facts = useMemo(() => personFacts(analysis, person), [analysis, person]);
  const answer = useAnswer(open, "person", {person});
  const page = answer.state === "answered" ? answer.output.page : null;
  const {network, community} = communityOfPerson(open, person);
  const said = words.inspect.person;
  const hasPapers = analysis.networks.coauthor.network.given === undefined;
  const [tab, setTab] = useState("papers");
  const showPapers = (title: string, papers: Iterable<number>) =>
    send({type: "select", selection: {kind: "papers", title, papers: [...papers]}});

  return (
    <>
      <h2 class="title" dir="auto">
        {facts.name}
      </h2>
      <p class="sub">
        <button
          type="button"
          class="plain"
          onClick={() =>
            send({
              type: "select",
              selection: {kind: "community", network: network.id, community},
            })
          }
        >
          <span
            class="dot"
            style={{background: communityColour(analysis, network, community, palette)}}
          />
          {network.communityLabels[community]}
        </button>
        <button
          type="button"
          class="link full-page"
          onClick={() => send({type: "view", view: "author"})}
        >
          {words.views2.author.openPage}
        </button>
        {hasPapers && (
          <button
            type="button"
            class="link"
            onClick={() => send({type: "compare", compared: {of: "people", sides: [person, null]}})}
          >
            {words.asks.compare.compareWith}
          </button>
        )}
      </p>
      <Figures figures={fourNumbers(open, facts, showPapers, () => setTab("coauthors"))} />
      <Caveat lines={caveats(analysis, facts.papers)} />
      {hasPapers && <Standing {...open} facts={facts} answer={answer} />}
      {facts.reported.length > 0 && (
        <section>
          <h3 title={words.reportedMeaning}>{words.reported}</h3>
          <p class="reported">
            {facts.reported.map(({label, value}) => (
              <span key={label}>
                <Count
                  label={`${figure(value)} ${label}: ${words.papersList}`}
                  onClick={() => showPapers(words.papersBy(facts.name), facts.papers)}
                >
                  {figure(value)}
                </Count>{" "}
                {label}
              </span>
            ))}
          </p>
        </section>
      )}
      {facts.topics.length > 0 && (
        <section>
          <h3>{words.writesAbout}</h3>
          <div class="chips">
            {facts.topics.slice(0, MOST_TOPICS).map(({term, label, papers}) => (
              <span key={term} class="chip-pair">
                <Chip onClick={() => send({type: "select", selection: {kind: "term", term}})}>
                  {label}
                </Chip>
                <Count
                  label={`${plural(papers.length, "paper")}: ${words.papersByOn(facts.name, label)}`}
                  onClick={() => showPapers(words.papersByOn(facts.name, label), papers)}
                >
                  {count(papers.length)}
                </Count>
              </span>
            ))}
          </div>
        </section>
      )}
      {facts.first !== facts.last && (
        <section>
          <h3>{said.career}</h3>
          <Career
            analysis={analysis}
            papers={facts.papers}
            years={page?.years ?? null}
            onYear={(title, papers) => showPapers(`${facts.name}, ${title}`, papers)}
          />
        </section>
      )}
      <Tabs
        label={facts.name}
        shown={tab}
        onShow={setTab}
        tabs={[
          {
            id: "papers",
            label: `${words.papersList} ${count(facts.papers.length)}`,
            panel: () => <PaperList analysis={analysis} papers={facts.papers} send={send} />,
          },
          {
            id: "coauthors",
            label: `${words.tableCoauthors} ${count(facts.coauthors.length)}`,
            panel: () => <Coauthors {...open} facts={facts} />,
          },
          {
            id: "numbers",
            label: said.numbers,
            panel: () => <PersonNumbers {...open} facts={facts} answer={answer} />,
          },
          {
            id: "identity",
            label: words.identity,
            panel: () => <Identity {...open} facts={facts} answer={answer} />,
          },
        ]}
      />
    </>
  );
}

function fourNumbers(
  {analysis, person}: Open & {person: number},
  facts: PersonFacts,
  showPapers: (title: string, papers: Iterable<number>) => void,
  showCoauthors: () => void,
): Figure[] {
  const {scores, network} = analysis.networks.coauthor;
  const least = facts.cut > 0 ? "≥ " : "";
  const between = scores.betweenness;
  const estimate = estimateOf(analysis, "coauthor", "betweenness");
  const coauthors = network.graph.start[person + 1] - network.graph.start[person];
  return [
    {
      label: noun(facts.papers.length, "paper"),
      value: count(facts.papers.length),
      onClick: () => showPapers(words.papersBy(facts.name), facts.papers),
    },
    {
      label: noun(coauthors, "co-author"),
      value: least + count(coauthors),
      onClick: showCoauthors,
    },
    {
      label: words.between,
      value: betweenText(between && numberAt(between, person), estimate),
      meaning: estimate === null ? words.betweenMeaning : `${words.betweenMeaning} (${estimate})`,
      onClick: () => showPapers(words.papersBy(facts.name), facts.papers),
    },
    hLike(analysis, person, facts, showPapers),
  ];
}

const betweenText = (value: number | null | undefined, estimate: string | null): string =>
  value == null ? "–" : `${estimate === null ? "" : "≈ "}${figure(value)}`;

/** The h-index where there are counts; else the same rule on the scores of the source. */
function hLike(
  {indices, corpus}: Open["analysis"],
  person: number,
  {name, cited, papers}: PersonFacts,
  showPapers: (title: string, papers: Iterable<number>) => void,
): Figure {
  const h = indices.h_index && numberAt(indices.h_index, person);
  if (h != null && cited > 0) {
    const core = [...papers]
      .sort((a, b) => corpus.citations[b] - corpus.citations[a] || a - b)
      .slice(0, h);
    return {
      label: words.hIndex,
      value: (cited < papers.length ? "≥ " : "") + figure(h),
      meaning: metricOf("h_index")?.meaning,
      onClick: () => showPapers(words.inspect.person.hCore(name), core),
    };
  }
  const score = indices.score_h && numberAt(indices.score_h, person);
  if (score != null)
    return {
      label: words.scoreH,
      value: figure(score),
      meaning: words.scoreHMeaning,
      onClick: () => showPapers(words.papersBy(name), papers),
    };
  return {label: words.hIndex, value: "–", meaning: words.hUnknown};
}

function Coauthors({facts, ...open}: Open & {facts: PersonFacts}) {
  const {analysis, send} = open;
  if (facts.coauthors.length === 0) return <p class="empty">{words.alone}</p>;
  return (
    <NameList
      first={30}
      names={facts.coauthors.map(({node, tie, papers}) => ({
        key: node,
        name: analysis.people.name[node],
        colour: personColour(open, node),
        figure: plural(papers, "paper"),
        figureLabel: words.papersWithPerson(plural(papers, "paper"), analysis.people.name[node]),
        onClick: () => send({type: "select", selection: {kind: "person", person: node}}),
        onFigure: () => send({type: "select", selection: {kind: "tie", network: "coauthor", tie}}),
      }))}
    />
  );
}

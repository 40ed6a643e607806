import {listAt} from "../../src/index.ts";
import {corpusName, coverage, topPeople, tyingPapers} from "../facts/corpus.ts";
import {count, noun, plural, yearSpan} from "../facts/format.ts";
import {personColour} from "../facts/nodes.ts";
import {timeline} from "../facts/time.ts";
import {Chip} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {Icon} from "../parts/icon.tsx";
import {NameList} from "../parts/name-list.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** The corpus as a whole: how much, how complete, who and what stands out. */
export function Overview(open: Open) {
  const {analysis, state, send} = open;
  const {corpus, people, topics, networks, manifest} = analysis;
  const {first, last} = timeline(analysis, "year");
  const has = coverage(analysis);
  const showPapers = (title: string, papers: readonly number[]) =>
    send({type: "select", selection: {kind: "papers", title, papers}});
  const all = Array.from({length: corpus.size}, (_, i) => i);
  const shares: [string, readonly number[]][] = [
    [words.withNames, has.withNames],
    [words.wholeBylines, has.whole],
    [words.withDates, has.dated],
    [words.withCitations, has.cited],
    [words.withAbstracts, has.withAbstract],
  ];
  const {error, warning, notice} = manifest.problems;
  const {given} = networks.coauthor.network;

  const papersFigure =
    given === undefined
      ? [
          {
            label: noun(corpus.size, "paper"),
            value: count(corpus.size),
            onClick: () => showPapers(words.allPapers, all),
          },
        ]
      : [];
  const topicsFigure =
    given === undefined
      ? [
          {
            label: words.topicsBeside,
            // While they are still looked for, none is not what is known.
            value: state.early ? words.notYet : count(topics.count),
            onClick: state.early ? undefined : () => send({type: "view", view: "topics"}),
          },
        ]
      : [];

  return (
    <>
      {state.source?.outer !== undefined && (
        <button type="button" class="button wide" onClick={() => send({type: "out"})}>
          {words.stored.out}
        </button>
      )}
      <h2 class="title">{corpusName(analysis, state.source?.name ?? "")}</h2>
      <p class="sub">
        {given === undefined ? (yearSpan(first, last) ?? words.noDates) : words.graphAlone(given)}
      </p>
      <Figures
        figures={[
          ...papersFigure,
          {
            label: given === undefined ? words.people : words.nodes,
            value: count(people.count),
            onClick: () => send({type: "view", view: "people"}),
          },
          ...topicsFigure,
          {
            label: words.tiesOf(networks.coauthor.network.edges.source.length),
            value: count(networks.coauthor.network.edges.source.length),
            onClick:
              given === undefined
                ? () => showPapers(words.tyingPapers, tyingPapers(analysis))
                : () => send({type: "view", view: "map"}),
          },
        ]}
      />
      {given === undefined && (
        <section>
          <h3>{words.coverage}</h3>
          <ul class="shares">
            {shares.map(([label, papers]) => (
              <li key={label}>
                <span>{label}</span>
                <span class="share" aria-hidden="true">
                  <span style={{width: `${(100 * papers.length) / Math.max(1, corpus.size)}%`}} />
                </span>
                <button
                  type="button"
                  class="count-link"
                  disabled={papers.length === 0}
                  aria-label={words.papersWith(count(papers.length), count(corpus.size), label)}
                  onClick={() => showPapers(words.papersHaving(label), papers)}
                >
                  {words.of(count(papers.length), count(corpus.size))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <button
        type="button"
        class="report-line"
        onClick={() => send({type: "dialog", dialog: "report"})}
      >
        <Icon name={error + warning > 0 ? "warning" : "info"} size={16} />
        <span>
          {error + warning + notice === 0
            ? words.nothingWrong
            : [
                error > 0 ? words.lost(count(error)) : null,
                warning > 0 ? words.guessed(count(warning)) : null,
                notice > 0 ? words.noted(count(notice)) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
        </span>
        <span class="link">{words.readReport}</span>
      </button>
      {people.count > 0 && given === undefined && (
        <section>
          <h3>{words.topPeople}</h3>
          <NameList
            names={topPeople(analysis, 8).map(({person, papers}) => ({
              key: person,
              name: people.name[person],
              colour: personColour(open, person),
              figure: plural(papers, "paper"),
              figureLabel: `${plural(papers, "paper")}: ${people.name[person]}`,
              onClick: () => send({type: "select", selection: {kind: "person", person}}),
              onFigure: () =>
                showPapers(words.papersBy(people.name[person]), [...listAt(people.papers, person)]),
            }))}
          />
        </section>
      )}
      {topics.count > 0 && (
        <section>
          <h3>{words.topTopics}</h3>
          <div class="chips">
            {topics.label.slice(0, 14).map((label, term) => (
              <Chip
                key={label}
                count={listAt(topics.papers, term).length}
                onClick={() => send({type: "select", selection: {kind: "term", term}})}
              >
                {label}
              </Chip>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

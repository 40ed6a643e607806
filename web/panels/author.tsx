import {useMemo, useRef, useState} from "preact/hooks";
import {listAt} from "../../src/index.ts";
import {Career} from "../charts/career.tsx";
import {topPeople} from "../facts/corpus.ts";
import {count, figure, plainName, plural} from "../facts/format.ts";
import {communityColour} from "../facts/nodes.ts";
import {personFacts} from "../facts/person.ts";
import {peopleOf} from "../facts/relations.ts";
import {Chip, Count, Segmented} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {Card, Nothing, Page} from "../parts/page.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {authorFigures} from "./author-figures.ts";
import {AuthorPapers} from "./author-papers.tsx";
import {Identity} from "./identity.tsx";
import {showPapers} from "./kept.ts";
import {PersonNumbers} from "./person-numbers.tsx";
import type {Open} from "./shared.ts";

/** The full page of whoever was selected last; it stays while papers are read beside it. */
export function AuthorView(open: Open) {
  const {analysis, state, send} = open;
  const last = useRef<{analysis: Open["analysis"]; person: number} | null>(null);
  const selected = state.trail.findLast(({kind}) => kind === "person");
  if (selected?.kind === "person") last.current = {analysis, person: selected.person};
  const person = last.current?.analysis === analysis ? last.current.person : null;
  const said = words.views2.author;
  if (analysis.people.count === 0) return <Nothing title={said.choose} why={words.noPeopleHere} />;
  if (person === null || person >= analysis.people.count)
    return (
      <Page title={said.choose} sub={said.chooseLead}>
        <NameList
          first={40}
          names={topPeople(analysis, 200).map(({person: key, papers}) => ({
            key,
            name: analysis.people.name[key],
            colour: null,
            figure: plural(papers, "paper"),
            onClick: () => send({type: "select", selection: {kind: "person", person: key}}),
            onFigure: () =>
              showPapers(send, words.papersBy(analysis.people.name[key]), listAt(analysis.people.papers, key)), // biome-ignore format: one call
            figureLabel: `${plural(papers, "paper")}: ${analysis.people.name[key]}`,
          }))}
        />
      </Page>
    );
  return <Author key={person} {...open} person={person} />;
}

const TABS = ["papers", "numbers", "identity"] as const;
type Tab = (typeof TABS)[number];

function Author(open: Open & {person: number}) {
  const {analysis, person, send, palette} = open;
  const said = words.views2.author;
  const [tab, setTab] = useState<Tab>("papers");
  const facts = useMemo(() => personFacts(analysis, person), [analysis, person]);
  const answer = useAnswer(open, "person", {person});
  const page = answer.state === "answered" ? answer.output.page : null;
  const {figures, caveats} = authorFigures(open, facts, page);
  const {community, communityLabel, name} = facts;
  const {communities} = analysis.networks.coauthor;
  const hasPapers = analysis.networks.coauthor.network.given === undefined;
  return (
    <Page
      title={name}
      sub={page?.field ?? undefined}
      tools={
        <button
          type="button"
          class="button"
          onClick={() => {
            send({type: "view", view: "map"});
            send({type: "select", selection: {kind: "person", person}});
          }}
        >
          {said.onMap}
        </button>
      }
    >
      <div class="author">
        <div class="author-side">
          <Figures figures={figures} />
          {caveats.length > 0 && <p class="caveat">{caveats.join(" ")}</p>}
          {facts.reported.length > 0 && (
            <Card title={said.reported} lead={said.reportedLead}>
              <dl class="facts">
                {facts.reported.map(({label, value}) => (
                  <div key={label}>
                    <dt>{plainName(label)}</dt>
                    <dd>
                      <Count
                        label={`${figure(value)} ${plainName(label)}: ${words.papersList}`}
                        onClick={() => showPapers(send, words.papersBy(name), facts.papers)}
                      >
                        {value > 0 && value < 1 ? `${figure(100 * value)} %` : figure(value)}
                      </Count>
                    </dd>
                  </div>
                ))}
              </dl>
            </Card>
          )}
          <Card title={words.community}>
            <button
              type="button"
              class="plain"
              onClick={() =>
                send({
                  type: "select",
                  selection: {kind: "community", network: "coauthor", community},
                })
              }
            >
              <span
                class="dot"
                style={{background: communityColour(analysis, "coauthor", community, palette)}}
              />
              {communityLabel}
            </button>
          </Card>
          {facts.topics.length > 0 && (
            <Card title={words.writesAbout}>
              <div class="chips">
                {facts.topics.slice(0, 14).map(({term, label, papers}) => {
                  const activity = page?.topics.find(({id}) => id === analysis.topics.id[term]);
                  return (
                    <span
                      key={term}
                      class="chip-pair"
                      title={
                        activity?.activity == null
                          ? undefined
                          : said.activity(figure(activity.activity))
                      }
                    >
                      <Chip onClick={() => send({type: "select", selection: {kind: "term", term}})}>
                        {label}
                      </Chip>
                      <Count
                        label={`${plural(papers.length, "paper")}: ${words.papersByOn(name, label)}`}
                        onClick={() => showPapers(send, words.papersByOn(name, label), papers)}
                      >
                        {count(papers.length)}
                      </Count>
                    </span>
                  );
                })}
              </div>
            </Card>
          )}
          {facts.coauthors.length > 0 && (
            <Card
              title={words.tableCoauthors}
              tools={
                <Count
                  label={`${count(facts.coauthors.length)} ${words.tableCoauthors}`}
                  onClick={() =>
                    showPapers(
                      send,
                      words.papersByWith(name),
                      facts.papers.filter(p => peopleOf(analysis, p).length > 1),
                    )
                  }
                >
                  {count(facts.coauthors.length)}
                </Count>
              }
            >
              <NameList
                first={10}
                names={facts.coauthors.map(({node, tie, papers}) => ({
                  key: node,
                  name: analysis.people.name[node],
                  colour: communityColour(
                    analysis,
                    "coauthor",
                    communities.community[node],
                    palette,
                  ),
                  figure: plural(papers, "paper"),
                  figureLabel: words.papersWithPerson(
                    plural(papers, "paper"),
                    analysis.people.name[node],
                  ),
                  onClick: () => send({type: "select", selection: {kind: "person", person: node}}),
                  onFigure: () =>
                    send({type: "select", selection: {kind: "tie", network: "coauthor", tie}}),
                }))}
              />
            </Card>
          )}
        </div>
        <div class="author-main">
          {facts.first > 0 && facts.first !== facts.last && (
            <Card wide title={words.inspect.person.career}>
              <Career
                analysis={analysis}
                papers={facts.papers}
                years={page?.years ?? null}
                onYear={(title, papers) => showPapers(send, `${name}, ${title}`, papers)}
              />
            </Card>
          )}
          <Segmented
            label={name}
            value={tab}
            choices={[
              {value: "papers", label: `${words.papersList} ${count(facts.papers.length)}`},
              {value: "numbers", label: said.indices},
              {value: "identity", label: words.identity},
            ]}
            onChange={setTab}
          />
          {tab === "papers" && <AuthorPapers {...open} papers={facts.papers} />}
          {tab === "numbers" && <PersonNumbers {...open} facts={facts} answer={answer} />}
          {tab === "identity" && hasPapers && <Identity {...open} facts={facts} answer={answer} />}
        </div>
      </div>
    </Page>
  );
}

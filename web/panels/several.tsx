import {useState} from "preact/hooks";
import {listAt} from "../../src/index.ts";
import {count, figure, noun, plural} from "../facts/format.ts";
import {isGraphAlone, nodeName} from "../facts/nodes.ts";
import {inBoth} from "../facts/relations.ts";
import {oneSelected, type Several, severalFacts, toggled} from "../facts/several.ts";
import {Caveat} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {Tabs} from "../parts/tabs.tsx";
import {words} from "../words.ts";
import {Chain} from "./chain.tsx";
import type {Open} from "./shared.ts";

/** Several people, topics or papers at once: who they are and what they share. */
export function SeveralPanel({analysis, send, selection}: Open & {selection: Several}) {
  const {of, items} = selection;
  const said = words.inspect;
  const kind = of === "person" && isGraphAlone(analysis) ? "node" : of;
  const title = said.severalTitle[kind](count(items.length));
  const facts = severalFacts(analysis, selection);
  const [tab, setTab] = useState("selected");
  const network = of === "person" ? "coauthor" : "topics";
  const showPapers = (title: string, papers: readonly number[]) =>
    send({type: "select", selection: {kind: "papers", title, papers}});
  const select = (item: number) => send({type: "select", selection: oneSelected(of, item)});
  const without = (item: number) => send({type: "select", selection: toggled(selection, of, item)});
  const share = (n: number) => said.nOf(count(n), count(items.length));

  return (
    <>
      <h2 class="title">{title}</h2>
      <p class="sub">
        {said.whatTheyShare}
        {of === "person" && items.length === 2 && (
          <button
            type="button"
            class="link"
            onClick={() =>
              send({type: "compare", compared: {of: "people", sides: [items[0], items[1]]}})
            }
          >
            {words.asks.compare.compareThese}
          </button>
        )}
      </p>
      <Figures
        figures={[
          {
            label: noun(facts.papers.length, "paper"),
            value: count(facts.papers.length),
            onClick: () => showPapers(said.papersOfSelection, facts.papers),
          },
          ...(of === "paper"
            ? []
            : [
                {
                  label: said.ofTwoOrMore,
                  value: count(facts.together.length),
                  onClick: () =>
                    showPapers(
                      said.papersOfTwoOrMore,
                      facts.together.map(({item}) => item),
                    ),
                },
                {
                  label: said.ofAll,
                  value: count(facts.byAll.length),
                  onClick: () => showPapers(said.papersOfAll, facts.byAll),
                },
                {
                  label: said.tiesOf(count(facts.pairs)),
                  value: count(facts.ties?.length ?? 0),
                  meaning: said.tiesAmong,
                  onClick: () => setTab("ties"),
                },
              ]),
        ]}
      />
      {facts.together.length === 0 && facts.terms.length === 0 && facts.people.length === 0 && (
        <Caveat lines={[said.nothingShared]} />
      )}
      {of === "person" && items.length === 2 && (
        <Chain analysis={analysis} send={send} a={items[0]} b={items[1]} />
      )}
      <Tabs
        label={title}
        shown={tab}
        onShow={setTab}
        tabs={[
          {
            id: "selected",
            label: said.selected(count(items.length)),
            panel: () => (
              <NameList
                first={40}
                names={items.map((item, i) => ({
                  key: item,
                  name: facts.names[i],
                  colour: null,
                  figure: said.remove,
                  figureLabel: said.removeFromSelection(facts.names[i]),
                  onClick: () => select(item),
                  onFigure: () => without(item),
                }))}
              />
            ),
          },
          {
            id: "topics",
            label: `${said.topics} ${count(facts.terms.length)}`,
            panel: () =>
              facts.terms.length === 0 ? (
                <p class="empty">{said.noSharedTopics}</p>
              ) : (
                <NameList
                  first={30}
                  names={facts.terms.map(({item, count: n}) => ({
                    key: item,
                    name: analysis.topics.label[item],
                    colour: null,
                    figure: share(n),
                    figureLabel: `${share(n)}: ${analysis.topics.label[item]}`,
                    onClick: () => send({type: "select", selection: {kind: "term", term: item}}),
                    onFigure: () =>
                      showPapers(
                        words.papersOn(analysis.topics.label[item]),
                        inBoth(facts.papers, listAt(analysis.topics.papers, item)),
                      ),
                  }))}
                />
              ),
          },
          {
            id: "people",
            label: `${said.people} ${count(facts.people.length)}`,
            panel: () =>
              facts.people.length === 0 ? (
                <p class="empty">{said.noSharedPeople}</p>
              ) : (
                <NameList
                  first={30}
                  names={facts.people.map(({item, count: n}) => ({
                    key: item,
                    name: analysis.people.name[item],
                    colour: null,
                    figure: share(n),
                    figureLabel: `${share(n)}: ${analysis.people.name[item]}`,
                    onClick: () =>
                      send({type: "select", selection: {kind: "person", person: item}}),
                    onFigure: () =>
                      showPapers(
                        words.papersBy(analysis.people.name[item]),
                        inBoth(facts.papers, listAt(analysis.people.papers, item)),
                      ),
                  }))}
                />
              ),
          },
          ...(facts.ties === null
            ? []
            : [
                {
                  id: "ties",
                  label: `${said.ties} ${count(facts.ties.length)}`,
                  panel: () => (
                    <NameList
                      first={30}
                      names={facts.ties!.map(tie => {
                        const {edges, edgePapers} = analysis.networks[network].network;
                        const ends = [edges.source[tie], edges.target[tie]];
                        return {
                          key: tie,
                          name: ends.map(end => nodeName(analysis, network, end)).join(" – "),
                          colour: null,
                          figure: `${figure(edges.strength[tie])} · ${plural(edgePapers[tie], "paper")}`,
                          onClick: () =>
                            send({type: "select", selection: {kind: "tie", network, tie}}),
                        };
                      })}
                    />
                  ),
                },
              ]),
          {
            id: "papers",
            label: `${said.papersTab} ${count(facts.papers.length)}`,
            panel: () => (
              <PaperList
                analysis={analysis}
                papers={of === "paper" ? items : facts.papers}
                send={send}
              />
            ),
          },
        ]}
      />
    </>
  );
}

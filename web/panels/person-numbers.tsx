import type {ComponentChildren} from "preact";
import {count, figure, yearSpan} from "../facts/format.ts";
import {nodeMeasures} from "../facts/measures.ts";
import type {PersonFacts} from "../facts/person.ts";
import {indexLines} from "../facts/standing.ts";
import {Count} from "../parts/controls.tsx";
import {MeasureList} from "../parts/measure-list.tsx";
import {words} from "../words.ts";
import type {Known} from "./answers.ts";
import type {Open} from "./shared.ts";

type Props = Open & {person: number; facts: PersonFacts; answer: Known<"person">};

/** Field, years, citations and novelty in a few lines, each with how much of it is known. */
export function Standing({analysis, facts, answer, send}: Props) {
  const said = words.inspect.person;
  const {corpus} = analysis;
  const known = [...facts.papers].filter(paper => corpus.citations[paper] >= 0);
  const cited = known.reduce((sum, paper) => sum + corpus.citations[paper], 0);
  const page = answer.state === "answered" ? answer.output.page : null;
  const {length} = facts.papers;
  const show = (title: string, papers: readonly number[]) =>
    send({type: "select", selection: {kind: "papers", title, papers}});
  return (
    <dl class="facts">
      {page?.field != null && <Fact name={said.field}>{page.field}</Fact>}
      {facts.first > 0 && <Fact name={said.active}>{yearSpan(facts.first, facts.last)}</Fact>}
      {known.length > 0 && (
        <Fact name={said.citations}>
          <Count onClick={() => show(`${facts.name}: ${said.citations}`, known)}>
            {`${known.length < length ? "≥ " : ""}${count(cited)}`}
          </Count>
          {known.length < length && (
            <span class="quiet small">
              {said.covered(count(known.length), count(length), said.needs.citations)}
            </span>
          )}
        </Fact>
      )}
      {page !== null && (
        <Fact name={said.novelty} meaning={said.noveltyMeaning}>
          {page.novelty.percent === null ? (
            <span class="quiet">
              {said.noveltyUnknown(count(page.novelty.scored), count(length))}
            </span>
          ) : (
            <Count onClick={() => show(`${facts.name}: ${said.novelty}`, [...facts.papers])}>
              {said.noveltyText(
                figure(Math.round(page.novelty.percent)),
                count(page.novelty.scored),
                count(length),
              )}
            </Count>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  meaning,
  children,
}: {
  name: string;
  meaning?: string;
  children: ComponentChildren;
}) {
  return (
    <div title={meaning}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every index of a person and every measure of their place in the network. */
export function PersonNumbers({analysis, person, facts, answer, send}: Props) {
  const said = words.inspect.measures;
  const show = (label: string) =>
    send({
      type: "select",
      selection: {
        kind: "papers",
        title: words.inspect.person.numberOf(label, facts.name),
        papers: [...facts.papers],
      },
    });
  const isGiven = analysis.networks.coauthor.network.given !== undefined;
  return (
    <div class="numbers">
      <h3>{said.network}</h3>
      <MeasureList
        lines={nodeMeasures(analysis, "coauthor", person)}
        onNumber={isGiven ? null : ({metric}) => show(metric.label)}
      />
      {!isGiven && <h3>{said.indices}</h3>}
      {answer.state === "asked" && !isGiven && <p class="quiet">{words.inspect.computing}</p>}
      {answer.state === "failed" && (
        <p class="caveat">{words.inspect.notComputed(answer.reason)}</p>
      )}
      {answer.state === "answered" && !isGiven && (
        <MeasureList
          lines={indexLines(answer.output)}
          onNumber={({metric}) => show(metric.label)}
        />
      )}
    </div>
  );
}

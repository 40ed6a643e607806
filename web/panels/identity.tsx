import {figure, plural, weightText} from "../facts/format.ts";
import type {PersonFacts} from "../facts/person.ts";
import {Count} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Known} from "./answers.ts";
import type {Open} from "./shared.ts";

/** Why the records of a person were taken for one, under which names, and who might be the same. */
export function Identity({
  analysis,
  person,
  facts,
  answer,
  state,
  send,
}: Open & {person: number; facts: PersonFacts; answer: Known<"person">}) {
  const said = words.inspect.person;
  const known = answer.state === "answered" ? answer.output : null;
  const doubt = (other: number) =>
    known?.page.doubts.find(({id}) => id === people.id[other])?.hIfOne ?? null;
  const {people} = analysis;
  const evidence = people.evidence[person] ?? [];
  const doubts = people.doubts.filter(({a, b}) => a === person || b === person);
  return (
    <div class="identity">
      <h3>{words.namesSeen}</h3>
      <Printed lines={facts.names} send={send} />
      <h3>{words.evidence}</h3>
      {evidence.length === 0 ? (
        <p class="quiet">{state.early ? words.shell.stillComputing : words.noEvidence}</p>
      ) : (
        <ul class="plain-list">
          {evidence.map(({reason, weight}, i) => (
            <li key={`${reason}${i}`}>
              <span>{reason}</span>
              <span class="quiet">{weightText(weight)}</span>
            </li>
          ))}
        </ul>
      )}
      {known !== null && known.unsure.length > 0 && (
        <p class="caveat">
          <button
            type="button"
            class="link"
            onClick={() =>
              send({
                type: "select",
                selection: {
                  kind: "papers",
                  title: said.unsureTitle(facts.name),
                  papers: known.unsure,
                },
              })
            }
          >
            {said.unsure(plural(known.unsure.length, "paper"))}
          </button>
        </p>
      )}
      {doubts.length > 0 && <h3>{words.doubts}</h3>}
      {known?.ranges.h_index !== undefined && (
        <p class="caveat">
          {said.hRange(`${figure(known.ranges.h_index[0])}–${figure(known.ranges.h_index[1])}`)}
        </p>
      )}
      {doubts.map(({a, b, probability, evidence: reasons}) => {
        const other = a === person ? b : a;
        return (
          <div key={other} class="doubt">
            <button
              type="button"
              class="plain"
              onClick={() => send({type: "select", selection: {kind: "person", person: other}})}
            >
              {people.name[other]}
            </button>{" "}
            <span class="quiet">
              {words.doubtShare(`${Math.round(probability * 100)} %`)}
              {reasons.length > 0 && ` · ${reasons.map(({reason}) => reason).join(", ")}`}
              {doubt(other) !== null && ` · ${said.hIfOne(figure(doubt(other)))}`}
            </span>
          </div>
        );
      })}
      {facts.affiliations.length > 0 && (
        <>
          <h3>{words.affiliations}</h3>
          <Printed lines={facts.affiliations.slice(0, 12)} send={send} />
        </>
      )}
      {facts.ids.length > 0 && (
        <>
          <h3>{words.identifiers}</h3>
          <ul class="plain-list">
            {facts.ids.map(({scheme, id}) => (
              <li key={scheme + id}>
                <span class="quiet">{scheme}</span>
                <span>{id}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Names or places as they are printed, each with the papers that print it. */
function Printed({lines, send}: Pick<Open, "send"> & {lines: PersonFacts["names"]}) {
  return (
    <ul class="plain-list">
      {lines.map(({name, papers}) => (
        <li key={name}>
          <span dir="auto">{name}</span>
          <Count
            label={`${plural(papers.length, "paper")}: ${name}`}
            onClick={() => send({type: "select", selection: {kind: "papers", title: name, papers}})}
          >
            {plural(papers.length, "paper")}
          </Count>
        </li>
      ))}
    </ul>
  );
}

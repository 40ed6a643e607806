import {useState} from "preact/hooks";
import {count, figure, plural, yearSpan} from "../facts/format.ts";
import {Answered} from "../parts/answered.tsx";
import {Figures} from "../parts/figures.tsx";
import {NameList} from "../parts/name-list.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** Where the tables stand, beside the app. */
const tablesAt = (): string => new URL("tables/", document.baseURI).href;

/**
 * A community of a corpus that is too large to hold here: its people are fetched from the tables when it is opened, and a
 * person's papers when that person is.
 */
export function StoredPanel({node, ...open}: Open & {node: number}) {
  const {analysis} = open;
  const [person, openPerson] = useState<number | null>(null);
  const community = Number(analysis.people.id[node]);
  return person === null ? (
    <StoredCommunity
      {...open}
      label={analysis.people.name[node]}
      community={community}
      onPerson={openPerson}
    />
  ) : (
    <StoredPerson {...open} person={person} onBack={() => openPerson(null)} />
  );
}

function StoredCommunity({
  label,
  community,
  onPerson,
  ...open
}: Open & {label: string; community: number; onPerson: (person: number) => void}) {
  const said = words.stored;
  const answer = useAnswer(open, "stored community", {at: tablesAt(), community});
  return (
    <>
      <h2 class="title" dir="auto">
        {label}
      </h2>
      <p class="sub">{said.community}</p>
      <Answered answer={answer} lines={8}>
        {({members, ties, graph}) => (
          <>
            <Figures
              figures={[
                {label: words.people, value: count(members.length)},
                {label: said.ties, value: count(ties)},
              ]}
            />
            {ties > 0 && (
              <button
                type="button"
                class="button wide"
                onClick={() =>
                  open.send({
                    type: "open part",
                    name: label,
                    files: [{name: "community.json", bytes: new TextEncoder().encode(graph)}],
                  })
                }
              >
                {said.asMap}
              </button>
            )}
            <section>
              <h3>{said.people}</h3>
              <NameList
                first={30}
                names={members.map(({person, name, papers}) => ({
                  key: person,
                  name,
                  colour: null,
                  figure: plural(papers, "paper"),
                  onClick: () => onPerson(person),
                }))}
              />
            </section>
          </>
        )}
      </Answered>
    </>
  );
}

function StoredPerson({person, onBack, ...open}: Open & {person: number; onBack: () => void}) {
  const said = words.stored;
  const answer = useAnswer(open, "stored person", {at: tablesAt(), person});
  return (
    <>
      <button type="button" class="button" onClick={onBack}>
        {said.back}
      </button>
      <Answered answer={answer} lines={8}>
        {found =>
          found === null ? (
            <p class="empty">{said.nobody}</p>
          ) : (
            <>
              <h2 class="title" dir="auto">
                {found.name}
              </h2>
              <p class="sub">
                {yearSpan(found.totals.first_year ?? 0, found.totals.last_year ?? 0) ?? said.noYear}
              </p>
              <Figures
                figures={[
                  {label: words.papers, value: figure(found.totals.papers)},
                  {label: said.citations, value: figure(found.totals.citations)},
                  {label: said.h, value: figure(found.totals.h)},
                  {label: said.coAuthors, value: figure(found.totals.co_authors)},
                ]}
              />
              <p class="sub">
                {said.known(found.totals.citations_known ?? 0, found.papers.length)}
              </p>
              <section>
                <h3>{said.papers}</h3>
                <ol class="papers">
                  {found.papers.map(({paper, title, year, venue, citations}) => (
                    <li key={paper} class="paper">
                      <span class="paper-title" dir="auto">
                        {title === "" ? said.untitled : title}
                      </span>
                      <span class="paper-facts">
                        {citations !== null && <span>{words.cited(count(citations))}</span>}
                        {year !== null && <span>{year}</span>}
                        {venue !== null && <span dir="auto">{venue}</span>}
                      </span>
                    </li>
                  ))}
                </ol>
              </section>
            </>
          )
        }
      </Answered>
    </>
  );
}

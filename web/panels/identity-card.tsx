import {listAt} from "../../src/index.ts";
import {count, plural, yearSpan} from "../facts/format.ts";
import {personFacts} from "../facts/person.ts";
import {inBoth} from "../facts/relations.ts";
import {Count} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

/** So many of each list are shown beside each other. */
const FEW = 6;

/** What the papers say of one of two people; what both have is marked. */
export function IdentityCard({
  analysis,
  person,
  other,
  send,
}: Open & {person: number; other: number}) {
  const said = words.asks.identity;
  const facts = personFacts(analysis, person);
  const beside = personFacts(analysis, other);
  const papers = [...facts.papers];
  const lists: readonly {label: string; items: readonly Item[]}[] = [
    {
      label: words.namesSeen,
      items: facts.names.map(({name, papers}) => ({name, papers, both: false})),
    },
    {
      label: words.identifiers,
      items: facts.ids.map(({scheme, id}) => ({
        name: `${scheme} ${id}`,
        papers: null,
        both: false,
      })),
    },
    {
      label: words.affiliations,
      items: facts.affiliations.map(({name, papers}) => ({
        name,
        papers,
        both: beside.affiliations.some(other => other.name === name),
      })),
    },
    {
      label: said.coauthors,
      items: facts.coauthors.map(({node}) => ({
        name: analysis.people.name[node],
        papers: inBoth(facts.papers, listAt(analysis.people.papers, node)),
        both: beside.coauthors.some(tie => tie.node === node),
      })),
    },
    {
      label: said.topics,
      items: facts.topics.map(({label, term, papers}) => ({
        name: label,
        papers,
        both: beside.topics.some(topic => topic.term === term),
      })),
    },
  ];
  return (
    <article class="identity-card">
      <h3>
        <button
          type="button"
          class="plain"
          dir="auto"
          onClick={() => send({type: "select", selection: {kind: "person", person}})}
        >
          {facts.name}
        </button>
      </h3>
      <p class="sub">
        <button
          type="button"
          class="link"
          onClick={() =>
            send({type: "select", selection: {kind: "papers", title: facts.name, papers}})
          }
        >
          {plural(papers.length, "paper")}
        </button>
        {facts.first > 0 && ` · ${yearSpan(facts.first, facts.last)}`}
      </p>
      {lists
        .filter(({items}) => items.length > 0)
        .map(({label, items}) => (
          <section key={label}>
            <h4>{label}</h4>
            <ul>
              {[...items]
                .sort((a, b) => Number(b.both) - Number(a.both))
                .slice(0, FEW)
                .map(({name, papers: own, both}) => (
                  <li key={name} class={both ? "both" : ""}>
                    <span dir="auto">{name}</span>
                    {own !== null && (
                      <Count
                        label={`${plural(own.length, "paper")}: ${facts.name}, ${name}`}
                        onClick={() =>
                          send({
                            type: "select",
                            selection: {
                              kind: "papers",
                              title: `${facts.name}, ${name}`,
                              papers: own,
                            },
                          })
                        }
                      >
                        {count(own.length)}
                      </Count>
                    )}
                    {both && <span class="unseen"> ({said.both})</span>}
                  </li>
                ))}
              {items.length > FEW && <li class="quiet">{said.more(items.length - FEW)}</li>}
            </ul>
          </section>
        ))}
    </article>
  );
}

interface Item {
  readonly name: string;
  /** Those that say so; null where that is not one by one. */
  readonly papers: readonly number[] | null;
  readonly both: boolean;
}

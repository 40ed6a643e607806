import {YearPairs} from "../charts/year-pairs.tsx";
import {sideLines, yearPairs} from "../facts/compared.ts";
import {count, figure, noun, plural, yearSpan} from "../facts/format.ts";
import {undatedOf} from "../facts/paper-sets.ts";
import {Caveat} from "../parts/controls.tsx";
import {Figures} from "../parts/figures.tsx";
import {Card} from "../parts/page.tsx";
import {PaperList} from "../parts/paper-list.tsx";
import {Told} from "../parts/told.tsx";
import type {Selection} from "../state/state.ts";
import type {Compared} from "../state/two-sides.ts";
import {words} from "../words.ts";
import {Chain} from "./chain.tsx";
import {cohortOpener, opener, SidedItems} from "./compare-items.tsx";
import {SideMeasures} from "./compare-measures.tsx";
import {showPapers} from "./kept.ts";
import type {Sided} from "./sided.ts";

/** All that is known of two sides: who they are, by year, in numbers, topics and people, and what they did together. */
export function BothSides(sided: Sided) {
  const {analysis, send, of, names, compared, found, palette} = sided;
  const said = words.asks.compare;
  const {sides, joint, warnings, between} = found;
  const colours = [palette.groups[0], palette.groups[1]] as const;
  const papers = [sides[0].papers, sides[1].papers] as const;
  const lines = sideLines(analysis, found);
  return (
    <div class="compare">
      <div class="compare-heads">
        {([0, 1] as const).map(i => (
          <SideHead key={i} {...sided} side={i} colour={colours[i]} />
        ))}
      </div>
      <Caveat lines={warnings} />
      <div class="cards">
        <Card title={said.together} lead={said.togetherLead[of]}>
          <Figures
            figures={[
              {
                label: noun(joint.length, "joint paper"),
                value: count(joint.length),
                onClick: () => showPapers(send, said.jointOf(...names), joint),
              },
              {
                label: noun(found.topics.shared.count, "shared topic"),
                value: count(found.topics.shared.count),
                onClick: opener(sided, "topic", said.sharedTopics, found.topics.shared, [0, 1]),
              },
              {
                label: said.sharedPeople[of],
                value: count(found.people.shared.count),
                onClick: opener(
                  sided,
                  "person",
                  said.sharedPeople[of],
                  found.people.shared,
                  [0, 1],
                ),
              },
              ...(between === null
                ? []
                : [
                    {
                      label: said.tiesBetween,
                      value: count(between.ties),
                      meaning: said.strengthBetween(figure(between.strength)),
                      onClick:
                        between.ties === 0
                          ? undefined
                          : () =>
                              showPapers(
                                send,
                                said.tiesBetweenOf(...names),
                                joint.length > 0 ? joint : [...papers[0], ...papers[1]],
                              ),
                    },
                  ]),
            ]}
          />
          {compared.of === "people" && compared.sides[0] !== null && compared.sides[1] !== null && (
            <Chain analysis={analysis} send={send} a={compared.sides[0]} b={compared.sides[1]} />
          )}
        </Card>
        <Card title={said.byYear}>
          <YearPairs
            label={said.byYear}
            names={names}
            colours={colours}
            years={yearPairs(analysis, papers)}
            onBar={(year, i, its) => showPapers(send, `${names[i]}, ${year}`, its)}
          />
        </Card>
      </div>
      <Card title={said.numbers} lead={said.numbersLead[of]}>
        <SideMeasures {...sided} lines={lines} colours={colours} />
      </Card>
      <Card title={words.views.topics} lead={said.topicsLead[of]}>
        <SidedItems {...sided} kind="topic" items={found.topics} colours={colours} />
      </Card>
      <Card title={said.people[of]}>
        <SidedItems {...sided} kind="person" items={found.people} colours={colours} />
      </Card>
      {joint.length > 0 && (
        <Card title={said.jointOf(...names)}>
          <PaperList analysis={analysis} papers={joint} send={send} />
        </Card>
      )}
    </div>
  );
}

/** Who a side is, with its papers, years and field. */
function SideHead({side, colour, ...sided}: Sided & {side: 0 | 1; colour: string}) {
  const {analysis, send, names, compared, found} = sided;
  const said = words.asks.compare;
  const {papers, years, undated, field, cohort} = found.sides[side];
  const selection = selectionOf(compared, side);
  const name = names[side];
  return (
    <section class="compare-head">
      <h3 dir="auto">
        <span class="dot" style={{background: colour}} />
        {selection === null ? (
          name
        ) : (
          <button type="button" class="plain" onClick={() => send({type: "select", selection})}>
            {name}
          </button>
        )}
      </h3>
      <p class="sub">
        <button
          type="button"
          class="count-link"
          onClick={() => showPapers(send, words.asks.compare.papersOf(name), papers)}
        >
          {plural(papers.length, "paper")}
        </button>
        <span>
          {[years === null ? said.noYear : yearSpan(...years), field]
            .filter(part => part !== null)
            .map(part => ` · ${part}`)
            .join("")}
        </span>
        {cohort?.ages != null && (
          <>
            {" · "}
            <Told
              say={like => said.cohort(cohort.ages ?? "", like)}
              numbers={[
                {
                  text: count(cohort.size),
                  onClick: cohortOpener(sided, side),
                  label: said.cohortLabel,
                },
              ]}
            />
          </>
        )}
        {undated > 0 && (
          <>
            {" · "}
            <button
              type="button"
              class="count-link"
              onClick={() =>
                showPapers(send, `${name}: ${words.undatedPapers}`, undatedOf(analysis, papers))
              }
            >
              {said.undated(count(undated))}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function selectionOf(compared: Compared, side: 0 | 1): Selection | null {
  switch (compared.of) {
    case "people": {
      const person = compared.sides[side];
      return person === null ? null : {kind: "person", person};
    }
    case "communities": {
      const community = compared.sides[side];
      return community === null ? null : {kind: "community", network: compared.network, community};
    }
    case "periods":
      return null;
  }
}

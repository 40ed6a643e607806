import {LogPoints} from "../charts/log-points.tsx";
import {count, figure, plural} from "../facts/format.ts";
import {papersOfProlific, peopleWith} from "../facts/laws.ts";
import {papersOfSome} from "../facts/paper-sets.ts";
import {Card} from "../parts/page.tsx";
import {Told} from "../parts/told.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {LawProps} from "./law-props.ts";

/** Lotka: how many people have written how many papers, beside the law, and whether it holds. */
export function LotkaCard({analysis, send, laws: {lotka, people}}: LawProps) {
  const said = words.views2.laws;
  const {exponent, constant, p, samples, verdict, peopleByPapers} = lotka;
  const open = (papers: number, title: string) =>
    showPapers(send, title, papersOfSome(analysis, "people", peopleWith(analysis, papers)));
  const points = peopleByPapers.map(([papers, n]) => ({
    x: papers,
    y: n,
    said: said.lotkaPoint(plural(n, "person"), plural(papers, "paper")),
  }));
  return (
    <Card title={said.lotka} lead={said.lotkaLead}>
      {points.length === 0 ? (
        <p class="empty">{words.noPeopleHere}</p>
      ) : (
        <Twin
          label={said.lotka}
          head={[
            {label: words.papers, numeric: true},
            {label: words.people, numeric: true},
          ]}
          rows={points.map(({x, y, said: title}) => [
            count(x),
            <button key={x} type="button" class="count-link" onClick={() => open(x, title)}>
              {count(y)}
            </button>,
          ])}
        >
          <LogPoints
            label={said.lotka}
            points={points}
            line={
              exponent === null || constant === null
                ? null
                : x => (people * constant) / x ** exponent
            }
            axes={{x: said.xPapers, y: said.yPeople}}
            onPoint={i => open(points[i].x, points[i].said)}
          />
        </Twin>
      )}
      <p class="finding">
        {exponent === null || verdict === null ? (
          said.lotkaNone
        ) : (
          <Told
            say={n =>
              said.lotkaFit(
                n,
                figure(exponent),
                figure(p),
                count(samples),
                said.lotkaVerdict[verdict],
              )
            }
            numbers={[
              {
                text: plural(people, "person"),
                onClick: () =>
                  showPapers(send, said.lotkaPapers, papersOfProlific(analysis, people)),
              },
            ]}
          />
        )}
      </p>
    </Card>
  );
}

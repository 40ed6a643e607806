import type {LawsAnswer} from "../../src/jobs/questions/laws.ts";
import {Columns} from "../charts/columns.tsx";
import {LogPoints} from "../charts/log-points.tsx";
import {Shares} from "../charts/shares.tsx";
import {count, figure, plural} from "../facts/format.ts";
import {
  growthCurve,
  papersOfProlific,
  papersOfSources,
  papersWithoutSource,
  peopleWith,
} from "../facts/laws.ts";
import {papersOfSome, papersOfYears} from "../facts/paper-sets.ts";
import {Answered} from "../parts/answered.tsx";
import {Card} from "../parts/page.tsx";
import {Told} from "../parts/told.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {showPapers} from "./kept.ts";
import {Places} from "./laws-places.tsx";
import type {Open} from "./shared.ts";

/** Lotka, Bradford, Price, growth, and who works with whom: how the corpus follows the laws of the field. */
export function Laws(open: Open) {
  const answer = useAnswer(open, "laws", {});
  const again = () => open.send({type: "ask", question: "laws", input: {}});
  return (
    <Answered answer={answer} onAgain={again} lines={10}>
      {laws => (
        <>
          {laws.people < 200 && <p class="caveat">{words.views2.laws.small}</p>}
          <div class="cards two">
            <LotkaCard {...open} laws={laws} />
            <BradfordCard {...open} laws={laws} />
            <PriceCard {...open} laws={laws} />
            <GrowthCard {...open} laws={laws} />
            <Places
              {...open}
              of="countries"
              title={words.views2.laws.places.countries}
              places={laws.countries}
            />
            <Places
              {...open}
              of="institutions"
              title={words.views2.laws.places.institutions}
              places={laws.institutions}
            />
          </div>
        </>
      )}
    </Answered>
  );
}

type Props = Open & {laws: LawsAnswer};

function LotkaCard({analysis, send, laws: {lotka, people}}: Props) {
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

function BradfordCard({analysis, send, laws: {bradford}}: Props) {
  const said = words.views2.laws;
  const {sources, zones, unknown} = bradford;
  let sum = 0;
  const points = sources.map(([name, papers], i) => {
    sum += papers;
    return {
      x: i + 1,
      y: sum,
      said: said.bradfordPoint(count(i + 1), name, plural(papers, "paper"), count(sum)),
    };
  });
  const names = sources.map(([name]) => name);
  const ends =
    zones === null
      ? []
      : [
          zones.sources[0],
          zones.sources[0] + zones.sources[1],
          zones.sources.reduce((a, b) => a + b),
        ];
  const withoutSource = (
    <Told
      say={said.unknownSource}
      numbers={[
        {
          text: plural(unknown, "paper"),
          onClick: () => showPapers(send, said.noSource, papersWithoutSource(analysis)),
        },
      ]}
    />
  );
  return (
    <Card title={said.bradford} lead={said.bradfordLead}>
      {points.length === 0 ? (
        <p class="empty">{withoutSource}</p>
      ) : (
        <Twin
          label={said.bradford}
          head={[{label: words.source}, {label: words.papers, numeric: true}]}
          rows={sources.slice(0, 200).map(([name, papers]) => [
            name,
            <button
              key={name}
              type="button"
              class="count-link"
              onClick={() => showPapers(send, name, papersOfSources(analysis, [name]))}
            >
              {count(papers)}
            </button>,
          ])}
        >
          <LogPoints
            label={said.bradford}
            points={points}
            line={null}
            linearY
            bands={ends}
            axes={{x: said.xRank, y: said.yPapers}}
            onPoint={i => showPapers(send, names[i], papersOfSources(analysis, [names[i]]))}
          />
        </Twin>
      )}
      <p class="finding">
        {points.length === 0
          ? ""
          : zones === null
            ? said.bradfordNone
            : said.bradfordZones(
                count(zones.sources[0]),
                count(zones.sources[1]),
                count(zones.sources[2]),
                figure(zones.multiplierGeometric),
              )}
        {unknown > 0 && points.length > 0 && <> {withoutSource}</>}
      </p>
      {zones !== null && (
        <div class="chips">
          {zones.sources.map((n, z) => {
            const title = said.zone(String(z + 1), plural(n, "source"), plural(zones.articles[z], "paper")); // biome-ignore format: one call
            return (
              <button
                key={title}
                type="button"
                class="chip"
                onClick={() =>
                  showPapers(
                    send,
                    title,
                    papersOfSources(analysis, names.slice(z === 0 ? 0 : ends[z - 1], ends[z])),
                  )
                }
              >
                {title}
              </button>
            );
          })}
        </div>
      )}
    </Card>
  );
}

function PriceCard({analysis, send, laws: {price}}: Props) {
  const said = words.views2.laws;
  const {elite, share, threshold, core} = price;
  const percent = share === null ? "–" : `${figure(Math.round(1000 * share) / 10)} %`;
  return (
    <Card title={said.price} lead={said.priceLead}>
      <Shares share={share} mark={0.5} markLabel={said.half} />
      <p class="finding">
        <button
          type="button"
          class="link"
          disabled={elite === 0}
          onClick={() => showPapers(send, said.elite, papersOfProlific(analysis, elite))}
        >
          {said.priceSaid(count(elite), percent)}
        </button>
        {threshold !== null && (
          <>
            {" "}
            <button
              type="button"
              class="link"
              disabled={core === 0}
              onClick={() => showPapers(send, said.core, papersOfProlific(analysis, core))}
            >
              {said.priceCore(count(core), figure(threshold))}
            </button>
          </>
        )}
      </p>
    </Card>
  );
}

function GrowthCard({analysis, send, laws: {years}}: Props) {
  const said = words.views2.laws;
  const {rows, growth} = years;
  const columns = rows.map(({year, papers}) => ({
    label: String(year),
    value: papers,
    said: `${year}: ${plural(papers, "paper")}`,
  }));
  const percent = (x: number) => `${x > 0 ? "+" : ""}${figure(Math.round(1000 * x) / 10)} %`;
  return (
    <Card title={said.growth} lead={said.growthLead}>
      {rows.length === 0 ? (
        <p class="empty">{words.views2.noYears}</p>
      ) : (
        <Columns
          label={said.growth}
          columns={columns}
          low={0}
          high={rows.length - 1}
          height={210}
          curve={growth === null ? undefined : growthCurve(growth, rows.length)}
          onColumn={i =>
            showPapers(
              send,
              String(rows[i].year),
              papersOfYears(analysis, rows[i].year, rows[i].year),
            )
          }
        />
      )}
      <p class="finding">
        {growth === null
          ? said.growthNone
          : [
              growth.better === "exponential" && growth.exponential !== null
                ? said.exponential(
                    percent(growth.exponential.rate),
                    growth.exponential.doubling === null
                      ? ""
                      : said.doubling(figure(growth.exponential.doubling)),
                    figure(growth.exponential.r2),
                  )
                : said.linear(figure(growth.linear.slope), figure(growth.linear.r2)),
              ...(growth.cagr === null ? [] : [said.cagr(percent(growth.cagr))]),
            ].join(" ")}
      </p>
    </Card>
  );
}

import {LogPoints} from "../charts/log-points.tsx";
import {count, figure, plural} from "../facts/format.ts";
import {papersOfSources, papersWithoutSource} from "../facts/laws.ts";
import {Card} from "../parts/page.tsx";
import {Told} from "../parts/told.tsx";
import {Twin} from "../parts/twin.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {LawProps} from "./law-props.ts";

/** Bradford: papers by source, the most first, and the three zones of sources. */
export function BradfordCard({analysis, send, laws: {bradford}}: LawProps) {
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

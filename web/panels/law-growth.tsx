import {Columns} from "../charts/columns.tsx";
import {figure, plural} from "../facts/format.ts";
import {growthCurve} from "../facts/laws.ts";
import {papersOfYears} from "../facts/paper-sets.ts";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {LawProps} from "./law-props.ts";

/** Papers by year, and how they grow. */
export function GrowthCard({analysis, send, laws: {years}}: LawProps) {
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

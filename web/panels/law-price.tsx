import {Shares} from "../charts/shares.tsx";
import {count, figure} from "../facts/format.ts";
import {papersOfProlific} from "../facts/laws.ts";
import {Card} from "../parts/page.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {LawProps} from "./law-props.ts";

/** Price: how few people wrote half of the papers. */
export function PriceCard({analysis, send, laws: {price}}: LawProps) {
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

import {Answered} from "../parts/answered.tsx";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {BradfordCard} from "./law-bradford.tsx";
import {GrowthCard} from "./law-growth.tsx";
import {LotkaCard} from "./law-lotka.tsx";
import {PriceCard} from "./law-price.tsx";
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

import {closenessText, LAYOUT_METRICS} from "../../src/index.ts";
import {capitalised, figure} from "../facts/format.ts";
import {Fold} from "../parts/fold.tsx";
import {placesOf} from "../state/arrange.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** How well the map shows its network: a sentence on nearness, and the figures; measured anew when nodes have moved. */
export function PictureQuality(open: Open) {
  const {drawn, state} = open;
  const isMoving = state.arranging?.running ?? false;
  const positions = placesOf(state)?.positions ?? null;
  const answer = useAnswer(
    open,
    "layout quality",
    isMoving ? null : {network: drawn.id, positions},
  );
  const said = words.stage.layout;
  return (
    <section class="picture-quality" aria-label={said.quality} aria-live="polite">
      <h2>{said.quality}</h2>
      {answer.state === "failed" && (
        <p class="caveat">{words.inspect.notComputed(answer.reason)}</p>
      )}
      {answer.state === "asked" && (
        <p class="quiet">{isMoving ? said.whenStill : words.inspect.computing}</p>
      )}
      {answer.state === "answered" && (
        <>
          <p>{sentence(closenessText(answer.output.connectedCloseness))}</p>
          <dl>
            {LAYOUT_METRICS.map(({id, label, meaning, run}) => (
              <div key={id} title={meaning}>
                <dt>{label}</dt>
                <dd>{figure(run(answer.output))}</dd>
              </div>
            ))}
          </dl>
          <Fold label={said.qualityMeans}>
            {LAYOUT_METRICS.map(({id, label, meaning}) => (
              <p key={id} class="meaning">
                <b>{label}.</b> {meaning}
              </p>
            ))}
          </Fold>
        </>
      )}
    </section>
  );
}

/** A number keeps its sign on its line. */
const sentence = (text: string): string => `${capitalised(text.replaceAll(" %", "\u00a0%"))}.`;

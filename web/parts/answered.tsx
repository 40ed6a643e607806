import type {ComponentChildren} from "preact";
import {words} from "../words.ts";

type Known<Output> =
  | {readonly state: "asked"}
  | {readonly state: "answered"; readonly output: Output}
  | {readonly state: "failed"; readonly reason: string};

/** What came of a question: bars that wait, the answer, or why there is none and a way to ask again. */
export function Answered<Output>({
  answer,
  onAgain,
  lines = 5,
  children,
}: {
  answer: Known<Output>;
  onAgain?: () => void;
  /** How tall the place is that is kept while it is computed. */
  lines?: number;
  children: (output: Output) => ComponentChildren;
}) {
  switch (answer.state) {
    case "asked":
      return (
        <div class="waiting" role="status">
          <span class="unseen">{words.inspect.computing}</span>
          {Array.from({length: lines}, (_, i) => (
            <span key={i} class="bone" />
          ))}
        </div>
      );
    case "failed":
      return (
        <div class="nothing" role="alert">
          <p class="nothing-title">{words.views2.failed}</p>
          <p>{answer.reason}</p>
          {onAgain !== undefined && (
            <button type="button" class="button" onClick={onAgain}>
              {words.views2.again}
            </button>
          )}
        </div>
      );
    case "answered":
      return <>{children(answer.output)}</>;
  }
}

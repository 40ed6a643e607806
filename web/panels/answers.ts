import {useEffect} from "preact/hooks";
import type {QuestionInput, QuestionName, QuestionOutput} from "../../src/jobs/questions.ts";
import {keyOf} from "../state/answers.ts";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";

/** What a panel knows of a question that it asked. */
export type Known<Name extends QuestionName> =
  | {readonly state: "asked"}
  | {readonly state: "answered"; readonly output: QuestionOutput<Name>}
  | {readonly state: "failed"; readonly reason: string};

/**
 * Asks the worker about the open analysis, once for each input, and gives what is known of the answer by now.
 * A null input asks nothing yet.
 */
export function useAnswer<Name extends QuestionName>(
  {state, send}: {readonly state: State; readonly send: Send},
  question: Name,
  input: QuestionInput<Name> | null,
): Known<Name> {
  const key = input === null ? null : keyOf(question, input);
  const known = key === null ? undefined : state.answers.get(key);
  const unasked = key !== null && known === undefined;
  useEffect(() => {
    if (unasked) send({type: "ask", question, input});
  }, [unasked, key]);
  return (known ?? {state: "asked"}) as Known<Name>;
}

import {useEffect, useRef, useState} from "preact/hooks";
import type {QuestionInput, QuestionName, QuestionOutput} from "../../src/jobs/questions.ts";
import {type Known, useAnswer} from "./answers.ts";
import type {Open} from "./shared.ts";

/** The newest answer there is: while another is on its way, the one before stays in sight. */
export function useKept<Name extends QuestionName>(
  known: Known<Name>,
): QuestionOutput<Name> | null {
  const last = useRef<QuestionOutput<Name> | null>(null);
  if (known.state === "answered") last.current = known.output;
  return last.current;
}

/** Asks when it is called, and hands over the answer once it is there. */
export function useThen<Name extends QuestionName>(
  open: Open,
  question: Name,
  then: (output: QuestionOutput<Name>, input: QuestionInput<Name>) => void,
): [(input: QuestionInput<Name>) => void, isAsking: boolean] {
  const [wanted, want] = useState<QuestionInput<Name> | null>(null);
  const answer = useAnswer(open, question, wanted);
  useEffect(() => {
    if (wanted === null || answer.state === "asked") return;
    want(null);
    if (answer.state === "answered") then(answer.output, wanted);
  }, [wanted, answer]);
  return [want, wanted !== null];
}

/** Shows papers in the inspector under a title. */
export const showPapers = (send: Open["send"], title: string, papers: Iterable<number>): void =>
  send({type: "select", selection: {kind: "papers", title, papers: [...papers]}});

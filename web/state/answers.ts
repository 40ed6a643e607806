import type {QuestionName} from "../../src/jobs/questions.ts";
import type {Job, Message} from "./messages.ts";
import type {Answer, State} from "./state.ts";

/** So many answers are kept; the oldest go first. */
const KEPT = 200;

/** What a question and its input are known by; columns of numbers by which they are, not by what is in them. */
export const keyOf = (question: QuestionName, input: unknown): string =>
  `${question} ${JSON.stringify(input, (_, value: unknown) => (ArrayBuffer.isView(value) ? `column ${numberOf(value)}` : value))}`;

const numbered = new WeakMap<object, number>();
let last = 0;

/** The same number for the same object. */
function numberOf(object: object): number {
  const number = numbered.get(object) ?? ++last;
  numbered.set(object, number);
  return number;
}

/** Asks the worker unless it was asked the same before; what failed is asked again. */
export function asked(state: State, question: QuestionName, input: unknown): [State, Job?] {
  const {analysis} = state;
  const key = keyOf(question, input);
  const known = state.answers.get(key);
  if (analysis === null || (known !== undefined && known.state !== "failed")) return [state];
  const next = withAnswer(state, key, {state: "asked"});
  return [next, {type: "ask", analysis, key, question, input}];
}

/** Takes an answer in; one about an analysis that is no longer open is late and dropped. */
export function answered(
  state: State,
  {analysis, key, answer}: Extract<Message, {type: "answer"}>,
): State {
  return analysis === state.analysis ? withAnswer(state, key, answer) : state;
}

function withAnswer(state: State, key: string, answer: Answer): State {
  const answers = new Map(state.answers);
  answers.delete(key); // what was just used is the newest
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT) break;
    // A network that was made is what the map shows, however long ago it was asked for.
    if (!oldest.startsWith("network ")) answers.delete(oldest);
  }
  return {...state, answers};
}

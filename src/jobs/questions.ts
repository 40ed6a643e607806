import {arrangeQuestion} from "./questions/arrange.ts";
import {behindQuestion} from "./questions/behind.ts";
import {networkQuestion} from "./questions/network.ts";
import type {Question} from "./questions/question.ts";
import {searchQuestion} from "./questions/search.ts";

/** What can be asked about an open analysis, by name. A new question is a file and a row here. */
export const QUESTIONS = {
  search: searchQuestion,
  network: networkQuestion,
  behind: behindQuestion,
  arrange: arrangeQuestion,
} as const;

export type QuestionName = keyof typeof QUESTIONS;

/** What goes into a question. */
export type QuestionInput<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer Input, infer _> ? Input : never;

/** What comes out of a question. */
export type QuestionOutput<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer _, infer Output> ? Output : never;

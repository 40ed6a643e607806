import {arrangeQuestion} from "./questions/arrange.ts";
import {behindQuestion} from "./questions/behind.ts";
import {communityQuestion} from "./questions/community.ts";
import {compareQuestion} from "./questions/compare.ts";
import {feedQuestion} from "./questions/feed.ts";
import {flowsQuestion} from "./questions/flows.ts";
import {lawsQuestion} from "./questions/laws.ts";
import {layoutQualityQuestion} from "./questions/layout-quality.ts";
import {linesQuestion} from "./questions/lines.ts";
import {networkQuestion} from "./questions/network.ts";
import {noveltyQuestion} from "./questions/novelty.ts";
import {periodQuestion} from "./questions/period.ts";
import {personQuestion} from "./questions/person.ts";
import {placeQuestion} from "./questions/place.ts";
import {havingQuestion, qualityQuestion} from "./questions/quality.ts";
import type {Question} from "./questions/question.ts";
import {reportFileQuestion, reportQuestion} from "./questions/report.ts";
import {searchQuestion} from "./questions/search.ts";
import {similarQuestion} from "./questions/similar.ts";
import {storedCommunityQuestion, storedPersonQuestion} from "./questions/stored.ts";
import {suggestQuestion} from "./questions/suggest.ts";
import {rowsQuestion, tableQuestion} from "./questions/table.ts";
import {termQuestion} from "./questions/term.ts";
import {themesQuestion} from "./questions/themes.ts";
import {trendingQuestion} from "./questions/trending.ts";
import {waysQuestion} from "./questions/ways.ts";
import {yearsQuestion} from "./questions/years.ts";

/** What can be asked about an open analysis, by name. A new question is a file and a row here. */
export const QUESTIONS = {
  search: searchQuestion,
  ways: waysQuestion,
  suggest: suggestQuestion,
  compare: compareQuestion,
  similar: similarQuestion,
  person: personQuestion,
  network: networkQuestion,
  behind: behindQuestion,
  arrange: arrangeQuestion,
  "layout quality": layoutQualityQuestion,
  community: communityQuestion,
  novelty: noveltyQuestion,
  term: termQuestion,
  table: tableQuestion,
  rows: rowsQuestion,
  years: yearsQuestion,
  period: periodQuestion,
  lines: linesQuestion,
  trending: trendingQuestion,
  flows: flowsQuestion,
  themes: themesQuestion,
  feed: feedQuestion,
  quality: qualityQuestion,
  having: havingQuestion,
  laws: lawsQuestion,
  place: placeQuestion,
  report: reportQuestion,
  "report file": reportFileQuestion,
  "stored community": storedCommunityQuestion,
  "stored person": storedPersonQuestion,
} as const;

export type QuestionName = keyof typeof QUESTIONS;

/** What goes into a question. */
export type QuestionInput<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer Input, infer _> ? Input : never;

/** What comes out of a question. */
export type QuestionOutput<Name extends QuestionName> =
  (typeof QUESTIONS)[Name] extends Question<infer _, infer Output> ? Output : never;

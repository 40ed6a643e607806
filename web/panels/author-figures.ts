import {numberAt, type PersonPage} from "../../src/index.ts";
import {count, figure, noun} from "../facts/format.ts";
import {caveats, type PersonFacts} from "../facts/person.ts";
import {peopleOf} from "../facts/relations.ts";
import type {Figure} from "../parts/figures.tsx";
import {words} from "../words.ts";
import {showPapers} from "./kept.ts";
import type {Open} from "./shared.ts";

/** What stands on top of an author's page: papers, citations, h, novelty and co-authors, each with what is known of it. */
export function authorFigures(
  {analysis, send, person}: Open & {person: number},
  facts: PersonFacts,
  page: PersonPage | null,
): {figures: Figure[]; caveats: string[]} {
  const said = words.views2.author;
  const {corpus, indices, networks} = analysis;
  const {name, cited, cut} = facts;
  const papers = [...facts.papers];
  const known = papers.filter(p => corpus.citations[p] >= 0);
  const sum = known.reduce((total, p) => total + corpus.citations[p], 0);
  const least = cited < papers.length ? "≥ " : "";
  const h = indices.h_index && numberAt(indices.h_index, person);
  const scoreH = indices.score_h && numberAt(indices.score_h, person);
  const {start} = networks.coauthor.network.graph;
  const coauthors = start[person + 1] - start[person];
  const novelty = page?.novelty;
  const figures: Figure[] = [
    h != null && cited > 0
      ? {
          label: said.h,
          value: least + figure(h),
          onClick: () =>
            showPapers(
              send,
              words.inspect.person.hCore(name),
              [...known]
                .sort((a, b) => corpus.citations[b] - corpus.citations[a] || a - b)
                .slice(0, h),
            ),
        }
      : scoreH != null
        ? {
            label: said.score,
            value: figure(scoreH),
            meaning: words.scoreHMeaning,
            onClick: () => showPapers(send, words.papersBy(name), papers),
          }
        : {label: said.h, value: "–", meaning: words.hUnknown},
    {
      label: noun(papers.length, "paper"),
      value: count(papers.length),
      onClick: () => showPapers(send, words.papersBy(name), papers),
    },
    known.length > 0
      ? {
          label: said.citations,
          value: least + count(sum),
          onClick: () => showPapers(send, `${name}: ${said.citations}`, known),
        }
      : {label: said.citations, value: "–", meaning: words.hUnknown},
    {
      label: said.novelty,
      value: novelty?.percent == null ? "–" : figure(Math.round(novelty.percent)),
      meaning: words.inspect.person.noveltyMeaning,
      ...(novelty?.percent == null
        ? {}
        : {onClick: () => showPapers(send, `${name}: ${said.novelty}`, papers)}),
    },
    {
      label: noun(coauthors, "co-author"),
      value: (cut > 0 ? "≥ " : "") + count(coauthors),
      onClick: () =>
        showPapers(
          send,
          words.papersByWith(name),
          papers.filter(p => peopleOf(analysis, p).length > 1),
        ),
    },
  ];
  const noveltyNote =
    novelty === undefined || novelty.percent === null
      ? []
      : [
          `${said.novelty[0].toUpperCase()}${said.novelty.slice(1)}: ${words.inspect.person.noveltyText(figure(Math.round(novelty.percent)), count(novelty.scored), count(papers.length))}.`,
        ];
  return {figures, caveats: [...caveats(analysis, facts.papers), ...noveltyNote]};
}

import {listAt} from "../../src/index.ts";
import {count, figure, plainName, typeText} from "../facts/format.ts";
import {byline, paperLine} from "../facts/papers.ts";
import {SignedNames} from "../parts/byline.tsx";
import {Chip} from "../parts/controls.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";
import {Similar} from "./similar.tsx";
import {WhyNovel} from "./why-novel.tsx";

/** Identifiers that have an address of their own. */
const ADDRESS: Record<string, string> = {
  doi: "https://doi.org/",
  arxiv: "https://arxiv.org/abs/",
  pmid: "https://pubmed.ncbi.nlm.nih.gov/",
};

/** A paper as the source tells it, with links to its people and topics. */
export function PaperPanel({paper, ...open}: Open & {paper: number}) {
  const {analysis, send} = open;
  const {corpus, topics} = analysis;
  const whole = corpus.paper(paper);
  const line = paperLine(analysis, paper);
  const names = byline(analysis, paper);
  const terms = listAt(topics.terms, paper);
  const merge = corpus.mergeOf(paper);
  const facts: [string, string][] = [
    ...Object.entries(whole.scores).map(([name, x]): [string, string] => [
      plainName(name),
      figure(x),
    ]),
    ...(whole.citations === null
      ? []
      : [[words.citations.toLowerCase(), count(whole.citations)] as [string, string]]),
    ...(whole.type === null ? [] : [[words.type, typeText(whole.type)] as [string, string]]),
    ...(whole.categories.length === 0
      ? []
      : [[words.category.toLowerCase(), whole.categories.join(", ")] as [string, string]]),
  ];

  return (
    <article>
      <h2 class="title paper-name" dir="auto">
        {line.title}
      </h2>
      <p class="sub">
        {[line.date, whole.venue].filter(part => part !== null).join(" · ")}
        {line.flags.map(flag => (
          <span key={flag} class="tag">
            {words.flag(flag)}
          </span>
        ))}
      </p>
      <p class="byline">
        {names.length === 0 && <span class="quiet">{words.noNames}</span>}
        <SignedNames names={names} send={send} />
        {line.cut && names.length > 0 && <span class="quiet"> {words.andMore}</span>}
        {whole.authorCount !== null && whole.authorCount !== names.length && (
          <span class="quiet"> · {words.authorsInAll(whole.authorCount)}</span>
        )}
      </p>
      {line.cut && names.length > 0 && (
        <p class="caveat">
          {words.bylineCut} {words.namesMissing}
        </p>
      )}
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {terms.length > 0 && (
        <section>
          <h3>{words.about}</h3>
          <div class="chips">
            {Array.from(terms, term => (
              <Chip
                key={term}
                count={listAt(topics.papers, term).length}
                onClick={() => send({type: "select", selection: {kind: "term", term}})}
              >
                {topics.label[term]}
              </Chip>
            ))}
          </div>
        </section>
      )}
      {whole.abstract !== null && (
        <section>
          <h3>{words.abstract}</h3>
          <p class="abstract" dir="auto">
            {whole.abstract}
          </p>
        </section>
      )}
      {terms.length > 0 && <WhyNovel {...open} paper={paper} />}
      <Similar key={paper} {...open} paper={paper} />
      <section>
        <h3>{words.source}</h3>
        {merge !== null && (
          <p>
            {words.mergedFrom(merge.records.length)}: {merge.reasons.join("; ")}
          </p>
        )}
        <ul class="plain-list">
          {whole.origins.map((origin, i) => (
            <li key={`${origin.file}${i}`}>
              <span class="clip" title={origin.file}>
                {origin.file}
              </span>
              <span class="quiet">
                {words.record(origin.record)}
                {origin.line !== null && `, ${words.line(origin.line)}`}
              </span>
            </li>
          ))}
          {Object.entries(whole.ids).map(([scheme, id]) => (
            <li key={scheme}>
              <span class="quiet">{scheme}</span>
              {ADDRESS[scheme] === undefined ? (
                <span class="clip">{id}</span>
              ) : (
                <a
                  href={ADDRESS[scheme] + encodeURI(id)}
                  target="_blank"
                  rel="noreferrer"
                  class="clip"
                >
                  {id}
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

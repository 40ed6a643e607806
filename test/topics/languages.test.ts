import {describe, expect, test} from "vitest";
import {findTopics} from "../../src/topics/find.ts";
import {languageOf} from "../../src/topics/language.ts";
import {paper, tinyCorpus} from "./tiny-corpus.ts";

/** In each language: two abstracts, a term of both, and little words that are none. */
const TEXTS = [
  {
    language: "pt",
    texts: [
      "O aprendizado de máquina é usado para a previsão da qualidade da água nos rios do norte.",
      "Este trabalho propõe um método de aprendizado de máquina para os sensores que não são novos.",
    ],
    term: "aprendizado de máquina",
    none: ["que", "para", "não"],
  },
  {
    language: "it",
    texts: [
      "Le reti neurali sono utilizzate per la classificazione delle immagini e per il riconoscimento dei volti.",
      "In questo lavoro si studiano le reti neurali che sono addestrate con una tecnica della quale si parla.",
    ],
    term: "reti neurali",
    none: ["che", "per", "della"],
  },
  {
    language: "nl",
    texts: [
      "In dit artikel worden neurale netwerken gebruikt voor het voorspellen van de kwaliteit van het water.",
      "De techniek voor neurale netwerken met een kleine hoeveelheid gegevens wordt door ons onderzocht.",
    ],
    term: "neurale netwerken",
    none: ["het", "van", "worden"],
  },
];

describe.each(TEXTS)("texts in $language", ({language, texts, term, none}) => {
  test("are known for what they are", () => {
    for (const text of texts) expect(languageOf(text)).toBe(language);
  });

  test("give phrases and no little words", async () => {
    const corpus = tinyCorpus(texts.map(text => paper("", text)));
    const {label} = await findTopics(corpus, {minTermPapers: 2, relevantShare: 1});
    expect(label.map(text => text.toLowerCase())).toContain(term);
    expect(label.filter(text => none.includes(text))).toEqual([]);
  });
});

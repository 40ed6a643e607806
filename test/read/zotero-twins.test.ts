import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {parseDate} from "../../src/read/dates.ts";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {fold} from "../../src/util/fold.ts";
import {hasShared, shared} from "../help/shared.ts";

/** What another reference manager makes of the same files. */
interface Item {
  readonly itemType: string;
  readonly title?: string;
  readonly date?: string;
  readonly issueDate?: string;
  readonly creators: readonly {
    readonly firstName?: string;
    readonly lastName: string;
    readonly creatorType: string;
  }[];
}

/** Its types, by the names that our papers may give to the same. */
const TYPES: Readonly<Record<string, RegExp>> = {
  journalArticle: /article|review|case reports|guideline|trial/,
  book: /^book|fiction/,
  bookSection: /chapter/,
  preprint: /preprint/,
  report: /report/,
  patent: /patent/,
  webpage: /webpage/,
  artwork: /image/,
  computerProgram: /software/,
  map: /map/,
  audioRecording: /sound/,
  document: /score/,
  hearing: /government publication/,
  bill: /government publication/,
};

const FOLDERS = ["pubmed-xml/zotero-PubMed_XML", "mods/zotero-MODS", "endnote/zotero-Endnote_XML"];

/** Files that are answered in another way, on purpose. */
const DIFFERENT: Readonly<Record<string, string>> = {
  // Members of a committee and publishers are no authors here; the bill's short title is no MODS title.
  "mods/zotero-MODS/21.xml": "creators",
  "mods/zotero-MODS/23.xml": "creators title",
};

const bare = (text: string): string => fold(text).replaceAll(" ", "");

function expectedNames({creators}: Item): string[] {
  const authors = creators.filter(
    ({creatorType}) => !/^(?:editor|contributor|seriesEditor)$/.test(creatorType),
  );
  return (authors.length > 0 ? authors : creators.filter(c => c.creatorType !== "contributor")).map(
    ({firstName = "", lastName}) => bare(`${firstName} ${lastName}`),
  );
}

function fieldsOf(item: Item, paper: Paper): Record<string, [ours: unknown, theirs: unknown]> {
  const date = parseDate(item.date ?? item.issueDate ?? "");
  const type = TYPES[item.itemType]?.test(paper.type ?? "") ? item.itemType : paper.type;
  return {
    creators: [paper.authors.map(({name}) => bare(name)), expectedNames(item)],
    title: [bare(paper.title), bare(item.title ?? "")],
    date: [paper.date, date],
    type: [type, item.itemType],
  };
}

describe.skipIf(!hasShared)("files with a known reading", () => {
  test("agree with it in creators, title, date and type", async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const folder of FOLDERS)
      for (const name of existsSync(shared(`data/${folder}`))
        ? readdirSync(shared(`data/${folder}`)).filter(file => file.endsWith(".xml"))
        : []) {
        const file = `${folder}/${name}`;
        const items = JSON.parse(
          readFileSync(shared(`data/${file.replace(".xml", ".expected.json")}`), "utf8"),
        ) as Item[];
        const papers: Paper[] = [];
        const target = {add: (paper: Paper) => void papers.push(paper), addProfile: () => {}};
        await readInputs([inputFromBytes(name, readFileSync(shared(`data/${file}`)))], target);
        expect(papers.length, file).toBe(items.length);
        for (const [i, item] of items.entries())
          for (const [field, [ours, theirs]] of Object.entries(fieldsOf(item, papers[i]))) {
            if (DIFFERENT[file]?.includes(field)) continue;
            compared += 1;
            if (JSON.stringify(ours) !== JSON.stringify(theirs))
              wrong.push(
                `${file} ${i + 1} ${field}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`,
              );
          }
      }
    expect(compared).toBeGreaterThan(110);
    expect(wrong.length / compared, wrong.join("\n")).toBeLessThanOrEqual(0.03);
  });
});

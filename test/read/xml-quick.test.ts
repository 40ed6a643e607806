import {readFileSync} from "node:fs";
import fc from "fast-check";
import {SaxesParser} from "saxes";
import {describe, expect, test} from "vitest";
import {htmlEntities} from "../../src/read/html-entities.ts";
import {quickElement, quickText} from "../../src/read/xml-quick.ts";
import type {XmlElement} from "../../src/read/xml-tree.ts";
import {hasShared, shared} from "../help/shared.ts";

const ENTITIES = htmlEntities();
const LIMITS = {depth: 50, attributes: 20, length: 1 << 20};
const quick = (text: string, stops: string[] = []) =>
  quickElement(quickText(text), 0, ENTITIES, LIMITS, local => stops.includes(local));

interface Open extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** What the parser makes of the first element of a text; null = it complains, or the element is not whole. */
function parsed(text: string): XmlElement | null {
  const parser = new SaxesParser({fragment: true, xmlns: false});
  parser.ENTITIES = {...parser.ENTITIES, ...ENTITIES};
  const open: Open[] = [];
  let first: XmlElement | null = null;
  let isFaulty = false;
  parser.on("error", () => {
    isFaulty ||= first === null;
  });
  parser.on("opentag", ({name, attributes}) => {
    const element = {
      name: name.slice(name.indexOf(":") + 1),
      attributes: {...attributes},
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", words => void open.at(-1)?.children.push(words));
  parser.on("closetag", () => {
    const closed = open.pop()!;
    if (open.length === 0) first ??= closed;
  });
  parser.write(text);
  return isFaulty ? null : first;
}

describe("plain elements", () => {
  test("are read with their attributes, texts and characters, up to their end", () => {
    const text =
      "<a:rec key=\"x &amp; y\"\n n='1'>H<sub>2</sub>O &ouml;&#x41;&#66;<br/></a:rec >rest";
    const found = quick(text);
    expect(found).toEqual({
      element: {
        name: "rec",
        attributes: {key: "x & y", n: "1"},
        children: [
          "H",
          {name: "sub", attributes: {}, children: ["2"]},
          "O öAB",
          {name: "br", attributes: {}, children: []},
        ],
      },
      begun: text.indexOf("H<"),
      end: text.indexOf("rest"),
    });
  });

  test.each([
    ["a comment", "<a><!-- x --></a>"],
    ["a section of mere text", "<a><![CDATA[x]]></a>"],
    ["an unknown entity", "<a>&nonsense;</a>"],
    ["a bare ampersand", "<a>A & B</a>"],
    ["an ampersand in an attribute", '<a b="A & B"></a>'],
    ["a wrong end", "<a><b></a></b>"],
    ["a name that begins like the right end", "<a></ab>"],
    ["a character that XML does not have", "<a>\u0001</a>"],
    ["half a character", "<a>\ud800</a>"],
    ["an attribute twice", '<a b="1" b="2"></a>'],
    ["an attribute without quotes", "<a b=1></a>"],
    ["a name of other letters", "<ä></ä>"],
    ["a reference to no character", "<a>&#0;</a>"],
    ["too many attributes", `<a ${Array.from({length: 21}, (_, i) => `b${i}="1"`).join(" ")}></a>`],
    ["too great a depth", `${"<a>".repeat(51)}${"</a>".repeat(51)}`],
    ["too great a length", `<a>${"x".repeat(1 << 20)}</a>`],
  ])("with %s are left to the parser", (_, text) => {
    expect(quick(text)).toBeNull();
  });

  test("that may not stand within each other are left to the parser", () => {
    expect(quick("<rec><x/><rec></rec></rec>", ["rec"])).toBeNull();
    expect(quick("<rec><x/></rec>", ["rec"])).not.toBeNull();
  });

  test("of which a part is missing wait for more", () => {
    const text = '<a b="1">x<c>y</c></a>';
    for (let i = 1; i < text.length; i++)
      expect(quick(text.slice(0, i)), text.slice(0, i)).toBe("more");
  });

  test("are what the parser makes of them, whatever the text", () => {
    const bits = fc.constantFrom(
      "<a>", "</a>", "<b c='1'>", "</b>", "<d/>", "x", " ", "\n", "&amp;", "&", ";", "<", ">", '"', "'", "=", "]]>", "<!--", "-->",
      "&#65;", "&#x1F600;", "é", "a:b", "<a:b>", "</a:b>", '<a x="1" y="2">', "<a x=\"&lt;\t\">", "\u0000", "/", "</ a>", "<a >", "</a >",
    ); // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(bits, {maxLength: 12}), parts => {
        const text = `<a>${parts.join("")}</a>`;
        const found = quick(text);
        if (found === null || found === "more") return;
        expect(found.element).toEqual(parsed(text.slice(0, found.end)));
      }),
      {numRuns: 3000},
    );
  });
});

describe.skipIf(!hasShared)("records of real files", () => {
  test.each([
    ["dblp/florentin4-dblp.xml", /<(?:article|inproceedings|www)\s/g, 85],
    ["acl-anthology/P11.xml", /<paper\s/g, 200],
    ["arxiv-oai/1.xml", /<record>/g, 500],
    ["pubmed-xml/biopython-pubmed7.xml", /<PubmedArticle>/g, 1],
  ])("%s are what the parser makes of them, and few are left to it", (file, start, least) => {
    const text = readFileSync(shared(`data/${file}`), "utf8").replace(/\r\n?/g, "\n");
    let read = 0;
    let left = 0;
    for (const {index} of text.matchAll(start)) {
      const found = quickElement(quickText(text), index, ENTITIES, LIMITS, () => false);
      if (found === null || found === "more") left += 1;
      else {
        read += 1;
        expect(found.element).toEqual(parsed(text.slice(index, found.end)));
      }
    }
    expect(read).toBeGreaterThanOrEqual(least);
    expect(left).toBeLessThanOrEqual(read / 10);
  });
});

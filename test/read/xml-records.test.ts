import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Problem} from "../../src/papers/problem.ts";
import type {XmlRecord} from "../../src/read/xml-build.ts";
import {xmlRecords} from "../../src/read/xml-records.ts";
import {textAt, textOf} from "../../src/read/xml-tree.ts";

/** Reads a text in pieces of a size. */
function read(text: string, size = 7) {
  const records: XmlRecord[] = [];
  const problems: Omit<Problem, "file">[] = [];
  const reader = xmlRecords({
    records: ["r"],
    asides: ["meta"],
    take: record => void records.push(record),
    problem: problem => void problems.push(problem),
  });
  for (let i = 0; i < text.length; i += size) reader.push(text.slice(i, i + size));
  reader.end();
  const found = records.filter(({number}) => number !== null);
  return {
    records: found,
    asides: records.filter(({number}) => number === null),
    problems,
    texts: found.map(({element}) => textAt(element, "t")),
    count: reader.records,
    errors: problems.filter(({severity}) => severity === "error"),
  };
}

const NOTHING_WRONG = {problems: [], errors: []};

describe("records of an XML text", () => {
  test("are small trees with their place, number and line", () => {
    const {records, asides, ...found} = read(
      '<?xml version="1.0"?>\n<!DOCTYPE all SYSTEM "x.dtd">\n<all id="7"><meta><y>1</y></meta>\n' +
        "<r a='1'><t>One <i>two</i> &amp; three</t></r>\n<x:r><x:t><![CDATA[R&D <b>]]></x:t></x:r><r/></all>",
    );
    expect(found).toMatchObject({
      ...NOTHING_WRONG,
      count: 3,
      texts: ["One two & three", "R&D <b>", ""],
    });
    expect(records.map(({number, line, cut}) => ({number, line, cut}))).toEqual([
      {number: 1, line: 4, cut: false},
      {number: 2, line: 5, cut: false},
      {number: 3, line: 5, cut: false},
    ]);
    expect(records[0].element.attributes.a).toBe("1");
    expect(records[0].ancestors.map(({name, attributes}) => [name, attributes.id])).toEqual([
      ["all", "7"],
    ]);
    expect(asides.map(({element}) => textOf(element))).toEqual(["1"]);
  });

  test("are the same wherever the text is cut into pieces, and whichever line ends it has", () => {
    const text =
      '<all>\r\n<r k="a&quot;b">\r\n<t>x < 5 &amp; R&D; y\u{1f600}</t></r><r><t>a</u></t></r>\r\n<r><t>b';
    const whole = read(text, text.length);
    expect(whole.texts).toEqual(["x < 5 & R&D; y\u{1f600}", "a", "b"]);
    for (let size = 1; size < 12; size++) expect(read(text, size)).toEqual(whole);
    expect(read(text.replaceAll("\r\n", "\n")).records.map(({line}) => line)).toEqual(
      whole.records.map(({line}) => line),
    );
  });

  test("keep long texts whole, wherever they are cut into pieces", () => {
    const text = `<r><t>${"one &lt; two &amp; three ".repeat(20)}<![CDATA[${"R&D ".repeat(40)}]]></t></r>`;
    const title = `${"one < two & three ".repeat(20)}${"R&D ".repeat(40)}`.trim();
    for (let size = 1; size < 250; size += 3)
      expect(read(text, size)).toMatchObject({...NOTHING_WRONG, texts: [title]});
  });

  test("have the line that they begin in, though they, what is damaged and what stands between go over several", () => {
    const record = (title: string) => `<r\n k="1">\n<t>${title}</t>\n\n</r>`;
    const parts = [
      "<all>\n\n",
      record("a"),
      "\n",
      record("b & c"),
      "\n<!-- x\ny -->\n",
      record("d"),
      "<other>\n</other>\n",
      record("e"),
      "\n</all>",
    ];
    const text = parts.join("");
    const lines = [..."abde"].map(
      title => text.slice(0, text.indexOf(`<t>${title}`) - 1).split("\n").length,
    );
    for (const size of [5, 64, text.length]) {
      const {records, texts} = read(text, size);
      expect(texts).toEqual(["a", "b & c", "d", "e"]);
      expect(records.map(({line}) => line)).toEqual(lines); // of the end of the first tag
    }
  });

  test("may follow each other without one root, each file with its own head", () => {
    const one = '<?xml version="1.0"?><r><t>a</t></r>\n';
    expect(read(one + one)).toMatchObject({...NOTHING_WRONG, texts: ["a", "a"]});
  });
});

describe("damage", () => {
  const around = (inside: string) =>
    read(`<all><r><t>first</t></r>${inside}<r><t>last</t></r></all>`);

  test.each([
    ["a bare &", "<r><t>AT&T, R&D; x</t></r>", "AT&T, R&D; x"],
    ["a bare <", "<r><t>p < 0.05 <5</t></r>", "p < 0.05 <5"],
    ["an unknown name for a character", "<r><t>a&nosuch;b</t></r>", "a&nosuch;b"],
    ["a number that is no character", "<r><t>a&#0;b</t></r>", "a&#0;b"],
    ["an end without a beginning", "<r><t>a</i></t></r>", "a"],
    ["inline markup without an end", "<r><t>a <i>b</t></r>", "a b"],
    ["NUL bytes", "<r><t>a\0b\u0001</t></r>", "ab"],
    ["a value without quotes", "<r k=1><t>a</t></r>", "a"],
    ["the same attribute twice", "<r k='1' k='2'><t>a</t></r>", "a"],
    ["an & in a value", "<r k='a&b;c d'><t>a</t></r>", "a"],
    ["a value whose quote never ends", "<r><u k='1><v>2</v></u><t>a</t></r>", "a"],
    ["two hyphens in a comment", "<r><!-- a -- b --><t>a</t></r>", "a"],
  ])("of %s costs no more than itself, and is listed once", (_, inside, title) => {
    const {texts, errors, problems, count} = around(inside);
    expect({texts, errors, count}).toEqual({texts: ["first", title, "last"], errors: [], count: 3});
    const listed = problems.filter(({record}) => record === 2);
    expect(listed.length).toBeLessThanOrEqual(2);
    if (!inside.includes("--")) expect(problems[0]?.severity).toBe("warning");
  });

  test("of an element without its end leaves its neighbours beside it", () => {
    const {records, problems} = read("<all><r><t>title<v>year</v></r></all>");
    expect(textAt(records[0].element, "t")).toBe("title");
    expect(textAt(records[0].element, "v")).toBe("year");
    expect(problems).toMatchObject([{record: 1, severity: "warning"}]);
  });

  test.each([
    ["another record", "<r><t>cut</t>"],
    ["the end of what it stands in", "<all><r><t>cut</t></all>"],
  ])("of a record that is ended by %s gives it as cut", (_, inside) => {
    const {records, texts, errors} = around(inside);
    expect(texts).toEqual(["first", "cut", "last"]);
    expect(records.map(({cut}) => cut)).toEqual([false, true, false]);
    expect(errors).toMatchObject([{record: 2, what: expect.stringContaining("has no end")}]);
  });

  test.each([
    "<r><t>a</t><u>",
    "<r><t>a</t><u",
    "<r><t>a</t><!-- x",
    "<r><t>a",
    "<r><t>a</t><![CDATA[x",
    "<r><t>a</t><u k='",
    "<r><t>a</t></r",
    "<r><t>a</t>&am",
  ])("of a file that ends with %s gives its last record as cut", end => {
    const {records, texts, errors} = read(`<all><r><t>first</t></r>${end}`);
    expect(texts).toEqual(["first", "a"]);
    expect(records[1].cut).toBe(true);
    expect(errors[0]).toMatchObject({record: 2, what: expect.stringContaining("the text ends")});
  });

  test.each(["<!--", "<![CDATA[", "<?x", "<!DOCTYPE x [", "<u k='"])(
    "of a %s that never ends hides no record",
    opener => {
      const {texts, problems} = around(`<r><t>a</t>${opener}</r>`);
      expect(texts).toEqual(["first", "a", "last"]);
      expect(problems).not.toEqual([]);
    },
  );

  test("at the end of what a file stands in is an error", () => {
    expect(read("<all><r><t>a</t></r>")).toMatchObject({
      texts: ["a"],
      errors: [{record: null, what: "the text ends before </all>: something may be missing"}],
    });
  });

  test("in very many places ends the reading, with an error", () => {
    const {errors, records} = read(`<all>${"<r><t>< </t></r>".repeat(5000)}</all>`, 1 << 16);
    expect(errors.map(({what}) => what).join()).toMatch(/too many places/);
    expect(records.length).toBeGreaterThan(900);
  });

  test("of any kind is survived, and costs only the records that it is in", () => {
    const record = (i: number) => `<r n="${i}"><t>title ${i}</t><u>x &amp; y</u></r>\n`;
    const texts = Array.from({length: 6}, (_, i) => record(i));
    const junk = fc.oneof(
      fc.string({maxLength: 6}),
      fc.constantFrom("<", ">", "&", "</r>", "</t>", "<t>", "<!--", "<![CDATA[", "\0", '"', "<?"),
    );
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(),
        fc.nat(8),
        junk,
        fc.integer({min: 1, max: 40}),
        (hit, place, gone, put, size) => {
          const at = place % texts[hit].length;
          const damaged = texts[hit].slice(0, at) + put + texts[hit].slice(at + gone);
          const all = [...texts.slice(0, hit), damaged, ...texts.slice(hit + 1)];
          const found = read(`<all>${all.join("")}</all>`, size).texts;
          // The record behind the damage may belong to it: its own beginning may be gone or hidden.
          for (let i = 0; i < 6; i++)
            if (i < hit || i > hit + 1) expect(found).toContain(`title ${i}`);
        },
      ),
      {numRuns: 400},
    );
  });
});

describe("hostile text", () => {
  test("cannot blow itself up by entities", () => {
    const lines = ['<!ENTITY a0 "lol">'];
    for (let i = 1; i < 10; i++) lines.push(`<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`);
    const {texts, problems} = read(
      `<!DOCTYPE all [\n${lines.join("\n")}\n]>\n<all><r><t>&a0; &a9;</t></r></all>`,
    );
    expect(texts).toEqual(["lol &a9;"]);
    expect(problems[0].what).toBe(
      'the text declares an entity that was refused: "a1" is made of other entities or of markup',
    );
  });

  test("may declare short plain texts and characters, the first of a name counts", () => {
    const {texts, problems} = read(
      '<!DOCTYPE all [<!ENTITY uuml "&#252;"><!ENTITY me "Coterie"><!ENTITY me "other">' +
        "<!-- <!ENTITY no 'no'> --><!ENTITY amp 'x'>]><all><r><t>&me; &uuml; &amp; &no;</t></r></all>",
    );
    expect(texts).toEqual(["Coterie ü & &no;"]);
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['SYSTEM "file:///etc/passwd"', "lies in another file"],
    ['PUBLIC "-//X" "http://example.org/x"', "lies in another file"],
    [`"${"x".repeat(300)}"`, "is too long"],
    ['"<b/>"', "is made of other entities or of markup"],
  ])("gets nothing for the entity %s", (value, why) => {
    const {texts, problems} = read(
      `<!DOCTYPE all [<!ENTITY e ${value}>]><all><r><t>a&e;b</t></r></all>`,
    );
    expect(texts).toEqual(["a&e;b"]);
    expect(problems[0].what).toContain(`"e" ${why}`);
  });

  test("finds nothing under the names of an object's own parts", () => {
    expect(read("<r><t>&constructor; &__proto__;</t></r>").texts).toEqual([
      "&constructor; &__proto__;",
    ]);
    expect(read("<r __proto__='x'><t>a</t></r>").texts).toEqual(["a"]);
  });

  test("may not be deep, and what follows is read", () => {
    const deep = `<r>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</r>`;
    const {texts, errors, count} = read(`<all>${deep}<r><t>b</t></r></all>`, 1 << 16);
    expect({texts, count}).toEqual({texts: ["b"], count: 2});
    expect(errors).toMatchObject([{record: 1, what: expect.stringContaining("elements deep")}]);
  });

  test("may not have very many attributes in a tag", () => {
    const many = Array.from({length: 300}, (_, i) => `a${i}=""`).join(" ");
    const {texts, errors} = read(`<all><r><b ${many}/></r><r><t>b</t></r></all>`, 1 << 16);
    expect(texts).toEqual(["b"]);
    expect(errors).toMatchObject([{record: 1, what: expect.stringContaining("300 attributes")}]);
  });

  test("may not have a record without bounds, nor a text", () => {
    const long = `<r>${"<a>some text</a>".repeat(800_000)}</r>`;
    const {texts, errors} = read(`<all>${long}<r><t>b</t></r></all>`, 1 << 16);
    expect(texts).toEqual(["b"]);
    expect(errors).toMatchObject([{record: 1, what: expect.stringContaining("too long")}]);

    const text = `<all><r><t>${"x".repeat(3 << 20)}</t><u>kept</u></r><r><t>b</t></r></all>`;
    const other = read(text, 1 << 16);
    expect(other.texts[1]).toBe("b");
    expect(textAt(other.records[0].element, "u")).toBe("kept");
    expect(other.errors).toMatchObject([{record: 1}]);
  }, 30_000);

  test("is read in a time that grows with its length", () => {
    for (const piece of [
      "<!--",
      "<",
      "&",
      "<a",
      "<a b='",
      "<![CDATA[",
      "&a;",
      "]]>",
      "</a>",
      "\0",
    ]) {
      const begin = performance.now();
      read(`<all><r><t>a</t></r>${piece.repeat(30_000)}`, 1 << 16);
      expect({piece, slow: performance.now() - begin > 5000}).toEqual({piece, slow: false});
    }
  }, 120_000);
});

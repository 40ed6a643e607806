import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

const RIS = `TY  - JOUR
TI  - Rivers and
  lakes
AU  - Example, Ada B.
AU  - van der Sample, Ben, Jr.
AU  - ACME Consortium
PY  - 2019
DA  - 2019/05/03/
JO  - Water Journal
VL  - 12
SP  - 10
EP  - 20
DO  - https://doi.org/10.1000/ABC
KW  - rivers; lakes
KW  - flow
N1  - Cited By :7
ER  - 

TY  - CPAPER
T1  - Seas
A1  - Third, Cleo
Y1  - 2020///
`;

const NBIB = `PMID- 123
TI  - Rivers and the
      flow of water.
FAU - Example, Ada B
AU  - Example AB
AUID- ORCID: 0000-0002-1825-0097
AD  - MIT, Cambridge.
AD  - ETH, Zurich.
FAU - Sample, Ben
AU  - Sample B
CN  - Water Group
DP  - 2021 Jan-Feb
JT  - Water journal
LID - 10.1000/x [doi]
MH  - Rivers/*chemistry
OT  - flow
PMC - PMC99

PMID- 124
TI  - Seas
AU  - Third C
DP  - 2020 Winter
`;

const WOS = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Example, AB
   Sample, B
AF Example, Ada B.
   Sample, Ben
TI Rivers and
   lakes
SO WATER JOURNAL
DE rivers; lakes
ID FLOW; WATER
C1 [Example, Ada B.; Sample, Ben] MIT, Cambridge, MA USA.
   [Sample, Ben] ETH, Zurich, Switzerland.
OI Example, Ada/0000-0002-1825-0097; Example, Ada B./0000-0001-5109-3700
CR Smith J, 2001, NATURE, V1, P1
   Doe J, 2002, SCIENCE, V2, P2
TC 31
PD MAY 3
PY 2019
VL 12
BP 10
EP 20
DI 10.1000/ABC
UT WOS:000123456700001
ER

EF
`;

const ENW = `%0 Journal Article
%T Rivers
%A Example, Ada
%A ACME Consortium,
%D 2018
%8 May 3
%J Water Journal
%K rivers
lakes
%R 10.1000/abc
`;

describe("RIS", () => {
  test("gives wrapped titles, names with parts, dates, pages, citations", async () => {
    const {format, found, problems} = await readText(RIS);
    expect(format).toBe("ris");
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({
      title: "Rivers and lakes",
      date: {year: 2019, month: 5, day: 3},
      venue: "Water Journal",
      locator: {volume: "12", pages: "10–20"},
      ids: {doi: "10.1000/abc"},
      keywords: {author: ["rivers", "lakes", "flow"]},
      citations: 7,
      type: "article",
    });
    expect(found[0].authors.map(({name}) => name)).toEqual([
      "Ada B. Example",
      "Ben van der Sample, Jr.",
      "ACME Consortium",
    ]);
    expect(found[0].authors[1].parts).toEqual({
      given: "Ben",
      family: "Sample",
      particle: "van der",
      suffix: "Jr.",
    });
  });

  test("keeps the record that the file ends in", async () => {
    const {found} = await readText(RIS);
    expect(found[1]).toMatchObject({
      title: "Seas",
      date: {year: 2020},
      citations: null,
      origins: [{line: 19}],
    });
  });

  test("tells two records apart where the end of one is missing", async () => {
    expect((await readText(RIS.replace("ER  - \n", ""))).papers).toBe(2);
  });
});

test("PubMed ties affiliations and ORCID to the name before them, and knows groups", async () => {
  const {format, found} = await readText(NBIB);
  expect(format).toBe("nbib");
  expect(found.length).toBe(2);
  expect(found[0]).toMatchObject({
    title: "Rivers and the flow of water.",
    date: {year: 2021, month: 1},
    ids: {pmid: "123", pmcid: "PMC99", doi: "10.1000/x"},
    keywords: {author: ["flow"], index: ["Rivers/*chemistry"]},
    citations: null,
  });
  expect(
    found[0].authors.map(({name, kind, ids, affiliations}) => [
      name,
      kind,
      ids.orcid,
      affiliations.length,
    ]),
  ).toEqual([
    ["Ada B Example", "person", "0000-0002-1825-0097", 2],
    ["Ben Sample", "person", undefined, 0],
    ["Water Group", "group", undefined, 0],
  ]);
  expect(found[1]).toMatchObject({authors: [{name: "Third C"}], date: {year: 2020}});
});

test("Web of Science pairs short and full names, and ties addresses and ORCID by name", async () => {
  const {format, found} = await readText(WOS);
  expect(format).toBe("wos");
  expect(found[0]).toMatchObject({
    title: "Rivers and lakes",
    venue: "WATER JOURNAL",
    date: {year: 2019, month: 5, day: 3},
    citations: 31,
    ids: {doi: "10.1000/abc", wos: "000123456700001"},
    keywords: {author: ["rivers", "lakes"], index: ["FLOW", "WATER"]},
    references: ["Smith J, 2001, NATURE, V1, P1", "Doe J, 2002, SCIENCE, V2, P2"],
  });
  expect(
    found[0].authors.map(({name, ids, affiliations}) => [name, ids.orcid, affiliations.length]),
  ).toEqual([
    ["Ada B. Example", "0000-0001-5109-3700", 1],
    ["Ben Sample", undefined, 2],
  ]);
});

test("EndNote takes a comma at the end for an organisation", async () => {
  const {format, found} = await readText(ENW);
  expect(format).toBe("endnote");
  expect(found[0]).toMatchObject({
    title: "Rivers",
    date: {year: 2018, month: 5, day: 3},
    venue: "Water Journal",
    keywords: {author: ["rivers", "lakes"]},
    ids: {doi: "10.1000/abc"},
  });
  expect(found[0].authors.map(({name, kind}) => [name, kind])).toEqual([
    ["Ada Example", "person"],
    ["ACME Consortium", "group"],
  ]);
});

test("any damage is survived: records in = papers out, whichever line ends there are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(RIS, NBIB, WOS, ENW),
      fc.nat(700),
      fc.nat(40),
      fc.string({unit: "binary", maxLength: 6}),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (file, at, cut, noise, end) => {
        const damaged = (file.slice(0, at) + noise + file.slice(at + cut)).replaceAll("\n", end);
        const {records, papers} = await readText(damaged);
        expect(papers).toBe(records);
      },
    ),
  );
});

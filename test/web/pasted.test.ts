import {expect, test} from "vitest";
import {pasted, pastedPaper} from "../../web/facts/pasted.ts";

test("DOIs and ids alone are told from text that can be read", () => {
  expect(pasted(" 10.1000/abc,\nhttps://doi.org/10.1000/ABC\n doi: 10.1000/abc")).toMatchObject({
    kind: "ids",
    ids: ["10.1000/abc", "10.1000/ABC"],
  });
  for (const id of [
    "2504.16084v2",
    "arXiv:2504.16084",
    "pmid: 123456",
    "W2741809807",
    "0000-0002-1825-0097",
  ])
    expect(pasted(id).kind).toBe("ids");
  expect(pasted("")).toEqual({kind: "nothing"});
  expect(pasted("  \n ")).toEqual({kind: "nothing"});
  expect(pasted("@article{a, doi = {10.1000/abc}}").kind).toBe("records");
  expect(pasted("10.1000/abc is a paper on rivers").kind).toBe("records");
});

test("a link to a view is a link, and another address is text", () => {
  expect(pasted("https://example.org/coterie/#view=people&sample=seeds")).toEqual({
    kind: "link",
    hash: "view=people&sample=seeds",
  });
  expect(pasted("https://example.org/page").kind).toBe("records");
});

test("a pasted text has its title in the first line, unless that is too long for one", () => {
  expect(pastedPaper("  River flow\r\nWe measure it.\nAgain. ")).toEqual({
    title: "River flow",
    abstract: "We measure it. Again.",
  });
  const long = "word ".repeat(80).trim();
  expect(pastedPaper(long)).toEqual({title: "", abstract: long});
  expect(pastedPaper("x".repeat(30_000)).abstract).toHaveLength(20_000);
});

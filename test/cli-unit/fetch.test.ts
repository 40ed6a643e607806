import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {openalexReply, sendStatus, service} from "../help/service.ts";
import {call, folder, written} from "../help/world.ts";

const works = (n: number) => Array.from({length: n}, (_, i) => ({number: i + 1}));
const to = (base: string, ...more: string[]) => [
  "--base", base, "--pause", "1", "--cache", folder(), ...more,
]; // biome-ignore format: flags with their values

afterEach(() => {
  delete process.env.OPENALEX_API_KEY;
  delete process.env.COTERIE_MAIL;
});

test("fetch keeps raw answers in a folder, which analyze reads", async () => {
  const {base, seen} = await service(openalexReply([...works(120), {number: 500, authors: 130}]));
  const out = join(folder(), "ada");
  process.env.OPENALEX_API_KEY = "s3cret";
  process.env.COTERIE_MAIL = "ada@example.org";
  const {
    code,
    out: said,
    err,
  } = await call("fetch", "openalex", "author:A5", "--out", out, ...to(base));
  expect([code, err.includes("s3cret")]).toEqual([0, false]);
  expect(said).toContain("121 of 121 records of OpenAlex");
  expect(readdirSync(out).sort()).toEqual([
    ".coterie-fetch.json", "page-00001.json", "page-00002.json", "work-W500.json",
  ]); // biome-ignore format: file names
  for (const name of readdirSync(out))
    expect(readFileSync(join(out, name), "utf8")).not.toMatch(/s3cret|ada@example/);
  expect(seen[0].search.get("api_key")).toBe("s3cret");
  expect(seen[0].search.get("mailto")).toBe("ada@example.org");
  const check = await call("check", out);
  expect(check.code).toBe(0);
  expect(check.err + check.out).not.toContain("coterie-fetch");
});

test("a run that failed says so, keeps what it has, and goes on when it is called again", async () => {
  let broken = true;
  const reply = openalexReply(works(250));
  const {base, seen} = await service((each, response) => {
    if (broken && each.search.get("cursor") !== "*") sendStatus(response, 400, {}, "no more today");
    else reply(each, response);
  });
  const out = join(folder(), "ada");
  const args = ["fetch", "openalex", "lakes", "--out", out, ...to(base)];
  const first = await call(...args);
  expect(first.code).toBe(1);
  expect(first.err).toContain(
    "no more today; 100 records are kept, the same call goes on from there",
  );
  broken = false;
  const asked = seen.length;
  const second = await call(...args);
  expect(second.out).toContain("250 of 250 records");
  expect(seen.slice(asked).map(({search}) => search.get("cursor"))).not.toContain("*");
  const third = await call(...args);
  expect(third.out).toContain("as before");
  expect(readdirSync(out).filter(name => name.endsWith(".part"))).toEqual([]);
});

test("another query does not go into a folder; --again fetches anew", async () => {
  const {base, seen} = await service(openalexReply(works(3)));
  const out = folder();
  writeFileSync(join(out, "notes.txt"), "mine");
  await call("fetch", "openalex", "lakes", "--out", out, ...to(base));
  const other = await call("fetch", "openalex", "seas", "--out", out, ...to(base));
  expect([other.code, other.err.includes("another folder")]).toEqual([2, true]);
  const asked = seen.length;
  expect((await call("fetch", "openalex", "seas", "--out", out, "--again", ...to(base))).code).toBe(
    0,
  );
  expect(seen[asked].search.get("search")).toBe("seas");
  expect(readFileSync(join(out, "notes.txt"), "utf8")).toBe("mine");
  writeFileSync(join(out, ".coterie-fetch.json"), "{}");
  expect((await call("fetch", "openalex", "seas", "--out", out, ...to(base))).code).toBe(1);
});

test("answers are kept between runs, for as long as --max-age says", async () => {
  const {base, seen} = await service(openalexReply(works(3)));
  const cache = folder();
  const run = (...more: string[]) =>
    call(
      "fetch",
      "openalex",
      "lakes",
      "--out",
      join(folder(), "x"),
      "--base",
      base,
      "--pause",
      "1",
      ...more,
    );
  await run("--cache", cache);
  const asked = seen.length;
  await run("--cache", cache);
  expect(seen.length).toBe(asked);
  await run("--no-cache");
  expect(seen.length).toBe(2 * asked);
});

test("DOIs come from a file; a dry run asks nobody", async () => {
  const dois = written("dois.txt", "10.1000/w1\nhttps://doi.org/10.1000/W2\n");
  const out = join(folder(), "x");
  const {code, out: said} = await call(
    "fetch",
    "openalex",
    "--dois",
    dois,
    "--out",
    out,
    "--dry-run",
  );
  expect(code).toBe(0);
  expect(said).toContain("https://api.openalex.org/works?filter=doi%3A10.1000%2Fw1%7C10.1000%2Fw2");
  expect(existsSync(out)).toBe(false);
});

test.each([
  [["fetch", "scopus", "x", "--out", "y"], /source: expected one of openalex/],
  [["fetch", "openalex", "--out", "y"], /query: expected either/],
  [
    ["fetch", "openalex", "author:Ada", "--out", "y", "--dry-run"],
    /expected an author of OpenAlex such as A123/,
  ],
  [["fetch", "dblp", "doi:10.1000/a", "--out", "y"], /query: expected search, author for DBLP/],
])("called as %j ends with 2 and says why", async (args, reason) => {
  const {code, err} = await call(...args);
  expect([code, reason.test(err)]).toEqual([2, true]);
});

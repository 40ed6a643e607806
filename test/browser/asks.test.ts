import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {
  closeSheet,
  expectFair,
  journeys,
  openFiles,
  person,
  view,
  WINDOWS,
  waitDrawn,
} from "../help/journeys.ts";
import {openalexWork} from "../help/service.ts";

const {visit} = journeys();

describe.each(WINDOWS)("comparing, %s", (_, options) => {
  test("goes from a person to two side by side, to the papers behind, back by undo and again by the link", async () => {
    const {page, complaints} = await visit(options);
    const inspector = page.locator("#inspector");
    const first = page.getByRole("combobox", {name: "First"});
    await page.keyboard.press("/");
    await page.keyboard.type("biqing");
    await page.getByRole("option", {name: /Biqing Qi/}).click();
    await inspector.getByRole("button", {name: "Compare with …"}).click();
    await page.getByText("Name two people to see them side by side.").waitFor();
    await person(page, "Second", "Kaiyan Zhang");
    await page.getByRole("button", {name: "12 joint papers"}).click();
    await inspector.getByText("12 papers").waitFor();
    await closeSheet(page);
    await page.getByRole("button", {name: /^First-author papers, Biqing Qi: ≥ 6/}).click();
    await inspector
      .getByRole("heading", {name: "First-author papers of Biqing Qi: its papers"})
      .waitFor();
    await closeSheet(page);
    await page.getByRole("button", {name: /^Kaiyan Zhang, 2024: 6 papers/}).click();
    await inspector.getByText("6 papers").waitFor();
    await closeSheet(page);
    await page.getByRole("button", {name: "Swap the two"}).click();
    await expect.poll(() => first.inputValue()).toBe("Kaiyan Zhang"); // biome-ignore format: one poll
    await page.keyboard.press("Control+z");
    await expect.poll(() => first.inputValue()).toBe("Biqing Qi"); // biome-ignore format: one poll
    await expect
      .poll(() => page.evaluate(() => decodeURIComponent(location.hash)))
      .toContain('"sides":["biqing-qi","kaiyan-zhang"]');

    await page.reload();
    await page.getByRole("button", {name: "12 joint papers"}).waitFor({timeout: 30_000});
    await expectFair(page, "two people from a link");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(WINDOWS)("finding, %s", (_, options) => {
  test("by all the text of papers says of how many, and is walked by keys to similar papers", async () => {
    const {page, complaints} = await visit(options);
    const inspector = page.locator("#inspector");
    await page.keyboard.press("/");
    await page.keyboard.type("memory");
    const papers = page.getByRole("group", {name: /^Papers: 5 of \d+/});
    await papers.locator("mark").first().waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter"); // the last line: all of them
    await inspector.getByRole("heading", {name: "Papers with “memory”"}).waitFor();
    await expectFair(page, "papers that were found", "#inspector");

    await inspector.locator("button.paper").first().click();
    await inspector.getByRole("heading", {name: "Similar papers"}).waitFor();
    const like = inspector.locator(".similar button").first();
    const title = await like.locator(".paper-title").textContent();
    await like.click();
    await inspector.getByRole("heading", {name: title!, exact: true}).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(WINDOWS)("asking, %s", (_, options) => {
  test("sets communities and periods beside each other, with what grew and what declined", async () => {
    const {page} = await visit(options);
    await view(page, "Compare");
    await page.getByText("Communities", {exact: true}).click();
    await page.getByText("ties between").waitFor();
    await page.getByText("Periods", {exact: true}).click();
    await page.getByRole("heading", {name: /^Growing: more in 2024–2026/}).waitFor();
    await page.getByText(/Citation counts are left out/).waitFor();
    const scaling = page.getByRole("button", {name: /^scaling, 2024–2026: 13 papers/}).first();
    await scaling.click();
    await page.locator("#inspector").getByText("13 papers").waitFor();
    await page.context().close();
  });

  test("by a pasted text gives papers like it, with the reasons", async () => {
    const {page} = await visit(options);
    await view(page, "Feed");
    await page.getByText("A text", {exact: true}).click();
    await page
      .getByLabel(/^Title and abstract/)
      .fill("Scaling test-time compute\nReasoning by reinforcement learning.");
    await page.getByRole("button", {name: "Find papers like it"}).click();
    await page
      .getByText(/^Both: .*reinforcement learning/)
      .first()
      .waitFor();
    await page.getByText("Like “Scaling test-time compute”").waitFor();
    await page.context().close();
  });

  test("ways lead from one person to another, and collaborators and reviewers come with reasons", async () => {
    const {page, complaints} = await visit(options);
    await view(page, "Connect");
    await person(page, "From", "Ziang Ji");
    await person(page, "To", "Junqi Gao");
    await page.getByRole("heading", {name: "2 links"}).first().waitFor();
    await page.getByText("Collaborators", {exact: true}).click();
    // One of those who are offered to begin with.
    await page.getByRole("main").getByRole("button", {name: "Junqi Gao"}).click();
    await page.locator(".suggested li").first().waitFor();
    await person(page, "For", "Ziang Ji");
    await page.locator(".suggested li").first().waitFor();
    await page.getByText("Reviewers", {exact: true}).click();
    await page.getByText("A text", {exact: true}).click();
    await page
      .getByLabel("Title and abstract")
      .fill("Speculative decoding of large language models");
    await page.getByRole("button", {name: "Suggest", exact: true}).click();
    await page.locator(".suggested li").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test.each(WINDOWS)(
  "two printed names are said to be one person, which holds once it is applied, and can be undone, %s",
  async (_, options) => {
    const file = join(mkdtempSync(join(tmpdir(), "coterie-")), "names.csv");
    const rows = [
      "1,River networks,John A. Smith;Ben Sample,2020",
      "2,River flow,J. Smith;Cleo Third,2021",
      "3,River beds,John A. Smith;Ben Sample,2022",
      "4,Lake depth,J. Smith;Dan Fourth,2022",
    ];
    writeFileSync(file, `id,title,authors,year\n${rows.join("\n")}\n`);
    const {page, complaints} = await visit(options);
    await openFiles(page, file);
    await waitDrawn(page, "coauthor 6");
    await view(page, "Identity");
    const one = page.getByRole("button", {name: /^One person/});
    await one.waitFor();
    await expectFair(page, "a doubt");
    await one.click();
    await page.getByText(/1 decision not applied yet/).waitFor();
    await page.getByRole("button", {name: "Apply"}).click();
    await page.getByText("The map follows all decisions").waitFor();
    await view(page, "People");
    const people = (n: number) => page.locator(`[role=grid][aria-rowcount="${n + 1}"]`);
    await people(5).waitFor({timeout: 30_000});
    await page.getByRole("row", {name: /^J\. Smith 2 2/}).waitFor();
    await page.keyboard.press("Control+z"); // to where it was applied
    await page.getByText("The map follows all decisions").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(/1 decision not applied yet/).waitFor();
    await view(page, "People");
    await people(6).waitFor({timeout: 30_000});
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

describe.each(WINDOWS)("live services, %s", (_, options) => {
  test("are asked when the button is pressed and not before, and what they give is opened", async () => {
    const asked: string[] = [];
    const {page} = await visit({
      ...options,
      onRequest: url => url.startsWith("http://127.0.0.1") || asked.push(url),
    });
    await page.context().route("https://api.openalex.org/**", route => {
      const from = Number(new URL(route.request().url()).searchParams.get("cursor")) || 0;
      asked.push(route.request().url());
      const results = [1, 2, 3].map(n => openalexWork(from + n)).filter(() => from < 6);
      return route.fulfill({
        headers: {"access-control-allow-origin": "*"},
        json: {meta: {count: 6, next_cursor: from < 6 ? String(from + 3) : null}, results},
      });
    });
    await page.getByRole("button", {name: "Open"}).click();
    await page.getByLabel("Words").fill("lakes");
    await page.getByText("asks api.openalex.org, and nobody else").waitFor();
    await expectFair(page, "a question to a service");
    expect(asked).toEqual([]);
    await page.getByRole("button", {name: "Fetch", exact: true}).click();
    await waitDrawn(page, "coauthor 2");
    const inspector = page.locator("#inspector");
    if (!(await inspector.isVisible())) await page.getByRole("button", {name: "Overview"}).click();
    await inspector.getByRole("heading", {name: "OpenAlex: lakes"}).waitFor();
    await inspector
      .getByRole("button", {name: /^6 papers/})
      .first()
      .waitFor();
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.every(url => url.startsWith("https://api.openalex.org/works?"))).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem("coterie-services"))).toBeNull();
    await page.context().close();
  });

  test("that do not answer can be cancelled, and what was open stays", async () => {
    const {page} = await visit(options);
    await page.context().route("https://api.crossref.org/**", route => route.abort());
    await page.getByRole("button", {name: "Open"}).click();
    await page.getByLabel("From").selectOption("crossref");
    await page.getByLabel("Words").fill("lakes");
    await page.getByRole("button", {name: "Fetch", exact: true}).click();
    await page.getByText(/Crossref: asking again in/).waitFor();
    await expectFair(page, "a service that does not answer");
    await page.getByRole("button", {name: "Cancel"}).click();
    await page.getByText(/Crossref: asking again in/).waitFor({state: "detached"});
    await waitDrawn(page, "coauthor 46");
    await view(page, "Feed"); // the worker that was ended has a successor that answers
    await page.locator(".feed-row").first().waitFor();
    await page.context().close();
  });
});

test.each([
  ["light", WIDE],
  ["dark", WIDE],
  ["light", NARROW],
  ["dark", NARROW],
] as const)(
  "nothing is in the way of anybody: %s, %o",
  {timeout: 120_000},
  async (colorScheme, viewport) => {
    const {page} = await visit({colorScheme, viewport});
    const look = (what: string, part = "main") => expectFair(page, what, part);
    await view(page, "Compare");
    await person(page, "First", "Biqing Qi");
    await person(page, "Second", "Kaiyan Zhang");
    await page.locator(".compare-table").waitFor();
    await look("people");
    await page.getByText("Periods", {exact: true}).click();
    await page.getByRole("heading", {name: /^Growing/}).waitFor();
    await look("periods");
    await view(page, "Connect");
    await person(page, "From", "Ziang Ji");
    await person(page, "To", "Junqi Gao");
    await page.locator(".ways li").first().waitFor();
    await look("ways");
    await page.getByRole("combobox", {name: "Find a person, topic or paper"}).fill("memory");
    await page.locator("mark").first().waitFor();
    await look("search", ".search");
    await page.keyboard.press("Escape");
    await page.getByRole("button", {name: "Open"}).click();
    await page.locator(".live-more summary").click();
    await look("live services", "dialog");
    await page.context().close();
  },
);

import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {NARROW, WIDE} from "../help/browser.ts";
import {closeSheet, expectFair, find, journeys, settings, view, WINDOWS} from "../help/journeys.ts";

const {visit} = journeys();

describe.each(WINDOWS)("%s", (_, window) => {
  describe("filters", () => {
    test("narrow the map over charts, stand as chips with counts, and go one by one or all at once", async () => {
      const {page, complaints} = await visit(window);
      const lens = await settings(page);
      await lens.getByRole("button", {name: "More filters"}).click();
      await lens.getByRole("slider", {name: "Least papers"}).focus();
      await page.keyboard.press("ArrowRight");
      const chips = page.getByLabel("Filters that hold");
      await chips.getByText(/ of 46 people/).waitFor();
      await lens.getByLabel("Add a topic").fill("reason");
      await page.keyboard.press("Enter");
      await chips.getByText(/ of 79 papers/).waitFor();
      await lens.getByLabel(/Largest connected part/).check();
      expect(await chips.getByRole("button", {name: /^Remove the filter/}).count()).toBe(3);
      await expectFair(page, "filters", ".lens");

      await chips.getByRole("button", {name: /Remove the filter papers/}).click();
      expect(await chips.getByRole("button", {name: /^Remove the filter/}).count()).toBe(2);
      await chips.getByRole("button", {name: "Show everything"}).click();
      await chips.waitFor({state: "detached"});
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  describe("the structure", () => {
    test("is laid bare by cores and by the backbone, which say of how many, and come back by undo", async () => {
      const {page, complaints} = await visit(window);
      const lens = await settings(page);
      await lens.getByRole("button", {name: "More filters"}).click();
      await lens.getByRole("slider", {name: "Neighbours left"}).focus();
      for (let k = 0; k < 3; k++) await page.keyboard.press("ArrowRight");
      const chips = page.getByLabel("Filters that hold");
      await chips.getByText("3-core").waitFor();
      const cored = await chips.getByText(/ of 46 people/).textContent();
      expect(Number(/^\d+/.exec(cored!)![0])).toBeLessThan(46);
      await lens.getByLabel("Backbone").focus();
      await lens.getByLabel("Backbone").selectOption({label: "p ≤ 0.05"});
      await chips.getByText("Backbone, p ≤ 0.05").waitFor();
      await page.locator(".counts", {hasText: /of 98 ties/}).waitFor();

      await page.keyboard.press("Control+z");
      await chips.getByText("Backbone, p ≤ 0.05").waitFor({state: "detached"});
      await chips.getByText("3-core").waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("is narrowed to the surroundings of one person, step by step", async () => {
      const {page} = await visit(window);
      await find(page, "junqi", /Junqi Gao/);
      await closeSheet(page); // on a phone; who is chosen stays so
      const lens = await settings(page);
      await lens.getByRole("button", {name: "More filters"}).click();
      await lens.getByRole("button", {name: "Around Junqi Gao"}).click();
      await page.getByLabel("Filters that hold").getByText("9 of 46 people").waitFor();
      await lens.getByRole("slider", {name: "Around Junqi Gao"}).focus();
      await page.keyboard.press("ArrowRight");
      await page.getByLabel("Filters that hold").getByText("46 of 46 people").waitFor();
      await page.context().close();
    });
  });

  describe("the inspector", () => {
    test("opens the papers behind a person's numbers, and says what each measure means", async () => {
      const {page, complaints} = await visit(window);
      const inspector = page.locator("#inspector");
      await view(page, "People");
      await page.getByRole("row", {name: /Kaiyan Zhang/}).click();
      await inspector.getByRole("heading", {name: "Kaiyan Zhang"}).waitFor();
      await inspector.getByRole("tab", {name: "Numbers"}).click();
      await inspector.getByRole("button", {name: "Harmonic closeness", exact: true}).click();
      await inspector.getByText(/How near somebody is/).waitFor();
      await inspector.getByRole("button", {name: /^Degree 14/}).click();
      await inspector.getByRole("heading", {name: "Degree of Kaiyan Zhang: its papers"}).waitFor();
      await inspector.getByText("12 papers").waitFor();

      await inspector.getByRole("button", {name: "Back"}).click();
      await inspector.getByRole("button", {name: /^2024: .* papers/}).click();
      await inspector.getByRole("heading", {name: "Kaiyan Zhang, 2024"}).waitFor();
      await expectFair(page, "papers of a person", "#inspector");
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test("adds the papers of a tie up to its strength, and lists its measures", async () => {
      const {page} = await visit(window);
      const inspector = page.locator("#inspector");
      await view(page, "People");
      await page.getByRole("row", {name: /Kaiyan Zhang/}).click();
      await inspector.getByRole("tab", {name: /Co-authors/}).click();
      await inspector.getByRole("button", {name: "12 papers with Biqing Qi"}).click();
      await inspector.getByText("12 papers add up to 5.").waitFor();
      await inspector.getByRole("button", {name: "Common partners", exact: true}).waitFor();
      await expectFair(page, "a tie", "#inspector");
      await page.context().close();
    });

    test("tells how a community holds together, why it is called so and who ties it to others", async () => {
      const {page} = await visit(window);
      const inspector = page.locator("#inspector");
      await (await settings(page)).locator(".communities li > button").first().click();
      await inspector.getByText("density").waitFor();
      await inspector
        .getByText(/of \d+ papers, .* elsewhere/)
        .first()
        .waitFor();
      await inspector.getByRole("heading", {name: "Bridges"}).waitFor();
      await expectFair(page, "a community", "#inspector");
      await inspector.getByRole("button", {name: "Select its people together"}).click();
      await inspector.getByRole("heading", {name: "15 people"}).waitFor();
      await inspector.getByRole("tab", {name: /^Ties 33/}).click();
      await page.context().close();
    });

    test("shows where a term stands, and why a paper is novel", async () => {
      const {page} = await visit(window);
      const inspector = page.locator("#inspector");
      await view(page, "Topics");
      await page
        .getByRole("row", {name: /^reasoning /})
        .first()
        .click();
      await inspector.getByRole("tab", {name: "Sentences"}).click();
      await inspector.locator("blockquote").first().waitFor();
      await expectFair(page, "a term", "#inspector");
      await view(page, "Papers");
      await page.locator("tbody tr").first().click();
      await inspector.getByRole("heading", {name: "Why novel"}).waitFor();
      await expectFair(page, "a paper", "#inspector");
      await page.context().close();
    });
  });
});

describe.each(WINDOWS)("tables, %s", (_, window) => {
  test("are sorted, searched, walked by keys, and several rows are selected together", async () => {
    const {page, complaints} = await visit(window);
    await view(page, "People");
    const grid = page.getByRole("grid", {name: "People"});
    await grid.getByRole("button", {name: "Person", exact: true}).click();
    await page
      .getByRole("columnheader", {name: "Person"})
      .and(page.locator("[aria-sort=ascending]"))
      .waitFor();
    expect(await grid.locator("tbody tr").first().textContent()).toMatch(/^Aijia Zhang/);
    expect(await grid.getAttribute("aria-rowcount")).toBe("47");

    await page.getByLabel("Filter people").fill("zhang");
    await page.getByText(/^\d+ of 46$/).waitFor();
    await grid.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter"); // the papers behind a number
    await page
      .locator("#inspector")
      .getByRole("heading", {name: /^Papers by/})
      .waitFor();
    await closeSheet(page);
    await grid.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.locator("#inspector").getByRole("tab", {name: "Numbers"}).waitFor();
    await closeSheet(page);
    await grid.focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await page.locator("#inspector").getByRole("heading", {name: "2 people"}).waitFor();
    await expectFair(page, "several", "main", "#inspector");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("show the columns that are chosen, explain them, and are saved as CSV", async () => {
    const {page, complaints} = await visit(window);
    await view(page, "People");
    await page.getByRole("button", {name: /^Columns/}).click();
    await page.getByRole("checkbox", {name: "PageRank", exact: true}).check();
    await page.getByRole("button", {name: "What PageRank means"}).click();
    await page.getByRole("link", {name: /Brin/}).waitFor();
    await expectFair(page, "columns to choose");
    await page.keyboard.press("Escape");
    await page.getByRole("columnheader", {name: "PageRank"}).waitFor();
    const saved = async () => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", {name: "CSV"}).click();
      const text = readFileSync((await (await waiting).path())!, "utf8");
      return text.trimEnd().split("\n");
    };
    const people = await saved();
    expect(people.length).toBe(47);
    expect(people[0]).toMatch(/^Person,Papers,Co-authors,.*PageRank/);
    expect(people[1]).toMatch(/^Biqing Qi,29,45,/);

    await view(page, "Papers");
    await page.getByRole("button", {name: "Title", exact: true}).click();
    const papers = await saved();
    expect(papers.length).toBe(80);
    expect(papers[0]).toMatch(/^Title,.*Date/);
    const titles = papers.slice(1, 4).map(line => line.replace(/^"/, "").slice(0, 12));
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b)));
    await view(page, "Topics");
    await page.getByLabel("Filter topics").fill("reason");
    await page.getByText(/^\d+ of 104$/).waitFor();
    const topics = await saved();
    expect(topics.slice(1).every(line => line.includes("reason"))).toBe(true);
    expect(topics[1]).toMatch(/^reasoning,39,/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ["dark", WIDE],
  ["light", NARROW],
] as const)(
  "nothing is in the way of anybody: %s, %o",
  {timeout: 120_000},
  async (colorScheme, viewport) => {
    const {page} = await visit({colorScheme, viewport});
    if (viewport === WIDE) {
      await page.getByRole("button", {name: "More filters"}).click();
      await page.getByRole("slider", {name: "Least papers"}).focus();
      await page.keyboard.press("ArrowRight");
      await page.getByLabel("Filters that hold").waitFor();
      await expectFair(page, "filters", ".lens");
    }
    await view(page, "People");
    await page.locator("tbody tr").first().click();
    await page.locator("#inspector .title").waitFor();
    await page.locator("#inspector").getByRole("tab", {name: "Numbers"}).click();
    await page.locator("#inspector .measure-name").first().click();
    await expectFair(page, "a person", "main", "#inspector");
    await page.context().close();
  },
);

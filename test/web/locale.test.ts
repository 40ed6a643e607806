import {describe, expect, test} from "vitest";
import {localeOf} from "../../web/facts/locale.ts";

describe("numbers and dates", () => {
  test("are written as the reader's country does, where it reads the language of the words", () => {
    const india = localeOf("en", ["de-DE", "en-IN"]);
    expect([india.tag, india.number(1_234_567)]).toEqual(["en-IN", "12,34,567"]);
    expect(localeOf("en", ["en-GB"]).date(2025, 4, 22)).toBe("22 Apr 2025");
    expect(localeOf("en", ["en-US"]).date(2025, 4, 22)).toBe("Apr 22, 2025");
  });

  test("are those of the language of the words for everybody else", () => {
    const german = localeOf("en", ["de-DE", "fr"]);
    expect([german.tag, german.number(1387), german.number(0.5, 2)]).toEqual([
      "en",
      "1,387",
      "0.50",
    ]);
    expect(localeOf("de", ["en-US"]).number(1387.25, 2)).toBe("1.387,25");
    expect(localeOf("en", ["en-US@posix", "english"]).tag).toBe("en");
  });

  test("say no more of a date than is known, and years have no groups", () => {
    const {date, year} = localeOf("en", ["en-US"]);
    expect([date(2025, 4, 0), date(2025, 0, 7), date(2025, 0, 0)]).toEqual([
      "Apr 2025",
      "2025",
      "2025",
    ]);
    expect([date(2023, 12, 31), date(2024, 2, 29)]).toEqual(["Dec 31, 2023", "Feb 29, 2024"]);
    expect(year(2015.44, 1)).toBe("2015.4");
  });
});

describe("plurals", () => {
  test("follow the categories of the language", () => {
    const file = {one: "# plik", few: "# pliki", many: "# plików", other: "# pliku"};
    const {counted} = localeOf("pl", []);
    expect([1, 2, 5, 22, 112].map(n => counted(n, file))).toEqual([
      "1 plik",
      "2 pliki",
      "5 plików",
      "22 pliki",
      "112 plików",
    ]);
  });

  test("fall back to the form for all others, and write the number in groups", () => {
    const {counted} = localeOf("en", []);
    expect(counted(1, {other: "# people"})).toBe("1 people");
    expect(counted(5000, {one: "# person", other: "# people"})).toBe("5,000 people");
  });
});

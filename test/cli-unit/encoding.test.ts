import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {bytesIn} from "../help/codes.ts";
import {call} from "../help/command.ts";

describe("files in old codes", () => {
  const folder = mkdtempSync(join(tmpdir(), "coterie-encoding-"));
  const ris = (name: string) => `TY  - JOUR\nAU  - ${name}\nTI  - Lakes\nPY  - 2001\nER  - \n`;
  const file = (name: string, bytes: readonly number[]) => {
    const path = join(folder, name);
    writeFileSync(path, Uint8Array.from(bytes));
    return path;
  };
  const checked = async (...args: string[]) => JSON.parse((await call("check", ...args)).out);

  test("are read in the code that their letters tell, and that is said", async () => {
    const names = ["Колмогоров, Андрей", "Ляпунов, Александр"].map(ris).join("");
    const path = file("koi8.ris", bytesIn("KOI8-R", names));
    const told = await checked(path, "--json");
    expect(told).toMatchObject({encoding: "KOI8-R", papers: 2});
    expect(told.problems[0]).toMatchObject({
      severity: "notice",
      what: "The text is no UTF-8 from byte 17 on and was read as KOI8-R, guessed from its letters (the option encoding names another code).",
    });
  });

  test("are read as they say, or as is asked for", async () => {
    const bib = "% Encoding: ISO8859_2\n@article{a, author={Łoś, Jan}, title={Lakes}, year=2001}\n";
    const path = file("latin2.bib", bytesIn("ISO-8859-2", bib));
    const told = await checked(path, "--json");
    expect(told.encoding).toBe("ISO-8859-2");
    expect(told.problems[0].what).toMatch(/was read as ISO-8859-2, as it says of itself\.$/);
    const asked = await checked(path, "--json", "--encoding", "cp1253");
    expect(asked.encoding).toBe("windows-1253");
    expect(asked.problems[0].what).toMatch(/was read as windows-1253, as was asked\.$/);
  });

  test("may have bytes that stand for nothing: they are counted", async () => {
    const path = file("greek.ris", [...bytesIn("windows-1253", ris("Άγγελος")), 0xd2, 0xff]);
    const told = await checked(path, "--json", "--encoding", "windows-1253");
    expect(told.problems).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        what: "Some bytes stand for no character in windows-1253: 2 signs \ufffd stand in their place.",
      }),
    );
  });

  test("cannot be read in a code that nobody knows", async () => {
    const {code, err} = await call("check", folder, "--encoding", "klingon");
    expect(code).toBe(2);
    expect(err).toMatch(
      /--encoding: expected the name of a code such as windows-1250, got klingon/,
    );
  });
});

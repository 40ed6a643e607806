import {spawn} from "node:child_process";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {afterEach, expect, test} from "vitest";
import {mailServer as serverOf, transportOptions} from "../../src/cli/send-mail.ts";
import {mailServer} from "../help/mail-server.ts";
import {call, folder, written} from "../help/world.ts";

const BIB = `@article{a, title={Lakes in winter}, author={Ada Example}, year=2024, doi={10.1000/a}}
@article{b, title={Seas in summer}, author={Ben Sample}, year=2024, doi={10.1000/b}}
`;
const MORE = `${BIB}@article{c, title={Rivers in spring}, author={Cleo Third}, year=2025, doi={10.1000/c}}\n`;
const READERS = "ada@example.org,ben@example.org,cleo@example.org";

const args = (file: string, smtp: string, state: string, ...more: string[]) => [
  "digest", file, "--since", "2024", "--smtp", smtp, "--to", READERS, "--state", state,
  "--from", "me@example.org", "--unsubscribe", "https://example.org/stop?who={to}", ...more,
]; // biome-ignore format: flags with their values

const titlesTo = (received: readonly {to: string; text: string}[], reader: string) =>
  received
    .filter(({to}) => to === reader)
    .flatMap(({text}) => {
      const [, plain] = text.split(/--=_coterie_digest\r\n/);
      const body = Buffer.from(plain.split("\r\n\r\n")[1], "base64").toString("utf8");
      return [...body.matchAll(/^\d+\. (.*)$/gm)].map(([, title]) => title);
    });

afterEach(() => {
  delete process.env.COTERIE_SMTP_PASSWORD;
});

test("each reader gets what is new to them, as text and HTML, with one click to unsubscribe", async () => {
  const {address, received} = await mailServer();
  const state = join(folder(), "told.json");
  const first = await call(...args(written("a.bib", BIB), address, state));
  expect(first.code).toBe(0);
  expect(first.out).toContain("ada@example.org: 2 new papers sent");
  expect(received.map(({to}) => to)).toEqual(READERS.split(","));
  const {text} = received[1];
  expect(text).toContain("List-Unsubscribe: <https://example.org/stop?who=ben%40example.org>");
  expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(text).toContain("To: ben@example.org");
  // A mail that is sent has the day on which it is sent, not that from which papers are new.
  const [, day] = /^Date: (.*) 00:00:00/m.exec(text) ?? [];
  expect(Math.abs(Date.parse(`${day} UTC`) - Date.now())).toBeLessThan(2 * 86_400_000);
  expect(text).toContain("Content-Type: text/html");
  expect(titlesTo(received, "ben@example.org").sort()).toEqual([
    "Lakes in winter",
    "Seas in summer",
  ]);
  expect(new Set(received.map(each => /^Message-ID: (.*)$/m.exec(each.text)![1])).size).toBe(3);

  const again = await call(...args(written("a.bib", BIB), address, state));
  expect(again.out).toContain("ada@example.org: nothing new");
  const later = await call(...args(written("b.bib", MORE), address, state));
  expect(later.out).toContain("ada@example.org: 1 new paper sent");
  expect(titlesTo(received, "ada@example.org").sort()).toEqual([
    "Lakes in winter", "Rivers in spring", "Seas in summer",
  ]); // biome-ignore format: titles
});

test("a paper that comes with another id is the same paper by its identifiers", async () => {
  const {address, received} = await mailServer();
  const state = join(folder(), "told.json");
  const one =
    "@article{x, title={Lakes}, author={Ada Example}, year=2024, eprint={2401.00001}, archiveprefix={arXiv}}\n";
  await call(...args(written("a.bib", one), address, state));
  const both = one.replace("year=2024", "year=2024, doi={10.1000/lakes}");
  await call(...args(written("a.bib", both), address, state));
  expect(titlesTo(received, "ada@example.org")).toEqual(["Lakes"]);
});

test("nobody gets a paper twice when the program is killed in the midst of a mail, and the doubt is told", async () => {
  let kill = () => {};
  const {address, received} = await mailServer({
    onMail: async ({to}) => {
      if (to === "ben@example.org" && !isKilled) {
        isKilled = true;
        kill();
        await new Promise(done => setTimeout(done, 200));
      }
    },
  });
  let isKilled = false;
  const state = join(folder(), "told.json");
  const bib = written("a.bib", BIB);
  const child = spawn(
    process.execPath,
    ["--import", "tsx", resolve("src/cli/main.ts"), ...args(bib, address, state)],
    {stdio: "ignore"},
  );
  const ended = new Promise(done => child.once("exit", done));
  kill = () => child.kill("SIGKILL");
  await ended;
  expect(isKilled).toBe(true);
  expect(existsSync(`${state}.lock`)).toBe(true);
  await new Promise(done => setTimeout(done, 400));

  const {err, code} = await call(...args(bib, address, state));
  expect(code).toBe(0);
  expect(err).toContain("ben@example.org: an earlier mail may not have arrived; --resend");
  for (const reader of READERS.split(",")) {
    const titles = titlesTo(received, reader);
    expect(new Set(titles).size, reader).toBe(titles.length);
  }
  expect(titlesTo(received, "cleo@example.org").length).toBe(2);
  const before = received.length;
  await call(...args(bib, address, state, "--resend"));
  expect(received.slice(before).map(({to}) => to)).toEqual(["ben@example.org"]);
});

test("a connection that breaks after the text leaves a doubt, a refusal does not", async () => {
  const state = join(folder(), "told.json");
  const bib = written("a.bib", BIB);
  const breaking = await mailServer({
    onMail: async ({to}) => {
      if (to !== "ben@example.org") return;
      for (const each of breaking.server.connections)
        (each as unknown as {_socket: {destroy(): void}})._socket.destroy();
      throw new Error("gone");
    },
    refuse: to => to === "cleo@example.org",
  });
  const first = await call(...args(bib, breaking.address, state));
  expect(first.code).toBe(1);
  expect(first.err).toMatch(/ben@example.org: in doubt/);
  expect(first.err).toMatch(/cleo@example.org: refused: .*no such reader/);
  const {told, pending} = JSON.parse(readFileSync(state, "utf8"));
  expect(Object.keys(told)).toEqual(["ada@example.org"]);
  expect(Object.keys(pending)).toEqual(["ben@example.org"]);
  const {address, received} = await mailServer();
  await call(...args(bib, address, state));
  expect(received.map(({to}) => to)).toEqual(["cleo@example.org"]);
});

test("a mail that the server refuses after its text is certainly not sent", async () => {
  const state = join(folder(), "told.json");
  const {address} = await mailServer({
    onMail: async ({to}) => {
      if (to === "ben@example.org") throw new Error("too much of a text");
    },
  });
  const {code, err} = await call(...args(written("a.bib", BIB), address, state));
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/ben@example.org: refused: .*too much of a text/),
  ]);
  expect(JSON.parse(readFileSync(state, "utf8")).pending).toEqual({});
});

test("a server is named by an address; passwords go over no open line", () => {
  expect(serverOf("smtp://mail.example.org")).toMatchObject({port: 587, secure: false, user: null});
  expect(serverOf("smtps://me%40b.c@mail.example.org")).toMatchObject({
    port: 465,
    secure: true,
    user: "me@b.c",
  });
  expect(serverOf("smtp://[::1]:2525")).toMatchObject({host: "::1", port: 2525});
  const needsTls = (text: string) => transportOptions(serverOf(text)).requireTLS;
  expect(needsTls("smtp://me@mail.example.org")).toBe(true);
  expect(needsTls("smtp://mail.example.org")).toBe(false);
  expect(needsTls("smtps://me@mail.example.org")).toBe(false);
  for (const here of ["localhost", "127.0.0.1", "[::1]"])
    expect(needsTls(`smtp://me@${here}`), here).toBe(false);
  for (const other of ["127.example.org", "localhost.example.org", "127.0.0.1.example.org"])
    expect(needsTls(`smtp://me@${other}`), other).toBe(true);
});

test("the server is asked for first: without one, or with a wrong password, nothing is begun", async () => {
  const state = join(folder(), "told.json");
  const bib = written("a.bib", BIB);
  const {port} = await mailServer({login: {user: "me", pass: "right"}});
  process.env.COTERIE_SMTP_PASSWORD = "wrong";
  const wrong = await call(...args(bib, `smtp://me@127.0.0.1:${port}`, state));
  expect([wrong.code, existsSync(state)]).toEqual([1, false]);
  process.env.COTERIE_SMTP_PASSWORD = "right";
  expect((await call(...args(bib, `smtp://me@127.0.0.1:${port}`, state))).code).toBe(0);
  const none = await call(...args(bib, "smtp://127.0.0.1:1", join(folder(), "t.json")));
  expect([none.code, /127\.0\.0\.1:1/.test(none.err)]).toEqual([1, true]);
});

test("two runs do not use one state at once; the lock of a dead one is no hindrance", async () => {
  const {address} = await mailServer();
  const state = join(folder(), "told.json");
  const bib = written("a.bib", BIB);
  writeFileSync(`${state}.lock`, `${process.pid}\n`);
  const busy = await call(...args(bib, address, state));
  expect([busy.code, busy.err.includes("another run")]).toEqual([1, true]);
  writeFileSync(`${state}.lock`, "4194304999\n");
  expect((await call(...args(bib, address, state))).code).toBe(0);
  expect(existsSync(`${state}.lock`)).toBe(false);
});

test.each([
  [["--smtp", "smtp://127.0.0.1:1"], /--smtp: expected --state/],
  [["--smtp", "http://x", "--state", "s"], /--smtp: expected smtp:/],
  [["--smtp", "smtp://me:secret@x", "--state", "s"], /--smtp: expected no password/],
  [
    ["--smtp", "smtp://x", "--state", "s", "--to", "a@b.c\r\nBcc: d@e.f"],
    /--to: expected addresses/,
  ],
  [[], /--out: expected a file, or --smtp/],
])("called with %j it ends with 2 and says why", async (more, reason) => {
  const {code, err} = await call("digest", written("a.bib", BIB), "--since", "2024", ...more);
  expect([code, reason.test(err)]).toEqual([2, true]);
});

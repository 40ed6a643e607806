import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {SOURCES} from "../../src/index.ts";
import {
  commandFor,
  exampleOf,
  hostOf,
  kindsOf,
  type LiveForm,
  liveRequest,
  sourceOf,
  USUAL_FORM,
  withSource,
} from "../../web/facts/live.ts";
import {NO_SERVICES, readServices, servicesText} from "../../web/state/services.ts";
import {initialState} from "../../web/state/state.ts";
import {update} from "../../web/state/update.ts";

const form = (more: Partial<LiveForm>): LiveForm => ({...USUAL_FORM, ...more});
const problem = (more: Partial<LiveForm>, mail = "") => {
  const found = liveRequest(form(more), {...NO_SERVICES, mail});
  return found !== null && "problem" in found ? found.problem : null;
};

describe("the form for live services", () => {
  test("asks for what was filled in, with mail and the key of that service alone", () => {
    const services = {
      ...NO_SERVICES,
      mail: " ada@example.org ",
      keys: {openalex: " k ", "semantic-scholar": "other"},
    };
    expect(liveRequest(form({text: " graph drawing "}), services)).toEqual({
      request: {
        source: "openalex",
        kind: "search",
        text: "graph drawing",
        most: 500,
        key: "k",
        mail: "ada@example.org",
        keep: false,
      },
    });
    const arxiv = liveRequest(form({source: "arxiv", text: "graphs"}), services);
    expect(arxiv).toMatchObject({request: {source: "arxiv", key: null}});
  });

  test("says what is wrong, and nothing while nothing was filled in", () => {
    expect(liveRequest(form({text: "  "}), NO_SERVICES)).toBeNull();
    expect(problem({kind: "doi", text: "lakes"})).toMatch(/expected a DOI/);
    expect(problem({text: "lakes", most: 0})).toMatch(/From 1 to/);
    expect(problem({text: "lakes"}, "ada")).toMatch(/mail/);
    expect(problem({text: "lakes"}, "ada@example.org")).toBeNull();
  });

  test("keeps a kind that the next service has, and searches where it has not", () => {
    expect(withSource(form({kind: "orcid"}), "crossref").kind).toBe("orcid");
    expect(withSource(form({kind: "orcid"}), "dblp")).toMatchObject({
      source: "dblp",
      kind: "search",
    });
  });

  test("has an example for each kind of each service that can be asked as it stands", () => {
    for (const source of SOURCES)
      for (const kind of kindsOf(source)) {
        const text = exampleOf(source, kind);
        expect(problem({source: source.id, kind, text}), `${source.id} ${kind}`).toBeNull();
      }
    expect(hostOf(sourceOf("arxiv"))).toBe("export.arxiv.org");
  });

  test("gives a command in which nothing runs by itself", () => {
    expect(commandFor(form({text: "it's; rm -rf $HOME"}))).toContain(
      `'search:it'\\''s; rm -rf $HOME'`,
    );
  });

  test("starts a job that can be stopped", () => {
    const found = liveRequest(form({text: "lakes"}), NO_SERVICES);
    if (found === null || !("request" in found)) throw new Error("no request");
    const {request} = found;
    const [state, job] = update(initialState("auto"), {type: "fetch", name: "lakes", request});
    expect(job).toEqual({type: "fetch", run: 1, name: "lakes", request});
    expect(state.work).toMatchObject({run: 1, name: "lakes"});
    expect(update(state, {type: "cancel"})).toMatchObject([{work: null}, {type: "stop"}]);
  });
});

describe("address and keys", () => {
  const own = {keep: true, keepAnswers: true, mail: "ada@example.org", keys: {openalex: "k"}};

  test("are written down only where that is wished", () => {
    expect(readServices(servicesText(own))).toEqual(own);
    expect(servicesText({...own, keep: false, keepAnswers: false})).toBeNull();
    expect(servicesText({...own, keep: false})).not.toMatch(/ada|"k"/);
    expect(readServices(servicesText({...own, keep: false}))).toMatchObject({
      keepAnswers: true,
      mail: "",
    });
  });

  test("that were damaged are none", () => {
    expect(readServices("{")).toEqual(NO_SERVICES);
    expect(readServices("null")).toEqual(NO_SERVICES);
    expect(readServices('{"keep":1,"keys":{"a":2},"mail":3}')).toEqual(NO_SERVICES);
  });
});

test("the page may reach the documented services and nobody else", () => {
  const page = readFileSync("web/index.html", "utf8");
  const [, allowed] = /connect-src ([^;]*);/.exec(page) ?? [];
  expect(allowed.split(" ")).toEqual(["'self'", ...SOURCES.map(({base}) => new URL(base).origin)]);
});

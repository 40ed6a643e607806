import {describe, expect, test} from "vitest";
import {topPeople} from "../../web/facts/corpus.ts";
import {oncePer} from "../../web/facts/once.ts";
import type {Job} from "../../web/state/messages.ts";
import {initialState} from "../../web/state/state.ts";
import {createStore, isProgress} from "../../web/state/store.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const source = {name: "water", files: [], options: {}};

describe("the calm state", () => {
  test("stays one object while work goes on, and follows everything else", () => {
    const jobs: Job[] = [];
    const {state, calm, send} = createStore(initialState("auto"), job => void jobs.push(job));
    send({type: "open", name: "water", files: []});
    const begun = calm.value;
    expect(begun.work?.name).toBe("water");
    send({type: "progress", run: 1, stage: "Layout", fraction: 0.5});
    expect(calm.value).toBe(begun);
    expect(state.value.work?.fraction).toBe(0.5);

    send({type: "early", run: 1, analysis, source});
    expect(calm.value).toBe(state.value);
    send({type: "progress", run: 1, stage: "Layout", fraction: 0.6});
    send({type: "view", view: "people"});
    expect(calm.value).toBe(state.value);
    send({type: "done", run: 1, analysis, source});
    expect([calm.value.work, calm.value.view]).toEqual([null, "people"]);
    send({type: "open", name: "more", files: []});
    const again = calm.value;
    send({type: "open", name: "most", files: []});
    expect(calm.value).not.toBe(again);
    expect(calm.value.work?.run).toBe(3);
  });

  test("is another as soon as other work is done, begun or over", () => {
    const idle = initialState("auto");
    const work = {run: 1, name: "water", stage: "Reading", fraction: 0};
    const later = {...work, stage: "Layout", fraction: 0.5};
    expect(isProgress({...idle, work}, {...idle, work: later})).toBe(true);
    expect(isProgress({...idle, work}, {...idle, work: {...later, run: 2}})).toBe(false);
    expect(isProgress({...idle, work}, idle)).toBe(false);
    expect(isProgress(idle, {...idle, work})).toBe(false);
    expect(isProgress({...idle, work}, {...idle, work: later, early: true})).toBe(false);
  });
});

describe("what is computed once", () => {
  test("is computed for each object by itself", () => {
    let times = 0;
    const doubled = oncePer(({n}: {n: number}) => {
      times += 1;
      return 2 * n;
    });
    const [a, b] = [{n: 1}, {n: 2}];
    expect([doubled(a), doubled(b), doubled(a), times]).toEqual([2, 4, 2, 2]);
  });

  test("of the people with most papers is what sorting all of them gives", () => {
    const {start} = analysis.people.papers;
    const all = Array.from({length: analysis.people.count}, (_, person) => ({
      person,
      papers: start[person + 1] - start[person],
    })).sort((a, b) => b.papers - a.papers || a.person - b.person);
    expect(topPeople(analysis, 3)).toEqual(all.slice(0, 3));
    const many = {
      ...analysis,
      people: {
        ...analysis.people,
        count: 500,
        papers: {start: Uint32Array.from({length: 501}, (_, i) => i + (i >> 1)), item: analysis.people.papers.item}, // biome-ignore format: one column
      },
    };
    expect(topPeople(many, 500).length).toBe(200);
    expect(topPeople(many, 3).map(({person, papers}) => [person, papers])).toEqual([
      [1, 2],
      [3, 2],
      [5, 2],
    ]);
  });
});

import {setTimeout} from "node:timers/promises";
import {expect, test} from "vitest";
import {lettingGo, ownMemory} from "../../src/cli/let-go.ts";

/** What is collected and told while stages follow each other. */
function seen(stages: readonly string[], held: number): string[] {
  const events: string[] = [];
  const {onProgress} = lettingGo(
    {onProgress: (stage, fraction) => events.push(`${stage} ${fraction}`)},
    {held: () => held, collect: () => events.push("collect")},
  );
  for (const [i, stage] of stages.entries()) onProgress?.(stage, i / 10);
  return events;
}

test("what a stage has let go of is freed once when the next begins", () => {
  expect(seen(["Names", "Names", "Ties"], 2 ** 30)).toEqual([
    "collect",
    "Names 0",
    "Names 0.1",
    "collect",
    "Ties 0.2",
  ]);
});

test("nothing is freed while little is held", () => {
  expect(seen(["Names", "Ties"], 2 ** 30 - 1)).toEqual(["Names 0", "Ties 0.1"]);
});

test("what a step lets go of is freed from 32 MiB on, while much is held, and told to who watches", () => {
  const freed = (bytes: number, held: number) => {
    const events: string[] = [];
    const memory = {held: () => held, collect: () => events.push("collect")};
    lettingGo({onLetGo: told => events.push(`${told}`)}, memory).onLetGo?.(bytes);
    return events;
  };
  expect(freed(2 ** 25, 2 ** 30)).toEqual(["collect", `${2 ** 25}`]);
  expect(freed(2 ** 25 - 1, 2 ** 30)).toEqual([`${2 ** 25 - 1}`]);
  expect(freed(2 ** 25, 2 ** 30 - 1)).toEqual([`${2 ** 25}`]);
});

test("the memory of the program is freed of what nothing holds", async () => {
  const memory = ownMemory();
  expect(memory.held()).toBeGreaterThan(2 ** 20);
  const gone = new WeakRef(new Uint8Array(1000));
  await setTimeout(1); // until then whoever made a weak reference is given what it refers to
  memory.collect();
  expect(gone.deref()).toBeUndefined();
});

import {expect, test} from "vitest";
import {StopError} from "../../src/cli/command.ts";
import {stoppableIn, stopState} from "../../src/cli/stops.ts";

const unheard = () => () => {};
/** As the thread that hears signals does. */
const ask = (state: ReturnType<typeof stopState>) => Atomics.exchange(state, 0, 2);

test("work that leaves no time to hear anything is stopped when it looks", async () => {
  const state = stopState();
  const done: string[] = [];
  const work = stoppableIn(
    state,
    unheard,
  )(async signal => {
    signal.throwIfAborted();
    done.push("one");
    ask(state);
    signal.throwIfAborted();
    done.push("two");
  });
  await expect(work).rejects.toThrow(StopError);
  expect(done).toEqual(["one"]);
});

test("work that waits is told, and no more when it is over", async () => {
  const told = new Set<() => void>();
  const stoppable = stoppableIn(stopState(), stop => {
    told.add(stop);
    return () => told.delete(stop);
  });
  const waiting = stoppable(
    signal =>
      new Promise((_, fail) =>
        signal.addEventListener("abort", () => fail(signal.reason as Error)),
      ),
  );
  expect(told.size).toBe(1);
  for (const stop of told) stop();
  await expect(waiting).rejects.toThrow(StopError);
  expect(told.size).toBe(0);
});

test("nothing that has to tidy up begins once the program was asked to stop", async () => {
  const state = stopState();
  ask(state);
  let begun = false;
  const work = stoppableIn(
    state,
    unheard,
  )(async () => {
    begun = true;
  });
  await expect(work).rejects.toThrow(StopError);
  expect(begun).toBe(false);
});

test("after work that ended well or badly nothing has to be tidied up", async () => {
  const state = stopState();
  const stoppable = stoppableIn(state, unheard);
  expect(await stoppable(async () => state[0])).toBe(1);
  expect(state[0]).toBe(0);
  await expect(stoppable(() => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
  expect(state[0]).toBe(0);
});

import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {release} from "../../web/stage/release.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A graphics context whose card takes its time. */
function slowCard() {
  const card = {done: false, gone: false, given: [] as string[]};
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    fenceSync: (): object | null => ({}),
    flush: () => card.given.push("flush"),
    finish: () => card.given.push("finish"),
    isContextLost: () => card.gone,
    getSyncParameter: () => (card.done ? 3 : 4),
    getExtension: (name: string) => ({loseContext: () => card.given.push(name)}),
  };
  return {card, gl, context: gl as unknown as WebGL2RenderingContext};
}

test("a context is given back when the card is done with it, and nobody waits until then", () => {
  const {card, context} = slowCard();
  release(context);
  vi.advanceTimersByTime(5000);
  expect(card.given).toEqual(["flush"]);
  card.done = true;
  vi.advanceTimersByTime(500);
  expect(card.given).toEqual(["flush", "WEBGL_lose_context"]);
  vi.advanceTimersByTime(5000);
  expect(card.given).toHaveLength(2);
});

test("one whose card was taken away is not asked for ever", () => {
  const lost = slowCard();
  lost.card.gone = true;
  release(lost.context);
  const without = slowCard();
  without.gl.fenceSync = () => null;
  release(without.context);
  vi.runAllTimers();
  expect(vi.getTimerCount()).toBe(0);
  expect(without.card.given).toEqual(["flush", "WEBGL_lose_context"]);
});

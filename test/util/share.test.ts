import {describe, expect, test} from "vitest";
import {canShare, shared} from "../../src/util/share.ts";

const large = Float64Array.from({length: 1000}, (_, i) => i / 7);

describe("data for several threads", () => {
  test("has its large arrays in memory that they share, with the same numbers", () => {
    const found = shared({deep: {large}, words: ["a"], none: null, size: 3});
    expect(found.deep.large.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(found.deep.large).toBeInstanceOf(Float64Array);
    expect([...found.deep.large]).toEqual([...large]);
    expect(large.buffer).toBeInstanceOf(ArrayBuffer); // what was given stays as it was
    expect([found.words, found.none, found.size]).toEqual([["a"], null, 3]);
  });

  test("has of a piece of a larger array the piece alone", () => {
    const {piece} = shared({piece: large.subarray(100, 800)});
    expect(piece.buffer.byteLength).toBe(700 * 8);
    expect([piece.length, piece[0]]).toEqual([700, 100 / 7]);
  });

  test("is copied once where it lies in several places, and small arrays never", () => {
    const small = Uint8Array.of(1, 2, 3);
    const found = shared({a: large, b: {c: large}, small});
    expect(found.b.c).toBe(found.a);
    expect(found.small).toBe(small);
    const [below, at] = [new Uint8Array(4095), new Uint8Array(4096)];
    expect(shared({below}).below).toBe(below);
    expect(shared({at}).at).not.toBe(at);
    const again = shared(found);
    expect(again.a).toBe(found.a);
  });

  test("leaves maps, sets, lists and things of a kind of their own alone", () => {
    class Kind {
      readonly large = large;
    }
    const data = {map: new Map([[1, large]]), set: new Set([1]), list: [large], kind: new Kind()};
    const found = shared(data);
    expect(found.map).toBe(data.map);
    expect(found.set).toBe(data.set);
    expect(found.list).toBe(data.list);
    expect(found.kind).toBe(data.kind);
  });
});

test("zeros are shared with their signs", () => {
  const data = {none: new Uint32Array(5000), minus: new Float64Array(5000).fill(-0)};
  expect(shared(data)).toEqual(data);
});

test("memory can be shared unless a page is not isolated", () => {
  const world = globalThis as {crossOriginIsolated?: boolean};
  const before = Object.getOwnPropertyDescriptor(world, "crossOriginIsolated");
  const under = (isolated: boolean | undefined): boolean => {
    Object.defineProperty(world, "crossOriginIsolated", {value: isolated, configurable: true});
    return canShare();
  };
  try {
    expect([under(undefined), under(true), under(false)]).toEqual([true, true, false]);
  } finally {
    if (before === undefined) delete world.crossOriginIsolated;
    else Object.defineProperty(world, "crossOriginIsolated", before);
  }
});

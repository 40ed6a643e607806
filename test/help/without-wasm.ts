/** What a computation gives where there is no WebAssembly. */
export function withoutWasm<Result>(compute: () => Result): Result {
  const known = globalThis.WebAssembly;
  Reflect.deleteProperty(globalThis, "WebAssembly");
  try {
    return compute();
  } finally {
    globalThis.WebAssembly = known;
  }
}

/** The most bytes of memory that the kernels have which a computation makes ready. */
export function kernelBytes(compute: () => unknown): number {
  const {Instance} = WebAssembly;
  const made: WebAssembly.Instance[] = [];
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      made.push(this);
    }
  };
  try {
    compute();
  } finally {
    WebAssembly.Instance = Instance;
  }
  return Math.max(
    ...made.map(({exports}) => (exports.memory as WebAssembly.Memory).buffer.byteLength),
  );
}

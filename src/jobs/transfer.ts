/**
 * The memory behind plain data: every ArrayBuffer in it, once, to be handed over instead of copied.
 * Shared memory is not listed: it is never handed over. Buffers that are seen in part only are not
 * listed either, since somebody else may hold the rest.
 */
export function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();

  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      const {buffer, byteLength} = value;
      if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) found.add(buffer);
    } else if (Array.isArray(value)) value.forEach(visit);
    else Object.values(value).forEach(visit);
  };

  visit(data);
  return [...found];
}

/** So long is worked at once, in milliseconds: a frame has room for it. */
const SLICE = 10;

/**
 * Goes through steps of work for a few milliseconds at a time, so that the page answers in between. What is done within
 * the first is done when this returns. The result stops it.
 */
export function inSlices(steps: Iterator<void, unknown>, onDone: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const until = performance.now() + SLICE;
    do {
      if (steps.next().done) return onDone();
    } while (performance.now() < until);
    timer = setTimeout(go);
  };
  go();
  return () => clearTimeout(timer);
}

/** The card is asked so often whether it is done, in milliseconds. */
const ASK_MS = 100;

/**
 * Gives a graphics context back once the card is done with all that it was given: to do so before waits for it, on a
 * slow card for seconds.
 */
export function release(gl: WebGL2RenderingContext): void {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const ask = () => {
    const isDone =
      fence === null ||
      gl.isContextLost() ||
      gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
    if (isDone) gl.getExtension("WEBGL_lose_context")?.loseContext();
    else setTimeout(ask, ASK_MS);
  };
  setTimeout(ask);
}

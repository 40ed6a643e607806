import {programOf} from "./gl.ts";
import {LAYER_FRAGMENT, LAYER_VERTEX} from "./shaders.ts";

/** A sheet as large as the canvas that keeps what is drawn on it from frame to frame. */
export interface Sheet {
  /** Takes the size of the canvas; says whether it had another, and so is empty. */
  fit(): boolean;
  /** What is drawn from now on is drawn on the sheet. */
  begin(): void;
  /** Lays the sheet on the canvas, if anything is on it. */
  lay(used: boolean): void;
  /** Whether what was laid last has not come through the graphics card yet. */
  isBusy(): boolean;
}

export function createSheet(gl: WebGL2RenderingContext): Sheet {
  const layer = programOf(gl, LAYER_VERTEX, LAYER_FRAGMENT);
  const noArray = gl.createVertexArray();
  const texture = gl.createTexture();
  const target = gl.createFramebuffer();
  let [width, height] = [0, 0];
  let fence: WebGLSync | null = null;

  return {
    fit() {
      if (width === gl.drawingBufferWidth && height === gl.drawingBufferHeight) return false;
      [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      return true;
    },
    begin() {
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    },
    lay(used) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      if (used) {
        gl.useProgram(layer.program);
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.uniform1i(layer.at("u_layer"), 0);
        gl.bindVertexArray(noArray);
        gl.drawArrays(gl.TRIANGLES, 0, 3);
        gl.bindVertexArray(null);
      }
      if (fence !== null) gl.deleteSync(fence);
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
    },
    isBusy() {
      if (fence === null || gl.isContextLost()) return false;
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
      gl.deleteSync(fence);
      fence = null;
      return false;
    },
  };
}

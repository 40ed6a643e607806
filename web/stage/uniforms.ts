import type {Brush} from "./brush.ts";
import {framedView} from "./frame.ts";
import type {Table} from "./gl.ts";
import type {View} from "./view.ts";

type Place = (name: string) => WebGLUniformLocation | null;

/** What all shaders are told: where to look up nodes, and how the picture lies on the screen. */
export function setUniforms(
  gl: WebGL2RenderingContext,
  at: Place,
  brush: Brush,
  view: View,
  tables: readonly [Table, Table],
): void {
  for (const [unit, {texture}] of tables.entries()) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
  }
  const {left, top, scale} = framedView(view, brush.nodes.frame);
  gl.uniform1i(at("u_place"), 0);
  gl.uniform1i(at("u_colour"), 1);
  gl.uniform3f(at("u_view"), left, top, scale);
  gl.uniform2f(at("u_size"), view.width, view.height);
  gl.uniform1f(at("u_grow"), view.grow);
  gl.uniform1f(at("u_pixel"), pixelRatio(gl, view));
  gl.uniform1f(at("u_focused"), brush.focus.bright === null ? 0 : 1);
}

/** Device pixels a pixel: a picture for a file may have more of them than the screen. */
const pixelRatio = (gl: WebGL2RenderingContext, {width}: View): number =>
  gl.drawingBufferWidth / Math.max(1, width);

import type {EdgeList, Palette, Scene} from "../../src/index.ts";
import {type Focus, NO_FOCUS} from "./focus.ts";
import {type Program, programOf, tableOf} from "./gl.ts";
import {
  channels,
  FADED,
  nodeColours,
  nodePlaces,
  TIE_ALPHA,
  TIE_BYTES,
  type TieBuffer,
  tieBuffer,
} from "./paint.ts";
import {
  CURVE_STEPS,
  LAYER_FRAGMENT,
  LAYER_VERTEX,
  NODE_FRAGMENT,
  NODE_VERTEX,
  TIE_FRAGMENT,
  TIE_VERTEX,
} from "./shaders.ts";
import {isSame, type View} from "./view.ts";

/** How nodes and ties look beyond the scene. */
export interface PictureStyle {
  readonly curved: boolean;
  /** How far weak ties fade: 0 … 1. */
  readonly fade: number;
  /** Nodes are only dots, and ties are left out: something else tells the story. */
  readonly dots: boolean;
}

/** Nodes and ties on a canvas, from plain arrays. */
export interface Picture {
  setScene(scene: Scene, ties: EdgeList, palette: Palette, style: PictureStyle): void;
  /** Nodes stand elsewhere; all else stays. */
  setPlaces(x: Float64Array, y: Float64Array): void;
  setFocus(focus: Focus): void;
  resize(width: number, height: number, pixelRatio: number): void;
  /**
   * Draws: of the ties `budget` more than were drawn for this view, the strongest first. A new view begins anew.
   * Says how many ties are still to be drawn.
   */
  draw(view: View, budget: number): number;
  /** Whether what was drawn last is still on its way through the graphics card: more would only queue up. */
  isBusy(): boolean;
  kill(): void;
}

/** Draws into a canvas. Throws an Error when the browser gives no WebGL 2. */
export function createPicture(canvas: HTMLCanvasElement): Picture {
  const context = canvas.getContext("webgl2", {
    antialias: false,
    premultipliedAlpha: true,
    preserveDrawingBuffer: false,
  });
  if (context === null) throw new Error("the browser gives no WebGL 2");
  const gl: WebGL2RenderingContext = context;
  const nodes = programOf(gl, NODE_VERTEX, NODE_FRAGMENT);
  const ties = programOf(gl, TIE_VERTEX, TIE_FRAGMENT);
  const layer = programOf(gl, LAYER_VERTEX, LAYER_FRAGMENT);
  const places = tableOf(gl);
  const colours = tableOf(gl);
  const orderBuffer = gl.createBuffer();
  const tiesBuffer = gl.createBuffer();
  const nodeArray = gl.createVertexArray();
  const tieArray = gl.createVertexArray();
  const noArray = gl.createVertexArray();
  const sheet = gl.createTexture();
  const target = gl.createFramebuffer();

  let scene: Scene | null = null;
  let palette: Palette | null = null;
  let style: PictureStyle = {curved: false, fade: 0.6, dots: false};
  let focus: Focus = NO_FOCUS;
  let shown = 0;
  let buffer: TieBuffer | null = null;
  let pixelRatio = 1;
  let fence: WebGLSync | null = null;
  let drawn = 0;
  /** What the ties on the sheet were drawn for; null = they have to be drawn anew. */
  let sheetView: View | null = null;

  gl.bindVertexArray(nodeArray);
  gl.bindBuffer(gl.ARRAY_BUFFER, orderBuffer);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribIPointer(0, 1, gl.UNSIGNED_INT, 4, 0);
  gl.vertexAttribDivisor(0, 1);
  gl.bindVertexArray(null);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  const uniforms = ({at}: Program, view: View) => {
    gl.uniform1i(at("u_place"), 0);
    gl.uniform1i(at("u_colour"), 1);
    gl.uniform3f(at("u_view"), view.left, view.top, view.scale);
    gl.uniform2f(at("u_size"), view.width, view.height);
    gl.uniform1f(at("u_grow"), view.grow);
    gl.uniform1f(at("u_pixel"), pixelRatio);
  };
  const bindTables = () => {
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, colours.texture);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, places.texture);
  };

  function drawTies(view: View, from: number, count: number): void {
    if (count <= 0) return;
    gl.useProgram(ties.program);
    bindTables();
    uniforms(ties, view);
    const steps = style.curved ? CURVE_STEPS : 1;
    gl.uniform1f(ties.at("u_steps"), steps);
    gl.uniform1f(ties.at("u_curve"), style.curved ? 0.13 : 0);
    gl.uniform1i(ties.at("u_first"), from);
    gl.uniform1i(ties.at("u_centre"), focus.centre ?? -1);
    gl.uniform1i(ties.at("u_chosen"), focus.tie === null ? -1 : (buffer?.rankOf(focus.tie) ?? -1));
    gl.uniform3f(ties.at("u_alphas"), TIE_ALPHA.calm, TIE_ALPHA.bright, TIE_ALPHA.faded);
    gl.uniform1f(ties.at("u_focused"), focus.bright === null ? 0 : 1);
    gl.uniform1f(ties.at("u_widen"), Math.sqrt(view.grow));
    gl.bindVertexArray(tieArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, tiesBuffer);
    const at = from * TIE_BYTES;
    for (let place = 0; place < 3; place++) {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribDivisor(place, 1);
    }
    gl.vertexAttribIPointer(0, 2, gl.UNSIGNED_INT, TIE_BYTES, at);
    gl.vertexAttribPointer(1, 4, gl.UNSIGNED_BYTE, true, TIE_BYTES, at + 8);
    gl.vertexAttribPointer(2, 1, gl.FLOAT, false, TIE_BYTES, at + 12);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (steps + 1), count);
  }

  function drawNodes(view: View): void {
    if (scene === null || palette === null || shown === 0) return;
    gl.useProgram(nodes.program);
    bindTables();
    uniforms(nodes, view);
    const rgb = (hex: string) => channels(hex).map(x => x / 255) as [number, number, number];
    gl.uniform3f(nodes.at("u_ground"), ...rgb(palette.background));
    gl.uniform3f(nodes.at("u_rim"), ...rgb(palette.neutral));
    gl.uniform1f(nodes.at("u_faded"), FADED);
    gl.uniform1f(nodes.at("u_shrink"), style.dots ? 0.42 : 1);
    gl.uniform1f(nodes.at("u_alpha"), 1);
    gl.bindVertexArray(nodeArray);
    // What is in focus lies over what is not.
    for (const pass of focus.bright === null ? [0] : [1, 2]) {
      gl.uniform1f(nodes.at("u_pass"), pass);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, shown);
    }
  }

  function laySheet(): void {
    gl.useProgram(layer.program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, sheet);
    gl.uniform1i(layer.at("u_layer"), 0);
    gl.bindVertexArray(noArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  return {
    setScene(next, edges, nextPalette, nextStyle) {
      const tiesStay =
        scene !== null &&
        scene.edge === next.edge &&
        scene.width === next.width &&
        scene.edgeColour === next.edgeColour &&
        palette === nextPalette &&
        style.fade === nextStyle.fade;
      scene = next;
      palette = nextPalette;
      style = nextStyle;
      places.set(nodePlaces(next, next.x, next.y));
      colours.set(nodeColours(next, nextPalette, focus));
      const order = drawingOrder(next.radius);
      shown = order.length;
      gl.bindBuffer(gl.ARRAY_BUFFER, orderBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, order, gl.STATIC_DRAW);
      if (!tiesStay) {
        buffer = tieBuffer(next, edges, nextPalette, nextStyle.fade);
        gl.bindBuffer(gl.ARRAY_BUFFER, tiesBuffer);
        gl.bufferData(gl.ARRAY_BUFFER, buffer.bytes, gl.STATIC_DRAW);
      }
      sheetView = null;
    },
    setPlaces(x, y) {
      if (scene === null) return;
      places.set(nodePlaces(scene, x, y));
      sheetView = null;
    },
    setFocus(next) {
      focus = next;
      if (scene !== null && palette !== null) colours.set(nodeColours(scene, palette, next));
      sheetView = null;
    },
    resize(width, height, ratio) {
      pixelRatio = ratio;
      canvas.width = Math.max(1, Math.round(width * ratio));
      canvas.height = Math.max(1, Math.round(height * ratio));
      gl.bindTexture(gl.TEXTURE_2D, sheet);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, canvas.width, canvas.height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null); // biome-ignore format: one call
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, sheet, 0);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      sheetView = null;
    },
    draw(view, budget) {
      const all = style.dots ? 0 : (buffer?.count ?? 0);
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.bindFramebuffer(gl.FRAMEBUFFER, target);
      if (sheetView === null || !isSame(sheetView, view)) {
        gl.clear(gl.COLOR_BUFFER_BIT);
        drawn = 0;
        sheetView = view;
      }
      const more = Math.min(budget, all - drawn);
      drawTies(view, drawn, more);
      drawn += Math.max(0, more);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (drawn > 0) laySheet();
      drawNodes(view);
      if (fence !== null) gl.deleteSync(fence);
      fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      return all - drawn;
    },
    isBusy() {
      if (fence === null || gl.isContextLost()) return false;
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
      gl.deleteSync(fence);
      fence = null;
      return false;
    },
    kill() {
      gl.getExtension("WEBGL_lose_context")?.loseContext();
    },
  };
}

/** Radii are told apart in so many steps where nodes are put in order. */
const STEPS = 512;

/** Nodes that are shown, the largest first: small ones lie over them; ties by index. O(nodes). */
function drawingOrder(radius: Float32Array): Uint32Array {
  const greatest = radius.reduce((a, b) => Math.max(a, b), 0) || 1;
  const step = (i: number) => STEPS - 1 - Math.floor((radius[i] / greatest) * (STEPS - 1));
  const next = new Uint32Array(STEPS + 1);
  let count = 0;
  for (let i = 0; i < radius.length; i++)
    if (radius[i] > 0) {
      next[step(i) + 1] += 1;
      count += 1;
    }
  for (let s = 0; s < STEPS; s++) next[s + 1] += next[s];
  const order = new Uint32Array(count);
  for (let i = 0; i < radius.length; i++) if (radius[i] > 0) order[next[step(i)]++] = i;
  return order;
}

import {NodeProgram, type NodeProgramType} from "sigma/rendering";
import type {NodeDisplayData, RenderParams} from "sigma/types";
import type {Brush} from "./brush.ts";
import {type Table, tableOf, webgl2} from "./gl.ts";
import {channels, FADED} from "./paint.ts";
import type {NodeLook} from "./rows.ts";
import {NODE_FRAGMENT, NODE_VERTEX} from "./shaders.ts";
import {setUniforms} from "./uniforms.ts";
import {isSame, type View} from "./view.ts";

const UNIFORMS = [
  "u_place", "u_colour", "u_view", "u_size", "u_grow", "u_pixel", "u_focused",
  "u_ground", "u_rim", "u_faded", "u_shrink", "u_pass",
] as const; // biome-ignore format: a list

/** So many nodes are drawn in any case while the picture moves. */
const LEAST_MOVING = 10_000;

/**
 * Sigma's program for nodes: what it hands over of each goes into the rows of the brush, and the rows that are shown are
 * drawn as discs with a rim, the largest first. Nothing is sent to the card when only the camera moves.
 */
export function nodeProgramOf(brush: Brush): NodeProgramType {
  class MapNodes extends NodeProgram<(typeof UNIFORMS)[number]> {
    #tables: readonly [Table, Table];
    #array: WebGLVertexArrayObject;
    #buffer: WebGLBuffer;
    #order: Uint32Array | null = null;
    #version = -1;
    #placesVersion = -1;
    #drawnFor: View | null = null;

    constructor(...[gl, , renderer]: ConstructorParameters<typeof NodeProgram>) {
      super(gl, null, renderer); // nodes are found by their places: no second picture to pick from
      const own = webgl2(gl);
      this.#tables = [tableOf(own), tableOf(own)];
      this.#array = own.createVertexArray();
      this.#buffer = own.createBuffer();
      own.bindVertexArray(this.#array);
      own.bindBuffer(own.ARRAY_BUFFER, this.#buffer);
      own.enableVertexAttribArray(0);
      own.vertexAttribIPointer(0, 1, own.UNSIGNED_INT, 4, 0);
      own.vertexAttribDivisor(0, 1);
      own.bindVertexArray(null);
      own.blendFunc(own.ONE, own.ONE_MINUS_SRC_ALPHA);
    }

    override getDefinition() {
      return {
        VERTICES: 4,
        METHOD: WebGL2RenderingContext.TRIANGLE_STRIP,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        UNIFORMS,
        ATTRIBUTES: [],
      };
    }

    override process(_number: number, _place: number, data: NodeDisplayData): void {
      brush.nodes.write(data as NodeDisplayData & NodeLook);
    }

    override processVisibleItem(): void {}

    override render(params: RenderParams): void {
      const {palette} = brush;
      const view = brush.view?.();
      if (view === undefined || palette === null) return;
      const {program, uniformLocations} = this.normalProgram;
      const gl = webgl2(this.normalProgram.gl);
      this.#send(gl);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.enable(gl.BLEND);
      gl.useProgram(program);
      const at = (name: string) => uniformLocations[name] ?? null;
      setUniforms(gl, at, brush, view, this.#tables);
      this.setUniforms(params);
      gl.uniform1f(at("u_shrink"), brush.dots(view) ? 0.42 : 1);
      gl.bindVertexArray(this.#array);
      const count = this.#count(view);
      // What is in focus lies over what is not.
      for (const pass of brush.focus.bright === null ? [0] : [1, 2]) {
        gl.uniform1f(at("u_pass"), pass);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      }
      gl.bindVertexArray(null);
    }

    override setUniforms(_params: RenderParams): void {
      const {palette} = brush;
      if (palette === null) return;
      const {uniformLocations: at} = this.normalProgram;
      const gl = webgl2(this.normalProgram.gl);
      const rgb = (hex: string) => channels(hex).map(x => x / 255) as [number, number, number];
      gl.uniform3f(at.u_ground ?? null, ...rgb(palette.background));
      gl.uniform3f(at.u_rim ?? null, ...rgb(palette.neutral));
      gl.uniform1f(at.u_faded ?? null, FADED);
    }

    /** While the picture moves, only so many of the largest as there is time for. */
    #count(view: View): number {
      const all = brush.nodes.order().length;
      const isMoved = this.#drawnFor !== null && !isSame(this.#drawnFor, view);
      this.#drawnFor = view;
      return isMoved ? Math.min(all, Math.max(LEAST_MOVING, brush.budget)) : all;
    }

    #send(gl: WebGL2RenderingContext): void {
      const {nodes} = brush;
      if (nodes.placesVersion !== this.#placesVersion) this.#tables[0].set(nodes.places);
      if (nodes.version !== this.#version) this.#tables[1].set(nodes.colours);
      this.#placesVersion = nodes.placesVersion;
      this.#version = nodes.version;
      const order = nodes.order();
      if (order === this.#order) return;
      this.#order = order;
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
      gl.bufferData(gl.ARRAY_BUFFER, order, gl.STATIC_DRAW);
    }
  }
  return MapNodes as unknown as NodeProgramType;
}

/** Sigma would draw the node under the pointer once more on a layer of its own; here the focus shows it. */
export class NoHover {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

import {EdgeProgram, type EdgeProgramType} from "sigma/rendering";
import type {EdgeDisplayData, NodeDisplayData, RenderParams} from "sigma/types";
import type {Brush} from "./brush.ts";
import {type Table, tableOf, webgl2} from "./gl.ts";
import {TIE_ALPHA} from "./paint.ts";
import {BEND} from "./pick.ts";
import type {NodeLook} from "./rows.ts";
import {CURVE_STEPS, TIE_FRAGMENT, TIE_VERTEX} from "./shaders.ts";
import {createSheet, type Sheet} from "./sheet.ts";
import {strongestFirst, TIE_BYTES, type TieRows, type Ties, tieRows} from "./ties.ts";
import {setUniforms} from "./uniforms.ts";
import {isSame, type View} from "./view.ts";

const UNIFORMS = [
  "u_place", "u_colour", "u_view", "u_size", "u_grow", "u_pixel", "u_focused",
  "u_steps", "u_curve", "u_centre", "u_chosen", "u_alphas", "u_widen",
] as const; // biome-ignore format: a list

/**
 * Sigma's program for ties, straight or curved, the strongest first. It draws on a sheet that stays while the view does,
 * so many of them a frame as the brush allows: where the card is slow the picture moves with fewer, and the others come
 * when it rests.
 */
export function tieProgramOf(brush: Brush): EdgeProgramType {
  class MapTies extends EdgeProgram<(typeof UNIFORMS)[number]> {
    #tables: readonly [Table, Table];
    #sheet: Sheet;
    #array: WebGLVertexArrayObject;
    #buffer: WebGLBuffer;
    #nodesVersion = -1;
    #placesVersion = -1;
    #rows: TieRows = tieRows(0);
    /** Sigma's rows in order; null = they changed. */
    #own: Ties | null = null;
    #sent: Ties | null = null;
    #drawnFor: {readonly view: View; readonly version: number} | null = null;

    constructor(...[gl, , renderer]: ConstructorParameters<typeof EdgeProgram>) {
      super(gl, null, renderer);
      const own = webgl2(gl);
      this.#tables = [tableOf(own), tableOf(own)];
      this.#sheet = createSheet(own);
      this.#array = own.createVertexArray();
      this.#buffer = own.createBuffer();
      own.blendFunc(own.ONE, own.ONE_MINUS_SRC_ALPHA);
      brush.isBusy = this.#sheet.isBusy;
    }

    override getDefinition() {
      return {
        VERTICES: 2 * (CURVE_STEPS + 1),
        METHOD: WebGL2RenderingContext.TRIANGLE_STRIP,
        VERTEX_SHADER_SOURCE: TIE_VERTEX,
        FRAGMENT_SHADER_SOURCE: TIE_FRAGMENT,
        UNIFORMS,
        ATTRIBUTES: [],
      };
    }

    override reallocate(count: number): void {
      if (count * TIE_BYTES === this.#rows.bytes.byteLength) return;
      this.#rows = tieRows(count);
      this.#own = null;
    }

    override process(
      _number: number,
      place: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      {color, size, hidden}: EdgeDisplayData,
    ): void {
      this.#rows.write(
        place,
        (source as NodeDisplayData & NodeLook).row,
        (target as NodeDisplayData & NodeLook).row,
        {rgba: Number.parseInt(color.slice(1), 16), width: hidden ? 0 : size},
      );
      this.#own = null;
    }

    override processVisibleItem(): void {}

    override render(params: RenderParams): void {
      const view = brush.view?.();
      if (view === undefined) return;
      const gl = webgl2(this.normalProgram.gl);
      const ties = this.#send(gl);
      const version = brush.version + brush.nodes.version;
      const resized = this.#sheet.fit();
      const drawn = this.#drawnFor;
      gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
      gl.enable(gl.BLEND);
      this.#sheet.begin();
      if (resized || drawn === null || drawn.version !== version || !isSame(drawn.view, view)) {
        gl.clear(gl.COLOR_BUFFER_BIT);
        brush.done = 0;
        this.#drawnFor = {view, version};
      }
      const all = brush.dots(view) ? 0 : ties.count;
      const more = Math.max(0, Math.min(brush.budget, all - brush.done));
      if (more > 0) this.#draw(gl, params, view, brush.done, more);
      brush.done += more;
      brush.left = all - brush.done;
      this.#sheet.lay(brush.done > 0);
    }

    override setUniforms({zoomRatio}: RenderParams): void {
      const {uniformLocations: at} = this.normalProgram;
      const gl = webgl2(this.normalProgram.gl);
      const {curved, focus, chosen} = brush;
      gl.uniform1f(at.u_steps ?? null, curved ? CURVE_STEPS : 1);
      gl.uniform1f(at.u_curve ?? null, curved ? BEND : 0);
      gl.uniform1i(at.u_centre ?? null, focus.centre ?? -1);
      gl.uniform2i(at.u_chosen ?? null, ...(chosen ?? ([-1, -1] as const)));
      gl.uniform3f(at.u_alphas ?? null, TIE_ALPHA.calm, TIE_ALPHA.bright, TIE_ALPHA.faded);
      gl.uniform1f(at.u_widen ?? null, zoomRatio ** -0.25);
    }

    #draw(
      gl: WebGL2RenderingContext,
      params: RenderParams,
      view: View,
      from: number,
      count: number,
    ): void {
      const {program, uniformLocations} = this.normalProgram;
      gl.useProgram(program);
      const at = (name: string) => uniformLocations[name] ?? null;
      setUniforms(gl, at, brush, view, this.#tables);
      this.setUniforms(params);
      gl.bindVertexArray(this.#array);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
      const start = from * TIE_BYTES;
      for (let place = 0; place < 3; place++) {
        gl.enableVertexAttribArray(place);
        gl.vertexAttribDivisor(place, 1);
      }
      gl.vertexAttribIPointer(0, 2, gl.UNSIGNED_INT, TIE_BYTES, start);
      gl.vertexAttribPointer(1, 4, gl.UNSIGNED_BYTE, true, TIE_BYTES, start + 8);
      gl.vertexAttribPointer(2, 1, gl.FLOAT, false, TIE_BYTES, start + 12);
      const steps = brush.curved ? CURVE_STEPS : 1;
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (steps + 1), count);
      gl.bindVertexArray(null);
    }

    #send(gl: WebGL2RenderingContext): Ties {
      const {nodes} = brush;
      if (nodes.placesVersion !== this.#placesVersion) this.#tables[0].set(nodes.places);
      if (nodes.version !== this.#nodesVersion) this.#tables[1].set(nodes.colours);
      this.#placesVersion = nodes.placesVersion;
      this.#nodesVersion = nodes.version;
      this.#own ??= strongestFirst(this.#rows);
      const ties = brush.ties ?? this.#own;
      if (ties !== this.#sent) {
        this.#sent = ties;
        this.#drawnFor = null;
        gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
        gl.bufferData(gl.ARRAY_BUFFER, ties.bytes, gl.STATIC_DRAW);
      }
      return ties;
    }
  }
  return MapTies as unknown as EdgeProgramType;
}

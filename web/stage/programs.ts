import {
  type EdgeProgramType,
  EdgeRectangleProgram,
  NodeCircleProgram,
  type NodeProgramType,
} from "sigma/rendering";

/** Colour of the thin rim that sets nodes apart; red, green, blue 0 … 1. One for all nodes of a stage. */
export interface Rim {
  colour: readonly [number, number, number];
}

/** The disc, antialiased, with a rim in the stage's colour of about one pixel. */
const DISC = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
uniform float u_correctionRatio;
uniform vec3 u_rim;
void main(void) {
  float pixel = u_correctionRatio * 2.0;
  float inward = v_radius - length(v_diffVector);
  #ifdef PICKING_MODE
  gl_FragColor = inward < 0.0 ? vec4(0.0) : v_color;
  #else
  float disc = clamp(inward / pixel, 0.0, 1.0);
  float core = clamp((inward - 1.1 * pixel) / pixel, 0.0, 1.0);
  gl_FragColor = mix(vec4(u_rim, 1.0), v_color, core) * disc;
  #endif
}`;

/** Discs with a rim, uploaded to the graphics card only when they changed. */
export function discProgram(rim: Rim): NodeProgramType {
  return class extends cached(NodeCircleProgram) {
    override getDefinition() {
      const plain = super.getDefinition();
      return {
        ...plain,
        FRAGMENT_SHADER_SOURCE: DISC,
        UNIFORMS: [...plain.UNIFORMS, "u_rim"] as never,
      };
    }
    override setUniforms(...given: Parameters<NodeCircleProgram["setUniforms"]>): void {
      super.setUniforms(...given);
      const [, {gl, uniformLocations}] = given;
      gl.uniform3f((uniformLocations as Record<string, WebGLUniformLocation>).u_rim, ...rim.colour);
    }
  } as unknown as NodeProgramType;
}

/** Ties as lines of their own thickness, uploaded only when they changed. */
export const tieProgram = cached(EdgeRectangleProgram) as unknown as EdgeProgramType;

interface Uploading {
  process(...given: never[]): void;
  reallocate(capacity: number): void;
  bindProgram(info: {gl: WebGLRenderingContext; buffer: WebGLBuffer}): void;
}

/**
 * The stock programs send all their vertices at every frame, also when only the camera moved. This one
 * sends nothing unless an item was processed since: `bufferData` is held back while binding.
 */
function cached<Base extends new (...given: never[]) => object>(Program: Base): Base {
  const Plain = Program as unknown as new (...given: unknown[]) => Uploading;
  const Cached = class extends Plain {
    fresh = new Set<unknown>();
    override process(...given: never[]): void {
      this.fresh?.clear();
      super.process(...given);
    }
    override reallocate(capacity: number): void {
      this.fresh?.clear();
      super.reallocate(capacity);
    }
    override bindProgram(info: {gl: WebGLRenderingContext; buffer: WebGLBuffer}): void {
      if (!this.fresh.has(info)) {
        this.fresh.add(info);
        super.bindProgram(info);
        return;
      }
      const gl = info.gl as {bufferData?: unknown};
      gl.bufferData = () => {}; // hides the context's own method until it is deleted again
      try {
        super.bindProgram(info);
      } finally {
        delete gl.bufferData;
      }
    }
  };
  return Cached as unknown as Base;
}

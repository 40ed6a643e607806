/** The little of WebGL 2 that the programs need beyond Sigma. */

/** A program from its two shaders, with its uniforms by name. Throws an Error with the compiler's words. */
export interface Program {
  readonly program: WebGLProgram;
  at(uniform: string): WebGLUniformLocation | null;
}

export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error("the graphics context is lost");
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
      throw new Error(gl.getShaderInfoLog(shader) ?? "a shader does not compile");
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(gl.getProgramInfoLog(program) ?? "a program does not link");
  const known = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    at(uniform) {
      let place = known.get(uniform);
      if (place === undefined) {
        place = gl.getUniformLocation(program, uniform);
        known.set(uniform, place);
      }
      return place;
    },
  };
}

/** Sigma takes the older WebGL where there is no other. Throws an Error there: the shaders need WebGL 2. */
export function webgl2(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGL2RenderingContext {
  if (gl instanceof WebGL2RenderingContext) return gl;
  throw new Error("the browser gives no WebGL 2");
}

/** Width of a table of nodes as a texture; any card has as much. */
export const TABLE_WIDTH = 1024;

/** Rows that a table of so many nodes needs. */
export const tableRows = (count: number): number => Math.max(1, Math.ceil(count / TABLE_WIDTH));

/** One number or colour a node, four channels each, that shaders look up by the number of the node. */
export interface Table {
  readonly texture: WebGLTexture;
  /** The array must have room for whole rows. */
  set(values: Float32Array | Uint8Array): void;
}

export function tableOf(gl: WebGL2RenderingContext): Table {
  const texture = gl.createTexture();
  let held = 0;
  return {
    texture,
    set(values) {
      const rows = values.length / 4 / TABLE_WIDTH;
      const [inside, type] =
        values instanceof Float32Array ? [gl.RGBA32F, gl.FLOAT] : [gl.RGBA8, gl.UNSIGNED_BYTE];
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (rows !== held) {
        gl.texImage2D(gl.TEXTURE_2D, 0, inside, TABLE_WIDTH, rows, 0, gl.RGBA, type, values);
        for (const [name, value] of [
          [gl.TEXTURE_MIN_FILTER, gl.NEAREST],
          [gl.TEXTURE_MAG_FILTER, gl.NEAREST],
          [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
          [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
        ] as const)
          gl.texParameteri(gl.TEXTURE_2D, name, value);
        held = rows;
      } else gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, TABLE_WIDTH, rows, gl.RGBA, type, values);
    },
  };
}

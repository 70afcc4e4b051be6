import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { columns, drawAtlas, reach } from './markAtlas';
import { fragmentShader, vertexShader } from './markShaders';
import { perQuad, writeCorners } from './quads';
import { Sending } from './sending';

/** What a node of the canvas has beside what sigma knows. */
export interface MarkData extends NodeDisplayData {
  /** Its place in the atlas. */
  readonly mark: number;
  /** 1: near what is pointed at. */
  readonly near: 0 | 1;
}

const uniforms = [
  'u_matrix',
  'u_sizeRatio',
  'u_correctionRatio',
  'u_atlas',
  'u_columns',
  'u_reach',
  'u_paper',
  'u_far',
] as const;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** Red, green and blue, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface MarkLook {
  /** The colour that shows through hollow marks. */
  readonly paper: Rgb;
  /** The opacity of what is not near. */
  readonly far: number;
}

/**
 * Draws nodes with the shapes of their types, all at once, from one texture.
 *
 * @param look Asked for whenever they are drawn.
 */
export const markProgram = (look: () => MarkLook) =>
  class MarkProgram extends NodeProgram<(typeof uniforms)[number]> {
    readonly #sending = new Sending();
    readonly #textures = new Map<WebGLRenderingContext | WebGL2RenderingContext, WebGLTexture>();

    constructor(...made: ConstructorParameters<typeof NodeProgram>) {
      super(...made);
      if (this.pickProgram) this.pickProgram.buffer = this.normalProgram.buffer;
    }

    getDefinition() {
      return {
        VERTICES: perQuad,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_corner', size: 2, type: FLOAT },
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_mark', size: 1, type: FLOAT },
          { name: 'a_near', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(id: number, start: number, { x, y, size, mark, near, color }: MarkData) {
      const { array } = this;
      array[start + 2] = x;
      array[start + 3] = y;
      array[start + 4] = size;
      array[start + 5] = mark;
      array[start + 6] = near;
      array[start + 7] = floatColor(color);
      array[start + 8] = id;
      writeCorners(array, start, this.ATTRIBUTES_ITEMS_COUNT);
      this.#sending.written(start, start + this.STRIDE);
    }

    override bindProgram(program: ProgramInfo) {
      const { gl, buffer } = program;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      let offset = 0;
      for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, program, offset);
      this.#sending.send(gl, this.array);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    }

    setUniforms({ matrix, sizeRatio, correctionRatio }: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      const { paper, far } = look();
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#textureOf(gl));
      gl.uniform1i(at.u_atlas ?? null, 0);
      gl.uniform1f(at.u_columns ?? null, columns);
      gl.uniform1f(at.u_reach ?? null, reach);
      gl.uniform3f(at.u_paper ?? null, ...paper);
      gl.uniform1f(at.u_far ?? null, far);
      gl.uniform1f(at.u_sizeRatio ?? null, sizeRatio);
      gl.uniform1f(at.u_correctionRatio ?? null, correctionRatio);
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, matrix);
    }

    override kill() {
      for (const [gl, texture] of this.#textures) gl.deleteTexture(texture);
      super.kill();
    }

    #textureOf(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture {
      const known = this.#textures.get(gl);
      if (known !== undefined) return known;
      const texture = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawAtlas());
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      // WebGL 1 makes smaller copies of textures only where their sides are powers of two.
      const isSecond = gl instanceof WebGL2RenderingContext;
      if (isSecond) gl.generateMipmap(gl.TEXTURE_2D);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, isSecond ? gl.LINEAR_MIPMAP_LINEAR : gl.LINEAR);
      this.#textures.set(gl, texture);
      return texture;
    }
  };

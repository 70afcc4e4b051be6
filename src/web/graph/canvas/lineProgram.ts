import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { dashes, type Line } from '../picture/picture';
import { fragmentShader, vertexShader } from './lineShaders';
import { perQuad, writeCorners } from './quads';
import { Sending } from './sending';

/** What an edge of the canvas has beside what sigma knows. */
export interface LineData extends EdgeDisplayData {
  readonly line: Line;
  /** 1: near what is pointed at. */
  readonly near: 0 | 1;
}

const uniforms = ['u_matrix', 'u_correctionRatio', 'u_soft', 'u_far'] as const;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** A line without gaps has one dash, longer than any screen. */
const endless = 1e6;

/** Of more lines none can be pointed at: finding the one under the pointer costs as much as drawing all. */
const mostHit = 3000;

/**
 * Draws edges as lines that are solid, dashed, dotted or double.
 *
 * @param far The opacity of what is not near, asked for whenever they are drawn.
 */
export const lineProgram = (far: () => number) =>
  class LineProgram extends EdgeProgram<(typeof uniforms)[number]> {
    readonly #sending = new Sending();

    constructor(...made: ConstructorParameters<typeof EdgeProgram>) {
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
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_dash', size: 2, type: FLOAT },
          { name: 'a_near', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      { line, near, color }: LineData,
    ) {
      const [dash, gap] = dashes[line] ?? [endless, line === 'double' ? -1 : 0];
      const { array } = this;
      array[start + 2] = from.x;
      array[start + 3] = from.y;
      array[start + 4] = to.x;
      array[start + 5] = to.y;
      array[start + 6] = dash;
      array[start + 7] = gap;
      array[start + 8] = near;
      array[start + 9] = floatColor(color);
      array[start + 10] = id;
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

    override render(params: RenderParams) {
      const { pickProgram } = this;
      if (this.capacity > mostHit) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    setUniforms({ matrix, correctionRatio, pixelRatio }: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      gl.uniform1f(at.u_correctionRatio ?? null, correctionRatio);
      gl.uniform1f(at.u_soft ?? null, 0.5 / pixelRatio);
      gl.uniform1f(at.u_far ?? null, far());
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, matrix);
    }
  };

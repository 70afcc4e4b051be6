import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { dashes, type Line } from '../picture/picture';
import { fragmentShader, vertexShader } from './lineShaders';

/** What an edge of the canvas has beside what sigma knows. */
export interface LineData extends EdgeDisplayData {
  readonly line: Line;
  /** 1: near what is pointed at. */
  readonly near: 0 | 1;
}

const uniforms = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_far'] as const;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

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
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_dash', size: 2, type: FLOAT },
          { name: 'a_near', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, -1],
          [0, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      { size, line, near, color }: LineData,
    ) {
      const [dash, gap] = dashes[line] ?? [endless, line === 'double' ? -1 : 0];
      const { array } = this;
      array[start] = from.x;
      array[start + 1] = from.y;
      array[start + 2] = to.x;
      array[start + 3] = to.y;
      array[start + 4] = size;
      array[start + 5] = dash;
      array[start + 6] = gap;
      array[start + 7] = near;
      array[start + 8] = floatColor(color);
      array[start + 9] = id;
    }

    override render(params: RenderParams) {
      const { pickProgram } = this;
      if (this.capacity > mostHit) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    setUniforms(
      { matrix, sizeRatio, correctionRatio, pixelRatio }: RenderParams,
      { gl, uniformLocations: at }: ProgramInfo,
    ) {
      gl.uniform1f(at.u_sizeRatio ?? null, sizeRatio);
      gl.uniform1f(at.u_correctionRatio ?? null, correctionRatio);
      gl.uniform1f(at.u_pixelRatio ?? null, pixelRatio);
      gl.uniform1f(at.u_far ?? null, far());
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, matrix);
    }
  };

// The step of ForceAtlas2 by itself: the package has types for its whole runs only.
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /**
   * One iteration, written into `nodes`.
   *
   * @param nodes Ten numbers a node: x, y, dx, dy, dx and dy of before, mass, convergence, size, and 1 for one that does not move.
   * @param edges Three numbers an edge: where its ends begin in `nodes`, and its weight.
   */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

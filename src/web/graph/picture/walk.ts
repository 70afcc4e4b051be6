import type { Part, Picture, PictureNode } from './picture';

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * Where a key leads from a node: arrows to the nearest neighbour in that direction, and where no edge leads there to the nearest node;
 * Page Down and Page Up through all nodes in their order, Home and End to the first and last.
 *
 * @returns The id of another node; null where the key leads nowhere.
 */
export function walk(picture: Picture, from: string, key: string): string | null {
  const index = picture.nodes.findIndex(({ id }) => id === from);
  const node = picture.nodes[index];
  if (node === undefined) return null;
  const direction = arrows[key];
  if (direction !== undefined) {
    const joined = neighbours(picture, from);
    return (
      (nearest(picture.nodes, node, direction, (id) => joined.has(id)) ?? nearest(picture.nodes, node, direction))
        ?.id ?? null
    );
  }
  const target = { Home: 0, End: picture.nodes.length - 1, PageDown: index + 1, PageUp: index - 1 }[key];
  return target === undefined || target === index ? null : (picture.nodes[target]?.id ?? null);
}

/** The ids of the nodes that an edge joins to a node. */
export function neighbours({ edges }: Picture, id: string): ReadonlySet<string> {
  return new Set(edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
}

/** The ids of what stays bright when a part is pointed at: it, and what it is joined to. */
export function partsNear(picture: Picture, part: Part): ReadonlySet<string> {
  if ('node' in part) {
    const edges = picture.edges.filter(({ from, to }) => from === part.node || to === part.node);
    return new Set([part.node, ...neighbours(picture, part.node), ...edges.map(({ id }) => id)]);
  }
  const edge = picture.edges.find(({ id }) => id === part.edge);
  return new Set(edge === undefined ? [] : [edge.id, edge.from, edge.to]);
}

/** Of the nodes at most 60 degrees off the direction the nearest, counting what is off it double; the earlier one of equals. */
function nearest(
  nodes: readonly PictureNode[],
  from: PictureNode,
  direction: Direction,
  isMeant: (id: string) => boolean = () => true,
): PictureNode | undefined {
  const [dx, dy] = steps[direction];
  let best: PictureNode | undefined;
  let least = Infinity;
  for (const node of nodes) {
    if (node.id === from.id || !isMeant(node.id)) continue;
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const off = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along <= 0 || off > along * Math.sqrt(3)) continue;
    const cost = along + 2 * off;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/** A place in units of the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Between a node and one that it was reached from, in units of the picture. */
const step = 100;

/**
 * Where nodes are before any force works on them: around the first, one ring further for each edge from it, each in about the direction
 * of the one that it was reached from. The direction comes from the id, so that a node's place stays when others come or go.
 *
 * @param edges The numbers of the two ends of each.
 */
export function seedPlaces(ids: readonly string[], edges: Uint32Array): readonly Place[] {
  const beside = ids.map((): number[] => []);
  for (let at = 0; at < edges.length; at += 2) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    beside[from]?.push(to);
    beside[to]?.push(from);
  }
  const places = new Array<Place | undefined>(ids.length).fill(undefined);
  const outermost = Math.ceil(Math.sqrt(ids.length)) + 2;
  for (const start of ids.keys()) {
    if (places[start] !== undefined) continue;
    const alone = angleOf(ids[start] ?? '');
    // What no edge leads to stands far outside.
    const distance = start === 0 ? 0 : outermost;
    places[start] = distance === 0 ? { x: 0, y: 0 } : around(alone, distance);
    let ring = [{ node: start, angle: alone, distance }];
    while (ring.length > 0) {
      const next: typeof ring = [];
      for (const { node, angle, distance } of ring)
        for (const other of beside[node] ?? []) {
          if (places[other] !== undefined) continue;
          const own = angleOf(ids[other] ?? '');
          const turned = distance === 0 ? own : angle + (own - Math.PI) / (2 * distance + 1);
          places[other] = around(turned, distance + 1);
          next.push({ node: other, angle: turned, distance: distance + 1 });
        }
      ring = next;
    }
  }
  return places.map((place) => place ?? { x: 0, y: 0 });
}

function around(angle: number, distance: number): Place {
  return { x: Math.cos(angle) * distance * step, y: Math.sin(angle) * distance * step };
}

/** From 0 to 2π, by the FNV-1a hash of an id. */
function angleOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
}

import type { Rows } from '../export/csv';
import type { Measured } from './centrality/useMeasured';
import { communities, shownDegrees } from './measures';
import type { Network } from './network';
import type { Picture } from './picture/picture';

/** What is drawn, with what its sizes and colours tell. */
export interface DrawnNetwork {
  readonly network: Network;
  readonly picture: Picture;
  readonly measured: Measured;
  /** Whether colours tell communities. */
  readonly byCommunity: boolean;
}

/**
 * The nodes of a picture in rows: what is known of each, the centrality that its size tells and the community that its colour tells, if they do, and
 * where it stands, in units of the picture with y downwards. `degree` and `hidden` are the API's, `shownDegree` counts its neighbours in the picture.
 */
export function nodeRows({ network, picture, measured, byCommunity }: DrawnNetwork): Rows {
  const degrees = shownDegrees(network);
  const centrality = measured.state === 'measured' && !['degree', 'shown'].includes(measured.of) ? measured : null;
  const groups = byCommunity ? communities(network) : null;
  return {
    columns: [
      ...['id', 'name', 'type', 'country', 'stage', 'date', 'distance', 'degree', 'hidden', 'shownDegree'],
      ...(centrality === null ? [] : [centrality.of]),
      ...(groups === null ? [] : ['community']),
      ...['x', 'y'],
    ],
    rows: network.nodes.map((node, index) => [
      ...[node.id, node.name, node.type, node.country?.id ?? null, node.stage, node.date],
      ...[node.distance, node.degree, node.hidden, degrees.get(node.id) ?? 0],
      ...(centrality === null ? [] : [centrality.values.get(node.id) ?? 0]),
      ...(groups === null ? [] : [groups.get(node.id) ?? 0]),
      ...[picture.nodes[index]?.x ?? 0, picture.nodes[index]?.y ?? 0],
    ]),
  };
}

/** The picture as JSON: its address, its nodes with the names of `nodeRows`, and all relationships between them. */
export function toJson(drawn: DrawnNetwork, address: string): string {
  const { columns, rows } = nodeRows(drawn);
  const nodes = rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
  return `${JSON.stringify({ address, nodes, relationships: drawn.network.edges.flatMap(({ relations }) => relations) }, null, 2)}\n`;
}

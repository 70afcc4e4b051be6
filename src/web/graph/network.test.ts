import { expect, it } from 'vitest';
import { networkOf } from './network';

it('the graph calls each entity as the reader does', () => {
  const node = { __typename: 'Region' as const, id: 'bali', name: 'Bali Province' };
  const network = networkOf(
    { nodes: [{ node, distance: 0, degree: 1, hidden: 0 }], edges: [] } as unknown as Parameters<typeof networkOf>[0],
    ({ name }) => `Provinsi ${name.replace(' Province', '')}`,
  );
  expect(network.nodes.map(({ name }) => name)).toEqual(['Provinsi Bali']);
});

import { expect, it } from 'vitest';
import { endsOf } from './ends';

it('tells the ends of each edge by the order of the nodes', () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ id }));
  const edges = [
    { from: 'c', to: 'a' },
    { from: 'b', to: 'c' },
  ];
  expect(endsOf({ nodes, edges })).toEqual(Uint32Array.of(2, 0, 1, 2));
  expect(endsOf({ nodes, edges: [] })).toEqual(new Uint32Array());
});

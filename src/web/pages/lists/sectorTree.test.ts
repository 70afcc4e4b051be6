import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListedSector, type SectorBranch, sectorTree } from './sectorTree';

function sector(id: string, ...broader: readonly string[]): ListedSector {
  return { id, broader: { nodes: broader.map((each) => ({ id: each })) } };
}

function outline(branches: readonly SectorBranch<ListedSector>[]): string {
  return branches
    .map(({ sector: { id }, narrower }) => (narrower.length === 0 ? id : `${id}(${outline(narrower)})`))
    .join(' ');
}

const given = [
  [
    'below what contains them',
    [sector('arts', 'culture'), sector('culture'), sector('dance', 'arts')],
    'culture(arts(dance))',
  ],
  ['below each of several', [sector('a'), sector('b'), sector('c', 'a', 'b')], 'a(c) b(c)'],
  ['once with what they contain', [sector('a'), sector('b'), sector('c', 'a', 'b'), sector('d', 'c')], 'a(c(d)) b(c)'],
  ['at the top where what contains them is not given', [sector('arts', 'culture')], 'arts'],
  ['once round where they contain one another', [sector('a', 'b'), sector('b', 'a'), sector('c')], 'c a(b)'],
  ['at the top where they contain themselves', [sector('a', 'a')], 'a'],
] as const;

describe('sectors', () => {
  it.each(given)('stand %s', (_, sectors, expected) => {
    expect(outline(sectorTree(sectors))).toBe(expected);
  });

  it('are all in the tree, whatever contains what', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const sectors = fc.uniqueArray(fc.tuple(name, fc.uniqueArray(name, { maxLength: 3 })), {
      selector: ([id]) => id,
    });
    const all = (branches: readonly SectorBranch<ListedSector>[]): string[] =>
      branches.flatMap((branch) => [branch.sector.id, ...all(branch.narrower)]);
    fc.assert(
      fc.property(sectors, (drawn) => {
        const tree = sectorTree(drawn.map(([id, broader]) => sector(id, ...broader)));
        expect([...new Set(all(tree))].sort()).toEqual(drawn.map(([id]) => id).sort());
      }),
    );
  });
});

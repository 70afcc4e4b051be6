import { describe, expect, it } from 'vitest';
import { selectionCodec } from '../selection/Selection';
import { type EvidencedReason, evidencedTieOf, isRelatedOnly, tieEvidenceVariables } from './tie';

const reason = (id: string): EvidencedReason => ({
  kind: 'AGREEMENT',
  shared: { __typename: 'Agreement', id, name: id },
  stage: null,
  date: null,
  sectors: [],
  through: [],
  certainty: 'STATED',
  path: [],
  claims: [],
});
const pair = (...reasons: readonly EvidencedReason[]) => ({
  one: { __typename: 'City' as const, id: 'darwin', name: 'Darwin' },
  other: { __typename: 'City' as const, id: 'denpasar', name: 'Denpasar' },
  strength: { sources: 1, independentSources: 1 },
  reasons,
});

describe('the evidence of a tie', () => {
  it('is what fits the question, then what fits but for a field that no source states', () => {
    const { pairs } = evidencedTieOf({
      places: [],
      asked: { totalCount: 1, pairs: [pair(reason('a'))], sectorNotStated: [pair(reason('b'))] },
      anyway: { pairs: [] },
    });
    expect(pairs.map(({ pair: { reasons }, isSectorNotStated }) => [reasons[0]?.shared.id, isSectorNotStated])).toEqual(
      [
        ['a', false],
        ['b', true],
      ],
    );
  });

  it('names once each what ties them apart from that', () => {
    const { others } = evidencedTieOf({
      places: [],
      asked: { totalCount: 1, pairs: [pair(reason('a'))], sectorNotStated: [] },
      anyway: { pairs: [pair(reason('a'), reason('c')), pair(reason('c'))] },
    });
    expect(others.map(({ shared }) => shared.id)).toEqual(['c']);
  });

  it('tells how many pairs it leaves out', () => {
    const asked = { totalCount: 12, pairs: [pair(reason('a')), pair(reason('b'))], sectorNotStated: [] };
    expect(evidencedTieOf({ places: [], asked, anyway: { pairs: [] } }).unlisted).toBe(10);
  });

  it('is asked for under the present question', () => {
    const asked = selectionCodec.read(
      'sector=tourism&kinds=event&stage=memorandum&certainty=stated&asOf=2020&knownAt=7',
    );
    expect(tieEvidenceVariables(['denpasar', 'darwin'], asked)).toEqual({
      between: ['denpasar', 'darwin'],
      sector: 'tourism',
      withSector: true,
      kinds: ['EVENT'],
      minStage: 'MEMORANDUM',
      minCertainty: 'STATED',
      during: null,
      asOf: '2020',
      dates: 'POSSIBLE',
      knownAt: { change: 7 },
    });
    expect(tieEvidenceVariables(['a', 'b'], selectionCodec.read('sector='))).toMatchObject({
      sector: null,
      withSector: false,
    });
  });

  it.each([
    [['RELATED'], true],
    [['RELATED', 'NARROWER'], false],
    [['SAME'], false],
    [[], false],
  ] as const)('through sectors that match as %j is through related ones only: %s', (matches, expected) => {
    const sectors = matches.map((match) => ({ sector: { id: match, name: match }, match }));
    expect(isRelatedOnly({ sectors })).toBe(expected);
  });
});

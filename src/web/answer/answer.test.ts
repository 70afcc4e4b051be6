import { describe, expect, it } from 'vitest';
import type { AnswerQuery } from '../api/generated/Answer';
import { selectionCodec } from '../selection/Selection';
import { type AnsweredTie, answerOf, answerVariables, backingOf } from './answer';

type Source = NonNullable<AnsweredTie['reasons'][number]['claims'][number]['source']>;

function tie(id: string, independentSources = 1, sources: readonly Source[] = []): AnsweredTie {
  return {
    city: { id, name: id, country: null },
    certainty: 'STATED',
    strength: { stage: null, independentSources, sources: sources.length },
    reasons: [
      {
        kind: 'AGREEMENT',
        shared: { __typename: 'Agreement', id: `with-${id}`, name: `With ${id}` },
        stage: null,
        date: null,
        sectors: [],
        through: [],
        certainty: 'STATED',
        independentSources,
        claims: sources.map((source) => ({ source })),
      },
    ],
  };
}

function source(id: string, publisher: string | null, published: string | null): Source {
  return { id, published, publisher: publisher === null ? null : { id: publisher } };
}

function answered(
  matching: readonly AnsweredTie[],
  sectorNotStated: readonly AnsweredTie[],
  withRelated?: readonly AnsweredTie[],
): AnswerQuery {
  return {
    city: {
      id: 'denpasar',
      name: 'Denpasar',
      ties: {
        totalCount: matching.length + 5,
        sectorNotStatedCount: sectorNotStated.length,
        matching,
        sectorNotStated,
      },
      ...(withRelated && { withRelated: { totalCount: withRelated.length, matching: withRelated } }),
    },
  };
}

const idsOf = (ties: readonly AnsweredTie[] = []) => ties.map(({ city }) => city.id);

describe('an answer', () => {
  it('counts a city as related only where it does not match', () => {
    const answer = answerOf(answered([tie('a')], [tie('b')], [tie('a'), tie('b'), tie('c')]), 1);
    expect([idsOf(answer?.matching), idsOf(answer?.notStated), idsOf(answer?.related)]).toEqual([
      ['a'],
      ['b'],
      ['b', 'c'],
    ]);
  });

  it('leaves out reasons on fewer independent sources than are asked for, in all parts', () => {
    const both = [tie('one', 1), tie('two', 2)];
    const answer = answerOf(answered(both, both, [tie('three', 1)]), 2);
    expect([idsOf(answer?.matching), idsOf(answer?.notStated), idsOf(answer?.related)]).toEqual([['two'], ['two'], []]);
  });

  it('tells how many are not listed', () => {
    expect(answerOf(answered([tie('a')], []), 1)?.unlisted).toBe(5);
  });

  it('is none for a city that is not there', () => {
    expect(answerOf({ city: null }, 1)).toBeNull();
  });
});

describe('what is behind an answer', () => {
  it('is counted once, and its latest date is the last of those that are known', () => {
    const tribune = source('tribune', 'tribune', '2020-11-20');
    const answer = answerOf(
      answered(
        [tie('a', 1, [tribune, source('page', null, null)])],
        [tie('b', 1, [tribune, source('post', 'tribune', '2016')])],
      ),
      1,
    );
    expect(answer && backingOf(answer)).toEqual({
      sources: 3,
      publishers: 1,
      unpublished: 1,
      undated: 1,
      latest: '2020-11-20',
    });
  });
});

describe('the question that is asked', () => {
  it('names no sector where all ties are wanted', () => {
    expect(answerVariables(selectionCodec.read('sector='))).toMatchObject({ sector: null, withSector: false });
  });

  it('goes by the selection', () => {
    const search =
      'city=bogor&sector=heritage&kinds=event&stage=memorandum&certainty=stated&during=2016&asOf=2020&certain=1&knownAt=7';
    expect(answerVariables(selectionCodec.read(search))).toEqual({
      city: 'bogor',
      sector: 'heritage',
      named: 'heritage',
      withSector: true,
      kinds: ['EVENT'],
      minStage: 'MEMORANDUM',
      minCertainty: 'STATED',
      during: '2016',
      asOf: '2020',
      dates: 'CERTAIN',
      knownAt: { change: 7 },
    });
  });
});

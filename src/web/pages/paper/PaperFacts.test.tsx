// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { PaperFacts, type PaperProperties } from './PaperFacts';

const paper: PaperProperties = {
  id: 'letter',
  status: 'SIGNED',
  date: '2016-11-18',
  validFrom: null,
  validTo: null,
  openEnded: null,
  agreement: null,
  evidence: { nodes: [] },
};

function show(part: Partial<PaperProperties>) {
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <PaperFacts paper={{ ...paper, ...part }} />
    </Texts>,
  );
  return [...document.querySelectorAll('dl > div')].map((fact) =>
    [...fact.children].map((part) => part.textContent?.trim()),
  );
}

describe('what is known of a paper', () => {
  afterEach(cleanup);

  it.each([
    ['SIGNED', 'signed', 'Signed on'],
    ['PLANNED', 'planned: no source says that it was signed', 'To be signed on'],
    ['UNCLEAR', 'the source leaves open whether it was signed', 'To be signed on'],
  ] as const)('says in words that it is %s', (status, words, dated) => {
    expect(show({ status })).toEqual([
      ['How it stands', words],
      [dated, '18 November 2016'],
    ]);
  });

  it('says how long it is valid, and what it is a paper of', () => {
    const agreement: PaperProperties['agreement'] = {
      __typename: 'Agreement',
      id: 'a',
      name: '\u202e<b>A</b>',
      kind: 'NOT_STATED',
      stage: null,
      stageDate: null,
    };
    expect(show({ validFrom: '2016', validTo: '2021', agreement }).slice(2)).toEqual([
      ['Valid', '2016 to 2021'],
      ['Paper of', '\u202e<b>A</b>'],
    ]);
  });

  it('leads from a property that claims speak of to who says so, and says that they differ', () => {
    const claim = (standing: 'PREVAILS' | 'SET_ASIDE', id: string) => ({
      property: 'status',
      standing,
      source: { id },
    });
    show({ evidence: { nodes: [claim('PREVAILS', 'one'), claim('SET_ASIDE', 'other')] } });
    const link = screen.getByRole('link');
    expect(link.textContent).toBe('2 sources');
    expect(new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('property')).toBe('status');
    expect(screen.getByText(en.evidence.contradicted)).toBeDefined();
  });
});

// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { ReasonSentence } from './ReasonSentence';
import type { Reason } from './reason';

const reason: Reason = {
  kind: 'AGREEMENT',
  shared: { __typename: 'Agreement', id: 'denpasar-darwin', name: 'Denpasar–Darwin sister city' },
  stage: 'MEMORANDUM',
  date: '2022-06-13',
  sectors: [{ sector: { id: 'culture', name: 'culture' } }, { sector: { id: 'tourism', name: 'tourism' } }],
  through: [],
};

function show(part: Partial<Reason>) {
  return render(
    <Texts first={{ locale: 'en', messages: en }}>
      <ReasonSentence reason={{ ...reason, ...part }} />
    </Texts>,
  ).container;
}

describe('the sentence of a reason', () => {
  afterEach(cleanup);

  it('says by what, how far, when and in which fields', () => {
    expect(show({}).textContent).toBe(
      'Both are party to Denpasar–Darwin sister city (memorandum, 13 June 2022); fields: culture and tourism. ',
    );
    expect(screen.getByRole('link').getAttribute('href')).toBe('/agreements/denpasar-darwin');
  });

  it('says that no source states a field, and through whom', () => {
    const through = [{ id: 'bkpsdm', name: 'the human resources agency' }];
    expect(show({ stage: null, date: null, sectors: [], through }).textContent).toBe(
      'Both are party to Denpasar–Darwin sister city; no source states its field; through the human resources agency. ',
    );
  });

  it('shows names as text, each isolated from what stands around it', () => {
    const hostile = '\u202e<img src=x onerror=alert(1)>';
    const through = [{ id: 'o', name: hostile }];
    const sentence = show({
      shared: { ...reason.shared, name: hostile },
      sectors: [{ sector: { id: 's', name: hostile } }],
      through,
    });
    expect(sentence.querySelector('img')).toBeNull();
    expect([...sentence.querySelectorAll('bdi')].map((name) => name.textContent)).toEqual([hostile, hostile, hostile]);
  });
});

// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { coming, reached } from './agreement.fake';
import { Stepper } from './Stepper';
import type { Agreement } from './steps';

function show(agreement: Pick<Agreement, 'stage' | 'course' | 'next'>) {
  return render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Stepper agreement={agreement} />
    </Texts>,
  ).container;
}

/** The items of the list as they are read out, their parts set apart. */
const told = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('h3, p')].map((part) => part.textContent?.trim()));

describe('the stepper', () => {
  afterEach(cleanup);

  it('is an ordered list: what was reached when and by what, and how long after the step before', () => {
    const course = [
      reached('EXPLORED', { date: '2020-11-20' }),
      reached('LETTER_OF_INTENT', { date: '2021-06-28', daysAtLeast: 220, daysAtMost: 220 }),
    ];
    show({ stage: 'LETTER_OF_INTENT', course, next: [] });
    expect(screen.getByRole('list').tagName).toBe('OL');
    expect(told()).toEqual([
      ['explored reached', '20 November 2020', 'By: Paper of EXPLORED 1 source'],
      [
        'letter of intent reached as far as it got',
        '28 June 2021 220 days after the step before',
        'By: Paper of LETTER_OF_INTENT 1 source',
      ],
    ]);
  });

  it('says in words what is required, planned, or merely usual', () => {
    const by = { __typename: 'Event' as const, id: 'approval', name: 'Approval' };
    const claim = { standing: null, source: { id: 'article' } };
    const next = [
      coming({ stage: 'LEGISLATURE_APPROVED', isUsual: false, bearing: 'REQUIRED', by, claims: [claim] }),
      coming({ stage: 'MEMORANDUM', isUsual: false, bearing: 'PLANNED', date: '2018-08~' }),
      coming(),
    ];
    show({ stage: 'EXPLORED', course: [reached('EXPLORED')], next });
    expect(told().slice(1)).toEqual([
      ['approved by the legislature required first, not reached', 'To be reached by: Approval 1 source'],
      ['memorandum planned, not reached', 'about August 2018'],
      ['active usually follows; no source names it'],
    ]);
  });

  it('marks the step that it got to for readers of the screen', () => {
    show({ stage: 'EXPLORED', course: [reached('EXPLORED')], next: [coming()] });
    const current = screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'));
    expect(current).toEqual(['step', null]);
  });

  it('says that no source dates a step', () => {
    show({ stage: 'MEMORANDUM', course: [reached('MEMORANDUM', { date: null })], next: [] });
    expect(told()[0]?.[1]).toBe('No source gives the date.');
  });

  it('says what ended it', () => {
    show({ stage: 'EXPIRED', course: [reached('MEMORANDUM'), reached('EXPIRED')], next: [] });
    expect(told()[1]?.[0]).toBe('expired this ended it');
  });

  it('says that no source tells how far it got', () => {
    show({ stage: null, course: [], next: [coming()] });
    expect(screen.getByText('No source tells how far it got.')).toBeDefined();
  });

  it('shows names as text, isolated', () => {
    const name = `\u202e<img src=x onerror=alert(1)>${'x'.repeat(300)}`;
    const by = { __typename: 'Event' as const, id: '"><script>', name };
    const container = show({ stage: 'EXPLORED', course: [reached('EXPLORED', { by })], next: [] });
    expect(container.querySelector('img, script')).toBeNull();
    expect(screen.getByText(name).tagName).toBe('BDI');
  });
});

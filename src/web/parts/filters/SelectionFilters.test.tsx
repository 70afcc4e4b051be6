// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectionCodec } from '../../selection/Selection';
import { loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { SelectionFilters } from './SelectionFilters';

const messages = await loadMessages('en');
const selection = () => selectionCodec.read(window.location.search);

function show(search = '') {
  window.history.replaceState(null, '', `/table${search}`);
  render(
    <Texts first={{ locale: 'en', messages }}>
      <SelectionFilters />
    </Texts>,
  );
}

beforeEach(() => window.history.replaceState(null, '', '/'));
afterEach(cleanup);

describe('the filters of a selection', () => {
  it('say what is in force', () => {
    show('?kinds=agreement,event&stage=memorandum&certainty=reported&sources=2&during=2016/2020');
    expect(
      screen.getByText(
        'agreement, event · at least: memorandum · at least reported · at least 2 independent sources · during 2016 to 2020',
      ),
    ).toBeTruthy();
  });

  it('change the address, and nothing else in it', async () => {
    show('?city=darwin&filter=x');
    await userEvent.click(screen.getByLabelText('event'));
    await userEvent.selectOptions(screen.getByLabelText('Got at least as far as'), 'memorandum');
    await userEvent.clear(screen.getByLabelText('Independent sources, at least'));
    await userEvent.type(screen.getByLabelText('Independent sources, at least'), '2{Enter}');
    await userEvent.type(screen.getByLabelText('At some time of'), '2016/2020');
    await userEvent.tab();
    expect(selection()).toMatchObject({
      city: 'darwin',
      kinds: ['EVENT'],
      stage: 'MEMORANDUM',
      sources: 2,
      during: '2016/2020',
    });
    expect(new URLSearchParams(window.location.search).get('filter')).toBe('x');
  });

  it('are taken away together', async () => {
    show('?city=darwin&kinds=event&stage=active&certainty=stated&sources=3&during=2016');
    await userEvent.click(screen.getByRole('button', { name: 'Take all filters away' }));
    expect(window.location.search).toBe('?city=darwin');
    expect(screen.getByText('none')).toBeTruthy();
  });

  it.each(['2016', '201X', '2013-22', '2013/..', '/2016', '2016-11-16~'])('take the date %s', async (date) => {
    show();
    await userEvent.type(screen.getByLabelText('At some time of'), `${date}{Enter}`);
    expect(selection().during).toBe(date);
  });

  it.each([
    ['At some time of', 'last year', /^This is no date\./],
    ['At some time of', '2016-02-30', /^This is no date\./],
    ['At some time of', '2020/2016', /^This is no date\./],
    ['Independent sources, at least', '0', /^A whole number from 1 to 99, for example 2\.$/],
    ['Independent sources, at least', 'two', /^A whole number from 1 to 99, for example 2\.$/],
  ])('refuse in “%s” the text %j beside the field', async (label, typed, refusal) => {
    show('?city=darwin');
    const field = screen.getByLabelText(label);
    await userEvent.clear(field);
    await userEvent.type(field, `${typed}{Enter}`);
    expect(screen.getByText(refusal).getAttribute('role')).toBe('alert');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(window.location.search).toBe('?city=darwin');
  });
});

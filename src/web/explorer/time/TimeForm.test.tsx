// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { TimeOfQuestion } from '../../selection/Selection';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { TimeForm } from './TimeForm';

afterEach(cleanup);

function draw(time: Partial<TimeOfQuestion> = {}) {
  const applied: TimeOfQuestion[] = [];
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <TimeForm time={{ asOf: null, certain: false, knownAt: null, ...time }} onApply={(each) => applied.push(each)} />
    </Texts>,
  );
  return applied;
}

const date = () => screen.getByRole('textbox', { name: 'The world as of' });
const show = () => userEvent.click(screen.getByRole('button', { name: 'Show this' }));
const told = () =>
  screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .filter((text) => text !== '');

describe('the controls of the time', () => {
  it('apply a date as exact as it is, and whether only what is certain counts', async () => {
    const applied = draw();
    await userEvent.type(date(), ' 2016-11~ ');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only what is certain' }));
    await show();
    expect(applied).toEqual([{ asOf: '2016-11~', certain: true, knownAt: null }]);
  });

  it('say what is no date, and put the focus there', async () => {
    const applied = draw();
    await userEvent.type(date(), '16/11/2016');
    expect(told()).toEqual([]);
    await show();
    expect(told()).toEqual([
      '“16/11/2016” is no date. Write a year, a month or a day, such as 2016, 2016-11 or 2016-11-16.',
    ]);
    expect(date()).toBe(document.activeElement);
    expect(applied).toEqual([]);
  });

  it('take a time in UTC', async () => {
    const applied = draw();
    await userEvent.click(screen.getByRole('radio', { name: 'at a time (UTC)' }));
    await show();
    expect(told()).toEqual(['Give a day and a time.']);
    fireEvent.change(screen.getByLabelText('at a time (UTC)', { selector: '[type=datetime-local]' }), {
      target: { value: '2026-11-22T15:30' },
    });
    await show();
    expect(applied).toEqual([{ asOf: null, certain: false, knownAt: '2026-11-22T15:30:00Z' }]);
  });

  it('take the number of a change, and nothing else for one', async () => {
    const applied = draw({ asOf: '2016', knownAt: '12' });
    const number = screen.getByRole('textbox', { name: 'after the change with the number' });
    expect(number).toHaveProperty('value', '12');
    await userEvent.clear(number);
    await userEvent.type(number, 'twelve');
    await show();
    expect(told()).toEqual(['Give a whole number: 0 is the empty graph.']);
    await userEvent.clear(number);
    await userEvent.type(number, '0');
    await show();
    expect(applied).toEqual([{ asOf: '2016', certain: false, knownAt: '0' }]);
  });

  it('are empty for the world as it is', async () => {
    const applied = draw({ asOf: '2016', certain: true, knownAt: '12' });
    await userEvent.clear(date());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only what is certain' }));
    await userEvent.click(screen.getByRole('radio', { name: 'now' }));
    await show();
    expect(applied).toEqual([{ asOf: null, certain: false, knownAt: null }]);
  });
});

// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import en from './en.json';
import { PartialDate } from './PartialDate';
import { Span } from './Span';
import { Texts } from './Texts';

const written = (date: ReactNode) =>
  render(<Texts first={{ locale: 'en', messages: en }}>{date}</Texts>).container.textContent;

describe('in words', () => {
  afterEach(cleanup);

  it.each([
    ['2016', '2020-11', '2016 to November 2020'],
    ['2016', null, 'from 2016, end not known'],
    [null, '2019', 'until 2019'],
    [null, null, 'no date known'],
    ['/2016', '2020~', '2016 or before to about 2020'],
  ])('what lasted from %s to %s', (from, to, expected) => {
    expect(written(<Span from={from} to={to} />)).toBe(expected);
  });

  it.each([
    ['/2016-11-19', '19 November 2016 or before'],
    ['2015/', 'from 2015, end not known'],
    ['2013/..', 'from 2013 on'],
    ['2017-08-09/2017-08-11', '9 August 2017 to 11 August 2017'],
    ['2016-11?', 'November 2016 (uncertain)'],
    ['soon', 'soon'],
    [null, 'no date known'],
  ])('the date %s', (value, expected) => {
    expect(written(<PartialDate value={value} />)).toBe(expected);
  });
});

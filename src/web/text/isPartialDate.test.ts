import { describe, expect, it } from 'vitest';
import { isPartialDate } from './isPartialDate';

describe('a date of the question', () => {
  it.each([
    '2016',
    '2016-11',
    '2016-11-16',
    '2016~',
    '2016-11?',
    '-0044',
    '201X',
    '20XX',
    '2016-XX',
    '2016-11-XX',
    '2016-21',
  ])('may be %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['2013/2015', '2013/..', '../2015', '/2015', '2016-21/2017', '201X/..'])('may be a period: %s', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each([
    '',
    'foo',
    '16',
    '2016-13',
    '2015-02-29',
    '201X-11',
    '20X6',
    '2016-21-05',
    '2016-XX-12',
    '/',
    '../..',
    '2013/2014/2015',
    '2016/2015',
  ])('is not “%s”', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePartialDate } from './edtf';

const exact = { isUncertain: false, isApproximate: false };

describe('a partial date', () => {
  it.each([
    ['2016', { year: 2016, month: null, day: null, ...exact }],
    ['2016-11', { year: 2016, month: 11, day: null, ...exact }],
    ['2016-02-29', { year: 2016, month: 2, day: 29, ...exact }],
    ['2016-11-16?', { year: 2016, month: 11, day: 16, isUncertain: true, isApproximate: false }],
    ['2016~', { year: 2016, month: null, day: null, isUncertain: false, isApproximate: true }],
    ['0044%', { year: 44, month: null, day: null, isUncertain: true, isApproximate: true }],
  ])('%s is as exact as it says', (text, at) => {
    expect(parsePartialDate(text)).toEqual({ kind: 'point', at });
  });

  it.each([
    ['2013/..', 'open'],
    ['2013/', 'unknown'],
  ])('%s has an end that is %s', (text, to) => {
    expect(parsePartialDate(text)).toMatchObject({ kind: 'interval', from: { year: 2013 }, to });
  });

  it.each(['', '16', '2016-13', '2015-02-29', '2016-11-16T00:00', '2016/2017/2018', '2016?/x'])(
    '%s is none',
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );
});

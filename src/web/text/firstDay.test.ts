import { expect, it } from 'vitest';
import { firstDayOf } from './firstDay';

it.each([
  ['2016-11-16', 20161116],
  ['2016-11?', 20161101],
  ['2016~', 20160101],
  ['-0044', -439899],
  ['201X', 20100101],
  ['20XX', 20000101],
  ['2013-XX', 20130101],
  ['2013-08-XX', 20130801],
  ['2013-22', 20130601],
  ['2013-23~', 20130301],
  ['2013-08-21', 20130821],
  ['2013-21/2015', 20130301],
  ['2013/..', 20130101],
  ['../2013', Number.NEGATIVE_INFINITY],
  ['/2013', Number.NEGATIVE_INFINITY],
  ['last year', null],
  ['2016-13', null],
  ['2016-02-30', null],
  ['2X16', null],
  ['', null],
])('of %s the first day is %s', (date, expected) => {
  expect(firstDayOf(date)).toBe(expected);
});

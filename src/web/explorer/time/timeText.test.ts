import { assert, date, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate, readKnown, writeKnown } from './timeText';

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
    expect(isDate(text)).toBe(true);
  });

  it.each(['2013/2015', '2013/..', '../2015', '/2015', '2016-21/2017', '201X/..'])('may be a period: %s', (text) => {
    expect(isDate(text)).toBe(true);
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
  ])('is not “%s”', (text) => {
    expect(isDate(text)).toBe(false);
  });
});

describe('when the graph knew', () => {
  it('is written as it was read', () => {
    const minute = date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(
      (time) => `${time.toISOString().slice(0, 16)}:00Z`,
    );
    assert(
      property(oneof(minute, integer({ min: 0 }).map(String)), (knownAt) => {
        expect(writeKnown(readKnown(knownAt))).toBe(knownAt);
      }),
    );
  });

  it('is now where nothing is said', () => {
    expect(readKnown(null)).toEqual({ kind: 'now' });
    expect(writeKnown({ kind: 'now' })).toBeNull();
  });

  it('is not yet written where it is no time', () => {
    expect(readKnown('yesterday')).toEqual({ kind: 'time', minute: '' });
    expect(writeKnown({ kind: 'time', minute: '' })).toBeUndefined();
    expect(writeKnown({ kind: 'change', number: '-1' })).toBeUndefined();
  });
});

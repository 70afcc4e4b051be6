import { assert, date, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnown, writeKnown } from './timeText';

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

import {
  array,
  assert,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colours, drawnTypes, type GraphState, graphCodec, isFull, mostExpanded, roomOf, sizes, toggled } from './view';

const id = string({ unit: constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.:_'), minLength: 1, maxLength: 30 });
const coordinate = integer({ min: -1_000_000, max: 1_000_000 });

const states = record<GraphState>({
  focus: option(id),
  hops: integer({ min: 1, max: 3 }),
  expand: array(id, { maxLength: mostExpanded }),
  hide: uniqueArray(id),
  pin: uniqueArray(record({ id, x: coordinate, y: coordinate }), { selector: (pin) => pin.id }),
  types: subarray([...drawnTypes]),
  size: constantFrom(...sizes),
  colour: constantFrom(...colours),
  chosen: uniqueArray(id),
});

describe('the graph in an address', () => {
  it('is read as it was written', () => {
    assert(
      property(states, (state) => {
        expect(graphCodec.read(graphCodec.write(state))).toEqual(state);
        expect(graphCodec.misread(graphCodec.write(state))).toEqual([]);
      }),
    );
  });

  it('is as at first where nothing was done', () => {
    expect(graphCodec.write(graphCodec.read(''))).toBe('');
    expect(graphCodec.read('')).toMatchObject({ focus: null, hops: 2, types: [], size: 'degree', colour: 'type' });
  });

  it('takes what cannot be read for what is not there', () => {
    const odd = graphCodec.read('hops=9&types=claim,event&size=huge&pin=a:1,b:1:2,c:x:1,:1:1,d:9999999:1');
    expect(odd).toEqual({ ...graphCodec.read(''), types: ['Event'], pin: [{ id: 'b', x: 1, y: 2 }] });
    expect(graphCodec.misread('hops=9&size=huge&pin=a:1,b:1:2')).toEqual([
      { name: 'hops', given: '9', taken: '2' },
      { name: 'pin', given: 'a:1,b:1:2', taken: 'b:1:2' },
      { name: 'size', given: 'huge', taken: 'degree' },
    ]);
  });
});

describe('an expansion', () => {
  const expanded = (...expand: readonly string[]) => ({ ...graphCodec.read(''), expand });

  it('brings a portion more each time, of one entity too', () => {
    expect(roomOf(expanded())).toBe(40);
    expect(roomOf(graphCodec.read('expand=shanghai,shanghai,minsk'))).toBe(160);
  });

  it('has no room where as many are shown as can be, or as many expanded', () => {
    expect(roomOf(expanded(...Array<string>(12).fill('shanghai')))).toBe(500);
    expect(isFull(expanded('shanghai'), 499)).toBe(false);
    expect(isFull(expanded('shanghai'), 500)).toBe(true);
    expect(isFull(expanded(...Array<string>(mostExpanded).fill('shanghai')), 60)).toBe(true);
  });

  it('is told where it is one too many', () => {
    const search = `expand=${Array<string>(mostExpanded + 1)
      .fill('a')
      .join(',')}`;
    expect(graphCodec.read(search).expand).toHaveLength(mostExpanded);
    expect(graphCodec.misread(search)).toHaveLength(1);
    expect(graphCodec.misread('expand=a,a')).toEqual([]);
  });
});

describe('turning on and off', () => {
  it('adds at the end and takes away', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

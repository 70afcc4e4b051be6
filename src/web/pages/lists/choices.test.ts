import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceKind } from '../../api/generated/enums';
import { type CityChoice, cityCodec, cityOrders, cityVariables } from './cities';
import { countryCodec, countryOrders } from './countries';
import { notKnown, type SourceChoice, sourceCodec, sourceOrders, sourceVariables } from './sources';

const text = fc.option(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }));
const pages = fc.integer({ min: 1, max: 10 });

const cities: fc.Arbitrary<CityChoice> = fc.record({
  cityText: text,
  cityCountry: text,
  cityOrder: fc.constantFrom(...cityOrders),
  cityPages: pages,
  cityAfter: text,
});

const sources: fc.Arbitrary<SourceChoice> = fc.record({
  sourcePublisher: text,
  sourceKind: fc.option(fc.constantFrom(...SourceKind)),
  sourceLanguage: text,
  sourceOrder: fc.constantFrom(...sourceOrders),
  sourcePages: pages,
  sourceAfter: text,
});

describe('what is listed', () => {
  it('stands in the address: cities', () => {
    fc.assert(
      fc.property(cities, (choice) => {
        expect(cityCodec.read(cityCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: sources', () => {
    fc.assert(
      fc.property(sources, (choice) => {
        expect(sourceCodec.read(sourceCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it.each(countryOrders)('stands in the address: countries by %s', (countryOrder) => {
    expect(countryCodec.read(countryCodec.write({ countryOrder }))).toEqual({ countryOrder });
  });
});

describe('the question for cities', () => {
  it.each([
    ['', {}],
    ['cityCountry=japan', { country: { node: { id: { eq: 'japan' } } } }],
    [
      'cityText=xi%27an',
      {
        or: [
          { name: { contains: "xi'an", folded: true } },
          { names: { some: { node: { text: { contains: "xi'an", folded: true } } } } },
        ],
      },
    ],
  ])('at ?%s is for those with %j', (query, where) => {
    expect(cityVariables(cityCodec.read(query)).where).toEqual(where);
  });

  it('is for fifty more with each page', () => {
    expect(cityVariables(cityCodec.read('cityPages=3')).first).toBe(150);
    expect(cityVariables(cityCodec.read('cityPages=1000')).first).toBe(50);
  });
});

describe('the question for sources', () => {
  it.each([
    ['', {}],
    ['sourcePublisher=antara', { publisher: { node: { id: { eq: 'antara' } } } }],
    [`sourcePublisher=${notKnown}&sourceLanguage=${notKnown}`, { not: { publisher: {} }, language: { isNull: true } }],
    ['sourceKind=article&sourceLanguage=id', { kind: { eq: 'ARTICLE' }, language: { eq: 'id' } }],
  ])('at ?%s is for those with %j', (query, where) => {
    expect(sourceVariables(sourceCodec.read(query)).where).toEqual(where);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ActivityKind,
  ActivityStatus,
  AgreementKind,
  EventKind,
  EventStatus,
  InstrumentKind,
  InstrumentStatus,
  OrganisationKind,
  RegionKind,
  SourceKind,
} from '../../api/generated/enums';
import { type ActivityChoice, activityCodec, activityVariables } from './activities';
import { type AgreementChoice, agreementCodec, agreementOrders, agreementVariables, reachedStages } from './agreements';
import { type CityChoice, cityCodec, cityOrders, cityVariables } from './cities';
import { countryCodec, countryOrders } from './countries';
import { type EventChoice, eventCodec, eventOrders, eventVariables } from './events';
import { type OfficialChoice, officialCodec, officialVariables } from './officials';
import { type OrganisationChoice, organisationCodec, organisationVariables } from './organisations';
import { type PaperChoice, paperCodec, paperOrders, paperVariables } from './papers';
import { type RegionChoice, regionCodec, regionVariables } from './regions';
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

const agreements: fc.Arbitrary<AgreementChoice> = fc.record({
  agreementText: text,
  agreementStage: fc.option(fc.constantFrom(...reachedStages)),
  agreementKind: fc.option(fc.constantFrom(...AgreementKind)),
  agreementOrder: fc.constantFrom(...agreementOrders),
  agreementPages: pages,
  agreementAfter: text,
});

const papers: fc.Arbitrary<PaperChoice> = fc.record({
  paperText: text,
  paperKind: fc.option(fc.constantFrom(...InstrumentKind)),
  paperStatus: fc.option(fc.constantFrom(...InstrumentStatus)),
  paperOrder: fc.constantFrom(...paperOrders),
  paperPages: pages,
  paperAfter: text,
});

const events: fc.Arbitrary<EventChoice> = fc.record({
  eventText: text,
  eventKind: fc.option(fc.constantFrom(...EventKind)),
  eventStatus: fc.option(fc.constantFrom(...EventStatus)),
  eventOrder: fc.constantFrom(...eventOrders),
  eventPages: pages,
  eventAfter: text,
});

const officials: fc.Arbitrary<OfficialChoice> = fc.record({
  officialText: text,
  officialPlace: text,
  officialPages: pages,
  officialAfter: text,
});

const organisations: fc.Arbitrary<OrganisationChoice> = fc.record({
  organisationText: text,
  organisationKind: fc.option(fc.constantFrom(...OrganisationKind)),
  organisationPages: pages,
  organisationAfter: text,
});

const regions: fc.Arbitrary<RegionChoice> = fc.record({
  regionText: text,
  regionKind: fc.option(fc.constantFrom(...RegionKind)),
  regionPages: pages,
  regionAfter: text,
});

const activities: fc.Arbitrary<ActivityChoice> = fc.record({
  activityText: text,
  activityKind: fc.option(fc.constantFrom(...ActivityKind)),
  activityStatus: fc.option(fc.constantFrom(...ActivityStatus)),
  activityPages: pages,
  activityAfter: text,
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

  it('stands in the address: agreements', () => {
    fc.assert(
      fc.property(agreements, (choice) => {
        expect(agreementCodec.read(agreementCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: papers', () => {
    fc.assert(
      fc.property(papers, (choice) => {
        expect(paperCodec.read(paperCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: events', () => {
    fc.assert(
      fc.property(events, (choice) => {
        expect(eventCodec.read(eventCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: officials', () => {
    fc.assert(
      fc.property(officials, (choice) => {
        expect(officialCodec.read(officialCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: organisations', () => {
    fc.assert(
      fc.property(organisations, (choice) => {
        expect(organisationCodec.read(organisationCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: regions', () => {
    fc.assert(
      fc.property(regions, (choice) => {
        expect(regionCodec.read(regionCodec.write(choice))).toEqual(choice);
      }),
    );
  });

  it('stands in the address: activities', () => {
    fc.assert(
      fc.property(activities, (choice) => {
        expect(activityCodec.read(activityCodec.write(choice))).toEqual(choice);
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

describe('the question for agreements', () => {
  it.each([
    ['', {}],
    [
      'agreementStage=memorandum&agreementKind=sister-city',
      { stage: { eq: 'MEMORANDUM' }, kind: { eq: 'SISTER_CITY' } },
    ],
    ['agreementStage=not-stated', { stage: { isNull: true } }],
    ['agreementStage=signed', {}],
  ])('at ?%s is for those with %j', (query, where) => {
    expect(agreementVariables(agreementCodec.read(query)).where).toEqual(where);
  });

  it('is for the latest step first', () => {
    expect(agreementVariables(agreementCodec.read('')).order).toEqual([{ stageDate: 'DESC' }]);
  });
});

describe('the question for papers, events, activities, organisations and regions', () => {
  it('is for those of a kind and status', () => {
    expect(paperVariables(paperCodec.read('paperKind=letter-of-intent&paperStatus=signed')).where).toEqual({
      kind: { eq: 'LETTER_OF_INTENT' },
      status: { eq: 'SIGNED' },
    });
    expect(eventVariables(eventCodec.read('eventKind=visit&eventStatus=planned')).where).toEqual({
      kind: { eq: 'VISIT' },
      status: { eq: 'PLANNED' },
    });
    expect(organisationVariables(organisationCodec.read('organisationKind=network')).where).toEqual({
      kind: { eq: 'NETWORK' },
    });
    expect(activityVariables(activityCodec.read('activityKind=hope&activityStatus=done')).where).toEqual({
      kind: { eq: 'HOPE' },
      status: { eq: 'DONE' },
    });
    expect(regionVariables(regionCodec.read('regionKind=prefecture')).where).toEqual({ kind: { eq: 'PREFECTURE' } });
  });
});

describe('the question for officials', () => {
  it('is for those in an office of the place, or of what is part of it', () => {
    const id = { eq: 'denpasar' };
    expect(officialVariables(officialCodec.read('officialPlace=denpasar')).where.and).toEqual([
      {},
      {
        or: [
          { officesInPlaces: { some: { node: { id } } } },
          { officesInOrganisations: { some: { node: { governments: { some: { node: { id } } } } } } },
        ],
      },
    ]);
  });
});

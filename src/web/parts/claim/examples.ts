import type { NamedEntity } from '../entity/types';
import type { CitedClaim, CitedSource } from './claim';

// What tests begin with: a source that nothing is known of, one of which all is, an event, and a claim about it.

export const unknownSource: CitedSource = {
  id: 'bogor-kisarazu-2016',
  name: 'Article on the letter of intent between Bogor and Kisarazu',
  language: 'id',
  title: null,
  titleUnknownBecause: 'The text as held has no headline.',
  published: null,
  publishedUnknownBecause: 'The text as held carries no date.',
  publisher: null,
  publisherUnknownBecause: 'The text as held names none.',
  address: null,
  addressUnknownBecause: 'The text as held carries none.',
};

export const knownSource: CitedSource = {
  id: 'bogor-kisarazu-rmol',
  name: 'Article on the signing of the letter of intent',
  language: 'id',
  title: 'Kota Bogor Dan Kota Kisarazu Ikat Kerja Sama',
  titleUnknownBecause: null,
  published: '2016-11-19',
  publishedUnknownBecause: null,
  publisher: { __typename: 'Organisation', id: 'rmol', name: 'RMOL' },
  publisherUnknownBecause: null,
  address: 'https://rmol.id/amp/2016/11/19/269051/kota-bogor',
  addressUnknownBecause: null,
};

export const signing: NamedEntity = { __typename: 'Event', id: 'bogor-kisarazu-signing', name: 'The signing' };

export const claim: CitedClaim = {
  id: 'rmol.1.status',
  subject: 'bogor-kisarazu-signing',
  subjectType: 'Event',
  property: 'status',
  value: 'OCCURRED',
  statement: 'The letter of intent has been signed.',
  stance: 'SUPPORTS',
  standing: null,
  certainty: 'STATED',
  asOf: null,
  line: 1,
  part: 'BODY',
  passage: null,
  note: null,
  recorded: '2026-11-20',
  saidBy: { nodes: [] },
  concerns: { edges: [{ role: 'SUBJECT', node: signing }] },
  source: knownSource,
  contradictedBy: [],
};

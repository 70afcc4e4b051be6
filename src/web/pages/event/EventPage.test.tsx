// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { connection, entity, hostileNames, showPage } from '../TestedPage';
import EventPage from './EventPage';

afterEach(cleanup);

const event = {
  ...entity('Event', 'A visit'),
  kind: 'VISIT',
  status: 'OCCURRED',
  date: '2016-11-18',
  purpose: null,
  online: null,
  places: connection(),
  premises: connection(),
  hosts: connection(),
  participants: connection(),
  about: connection(),
  sectors: connection(),
  ledToEvents: connection(),
  ledToAgreements: connection(),
  ledToBy: connection(),
  fundedBy: connection(),
};

function mayor(onBehalfOf: string | null, status = 'DONE') {
  const node = {
    __typename: 'Official',
    id: 'mayor',
    name: 'The mayor',
    officesInPlaces: { nodes: [{ __typename: 'City', id: 'bogor', name: 'Bogor' }] },
    officesInOrganisations: { nodes: [] },
  };
  return {
    id: 'r',
    evidenceSummary: { sources: 2, isContradicted: false },
    status,
    role: 'signatory',
    onBehalfOf,
    node,
  };
}

describe('the page of an event', () => {
  it.each([
    ['OCCURRED', 'took place'],
    ['PLANNED', 'planned'],
    ['UNKNOWN', 'not known whether it took place'],
  ])('says of %s: %s', async (status, words) => {
    await showPage(EventPage, { event: { ...event, status } });
    expect(screen.getByText(words)).toBeDefined();
  });

  it('names those for whom somebody took part by an office that the person holds', async () => {
    await showPage(EventPage, { event: { ...event, participants: connection(mayor('bogor')) } });
    expect(screen.getByRole('link', { name: 'Bogor' }).getAttribute('href')).toBe('/cities/bogor');
  });

  it('gives their id where nothing on the page has it', async () => {
    await showPage(EventPage, { event: { ...event, participants: connection(mayor('kisarazu')) } });
    expect(screen.getByText('kisarazu').tagName).toBe('CODE');
  });

  it('tells how a part stands where it stands otherwise than the event', async () => {
    await showPage(EventPage, { event: { ...event, participants: connection(mayor(null, 'PLANNED')) } });
    expect(screen.getByText(/· planned/)).toBeDefined();
  });

  it.each(hostileNames)('shows %s as the text that it is', async (name) => {
    const place = { id: 'r', venue: name, online: null, node: { __typename: 'City', id: 'c', name } };
    await showPage(EventPage, { event: { ...event, name, purpose: name, places: connection(place) } });
    expect(screen.getAllByText(name).map(({ tagName }) => tagName)).toEqual(['BDI', 'BDI', 'BDI', 'BDI']);
    expect(document.querySelector('img')).toBeNull();
  });
});

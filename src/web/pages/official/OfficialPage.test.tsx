// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { connection, entity, showPage } from '../TestedPage';
import OfficialPage from './OfficialPage';

afterEach(cleanup);

const office = {
  id: 'r1',
  title: 'Mayor',
  titleInSource: 'Wali Kota',
  acting: true,
  from: '2014',
  to: null,
  attested: [],
  node: { __typename: 'City', id: 'bogor', name: 'Bogor' },
};

const paper = {
  id: 'r2',
  evidenceSummary: { sources: 2, isContradicted: false },
  status: 'PLANNED',
  capacity: 'Mayor of Bogor',
  onBehalfOf: 'bogor',
  date: null,
  node: { id: 'letter', name: 'A letter of intent', status: 'PLANNED', date: '2016-11-18' },
};

const claim = {
  id: 'c1',
  subject: 'bogor-kisarazu',
  statement: 'Both cities gain, says the mayor.',
  line: 3,
  part: 'BODY',
  source: { id: 's', name: 'An article', published: '2016-11-19' },
};

const official = {
  ...entity('Official', 'Bima Arya'),
  honorific: null,
  officesInPlaces: connection(office),
  officesInOrganisations: connection(),
  signed: connection(paper),
  hosted: connection(),
  tookPartIn: connection(),
  said: { totalCount: 2, nodes: [claim, { ...claim, id: 'c2', subject: 'crafts' }] },
};

describe('the page of an official', () => {
  it('gives an office in English and in the words of the source', async () => {
    await showPage(OfficialPage, { official });
    const line = screen.getByText('Mayor').parentElement?.textContent;
    expect(line).toBe('Mayor (acting) · in the source: Wali Kota');
  });

  it('tells what is to be signed, in which office and in whose name, on the day of the paper', async () => {
    await showPage(OfficialPage, { official });
    expect(screen.getByText('Mayor of Bogor').parentElement?.textContent).toBe(
      'to be signed as Mayor of Bogor for Bogor',
    );
    expect(screen.getByText('18 November 2016')).toBeDefined();
  });

  it('quotes a statement once, with its source and line', async () => {
    await showPage(OfficialPage, { official });
    const quote = screen.getByText('Both cities gain, says the mayor.').closest('li');
    expect(quote?.textContent).toContain('text, line 3');
    expect(screen.getByRole('link', { name: 'An article' }).getAttribute('href')).toBe('/sources/s');
  });

  it('says that there is nothing at the address of an unknown id', async () => {
    await showPage(OfficialPage, { official: null }, { id: 'nobody' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing at this address');
  });
});

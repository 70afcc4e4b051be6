// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import type { NamedEntity } from '../entity/types';
import { ClaimsBySource } from './ClaimsBySource';
import type { CitedClaim } from './claim';
import { claim, knownSource, signing, unknownSource } from './examples';

function show(...claims: readonly CitedClaim[]) {
  return render(
    <Texts first={{ locale: 'en', messages: en }}>
      <ClaimsBySource claims={claims} withSubject />
    </Texts>,
  ).container;
}

describe('claims by source', () => {
  afterEach(cleanup);

  it('stand below the source that makes them, in their order', () => {
    show(
      claim,
      { ...claim, id: '2', source: unknownSource, statement: 'It will be signed.' },
      { ...claim, id: '3', line: 3 },
    );
    const [first, second, ...more] = screen
      .getAllByRole('listitem')
      .filter((item) => item.querySelector('ul') !== null);
    expect(more).toEqual([]);
    expect(within(first ?? document.body).getAllByText(claim.statement)).toHaveLength(2);
    expect(second?.textContent).toContain('It will be signed.');
  });

  it('cite it with its title in its own language', () => {
    show(claim);
    const title = screen.getByText('Kota Bogor Dan Kota Kisarazu Ikat Kerja Sama');
    expect(title.closest('[lang]')?.getAttribute('lang')).toBe('id');
    expect(title.closest('a')?.getAttribute('href')).toBe('/sources/bogor-kisarazu-rmol');
  });

  it('say why something is not known of it', () => {
    show({ ...claim, source: unknownSource });
    const name = screen.getByText(unknownSource.name);
    expect(name.getAttribute('lang')).toBe('en');
    expect(name.closest('a')?.getAttribute('href')).toBe('/sources/bogor-kisarazu-2016');
    expect(screen.getByText('The text as held names none.').parentElement?.textContent).toBe(
      'publisher not known: The text as held names none.',
    );
    expect(screen.getByText('The text as held carries none.').getAttribute('lang')).toBe('en');
  });

  it('lead to where the source is read, telling it nothing', () => {
    show(claim);
    const link = screen.getByRole('link', { name: 'read it at rmol.id (new window)' });
    expect(link.getAttribute('href')).toBe(knownSource.address);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'no address'])(
    'show the address %s without leading there',
    (address) => {
      show({ ...claim, source: { ...knownSource, address } });
      expect(screen.getByText(address).closest('a')).toBeNull();
    },
  );

  it('say what, where, by whom, how sure, and since when it is known', () => {
    const mayor: NamedEntity = { __typename: 'Official', id: 'bima-arya', name: 'Bima Arya' };
    const text = show({
      ...claim,
      saidBy: { nodes: [mayor] },
      certainty: 'REPORTED',
      asOf: '2016',
      note: 'As he hopes.',
    }).textContent;
    for (const part of [
      'status: has taken place',
      'reported',
      'text, line 1',
      'said by Bima Arya',
      'as of 2016',
      'in the graph since 20 November 2026',
      'As he hopes.',
    ])
      expect(text).toContain(part);
  });

  it('are followed by those that contradict them, with their sources', () => {
    const opposing = { ...claim, id: '4', value: 'PLANNED', statement: 'It will be signed.', source: unknownSource };
    show({ ...claim, standing: 'PREVAILS', contradictedBy: [opposing] });
    const marked = screen.getByText('Another statement contradicts this').parentElement ?? document.body;
    expect(marked.textContent).toContain('It will be signed.');
    expect(marked.textContent).toContain('status: planned');
    expect(within(marked).getByText(unknownSource.name)).toBeTruthy();
  });

  it('name what they are about: an entity, a name, a relationship', () => {
    const paper: NamedEntity = { __typename: 'Instrument', id: 'loi', name: 'The letter' };
    show(
      claim,
      { ...claim, id: '2', subjectType: 'Name', concerns: { edges: [{ role: 'OWNER', node: signing }] } },
      {
        ...claim,
        id: '3',
        subjectType: 'ABOUT',
        concerns: {
          edges: [
            { role: 'TO', node: paper },
            { role: 'FROM', node: signing },
          ],
        },
      },
      {
        ...claim,
        id: '4',
        subjectType: 'NOT_YET_KNOWN',
        concerns: {
          edges: [
            { role: 'TO', node: paper },
            { role: 'FROM', node: signing },
          ],
        },
      },
    );
    expect(screen.getAllByText(/^On:/).map((about) => about.textContent)).toEqual([
      'On: The signing',
      'On: a name of The signing',
      'On: The signing is about The letter',
      'On: The signing – NOT_YET_KNOWN – The letter',
    ]);
  });

  it('show what the graph holds as text, each part isolated', () => {
    const hostile = '\u202e<img src=x onerror=alert(1)>';
    const shown = show({
      ...claim,
      statement: hostile,
      property: 'venue',
      value: hostile,
      note: hostile,
      concerns: { edges: [{ role: 'SUBJECT', node: { ...signing, name: hostile } }] },
      saidBy: { nodes: [{ ...signing, name: hostile }] },
      source: { ...unknownSource, title: hostile, publisherUnknownBecause: hostile },
    });
    expect(shown.querySelector('img')).toBeNull();
    const texts = screen.getAllByText(hostile);
    expect(texts).toHaveLength(7);
    for (const text of texts) expect(text.closest('bdi')).not.toBeNull();
  });
});

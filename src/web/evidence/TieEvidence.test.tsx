// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim, signing } from '../parts/claim/examples';
import { haveWidth, Refusal, showPanel } from './TestedPanel';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what the evidence shows', () => {
  beforeEach(() => haveWidth(true));

  it('of a tie: the reasons in words, the way in the graph, the claims by source, and what else there is', async () => {
    const denpasar = { __typename: 'City', id: 'denpasar', name: 'Denpasar' };
    const darwin = { __typename: 'City', id: 'darwin', name: 'Darwin' };
    const shared = { __typename: 'Agreement', id: 'denpasar-darwin', name: 'Denpasar–Darwin sister city' };
    const why = { kind: 'AGREEMENT', shared, stage: null, date: null, sectors: [], through: [] };
    const path = [
      { from: darwin, to: shared, relationship: 'darwin.PARTY_TO.denpasar-darwin', type: 'PARTY_TO', direction: 'OUT' },
      {
        from: shared,
        to: denpasar,
        relationship: 'denpasar.PARTY_TO.denpasar-darwin',
        type: 'PARTY_TO',
        direction: 'IN',
      },
    ];
    const reason = { ...why, certainty: 'STATED', path, claims: [claim] };
    const strength = { sources: 1, independentSources: 1 };
    const pairs = [{ one: darwin, other: denpasar, strength, reasons: [reason] }];
    const event = { ...why, kind: 'EVENT', shared: signing };
    showPanel(
      {
        TieEvidence: () => ({
          places: [denpasar, darwin],
          asked: { totalCount: 1, pairs, sectorNotStated: [] },
          anyway: { pairs: [{ reasons: [why, event] }] },
        }),
      },
      '?tie=denpasar,darwin',
    );
    expect((await screen.findByText(/^Both are party to/)).textContent).toMatch(/Denpasar–Darwin sister city/);
    expect(screen.getByText('In the graph:').parentElement?.textContent?.replaceAll(/\s+/g, ' ')).toBe(
      'In the graph: Darwin → Denpasar–Darwin sister city ← Denpasar',
    );
    expect(screen.getByText(claim.statement)).toBeTruthy();
    expect(screen.getByText('one source only')).toBeTruthy();
    const others = screen.getByRole('heading', { name: 'Apart from what was asked for' }).parentElement;
    expect(within(others ?? document.body).getAllByRole('listitem')).toHaveLength(1);
  });

  it('of places that nothing ties: what to do', async () => {
    const asked = { totalCount: 0, pairs: [], sectorNotStated: [] };
    showPanel({ TieEvidence: () => ({ places: [null, null], asked, anyway: { pairs: [] } }) }, '?tie=denpasar,nowhere');
    expect((await screen.findByRole('link', { name: 'nowhere' })).getAttribute('href')).toBe('/?mentions=nowhere');
  });

  it('of a tie of what is no place: which of the two, and ways out', async () => {
    const denpasar = { __typename: 'City', id: 'denpasar', name: 'Denpasar' };
    const user = showPanel(
      { TieEvidence: () => new Refusal('UNKNOWN_ENTITY'), TiePlaces: () => ({ places: [denpasar, null] }) },
      '?tie=denpasar,nowhere',
    );
    expect(await screen.findByText(/^There is no city, region or country with the id “nowhere”/)).toBeTruthy();
    expect(screen.queryByText(/“denpasar”/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Denpasar' }).getAttribute('href')).toBe('/?mentions=denpasar');
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
    const [, wayOut] = screen.getAllByRole('button', { name: 'Close the evidence' });
    await user.click(wayOut ?? document.body);
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('of a tie that cannot be told for another reason: that, and a way to ask again', async () => {
    showPanel({ TieEvidence: () => new Refusal('TOO_LONG') }, '?tie=denpasar,darwin');
    expect(await screen.findByRole('button', { name: 'Ask again' })).toBeTruthy();
  });
});

// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim, knownSource, signing, unknownSource } from '../parts/claim/examples';
import { haveWidth, ofSigning, showPanel, signingNode } from './TestedPanel';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what the evidence shows', () => {
  beforeEach(() => haveWidth(true));

  it('of an entity: property by property, the contested first, each side with its source', async () => {
    const planned = {
      ...claim,
      id: 'planned',
      value: 'PLANNED',
      statement: 'It will be signed.',
      source: unknownSource,
      standing: 'SET_ASIDE',
      contradictedBy: [{ ...claim, contradictedBy: [] }],
    };
    const exists = { ...claim, id: 'exists', property: null, value: null };
    const claims = { totalCount: 2, nodes: [exists, planned] };
    showPanel(
      {
        Evidence: () => ({
          ...ofSigning,
          node: { ...signingNode, evidenceSummary: { ...signingNode.evidenceSummary, isContradicted: true } },
          claims,
        }),
      },
      '?evidence=bogor-kisarazu-signing',
    );
    const [contested, other] = await screen.findAllByRole('heading', { level: 3 });
    expect(contested?.textContent).toBe('status disputed');
    expect(other?.textContent?.trim()).toBe('That it is so');
    const opposing = screen.getByText('Another statement contradicts this').parentElement ?? document.body;
    expect(within(opposing).getByText(claim.statement)).toBeTruthy();
    expect(within(opposing).getByText(knownSource.title ?? '')).toBeTruthy();
  });

  it('of a relationship: its ends, and that one source alone says so', async () => {
    const partyTo = {
      ...claim,
      subject: 'bogor.PARTY_TO.loi',
      subjectType: 'PARTY_TO',
      property: null,
      value: null,
      concerns: {
        edges: [
          { role: 'FROM', node: { __typename: 'City', id: 'bogor', name: 'Bogor' } },
          { role: 'TO', node: { __typename: 'Instrument', id: 'loi', name: 'The letter' } },
        ],
      },
    };
    showPanel(
      { Evidence: () => ({ node: null, name: null, claims: { totalCount: 1, nodes: [partyTo] } }) },
      '?evidence=bogor.PARTY_TO.loi',
    );
    expect((await screen.findByText(/is party to/)).textContent).toBe('Bogor is party to The letter');
    expect(screen.getByText('one source only')).toBeTruthy();
  });

  it('of a name: its text, in its language, and whose it is', async () => {
    const name = {
      text: 'Kota Bogor',
      language: 'id',
      kind: 'ALIAS',
      of: { __typename: 'City', id: 'bogor', name: 'Bogor' },
    };
    showPanel({ Evidence: () => ({ ...ofSigning, node: null, name }) }, '?evidence=name.bogor.Kota-Bogor');
    expect((await screen.findByText('Kota Bogor')).getAttribute('lang')).toBe('id');
    expect(screen.getByRole('link', { name: 'Bogor' }).getAttribute('href')).toBe('/cities/bogor');
  });

  it('of something that was merged: that of what it became', async () => {
    showPanel(
      {
        Evidence: ({ subject }) =>
          subject === signing.id ? ofSigning : { ...ofSigning, claims: { totalCount: 0, nodes: [] } },
      },
      '?evidence=old-id',
    );
    expect(await screen.findByText(claim.statement)).toBeTruthy();
  });

  it('of nothing: that there is none', async () => {
    showPanel({ Evidence: () => ({ node: null, name: null, claims: { totalCount: 0, nodes: [] } }) }, '?evidence=nope');
    expect(await screen.findByText(/^Nothing is known under the id “nope”/)).toBeTruthy();
  });

  it('of all that mentions an entity: page after page', async () => {
    const page = (after: unknown) => ({
      node: {
        ...signing,
        mentions: {
          totalCount: 2,
          pageInfo: { hasNextPage: after === null, endCursor: 'next' },
          nodes: [{ ...claim, id: `after ${after}`, statement: after === null ? 'The first.' : 'The second.' }],
        },
      },
    });
    const user = showPanel({ Mentions: ({ after }) => page(after) }, '?mentions=bogor-kisarazu-signing');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('The second.')).toBeTruthy();
    expect(screen.getByText('The first.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Further statements' }));
  });
});

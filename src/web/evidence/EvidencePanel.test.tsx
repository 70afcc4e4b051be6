// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createClient, fetchExchange, Provider } from 'urql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim, knownSource, signing, unknownSource } from '../parts/claim/examples';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import EvidencePanel from './EvidencePanel';

/** What an operation is answered with where it fails as a whole. */
class Refusal {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

type Answers = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => unknown>>;

const evidenceSummary = {
  sources: 2,
  independentSources: 2,
  first: '2016-11-19',
  latest: '2016-11-19',
  isContradicted: false,
};
const node = { ...signing, evidenceSummary, mentions: { totalCount: 3 } };
const ofNode = { node, name: null, claims: { totalCount: 1, nodes: [claim] } };

/** A view with a way to the evidence of the signing, and the panel beside it; the API answers each operation as given. */
function show(answers: Answers, search = '') {
  window.history.replaceState(null, '', `/${search}`);
  const answer = async (_: unknown, request?: RequestInit) => {
    const { operationName, variables } = JSON.parse(String(request?.body));
    const given = answers[operationName]?.(variables);
    const body =
      given instanceof Refusal
        ? { data: null, errors: [{ message: 'No.', extensions: { code: given.code } }] }
        : { data: given };
    return new Response(JSON.stringify(body), {
      headers: { 'content-type': 'application/json' },
    });
  };
  const client = createClient({
    url: 'http://citygraph.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: answer,
  });
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Provider value={client}>
        <main id="content" tabIndex={-1}>
          <EvidenceButton of={{ subject: 'bogor-kisarazu-signing' }} about="signing" />
        </main>
        <EvidencePanel />
      </Provider>
    </Texts>,
  );
  return userEvent.setup();
}

function haveWidth(isWide: boolean) {
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

const opener = () => screen.getByRole('link', { name: 'Who says so? (signing)' });
const title = () => screen.getByRole('heading', { level: 2, name: 'Who says so?' });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe.each([
  ['beside the view', true, 'complementary'],
  ['over the view', false, 'dialog'],
])('the evidence %s', (_, isWide, role) => {
  beforeEach(() => haveWidth(isWide));

  it('opens by an address', async () => {
    show({ Evidence: () => ofNode }, '?evidence=bogor-kisarazu-signing');
    const panel = await screen.findByRole(role, { name: 'Who says so?' });
    expect(await within(panel).findByText(claim.statement)).toBeTruthy();
    const summary = 'One statement of 2 sources, in the graph since 20 November 2026.';
    await waitFor(() => expect(within(panel).getByRole('status').textContent).toBe(summary));
  });

  it('takes the focus when it opens, and gives it back on Escape', async () => {
    const user = show({ Evidence: () => ofNode });
    await user.click(opener());
    await waitFor(() => expect(document.activeElement).toBe(title()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
    expect(document.activeElement).toBe(opener());
    expect(window.location.search).toBe('');
  });

  it('closes by its button, and stays closed', async () => {
    const user = show({ Evidence: () => ofNode }, '?city=bogor&evidence=bogor-kisarazu-signing');
    await user.click(await screen.findByRole('button', { name: 'Close the evidence' }));
    await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
    expect(window.location.search).toBe('?city=bogor');
  });

  it('gives the focus to the view where what opened it is gone', async () => {
    const user = show({ Evidence: () => ofNode });
    const first = opener();
    await user.click(first);
    await waitFor(() => expect(document.activeElement).toBe(title()));
    first.remove();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(document.getElementById('content')));
  });
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
    show(
      {
        Evidence: () => ({
          ...ofNode,
          node: { ...node, evidenceSummary: { ...evidenceSummary, isContradicted: true } },
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
    show(
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
    show({ Evidence: () => ({ ...ofNode, node: null, name }) }, '?evidence=name.bogor.Kota-Bogor');
    expect((await screen.findByText('Kota Bogor')).getAttribute('lang')).toBe('id');
    expect(screen.getByRole('link', { name: 'Bogor' }).getAttribute('href')).toBe('/cities/bogor');
  });

  it('of something that was merged: that of what it became', async () => {
    show(
      {
        Evidence: ({ subject }) =>
          subject === signing.id ? ofNode : { ...ofNode, claims: { totalCount: 0, nodes: [] } },
      },
      '?evidence=old-id',
    );
    expect(await screen.findByText(claim.statement)).toBeTruthy();
  });

  it('of nothing: that there is none', async () => {
    show({ Evidence: () => ({ node: null, name: null, claims: { totalCount: 0, nodes: [] } }) }, '?evidence=nope');
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
    const user = show({ Mentions: ({ after }) => page(after) }, '?mentions=bogor-kisarazu-signing');
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('The second.')).toBeTruthy();
    expect(screen.getByText('The first.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Further statements' }));
  });

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
    show(
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
    show({ TieEvidence: () => ({ places: [null, null], asked, anyway: { pairs: [] } }) }, '?tie=denpasar,nowhere');
    expect((await screen.findByRole('link', { name: 'nowhere' })).getAttribute('href')).toBe('/?mentions=nowhere');
  });

  it('of a tie of what is no place: which of the two, and ways out', async () => {
    const denpasar = { __typename: 'City', id: 'denpasar', name: 'Denpasar' };
    const user = show(
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
    show({ TieEvidence: () => new Refusal('TOO_LONG') }, '?tie=denpasar,darwin');
    expect(await screen.findByRole('button', { name: 'Ask again' })).toBeTruthy();
  });

  it('of a place with itself: nothing', () => {
    show({}, '?tie=denpasar,denpasar');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('as text, whatever the graph holds', async () => {
    const hostile = `\u202e<img src=x onerror=alert(1)>${'x'.repeat(300)}`;
    show({ Evidence: () => ({ ...ofNode, node: { ...node, name: hostile } }) }, '?evidence=bogor-kisarazu-signing');
    expect((await screen.findByRole('link', { name: hostile })).querySelector('bdi')?.textContent).toBe(hostile);
    expect(document.querySelector('img')).toBeNull();
  });
});

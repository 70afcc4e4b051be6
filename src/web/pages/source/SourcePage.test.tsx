// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Around, fakeApi } from '../../api/fakeApi';
import { claim, signing, unknownSource } from '../../parts/claim/examples';
import SourcePage from './SourcePage';

const said = [
  { ...claim, id: '1', line: 0, statement: 'The headline speaks of a letter.' },
  { ...claim, id: '2', line: 2 },
  { ...claim, id: '3', line: 2, property: 'date', value: '2016-11-18' },
];
const whole = { totalCount: 900, nodes: said.map(() => ({ concerns: { nodes: [signing] } })) };
const source = {
  __typename: 'Source',
  ...unknownSource,
  kind: 'ARTICLE',
  licence: null,
  sha256: 'f0db589278ee',
  hasText: false,
  derivedFrom: { nodes: [] },
  claims: { totalCount: 900, pageInfo: { hasNextPage: true, endCursor: 'line-2' }, nodes: said },
  whole,
  contradicted: { nodes: [{ contradictedBy: [{ source: { __typename: 'Source', ...unknownSource } }] }] },
};

/** The page, and what it asked for, in order. */
function show(search = '') {
  window.history.replaceState(null, '', `/sources/${source.id}${search}`);
  const asked: unknown[] = [];
  const api = fakeApi((_, variables) => {
    asked.push(variables);
    return { data: { merged: { nodes: [] }, source } };
  });
  render(
    <Around api={api}>
      <SourcePage id={source.id} />
    </Around>,
  );
  return asked;
}

describe('the page of a source', () => {
  afterEach(cleanup);

  it('reads it back line by line, each statement once', async () => {
    show();
    const headline = await screen.findByRole('heading', { level: 3, name: 'Headline' });
    expect(headline.closest('li')?.textContent).toContain('The headline speaks of a letter.');
    const line = screen.getByRole('heading', { level: 3, name: 'Line 2' }).closest('li') ?? document.body;
    expect(within(line).getAllByText(claim.statement)).toHaveLength(1);
    expect(line.textContent).toContain('status: has taken place');
    expect(line.textContent).toContain('date: 18 November 2016');
  });

  it('says what is known of it, why not what is not, and who contradicts it', async () => {
    show();
    expect((await screen.findByText('The text as held names none.')).parentElement?.textContent).toContain(
      'publisher not known',
    );
    expect(screen.getByText('f0db589278ee')).toBeTruthy();
    expect(screen.getByText('itself')).toBeTruthy();
  });

  it('is narrowed to an entity and a certainty, by the address', async () => {
    const asked = show('?sourceAfter=line-9');
    const user = userEvent.setup();
    await user.selectOptions(await screen.findByLabelText('About'), 'The signing (3)');
    await user.selectOptions(screen.getByLabelText('Certainty'), 'reported');
    expect(window.location.search).toBe('?sourceAbout=bogor-kisarazu-signing&sourceCertainty=reported');
    expect(asked.at(-1)).toMatchObject({
      about: { eq: 'bogor-kisarazu-signing' },
      certainty: { eq: 'REPORTED' },
      after: null,
    });
    expect(screen.getByRole('status').textContent).toBe('900 of 900 statements fit.');
  });

  it('leads on, and back to its start', async () => {
    show('?sourceAfter=line-1');
    const address = `/sources/${source.id}`;
    expect((await screen.findByRole('link', { name: 'The next 500' })).getAttribute('href')).toBe(
      `${address}?sourceAfter=line-2`,
    );
    expect(screen.getByRole('link', { name: 'From the start' }).getAttribute('href')).toBe(address);
  });
});

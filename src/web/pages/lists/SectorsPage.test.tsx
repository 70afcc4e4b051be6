// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { hostileNames, showPage } from '../TestedPage';
import SectorsPage from './SectorsPage';

afterEach(cleanup);

const none = { totalCount: 0, nodes: [] };

function sector(id: string, name: string, broader: readonly string[] = []) {
  return {
    id,
    name,
    broader: { nodes: broader.map((each) => ({ id: each })) },
    related: none,
    relatedBy: none,
    agreements: { totalCount: 2 },
    papers: none,
    events: { totalCount: 1 },
    activities: none,
    organisations: none,
  };
}

async function show(sectors: readonly object[], locale: 'en' | 'id' = 'en') {
  await showPage(SectorsPage, { sectors: { totalCount: sectors.length, nodes: sectors } }, { locale });
  await screen.findAllByRole('listitem', {}, { timeout: 10_000 });
}

describe('the list of sectors', () => {
  it('has the narrower below the broader, by the names that the reader sees', async () => {
    await show([sector('sport', 'Sport'), sector('culture', 'Culture'), sector('arts', 'Arts', ['culture'])], 'id');
    const inside = screen.getByRole('link', { name: 'kesenian' }).closest('ul')?.closest('li');
    expect(inside?.querySelector('a')?.textContent).toBe('kebudayaan');
    expect(screen.getAllByRole('link', { name: /^(keb|kes|ol)/ }).map(({ textContent }) => textContent)).toEqual([
      'kebudayaan',
      'kesenian',
      'olahraga',
    ]);
  });

  it('tells what is in each, and leads to the question in it', async () => {
    await show([sector('heritage', 'Heritage')]);
    expect(screen.getByText('2 agreements and 1 event')).toBeDefined();
    const question = screen.getByRole('link', { name: 'Who shares heritage ties?' });
    expect(question.getAttribute('href')).toBe('/?sector=heritage');
  });

  it.each(hostileNames)('shows %s as the text that it is', async (name) => {
    await show([sector('new', name)]);
    expect(screen.getByText(name).tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
  });
});

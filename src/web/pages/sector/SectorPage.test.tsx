// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { connection, entity, showPage } from '../TestedPage';
import SectorPage from './SectorPage';

afterEach(cleanup);

const edge = (id: string, name: string) => ({ id: `r-${id}`, node: { id, name } });

const culture = {
  ...entity('Sector', 'Culture'),
  id: 'culture',
  broader: connection(),
  narrower: connection(edge('arts', 'Arts')),
  related: connection(edge('tourism', 'Tourism')),
  relatedBy: connection(edge('tourism', 'Tourism'), edge('astronomy', 'Astronomy')),
  agreements: connection(),
  papers: connection(),
  events: connection(),
  activities: connection(),
  organisations: connection(),
};

describe('the page of a sector', () => {
  it('is titled in the reader’s language, and leads to the question in the sector', async () => {
    await showPage(SectorPage, { sector: { ...culture, id: 'heritage' } }, { id: 'heritage', locale: 'id' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Warisan budaya dan alam');
    const question = screen.getByRole('link', { name: /Kota mana yang terhubung/ });
    expect(question.getAttribute('href')).toBe('/?sector=heritage');
  });

  it('names each related sector once, whichever of both names the other', async () => {
    await showPage(SectorPage, { sector: culture }, { id: 'culture' });
    expect(screen.getAllByRole('link', { name: 'tourism' })).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Astronomy' })).toBeDefined();
  });

  it('says so where no source puts anything in it', async () => {
    await showPage(SectorPage, { sector: culture }, { id: 'culture' });
    expect(screen.getByText(/^No source puts/)).toBeDefined();
  });
});

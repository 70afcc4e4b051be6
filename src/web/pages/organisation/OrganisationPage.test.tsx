// @vitest-environment jsdom

import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { codecsInUse } from '../../selection/codecsInUse';
import { connection, entity, hostileNames, showPage } from '../TestedPage';
import OrganisationPage from './OrganisationPage';

afterEach(cleanup);

const network = {
  ...entity('Organisation', 'A network'),
  kind: 'NETWORK',
  memberCount: 298,
  regionalSecretariatCount: null,
  partOf: connection(),
  governments: connection(),
  seats: connection(),
  sectors: connection(),
  members: connection(),
  memberships: connection(),
  parts: connection(),
  officials: connection(),
  agreements: connection(),
  papers: connection(),
  hosted: connection(),
  tookPartIn: connection(),
  events: connection(),
  activities: connection(),
  fundsEvents: connection(),
  fundsActivities: connection(),
  published: { totalCount: 0, nodes: [] },
  said: { totalCount: 0, nodes: [] },
};

function member(id: string, name: string, since: string | null) {
  return { id: `r-${id}`, role: null, since, node: { __typename: 'City', id, name } };
}

describe('the page of an organisation', () => {
  it('tells since when a member is one, or that no source says', async () => {
    const members = connection(member('denpasar', 'Denpasar', '2013'), member('gyeongju', 'Gyeongju', null));
    await showPage(OrganisationPage, { organisation: { ...network, members } });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      expect.stringContaining('Denpasar since 2013'),
      expect.stringContaining('Gyeongju no source says since when'),
    ]);
  });

  it('offers all members where not all are listed', async () => {
    const members = { ...connection(member('denpasar', 'Denpasar', null)), totalCount: 298 };
    await showPage(OrganisationPage, { organisation: { ...network, members } });
    expect(screen.getByRole('link', { name: 'All 298' }).getAttribute('href')).toBe('/?all=members');
  });

  it('tells a list that its address asks for and that it does not have', async () => {
    window.history.replaceState(null, '', '/?all=members,signed');
    await showPage(OrganisationPage, { organisation: network });
    expect(codecsInUse.readers.flatMap((reader) => reader.misread(window.location.search))).toEqual([
      { name: 'all', given: 'members,signed', taken: 'members' },
    ]);
  });

  it.each(hostileNames)('shows the member %s as the text that it is', async (name) => {
    const members = connection(member('m', name, null));
    await showPage(OrganisationPage, { organisation: { ...network, members } });
    expect(screen.getByText(name).tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
  });
});

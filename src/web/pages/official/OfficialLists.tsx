import type { OfficialPageQuery } from '../../api/generated/OfficialPage';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { ParticipationEntry } from '../../parts/entries/ParticipationEntry';
import { joined } from '../../parts/page/joined';
import { ListSection } from '../../parts/page/ListSection';
import { QuoteSection } from '../../parts/page/QuoteSection';
import { useText } from '../../text/useText';
import { SignedEntry } from './SignedEntry';

export type Official = NonNullable<OfficialPageQuery['official']>;

/** Offices, papers, events and quotes of an official. */
export function OfficialLists({ official }: { readonly official: Official }) {
  const text = useText('officialPage');
  const { officesInPlaces, officesInOrganisations, signed, hosted, tookPartIn, said } = official;
  const offices = joined(officesInPlaces, officesInOrganisations);
  const parties = offices.edges.map(({ node }) => node);
  return (
    <>
      <ListSection title={text('offices')} connection={offices} empty={text('noOffices')}>
        {(office) => <OfficeEntry office={office} />}
      </ListSection>
      <ListSection list="signed" title={text('signed')} connection={signed} note={text('signedNote')}>
        {(signing) => <SignedEntry signing={signing} parties={parties} />}
      </ListSection>
      <ListSection list="hosted" title={text('hosted')} connection={hosted}>
        {(participation) => <ParticipationEntry participation={participation} parties={parties} />}
      </ListSection>
      <ListSection list="tookPartIn" title={text('tookPartIn')} connection={tookPartIn}>
        {(participation) => <ParticipationEntry participation={participation} parties={parties} />}
      </ListSection>
      <QuoteSection title={text('said')} said={said} />
    </>
  );
}

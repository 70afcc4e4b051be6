import type { OfficialPageQuery } from '../../api/generated/OfficialPage';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { ParticipationEntry } from '../../parts/entries/ParticipationEntry';
import { QuoteEntry } from '../../parts/entries/QuoteEntry';
import { quotesOf } from '../../parts/entries/quotes';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import { SignedEntry } from './SignedEntry';

export type Official = NonNullable<OfficialPageQuery['official']>;

/** Offices, papers, events and quotes of an official. */
export function OfficialLists({ official }: { readonly official: Official }) {
  const text = useText('officialPage');
  const { officesInPlaces, officesInOrganisations, signed, hosted, tookPartIn, said } = official;
  const offices = [...officesInPlaces.edges, ...officesInOrganisations.edges];
  const officeCount = officesInPlaces.totalCount + officesInOrganisations.totalCount;
  const parties = offices.map(({ node }) => node);
  const quotes = quotesOf(said.nodes);
  return (
    <>
      <Section title={text('offices')} count={officeCount}>
        {offices.length === 0 && <Empty>{text('noOffices')}</Empty>}
        <Listing items={offices} keyOf={({ id }) => id} total={officeCount}>
          {(office) => <OfficeEntry office={office} />}
        </Listing>
      </Section>
      {signed.totalCount > 0 && (
        <Section title={text('signed')} count={signed.totalCount} note={text('signedNote')}>
          <Listing list="signed" items={signed.edges} keyOf={({ id }) => id} total={signed.totalCount}>
            {(signing) => <SignedEntry signing={signing} parties={parties} />}
          </Listing>
        </Section>
      )}
      {hosted.totalCount > 0 && (
        <Section title={text('hosted')} count={hosted.totalCount}>
          <Listing list="hosted" items={hosted.edges} keyOf={({ id }) => id} total={hosted.totalCount}>
            {(participation) => <ParticipationEntry participation={participation} parties={parties} />}
          </Listing>
        </Section>
      )}
      {tookPartIn.totalCount > 0 && (
        <Section title={text('tookPartIn')} count={tookPartIn.totalCount}>
          <Listing list="tookPartIn" items={tookPartIn.edges} keyOf={({ id }) => id} total={tookPartIn.totalCount}>
            {(participation) => <ParticipationEntry participation={participation} parties={parties} />}
          </Listing>
        </Section>
      )}
      {quotes.length > 0 && (
        <Section title={text('said')}>
          <Listing
            list="said"
            items={quotes}
            keyOf={({ id }) => id}
            total={quotes.length + said.totalCount - said.nodes.length}
          >
            {(quote) => <QuoteEntry quote={quote} />}
          </Listing>
        </Section>
      )}
    </>
  );
}

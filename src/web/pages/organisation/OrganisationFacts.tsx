import { useFormatter } from 'use-intl';
import { PlaceLinks } from '../../parts/entries/PlaceLinks';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Fact, Facts } from '../../parts/page/Facts';
import { useText } from '../../text/useText';
import type { Organisation } from './organisation';

/** Where an organisation has its seat, what it is part of, how large it is, in which fields it works. */
export function OrganisationFacts({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const format = useFormatter();
  const { id, evidence, memberCount, regionalSecretariatCount, seats, partOf, governments, sectors } = organisation;
  const within = [...partOf.edges, ...governments.edges];
  return (
    <Facts of={id} claims={evidence.nodes}>
      <Fact label={text('seats')}>{seats.edges.length > 0 && <PlaceLinks places={seats.edges} />}</Fact>
      <Fact label={text('partOf')}>{within.length > 0 && <PlaceLinks places={within} />}</Fact>
      <Fact label={text('memberCount')} property="memberCount">
        {memberCount === null ? null : format.number(memberCount)}
      </Fact>
      <Fact label={text('regionalSecretariatCount')} property="regionalSecretariatCount">
        {regionalSecretariatCount === null ? null : format.number(regionalSecretariatCount)}
      </Fact>
      <Fact label={text('fields')}>{sectors.totalCount > 0 && <SectorLinks sectors={sectors.edges} />}</Fact>
    </Facts>
  );
}

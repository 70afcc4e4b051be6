import type { OrganisationListQuery } from '../../api/generated/OrganisationList';
import { EntityLink } from '../../parts/entity/EntityLink';
import { useText } from '../../text/useText';
import styles from './lists.module.css';

type Organisation = OrganisationListQuery['organisations']['nodes'][number];

/** An organisation: what it is, whose part it is, or else where its seat is, and how many members of it are known. */
export function OrganisationItem({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('lists');
  const kinds = useText('organisationKinds');
  const { id, name, kind, governments, seats, members } = organisation;
  const places = governments.nodes.length > 0 ? governments.nodes : seats.nodes;
  return (
    <>
      <EntityLink entity={{ __typename: 'Organisation', id, name }} marked />
      <p className={styles.details}>
        <span>{kinds(kind)}</span>
        {places.map((place) => (
          <EntityLink key={place.id} entity={place} />
        ))}
        {members.totalCount > 0 && <span>{text('countMembers', { count: members.totalCount })}</span>}
      </p>
    </>
  );
}

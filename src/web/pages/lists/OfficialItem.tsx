import type { OfficialListQuery } from '../../api/generated/OfficialList';
import { EntityLink } from '../../parts/entity/EntityLink';
import { OfficeTitle } from '../../parts/entries/OfficeTitle';
import styles from './lists.module.css';

type Official = OfficialListQuery['officials']['nodes'][number];

/** An official, with each office that sources name. */
export function OfficialItem({ official }: { readonly official: Official }) {
  const { id, name, officesInPlaces, officesInOrganisations } = official;
  return (
    <>
      <EntityLink entity={{ __typename: 'Official', id, name }} marked />
      {[...officesInPlaces.edges, ...officesInOrganisations.edges].map((office) => (
        <p key={office.id} className={styles.details}>
          <span>
            <OfficeTitle office={office} />
          </span>
          <EntityLink entity={office.node} />
        </p>
      ))}
    </>
  );
}

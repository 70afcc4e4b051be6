import type { ActStatus } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { SourcesLink } from '../page/SourcesLink';
import type { NamedEntity } from './named';
import styles from './Signatories.module.css';

export interface Signing {
  /** Of the relationship. */
  readonly id: string;
  readonly status: ActStatus;
  /** In English. */
  readonly capacity: string | null;
  /** The id of a place or organisation. */
  readonly onBehalfOf: string | null;
  readonly node: { readonly id: string; readonly name: string; readonly honorific: string | null };
}

interface Props {
  readonly signatories: readonly Signing[];
  /** In whose name they may have signed. */
  readonly parties: readonly NamedEntity[];
}

/** Who signed a paper, or is to: in which capacity, in whose name, and who says so. */
export function Signatories({ signatories, parties }: Props) {
  const text = useText('entries');
  return (
    <ul className={styles.signatories}>
      {signatories.map(({ id, status, capacity, onBehalfOf, node }) => {
        const party = parties.find((each) => each.id === onBehalfOf);
        return (
          <li key={id}>
            {text.rich('signedBy', {
              status,
              capacity: capacity ?? 'none',
              person: () => <EntityLink entity={{ __typename: 'Official', id: node.id, name: node.name }} />,
            })}{' '}
            {party && text.rich('inName', { party: () => <EntityLink entity={party} /> })}{' '}
            <SourcesLink of={{ subject: id }} about={node.name} />
          </li>
        );
      })}
    </ul>
  );
}

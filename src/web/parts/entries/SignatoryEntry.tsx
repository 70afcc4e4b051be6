import type { ActStatus } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { Entry } from './Entry';
import { InNameOf } from './InNameOf';
import type { NamedEntity } from './named';
import { OfficeTitle } from './OfficeTitle';

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
  readonly signing: Signing;
  /** In whose name it may have been signed. */
  readonly parties: readonly NamedEntity[];
}

/** Who signed a paper, or is to: in which capacity, in whose name, and who says so. */
export function SignatoryEntry({ signing: { id, status, capacity, onBehalfOf, node }, parties }: Props) {
  const text = useText('entries');
  return (
    <Entry
      what={text.rich('signedBy', {
        status,
        person: () => <EntityLink entity={{ __typename: 'Official', id: node.id, name: node.name }} />,
      })}
      more={
        <>
          {capacity !== null && (
            <>
              (<OfficeTitle office={{ title: capacity }} />)
            </>
          )}{' '}
          <InNameOf id={onBehalfOf} parties={parties} />
        </>
      }
      evidence={{ of: { subject: id }, about: node.name }}
    />
  );
}

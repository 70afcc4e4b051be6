import type { OrganisationKind } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { Entry } from './Entry';
import { Role } from './Role';

export interface OrganisationLine {
  /** Of the relationship. */
  readonly id: string;
  /** What it is to what the page is about, in English. */
  readonly role?: string | null;
  readonly node: { readonly id: string; readonly name: string; readonly kind: OrganisationKind };
}

interface Props {
  readonly organisation: OrganisationLine;
  /** Told after its kind. */
  readonly more?: string;
}

/** An organisation: of which kind, in which role. */
export function OrganisationEntry({ organisation: { id, role, node }, more }: Props) {
  const kinds = useText('organisationKinds');
  return (
    <Entry
      what={<EntityLink entity={{ __typename: 'Organisation', id: node.id, name: node.name }} marked />}
      more={
        <>
          {kinds(node.kind)}
          {role && (
            <>
              {' · '}
              <Role role={role} />
            </>
          )}
          {more !== undefined && ` · ${more}`}
        </>
      }
      evidence={{ of: { subject: id }, about: node.name }}
    />
  );
}

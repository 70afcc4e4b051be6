import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { Entry } from './Entry';
import { Role } from './Role';

export interface PartyLine {
  /** Of the relationship. */
  readonly id: string;
  /** In English. */
  readonly role: string | null;
  readonly node: NamedEntity & { readonly country?: NamedEntity | null };
}

/** A party to an agreement or paper, with its country and its role. */
export function PartyEntry({ party: { id, role, node } }: { readonly party: PartyLine }) {
  return (
    <Entry
      what={
        <>
          <EntityLink entity={node} marked />
          {node.country && (
            <>
              {', '}
              <EntityLink entity={node.country} />
            </>
          )}
        </>
      }
      {...(role !== null && { more: <Role role={role} /> })}
      evidence={{ of: { subject: id }, about: node.name }}
    />
  );
}

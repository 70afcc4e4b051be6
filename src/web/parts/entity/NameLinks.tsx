import { useFormatter } from 'use-intl';
import { EntityLink } from './EntityLink';
import type { NamedEntity } from './types';

/** Names as a sentence lists them, each leading to its page. */
export function NameLinks({ of }: { readonly of: readonly NamedEntity[] }) {
  const format = useFormatter();
  return <>{format.list(of.map((entity) => <EntityLink key={entity.id} entity={entity} />))}</>;
}

import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';

interface Props {
  /** The id of a place or organisation; null where nobody is named. */
  readonly id: string | null;
  /** Who it may be. */
  readonly parties: readonly NamedEntity[];
}

/** In whose name somebody acted: by its name, or, where the page does not know that, by its id. */
export function InNameOf({ id, parties }: Props) {
  const text = useText('entries');
  if (id === null) return null;
  const party = parties.find((each) => each.id === id);
  return (
    <span>{text.rich('inName', { party: () => (party ? <EntityLink entity={party} /> : <code>{id}</code>) })}</span>
  );
}

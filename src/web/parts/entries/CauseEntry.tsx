import type { Causation } from '../../api/generated/enums';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { Entry } from './Entry';

interface Props {
  /** The relationship of an event to what it led to. */
  readonly cause: {
    readonly id: string;
    readonly how: Causation;
    readonly node: NamedEntity & { readonly date: string | null };
  };
}

/** What led to something, and how. */
export function CauseEntry({ cause: { id, how, node } }: Props) {
  const causations = useText('causations');
  return (
    <Entry
      when={<PartialDate value={node.date} />}
      what={<EntityLink entity={node} marked />}
      more={causations(how)}
      evidence={{ of: { subject: id }, about: node.name }}
    />
  );
}

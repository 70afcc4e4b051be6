import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { Entry } from './Entry';

export interface Funding {
  /** Of the relationship. */
  readonly id: string;
  /** In English. */
  readonly what: string | null;
  /** The id of whoever it is for. */
  readonly beneficiary?: string | null;
  /** Who pays, or what is paid for, whichever the page is not about. */
  readonly node: NamedEntity;
}

interface Props {
  readonly funding: Funding;
  /** For whom it may be. */
  readonly people?: readonly NamedEntity[];
}

/** Who pays for something, or what somebody pays for: what is paid, and for whom. */
export function FundingEntry({ funding: { id, what, beneficiary = null, node }, people = [] }: Props) {
  const text = useText('entries');
  const who = people.find((each) => each.id === beneficiary);
  return (
    <Entry
      what={<EntityLink entity={node} marked />}
      more={
        <>
          {what !== null && <span lang="en">{what}</span>}{' '}
          {beneficiary !== null &&
            text.rich('beneficiary', { who: () => (who ? <EntityLink entity={who} /> : <code>{beneficiary}</code>) })}
        </>
      }
      evidence={{ of: { subject: id }, about: node.name }}
    />
  );
}

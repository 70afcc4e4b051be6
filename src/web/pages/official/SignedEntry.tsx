import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { InNameOf } from '../../parts/entries/InNameOf';
import type { NamedEntity } from '../../parts/entries/named';
import { OfficeTitle } from '../../parts/entries/OfficeTitle';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { Official } from './OfficialLists';

interface Props {
  readonly signing: Official['signed']['edges'][number];
  /** For whom the official may have signed. */
  readonly parties: readonly NamedEntity[];
}

/** A paper that an official signed or is to sign: when, in which office, and in whose name. */
export function SignedEntry({ signing, parties }: Props) {
  const text = useText('officialPage');
  const entries = useText('entries');
  const { id, status, capacity, onBehalfOf, date, node, evidenceSummary } = signing;
  const when = date ?? node.date;
  return (
    <Entry
      when={when === null ? entries('undated') : <PartialDate value={when} />}
      what={<EntityLink entity={{ __typename: 'Instrument', id: node.id, name: node.name }} marked />}
      more={
        <>
          {text.rich('signing', {
            status,
            hasCapacity: capacity === null ? 'no' : 'yes',
            capacity: () => <OfficeTitle office={{ title: capacity ?? '' }} />,
          })}{' '}
          <InNameOf id={onBehalfOf} parties={parties} />
        </>
      }
      evidence={{ of: { subject: id }, about: node.name, backing: evidenceSummary }}
    />
  );
}

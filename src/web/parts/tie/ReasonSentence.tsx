import type { ReactNode } from 'react';
import { useDates } from '../../text/useDates';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { NameList } from '../entity/NameList';
import type { Reason } from './reason';

/** Why two places are tied, in a sentence of the reader's language: by what, how far it got, when, in which fields, through whom; what is said of it after it. */
export function ReasonSentence({ reason, children }: { readonly reason: Reason; readonly children?: ReactNode }) {
  const text = useText('tie');
  const stages = useText('stages');
  const dates = useDates();
  const sectorName = useSectorName();
  const { kind, shared, stage, date, sectors, through } = reason;
  const reached = [stage === null ? null : stages(stage), date === null ? null : dates(date)].filter(
    (part) => part !== null,
  );
  return (
    <p>
      {text.rich('reason', {
        kind,
        shared: () => <EntityLink entity={shared} />,
        reached: reached.length === 0 ? 'none' : reached.join(', '),
        fields: sectors.length,
        sectors: () => <NameList of={sectors.map(({ sector }) => ({ ...sector, name: sectorName(sector) }))} />,
        through: through.length,
        organisations: () => <NameList of={through} />,
      })}{' '}
      {children}
    </p>
  );
}

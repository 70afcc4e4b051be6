import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { NameList } from '../entity/NameList';
import type { Reason } from './reason';

/** Why two places are tied, in a sentence of the reader's language: by what, how far it got, when, in which fields, through whom. */
export function ReasonSentence({ reason }: { readonly reason: Reason }) {
  const text = useText('tie');
  const stages = useText('stages');
  const dates = useDates();
  const { kind, shared, stage, date, sectors, through } = reason;
  return (
    <p>
      {text.rich('reason', {
        kind,
        shared: () => <EntityLink entity={shared} />,
        stage: stage === null ? 'none' : stages(stage),
        when: date === null ? 'none' : dates(date),
        fields: sectors.length,
        sectors: () => <NameList of={sectors.map(({ sector }) => sector)} />,
        through: through.length,
        organisations: () => <NameList of={through} />,
      })}
    </p>
  );
}

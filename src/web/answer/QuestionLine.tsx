import { useTitle } from '../explorer/useTitle';
import { useSelection } from '../selection/useSelection';
import { useSectorName } from '../text/useSectorName';
import { useText } from '../text/useText';
import styles from './QuestionLine.module.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** As the last answer names them; null before there is one. */
  readonly city: Named | null;
  readonly sector: Named | null;
}

/** The question, with the city and the sector that are asked for. */
export function QuestionLine({ city, sector }: Props) {
  const text = useText('answer');
  const [selection] = useSelection();
  const nameOf = useSectorName('sectorAdjectives');
  const cityName = city?.name ?? selection.city;
  const sectorName =
    selection.sector === '' ? text('anySector') : nameOf(sector ?? { id: selection.sector, name: selection.sector });
  useTitle(text('title', { city: cityName, sector: sectorName }));
  return (
    <h1 className={styles.question}>
      {text.rich('question', {
        city: () => <span className={styles.slot}>{cityName}</span>,
        sector: () => <span className={styles.slot}>{sectorName}</span>,
      })}
    </h1>
  );
}

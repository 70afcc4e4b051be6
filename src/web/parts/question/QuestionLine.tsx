import { useTitle } from '../../explorer/useTitle';
import { useSelection } from '../../selection/useSelection';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import { useEntityName } from '../entity/useEntityName';
import { part } from '../states/part';
import styles from './QuestionLine.module.css';
import { Slot } from './Slot';
import { useQuestionInWords } from './useQuestionInWords';

const loadEntityPicker = () => import('../../search/EntityPicker');
const loadSectorPicker = () => import('../../search/SectorPicker');
const EntityPicker = part(loadEntityPicker);
const SectorPicker = part(loadSectorPicker);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  /** As the last answer names them; null before there is one. */
  readonly city: Named | null;
  readonly sector: Named | null;
  /** The page's, where it is not the question alone. */
  readonly title?: string;
}

/** The question, with the city and the sector that are asked for, both to be changed where they stand. */
export function QuestionLine({ city, sector, title }: Props) {
  const text = useText('answer');
  const [selection, change] = useSelection();
  const nameOf = useSectorName('sectorAdjectives');
  const entityName = useEntityName();
  const cityName = city ? entityName({ __typename: 'City', ...city }) : selection.city;
  const asked = selection.sector === '' ? null : (sector ?? { id: selection.sector, name: selection.sector });
  const sectorName = asked === null ? text('anySector') : nameOf(asked);
  const inWords = useQuestionInWords();
  useTitle(title ?? inWords(cityName, asked));
  return (
    <h1 className={styles.question}>
      {text.rich('question', {
        city: () => (
          <Slot word={cityName} action={text('chooseCity')} load={loadEntityPicker}>
            {(picker) => (
              <EntityPicker
                {...picker}
                label={text('chooseCity')}
                types={['CITY']}
                onPick={({ id }) => change({ city: id })}
              />
            )}
          </Slot>
        ),
        sector: () => (
          <Slot word={sectorName} action={text('chooseSector')} load={loadSectorPicker}>
            {(picker) => (
              <SectorPicker
                {...picker}
                label={text('chooseSector')}
                any={text('anySector')}
                chosen={selection.sector}
                onPick={(id) => change({ sector: id })}
              />
            )}
          </Slot>
        ),
      })}
    </h1>
  );
}

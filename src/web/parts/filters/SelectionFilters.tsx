import { AgreementStage, Certainty, TieKind } from '../../api/generated/enums';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import { DuringField } from './DuringField';
import { noFilters, useFiltersInWords } from './filters';
import { KindsField } from './KindsField';
import styles from './SelectionFilters.module.css';
import { SourcesField } from './SourcesField';
import { WordField } from './WordField';

/** Narrows the selection, for all its views alike; folded, it says what is in force. */
export function SelectionFilters() {
  const text = useText('filters');
  const [selection, change] = useSelection();
  const inForce = useFiltersInWords(selection);
  return (
    <details className={styles.filters}>
      <summary className={styles.summary}>
        <span>{text('title')}</span>
        <span className={styles.inForce}>{inForce.length === 0 ? text('none') : inForce.join(' · ')}</span>
      </summary>
      <div className={styles.fields}>
        <KindsField value={selection.kinds} all={TieKind} onChange={(kinds) => change({ kinds })} />
        <WordField
          of="stages"
          label={text('stage')}
          hint={text('stageHint')}
          all={AgreementStage}
          value={selection.stage}
          onChange={(stage) => change({ stage })}
        />
        <WordField
          of="certainties"
          label={text('certainty')}
          hint={text('certaintyHint')}
          all={Certainty}
          value={selection.certainty}
          onChange={(certainty) => change({ certainty })}
        />
        <SourcesField key={selection.sources} value={selection.sources} onChange={(sources) => change({ sources })} />
        <DuringField key={selection.during} value={selection.during} onChange={(during) => change({ during })} />
      </div>
      <button
        type="button"
        className={`${controls.button} ${styles.clear}`}
        aria-disabled={inForce.length === 0}
        onClick={() => change(noFilters)}
      >
        {text('clear')}
      </button>
    </details>
  );
}

import { type ReactNode, useId } from 'react';
import { useFormatter } from 'use-intl';
import { Certainty } from '../../api/generated/enums';
import controls from '../../parts/controls/controls.module.css';
import { useAddress } from '../../selection/useAddress';
import { useText } from '../../text/useText';
import styles from './ReadBack.module.css';
import { readingCodec } from './reading';
import { type ReadSource, spokenOf } from './source';

/** Narrows what is read to one entity, or to what is so sure. */
export function ReadingFilters({ source }: { readonly source: ReadSource }) {
  const text = useText('sourcePage');
  const certainties = useText('certainties');
  const format = useFormatter();
  const [{ sourceAbout, sourceCertainty }, change] = useAddress(readingCodec);
  const spoken = spokenOf(source);
  const isListed = sourceAbout === null || spoken.some(({ id }) => id === sourceAbout);
  return (
    <div className={styles.filters}>
      <Choice
        label={text('about')}
        value={sourceAbout ?? ''}
        onChoose={(id) => change({ sourceAbout: id === '' ? null : id, sourceAfter: null })}
      >
        <option value="">{text('all')}</option>
        {!isListed && <option value={sourceAbout}>{sourceAbout}</option>}
        {spoken.map(({ id, name, claims }) => (
          <option key={id} value={id}>
            {`${name} (${format.number(claims)})`}
          </option>
        ))}
      </Choice>
      <Choice
        label={text('certainty')}
        value={sourceCertainty ?? ''}
        onChoose={(chosen) =>
          change({ sourceCertainty: Certainty.find((each) => each === chosen) ?? null, sourceAfter: null })
        }
      >
        <option value="">{text('all')}</option>
        {Certainty.map((each) => (
          <option key={each} value={each}>
            {certainties(each)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Its options. */
  readonly children: ReactNode;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <p className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={controls.smallInput} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </p>
  );
}

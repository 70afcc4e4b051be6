import type { ReactNode } from 'react';
import type { Certainty } from '../../api/generated/enums';
import { TypeMark } from '../../parts/entity/TypeMark';
import type { EntityType } from '../../parts/entity/types';
import { useText } from '../../text/useText';
import styles from './Legend.module.css';
import { LineSample } from './LineSample';
import { lineOf } from './picture';

interface Props {
  readonly types: readonly EntityType[];
  readonly certainties: readonly Certainty[];
  /** Further entries, as list items. */
  readonly children?: ReactNode;
}

/** What shapes and lines mean, of those that occur. */
export function Legend({ types, certainties, children }: Props) {
  const text = useText('graph');
  const typeNames = useText('types');
  const certaintyNames = useText('certainties');
  return (
    <ul className={styles.legend} aria-label={text('legend')}>
      {types.map((type) => (
        <li key={type}>
          <TypeMark type={type} /> {typeNames(type)}
        </li>
      ))}
      {children}
      {certainties.map((certainty) => (
        <li key={certainty}>
          <LineSample line={lineOf[certainty]} /> {certaintyNames(certainty)}
        </li>
      ))}
    </ul>
  );
}

import { Certainty, TieKind } from '../../api/generated/enums';
import { outlines } from '../../parts/entity/types';
import { useText } from '../../text/useText';
import { Legend } from '../picture/Legend';
import styles from './RadialPicture.module.css';
import { marks, type Spoke, type SpokeGroup, sharedType } from './spokes';

const groups: readonly SpokeGroup[] = ['matching', 'sectorNotStated', 'related'];

/** What the marks of the small graph mean, of those that occur in it. */
export function RadialLegend({ spokes }: { readonly spokes: readonly Spoke[] }) {
  const text = useText('graph');
  return (
    <Legend
      types={TieKind.filter((kind) => spokes.some(({ kinds }) => kinds.includes(kind))).map((kind) => sharedType[kind])}
      certainties={Certainty.filter((certainty) => spokes.some((spoke) => spoke.certainty === certainty))}
    >
      {groups
        .filter((group) => spokes.some((spoke) => spoke.group === group))
        .map((group) => (
          <li key={group}>
            <svg className={styles.sample} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
              <path
                className={marks[group].hollow ? styles.outline : styles.full}
                d={outlines.circle}
                transform={`scale(${marks[group].radius})`}
              />
            </svg>
            {text(`radial.${group}`)}
          </li>
        ))}
    </Legend>
  );
}

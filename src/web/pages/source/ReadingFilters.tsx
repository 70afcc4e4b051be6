import { useFormatter } from 'use-intl';
import { Certainty } from '../../api/generated/enums';
import { Choice } from '../../parts/controls/Choice';
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
  return (
    <div className={styles.filters}>
      <Choice
        isSmall
        label={text('about')}
        value={sourceAbout}
        options={[
          { value: null, name: text('all') },
          ...spoken.map(({ id, name, claims }) => ({ value: id, name: `${name} (${format.number(claims)})` })),
        ]}
        onChoose={(about) => change({ sourceAbout: about, sourceAfter: null })}
      />
      <Choice
        isSmall
        label={text('certainty')}
        value={sourceCertainty}
        options={[
          { value: null, name: text('all') },
          ...Certainty.map((value) => ({ value, name: certainties(value) })),
        ]}
        onChoose={(certainty) => change({ sourceCertainty: certainty, sourceAfter: null })}
      />
    </div>
  );
}

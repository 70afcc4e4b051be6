import type { Certainty } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import styles from './CertaintyBadge.module.css';

/** How sure something is, in a word, with a line whose pattern says it too. */
export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }) {
  const text = useText('certainties');
  const long = useText('certaintiesLong');
  return (
    <span className={styles.badge} data-certainty={certainty} title={long(certainty)}>
      {text(certainty)}
    </span>
  );
}

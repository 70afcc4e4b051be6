import { useState } from 'react';
import controls from '../parts/controls/controls.module.css';
import { useText } from '../text/useText';
import styles from './export.module.css';

/** Copies a text, and says whether that worked: browsers refuse it where the connection is not secure. */
export function Copy({ text: copied }: { readonly text: string }) {
  const text = useText('export');
  const [told, setTold] = useState<{ readonly of: string; readonly worked: boolean } | null>(null);
  const copy = async () => {
    const worked = await navigator.clipboard?.writeText(copied).then(
      () => true,
      () => false,
    );
    setTold({ of: copied, worked: worked ?? false });
  };
  return (
    <p className={styles.copy}>
      <button type="button" className={controls.button} onClick={copy}>
        {text('copy')}
      </button>
      <span role="status">{told?.of === copied && text(told.worked ? 'copied' : 'notCopied')}</span>
    </p>
  );
}

import { useState } from 'react';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import { Copy } from './Copy';
import { type Citation, toBibTex, toCslJson, toRis } from './citation';
import styles from './export.module.css';

const forms = ['sentence', 'bibTex', 'ris', 'cslJson'] as const;

/** One form at a time, to copy or to select. */
export function CitationForms({ citation }: { readonly citation: Citation }) {
  const text = useText('export');
  const dates = useDates();
  const [form, setForm] = useState<(typeof forms)[number]>('sentence');
  const { title, address, at } = citation;
  const written = {
    sentence: () => text('citation', { title, address, date: dates(at.toISOString().slice(0, 10)) }),
    bibTex: () => toBibTex(citation),
    ris: () => toRis(citation),
    cslJson: () => toCslJson(citation),
  }[form]();
  return (
    <>
      <fieldset className={styles.forms}>
        <legend>{text('citeAs')}</legend>
        {forms.map((each) => (
          <label key={each} className={controls.choice}>
            <input type="radio" name="citation" checked={each === form} onChange={() => setForm(each)} />
            {text(`forms.${each}`)}
          </label>
        ))}
      </fieldset>
      <textarea readOnly rows={6} value={written} aria-label={text(`forms.${form}`)} className={styles.written} />
      <Copy text={written} />
      <p className={lines.note}>{text('citeHow')}</p>
    </>
  );
}

import { useId, useState } from 'react';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import lines from '../lines/lines.module.css';
import type { HeldPassage } from './claim';
import styles from './Passage.module.css';

interface Props {
  readonly passage: HeldPassage | null;
  /** BCP 47, of the source; null where it is not known. */
  readonly language: string | null;
}

/** The line of a source that says something, marked; those beside it when asked for. Nothing where the server does not have the text. */
export function Passage({ passage, language }: Props) {
  const text = useText('source');
  const id = useId();
  const [isWide, setIsWide] = useState(false);
  if (passage === null) return null;
  const { marked } = passage;
  const shown = isWide ? passage.lines : passage.lines.filter(({ number }) => number === marked);
  return (
    <figure className={styles.passage}>
      <figcaption className={lines.details}>
        <span>{text('inItsWords', { line: marked })}</span>
        {passage.lines.length > 1 && (
          <button
            type="button"
            className={controls.small}
            aria-expanded={isWide}
            aria-controls={id}
            onClick={() => setIsWide(!isWide)}
          >
            {text(isWide ? 'lineAlone' : 'linesAround')}
          </button>
        )}
      </figcaption>
      <blockquote id={id} lang={language ?? undefined}>
        {shown.map((line) => (
          <p key={line.number} className={line.number === marked ? styles.marked : styles.beside}>
            <bdi>{line.number === marked ? <mark>{line.text}</mark> : line.text}</bdi>
          </p>
        ))}
      </blockquote>
    </figure>
  );
}

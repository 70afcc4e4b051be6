import styles from './Marked.module.css';
import { markLetters } from './marks';

/** A text of the graph, the letters that fit what was typed marked. Isolated: it may run from right to left. */
export function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  let place = 0;
  return (
    <bdi>
      {markLetters(text, typed).map((piece) => {
        const key = place;
        place += piece.text.length;
        return piece.isMarked ? (
          <mark key={key} className={styles.mark}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        );
      })}
    </bdi>
  );
}

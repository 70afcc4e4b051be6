import { clip } from './clip';
import styles from './Marked.module.css';
import { markLetters } from './marks';

interface Props {
  readonly text: string;
  readonly typed: string;
  /** Of longer texts the part about the first mark is shown. */
  readonly most?: number;
}

/** A text of the graph, the letters that fit what was typed marked. Isolated: it may run from right to left. */
export function Marked({ text, typed, most = 240 }: Props) {
  let place = 0;
  return (
    <bdi>
      {clip(markLetters(text, typed), most).map((piece) => {
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

import controls from '../parts/controls/controls.module.css';
import { NoSuch } from '../parts/question/NoSuch';
import { QuestionLine } from '../parts/question/QuestionLine';
import { Empty } from '../parts/states/Empty';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import type { useGraphState } from './useGraphState';

interface Props {
  readonly title: string;
  readonly graph: ReturnType<typeof useGraphState>;
}

/** The address names what is not there: its city, which is asked for another, or something that was put into the graph. */
export function NotInGraph({ title, graph: { state, acts } }: Props) {
  const text = useText('graph');
  const [selection] = useSelection();
  if (state.focus === null && state.expand.length === 0) {
    return (
      <div className={styles.view}>
        <QuestionLine city={null} sector={null} title={title} />
        <NoSuch what="city" id={selection.city} />
      </div>
    );
  }
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{title}</h1>
      <Empty>{text('unknown')}</Empty>
      <p>
        <button type="button" className={controls.small} onClick={acts.startAfresh}>
          {text('acts.start')}
        </button>
      </p>
    </div>
  );
}

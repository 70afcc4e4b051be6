import { GraphNeighbourhoodDocument } from '../api/generated/GraphNeighbourhood';
import { namesUnknown } from '../api/problems';
import { useQuestion } from '../api/useQuestion';
import controls from '../parts/controls/controls.module.css';
import { useEntityName } from '../parts/entity/useEntityName';
import { SelectionFilters } from '../parts/filters/SelectionFilters';
import { QuestionLine } from '../parts/question/QuestionLine';
import { Answered } from '../parts/states/Answered';
import { timeVariables } from '../selection/Selection';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { GraphBoard } from './GraphBoard';
import { GraphControls } from './GraphControls';
import styles from './GraphView.module.css';
import { NotInGraph } from './NotInGraph';
import { isolated } from './picture/lettering';
import { useGraphState } from './useGraphState';
import { roomOf } from './view';

/** The graph around the city of the selection, or around what was put into the middle: it begins small and grows by choice. */
export default function GraphView() {
  const text = useText('graph');
  const nameOf = useEntityName();
  const [selection] = useSelection();
  const graph = useGraphState();
  const { state, types, acts } = graph;
  const middle = state.focus ?? selection.city;
  const variables = {
    of: [...new Set([middle, ...state.expand])],
    hops: state.hops,
    types,
    maxNodes: roomOf(state),
    during: selection.during,
    withPeriod: selection.during !== null,
    city: selection.city,
    sector: selection.sector,
    withSector: selection.sector !== '',
    ...timeVariables(selection),
  };
  const question = useQuestion(GraphNeighbourhoodDocument, variables, { keep: true });
  const named = question.state === 'answered' ? question.data.neighbourhood.nodes[0]?.node : undefined;
  const name = named ? nameOf(named) : middle;
  const city = question.state === 'answered' ? question.data.city : null;
  if (question.state === 'failed' && namesUnknown(question.problems)) {
    return <NotInGraph title={text('around', { name })} graph={graph} />;
  }
  return (
    <div className={styles.view}>
      <QuestionLine city={city} sector={null} title={text('around', { name })} />
      <SelectionFilters />
      <h2>{text('around', { name: isolated(name) })}</h2>
      <GraphControls state={state} types={types} acts={acts} />
      {question.state === 'failed' && (
        <p>
          <button type="button" className={controls.small} onClick={acts.startAfresh}>
            {text('acts.start')}
          </button>
        </p>
      )}
      <Answered question={question}>
        {(data) => <GraphBoard data={data} middle={middle} variables={variables} graph={graph} />}
      </Answered>
    </div>
  );
}

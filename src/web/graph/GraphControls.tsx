import { AgreementStage, Certainty } from '../api/generated/enums';
import { Choice } from '../parts/controls/Choice';
import controls from '../parts/controls/controls.module.css';
import { TypeMark } from '../parts/entity/TypeMark';
import { DuringField } from '../parts/filters/DuringField';
import { SourcesField } from '../parts/filters/SourcesField';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import styles from './GraphControls.module.css';
import type { GraphActs } from './useGraphState';
import { colours, type DrawnType, drawnTypes, type GraphState, sizes } from './view';

interface Props {
  readonly state: GraphState;
  readonly types: readonly DrawnType[];
  readonly acts: GraphActs;
}

/** What of the graph is shown, and what sizes and colours tell. */
export function GraphControls({ state, types, acts }: Props) {
  const text = useText('graph');
  const typeNames = useText('types');
  const stages = useText('stages');
  const certainties = useText('certainties');
  const [selection, select] = useSelection();
  return (
    <section className={styles.controls} aria-label={text('controls')}>
      <fieldset className={styles.types}>
        <legend>{text('types')}</legend>
        {drawnTypes.map((type) => (
          <label key={type} className={controls.choice}>
            <input
              type="checkbox"
              checked={types.includes(type)}
              // Without any there is nothing to see.
              disabled={types.length === 1 && types.includes(type)}
              onChange={({ target }) => acts.show(type, target.checked)}
            />
            <TypeMark type={type} /> {typeNames(type)}
          </label>
        ))}
      </fieldset>
      <Choice
        isSmall
        label={text('hops')}
        options={['1', '2', '3'].map((value) => ({ value, name: text('hopCount', { count: Number(value) }) }))}
        value={String(state.hops)}
        onChoose={(hops) => acts.change({ hops: Number(hops) })}
      />
      <Choice
        isSmall
        label={text('atLeast')}
        options={[
          { value: null, name: text('anyStage') },
          ...AgreementStage.map((value) => ({ value, name: stages(value) })),
        ]}
        value={selection.stage}
        onChoose={(stage) => select({ stage })}
      />
      <Choice
        isSmall
        label={text('sureness')}
        options={[
          { value: null, name: text('anySureness') },
          ...Certainty.map((value) => ({ value, name: certainties(value) })),
        ]}
        value={selection.certainty}
        onChoose={(certainty) => select({ certainty })}
      />
      <div className={styles.draft}>
        <SourcesField key={selection.sources} value={selection.sources} onChange={(sources) => select({ sources })} />
      </div>
      <div className={styles.draft}>
        <DuringField key={selection.during} value={selection.during} onChange={(during) => select({ during })} />
      </div>
      <Choice
        isSmall
        label={text('size')}
        options={sizes.map((value) => ({ value, name: text(`sizes.${value}`) }))}
        value={state.size}
        onChoose={(size) => acts.change({ size })}
      />
      <Choice
        isSmall
        label={text('colour')}
        options={colours.map((value) => ({ value, name: text(`colours.${value}`) }))}
        value={state.colour}
        onChoose={(colour) => acts.change({ colour })}
      />
    </section>
  );
}

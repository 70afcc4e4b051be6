import { Choice } from '../parts/controls/Choice';
import controls from '../parts/controls/controls.module.css';
import { TypeMark } from '../parts/entity/TypeMark';
import { useText } from '../text/useText';
import styles from './GraphControls.module.css';
import type { GraphActs } from './useGraphState';
import { colours, type DrawnType, drawnTypes, type GraphState, sizes } from './view';

interface Props {
  readonly state: GraphState;
  readonly types: readonly DrawnType[];
  readonly acts: GraphActs;
}

/** Which types are shown and how far around, and what sizes and colours tell; all else that narrows the graph narrows the other views too. */
export function GraphControls({ state, types, acts }: Props) {
  const text = useText('graph');
  const typeNames = useText('types');
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

import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { Problems } from '../parts/states/Problems';
import { useText } from '../text/useText';
import type { Loaded } from './tableOf';

/** Of how many of all tied cities the rows are, and the way to more. Nothing where they are of all. */
export function MoreTies({ loaded: { ties, loadedTies, rest } }: { readonly loaded: Loaded }) {
  const text = useText('table');
  if (loadedTies >= ties) return null;
  return (
    <div>
      <Problems problems={rest.problems} />
      <p role="status" className={lines.note}>
        {text('loaded', { loaded: loadedTies, all: ties })}
      </p>
      <button
        type="button"
        className={controls.button}
        aria-disabled={rest.askNext === null}
        onClick={() => rest.askNext?.()}
      >
        {text(rest.isAsking ? 'loading' : 'loadMore')}
      </button>
    </div>
  );
}

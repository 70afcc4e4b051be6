import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import lines from '../lines/lines.module.css';

/** A decision that an id names the same as another: `merged` of the operations of pages. */
export interface MergedId {
  /** The id that is no longer used. */
  readonly former: string;
  /** A sentence, in English. */
  readonly because: string;
  /** EDTF. */
  readonly recorded: string;
  /** Whose file records the decision. */
  readonly decidedIn: NamedEntity | null;
}

/** The ids that lead here since they were found to name the same, each with the reason and who decided. Nothing where there are none. */
export function MergedIds({ merged }: { readonly merged: readonly MergedId[] }) {
  const text = useText('page');
  const dates = useDates();
  if (merged.length === 0) return null;
  return (
    <ul className={lines.note}>
      {merged.map(({ former, because, recorded, decidedIn }) => (
        <li key={former}>
          {text.rich('merged', {
            id: () => <code>{former}</code>,
            because: () => <bdi lang="en">{because}</bdi>,
            source: () => (decidedIn ? <EntityLink entity={decidedIn} /> : text('notStated')),
            date: dates(recorded),
          })}
        </li>
      ))}
    </ul>
  );
}

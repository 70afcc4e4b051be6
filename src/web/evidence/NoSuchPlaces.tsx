import { TiePlacesDocument } from '../api/generated/TiePlaces';
import { useQuestion } from '../api/useQuestion';
import controls from '../parts/controls/controls.module.css';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import lines from '../parts/lines/lines.module.css';
import { Answered } from '../parts/states/Answered';
import { Empty } from '../parts/states/Empty';
import { timeVariables } from '../selection/Selection';
import { useEvidence } from '../selection/useEvidence';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import styles from './sections.module.css';

const placeTypes: ReadonlySet<string> = new Set(['City', 'Region', 'Country']);

/** The address names a tie of what is no place, or not yet at its time: which of the two, and ways out. */
export function NoSuchPlaces({ tie }: { readonly tie: readonly [string, string] }) {
  const text = useText('evidence');
  const [selection] = useSelection();
  const { close } = useEvidence();
  const question = useQuestion(TiePlacesDocument, { between: [...tie], ...timeVariables(selection) });
  return (
    <Answered question={question}>
      {({ places }) => {
        const known = places.filter((place) => place !== null);
        const missing = tie.filter((_, index) => !placeTypes.has(places[index]?.__typename ?? ''));
        return (
          <>
            {missing.map((id) => (
              <Empty key={id}>{text('noSuchPlace', { id })}</Empty>
            ))}
            {known.length > 0 && (
              <p className={lines.details}>
                {text('noSuchPlaceHow')}
                {known.map(({ id, name }) => (
                  <EvidenceButton key={id} of={{ mentions: id }}>
                    {name}
                  </EvidenceButton>
                ))}
              </p>
            )}
            <button type="button" className={`${controls.button} ${styles.more}`} onClick={close}>
              {text('close')}
            </button>
          </>
        );
      }}
    </Answered>
  );
}

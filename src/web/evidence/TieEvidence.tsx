import { TieEvidenceDocument } from '../api/generated/TieEvidence';
import { namesUnknown } from '../api/problems';
import { useQuestion } from '../api/useQuestion';
import { Answered } from '../parts/states/Answered';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { NoSuchPlaces } from './NoSuchPlaces';
import { OtherReasons } from './OtherReasons';
import { TiedPair } from './TiedPair';
import { TieHead } from './TieHead';
import { evidencedTieOf, tieEvidenceVariables } from './tie';

/** Why two places are tied, as far as the question goes, with who says so; then what ties them apart from that. */
export function TieEvidence({ tie }: { readonly tie: readonly [string, string] }) {
  const text = useText('evidence');
  const [selection] = useSelection();
  const question = useQuestion(TieEvidenceDocument, tieEvidenceVariables(tie, selection));
  if (question.state === 'failed' && namesUnknown(question.problems)) return <NoSuchPlaces tie={tie} />;
  return (
    <Answered question={question}>
      {(data) => {
        const { pairs, others, unlisted } = evidencedTieOf(data);
        return (
          <>
            <TieHead tie={tie} places={data.places} pairs={pairs} />
            {pairs.map((each) => (
              <TiedPair key={`${each.pair.one.id} ${each.pair.other.id}`} {...each} isOnly={pairs.length === 1} />
            ))}
            {unlisted > 0 && <p>{text('morePairs', { count: unlisted })}</p>}
            <OtherReasons reasons={others} />
          </>
        );
      }}
    </Answered>
  );
}

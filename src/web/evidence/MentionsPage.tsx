import { MentionsDocument } from '../api/generated/Mentions';
import { useQuestion } from '../api/useQuestion';
import { ClaimsBySource } from '../parts/claim/ClaimsBySource';
import controls from '../parts/controls/controls.module.css';
import { Answered } from '../parts/states/Answered';
import { Empty } from '../parts/states/Empty';
import { timeVariables } from '../selection/Selection';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { Announced } from './Announcer';
import { EntityHead } from './EntityHead';
import styles from './sections.module.css';

interface Props {
  readonly of: string;
  /** The cursor of the page before; null for the first page. */
  readonly after: string | null;
  readonly isLast: boolean;
  readonly more: (cursor: string) => void;
}

/** Up to fifty claims that mention an entity, and the way to the next ones. */
export function MentionsPage({ of, after, isLast, more }: Props) {
  const text = useText('evidence');
  const [selection] = useSelection();
  const { knownAt } = timeVariables(selection);
  const question = useQuestion(MentionsDocument, { of, after, knownAt });
  return (
    <Answered question={question}>
      {({ node }) => {
        if (!node) return <Empty>{text('nothing', { id: of })}</Empty>;
        const { totalCount, nodes, pageInfo } = node.mentions;
        const { endCursor } = pageInfo;
        return (
          <>
            {after === null ? (
              <>
                <EntityHead entity={node} mentions={totalCount} shows="mentions" />
                <Announced text={text('allMentions', { count: totalCount })} />
                <ClaimsBySource claims={nodes} withSubject />
              </>
            ) : (
              <section ref={focus} tabIndex={-1} aria-label={text('further')}>
                <ClaimsBySource claims={nodes} withSubject />
              </section>
            )}
            {isLast && pageInfo.hasNextPage && endCursor !== null && (
              <button type="button" className={`${controls.button} ${styles.more}`} onClick={() => more(endCursor)}>
                {text('showMore')}
              </button>
            )}
          </>
        );
      }}
    </Answered>
  );
}

/** The button that asked for more is gone by then. */
function focus(element: HTMLElement | null) {
  element?.focus({ preventScroll: true });
}

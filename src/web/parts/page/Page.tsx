import { type ReactNode, useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Question } from '../../api/useQuestion';
import NotFound from '../../explorer/NotFound';
import { withQuery } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { addressOf, type EntityRef } from '../entity/types';
import { Answered } from '../states/Answered';
import { NotShown } from './NotShown';
import { NotThen } from './NotThen';

interface Props<Data, Node extends EntityRef> {
  /** The id in the address. */
  readonly id: string;
  readonly question: Question<Data>;
  /** What the page is about, in the answer. */
  readonly node: (data: Data) => Node | null | undefined;
  readonly children: (node: Node, data: Data) => ReactNode;
}

/** A page about one entity. Says so where there is none, or none at the time that is asked for; of a merged id it is the page of what that became. */
export function Page<Data, Node extends EntityRef>({ id, question, node: nodeOf, children }: Props<Data, Node>) {
  const [{ asOf, knownAt }] = useSelection();
  const nothing = asOf === null && knownAt === null ? <NotFound /> : <NotThen />;
  const isWhole = question.state === 'answered' && question.problems.length === 0;
  const isOld = question.state === 'answered' && question.isOld;
  // Some fields take an id that there is none of for a mistake.
  if (question.state === 'failed' && question.problems.some(({ code }) => code === 'UNKNOWN_ENTITY')) return nothing;
  const isMissing = question.state === 'failed' || (question.state === 'answered' && !nodeOf(question.data));
  return (
    <>
      {isMissing && !isWhole && <NotShown id={id} />}
      <Answered question={question}>
        {(data) => {
          const node = nodeOf(data);
          if (!node) return isWhole && nothing;
          return (
            <>
              {node.id !== id && !isOld && <Moved to={node} />}
              {children(node, data)}
            </>
          );
        }}
      </Answered>
    </>
  );
}

/** Puts the address of what something became in the place of its old one. */
function Moved({ to }: { readonly to: EntityRef }) {
  const [, navigate] = useLocation();
  const search = useSearch();
  const address = withQuery(addressOf(to), search);
  useEffect(() => navigate(address, { replace: true }), [address, navigate]);
  return null;
}

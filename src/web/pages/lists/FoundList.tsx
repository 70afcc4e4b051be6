import type { ReactNode } from 'react';
import lines from '../../parts/lines/lines.module.css';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import styles from './lists.module.css';
import { Paged } from './Paged';
import type { Paging } from './paging';

interface Props<Node extends { readonly id: string }> {
  /** How many there are, in a sentence. */
  readonly told: string;
  readonly found: {
    readonly totalCount: number;
    readonly nodes: readonly Node[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly paging: Paging;
  readonly onPaging: (paging: Paging) => void;
  readonly children: (node: Node) => ReactNode;
}

/** What fits the filters of a list, a part of it at a time. */
export function FoundList<Node extends { readonly id: string }>(props: Props<Node>) {
  const { told, found, paging, onPaging, children } = props;
  const { totalCount, nodes, pageInfo } = found;
  const text = useText('lists');
  return (
    <div className={styles.body}>
      <p role="status" className={lines.soft}>
        {told}
      </p>
      {totalCount === 0 && <Empty>{text('foundNone')}</Empty>}
      <Paged
        items={nodes}
        keyOf={({ id }) => id}
        total={totalCount}
        page={pageInfo}
        paging={paging}
        onPaging={onPaging}
      >
        {children}
      </Paged>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import styles from './lists.module.css';
import { Paged } from './Paged';
import type { Paging } from './paging';

interface Props<Item> {
  /** How many there are, in words. */
  readonly found: string;
  readonly list: {
    readonly totalCount: number;
    readonly nodes: readonly Item[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly paging: Paging;
  readonly onPaging: (paging: Paging) => void;
  readonly children: (item: Item) => ReactNode;
}

/** What was found in a list that is asked for a part at a time, with how many there are in all. */
export function FoundList<Item extends { readonly id: string }>({
  found,
  list: { totalCount, nodes, pageInfo },
  paging,
  onPaging,
  children,
}: Props<Item>) {
  const text = useText('lists');
  return (
    <div className={styles.body}>
      <p role="status" className={styles.about}>
        {found}
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

import type { ReactNode } from 'react';
import type { Question } from '../../api/useQuestion';
import lines from '../../parts/lines/lines.module.css';
import { Answered } from '../../parts/states/Answered';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import styles from './lists.module.css';
import { Paged } from './Paged';
import type { Paging } from './paging';

interface List<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Props<Data, Item> {
  readonly question: Question<Data>;
  readonly listOf: (data: Data) => List<Item>;
  /** How many there are, in words. */
  readonly found: (count: number) => string;
  readonly paging: Paging;
  readonly onPaging: (paging: Paging) => void;
  readonly children: (item: Item) => ReactNode;
}

/** What was found in a list that is asked for a part at a time, with how many there are in all. */
export function FoundList<Data, Item extends { readonly id: string }>({
  question,
  listOf,
  found,
  paging,
  onPaging,
  children,
}: Props<Data, Item>) {
  const text = useText('lists');
  return (
    <div className={styles.body}>
      <Answered question={question}>
        {(data) => {
          const { totalCount, nodes, pageInfo } = listOf(data);
          return (
            <div className={styles.body}>
              <p role="status" className={lines.soft}>
                {found(totalCount)}
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
        }}
      </Answered>
    </div>
  );
}

import type { ReactNode } from 'react';
import { Empty } from '../states/Empty';
import { Listing } from './Listing';
import { Section } from './Section';

interface Props<Edge extends { readonly id: string }> {
  /** As for `Listing`. */
  readonly list?: string;
  readonly title: string;
  readonly connection: { readonly totalCount: number; readonly edges: readonly Edge[] };
  /** What is said where there is nothing; without it there is no section then. */
  readonly empty?: string;
  /** As for `Section`. */
  readonly note?: string;
  readonly children: (edge: Edge) => ReactNode;
}

/** A section that lists the relationships of a connection. */
export function ListSection<Edge extends { readonly id: string }>(props: Props<Edge>) {
  const { list, title, connection, empty, note, children } = props;
  const { totalCount, edges } = connection;
  if (totalCount === 0 && empty === undefined) return null;
  return (
    <Section title={title} count={totalCount} {...(note !== undefined && { note })}>
      {totalCount === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <Listing {...(list !== undefined && { list })} items={edges} keyOf={({ id }) => id} total={totalCount}>
          {children}
        </Listing>
      )}
    </Section>
  );
}

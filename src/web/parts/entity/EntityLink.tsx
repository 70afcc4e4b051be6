import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './EntityLink.module.css';
import { TypeMark } from './TypeMark';
import type { EntityRef } from './types';
import { useEntityAddress } from './useEntityAddress';
import { useEntityName } from './useEntityName';

interface Props {
  readonly entity: EntityRef & { readonly name: string };
  /** Whether its type is told by its shape. */
  readonly marked?: boolean;
  readonly children?: ReactNode;
}

/** The name of an entity, leading to its own page. Names are isolated: they may run from right to left. */
export function EntityLink({ entity, marked = false, children }: Props) {
  const addressOf = useEntityAddress();
  const nameOf = useEntityName();
  return (
    <Link href={addressOf(entity)} className={styles.link}>
      {marked && <TypeMark type={entity.__typename} />}
      <bdi>{children ?? nameOf(entity)}</bdi>
    </Link>
  );
}

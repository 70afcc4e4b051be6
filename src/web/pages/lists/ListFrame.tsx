import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { lists } from '../../explorer/lists';
import { useTitle } from '../../explorer/useTitle';
import { useTimedAddress } from '../../selection/useTimedAddress';
import { useText } from '../../text/useText';
import styles from './lists.module.css';

/** What the lists to browse by have in common: a title, and the way to the other ones. */
export function ListFrame({ children }: { readonly children: ReactNode }) {
  const words = useText('explorer');
  const text = useText('lists');
  const [path] = useLocation();
  const timed = useTimedAddress();
  const present = lists.find((list) => list.path === path);
  const title = present ? words(present.word) : text('browse');
  useTitle(title);
  return (
    <div className={styles.page}>
      <nav aria-label={text('browse')} className={styles.nav}>
        {lists.map((list) => (
          <Link key={list.path} href={timed(list.path)} aria-current={list === present ? 'page' : undefined}>
            {words(list.word)}
          </Link>
        ))}
      </nav>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  );
}

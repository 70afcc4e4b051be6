import { Link, useLocation, useSearch } from 'wouter';
import { SearchBox } from '../search/SearchBox';
import { withQuery } from '../selection/useAddress';
import { useText } from '../text/useText';
import styles from './Header.module.css';

/** Views over one selection: the question goes along from one to the other. */
const viewsOfSelection = [
  { path: '/', word: 'answer' },
  { path: '/graph', word: 'graph' },
] as const;

export function Header() {
  const text = useText('explorer');
  const [path] = useLocation();
  const search = useSearch();
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        {text('name')}
      </Link>
      <nav aria-label={text('views')} className={styles.views}>
        {viewsOfSelection.map((view) => (
          <Link
            key={view.path}
            href={withQuery(view.path, search)}
            aria-current={path === view.path ? 'page' : undefined}
            className={styles.view}
          >
            {text(view.word)}
          </Link>
        ))}
      </nav>
      <a href="/graphql" className={styles.view}>
        {text('forDevelopers')}
      </a>
      <SearchBox />
    </header>
  );
}

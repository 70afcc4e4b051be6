import { Link } from 'wouter';
import { Icon } from '../parts/icons/Icon';
import { SearchBox } from '../search/SearchBox';
import { withQuery } from '../selection/useAddress';
import { useLastQuestion } from '../selection/useLastQuestion';
import { usePath } from '../selection/usePath';
import { useTimedAddress } from '../selection/useTimedAddress';
import { useText } from '../text/useText';
import styles from './Header.module.css';
import { lists } from './lists';
import { SettingsButton } from './settings/SettingsButton';
import { TimeButton } from './time/TimeButton';

/** Views over one selection: the question goes along from one to the other. */
const viewsOfSelection = [
  { path: '/', word: 'answer' },
  { path: '/graph', word: 'graph' },
  { path: '/table', word: 'table' },
] as const;

export function Header() {
  const text = useText('explorer');
  const time = useText('time');
  const path = usePath();
  const question = useLastQuestion(viewsOfSelection.map((view) => view.path));
  const timed = useTimedAddress();
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.name}>
        {text('name')}
      </Link>
      <nav aria-label={text('views')} className={styles.views}>
        {viewsOfSelection.map((view) => (
          <Link
            key={view.path}
            href={withQuery(view.path, question)}
            aria-current={path === view.path ? 'page' : undefined}
            className={styles.view}
          >
            {text(view.word)}
          </Link>
        ))}
      </nav>
      <Link
        href={timed('/countries')}
        aria-current={lists.some((list) => list.path === path) ? 'page' : undefined}
        className={styles.view}
      >
        {text('lists')}
      </Link>
      <a href="/graphql" className={styles.view}>
        {text('forDevelopers')}
      </a>
      <div className={styles.tools}>
        <SearchBox />
        <TimeButton className={styles.tool} label={time('title')}>
          <Icon name="clock" />
        </TimeButton>
        <SettingsButton className={styles.tool}>
          <Icon name="sliders" />
        </SettingsButton>
      </div>
    </header>
  );
}

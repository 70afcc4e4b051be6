import { Suspense, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Asking } from '../parts/states/Asking';
import { Boundary } from '../parts/states/Boundary';
import { useText } from '../text/useText';
import { Away } from './Away';
import { Evidence } from './Evidence';
import styles from './Explorer.module.css';
import { Header } from './Header';
import { NotTaken } from './NotTaken';
import { TimeLine } from './time/TimeLine';
import { useArrival } from './useArrival';
import { NotFound, views } from './views';

/** What is around all views: header, state of the connection, the view of the address, and beside it who says so. */
export function Explorer() {
  const text = useText('explorer');
  const [path] = useLocation();
  const content = useRef<HTMLElement>(null);
  useArrival(content);
  return (
    <>
      <a href="#content" className={styles.skip}>
        {text('toContent')}
      </a>
      <Header />
      <TimeLine />
      <NotTaken />
      <Away />
      <div className={styles.body}>
        <main ref={content} id="content" tabIndex={-1} className={styles.main}>
          <Boundary of={path}>
            <Suspense fallback={<Asking />}>
              <Switch>
                {views.map(({ path: pattern, view: View }) => (
                  <Route key={pattern} path={pattern}>
                    {(parts: Readonly<Record<string, string | undefined>>) => <View id={parts.id ?? ''} />}
                  </Route>
                ))}
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </Boundary>
        </main>
        <Evidence />
      </div>
    </>
  );
}

import { EntityLink } from '../parts/entity/EntityLink';
import { useEntityName } from '../parts/entity/useEntityName';
import { useText } from '../text/useText';
import styles from './Hit.module.css';
import { Marked } from './Marked';
import type { FoundEntity } from './useFound';
import { WhatItIs } from './WhatItIs';

/** An entity that was found: its name, what it is, and what of it fits in which way. */
export function Hit({ hit, typed }: { readonly hit: FoundEntity; readonly typed: string }) {
  const text = useText('search');
  const { node, matched, how, edits } = hit;
  const name = useEntityName()(node);
  return (
    <li className={styles.hit}>
      <p className={styles.line}>
        <EntityLink entity={node} marked>
          <Marked text={name} typed={typed} />
        </EntityLink>
        <WhatItIs node={node} />
      </p>
      {matched.text !== name && (
        <p className={styles.matched} lang={matched.name?.language ?? undefined}>
          <Marked text={matched.text} typed={typed} />
        </p>
      )}
      <p className={styles.how}>
        {text('fits', { where: matched.name?.kind ?? (matched.property === 'name' ? 'name' : 'text') })}{' '}
        {text('how', { how, edits })}
      </p>
    </li>
  );
}

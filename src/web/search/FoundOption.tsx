import { TypeMark } from '../parts/entity/TypeMark';
import { useEntityName } from '../parts/entity/useEntityName';
import { useText } from '../text/useText';
import styles from './FoundOption.module.css';
import { Marked } from './Marked';
import type { FoundEntity } from './useFound';
import { WhatItIs } from './WhatItIs';

/** An entity as it is offered: name, type, country of a city, and what fits where it is not the name. */
export function FoundOption({ hit, typed }: { readonly hit: FoundEntity; readonly typed: string }) {
  const text = useText('search');
  const { node, matched } = hit;
  const name = useEntityName()(node);
  return (
    <span className={styles.option}>
      <TypeMark type={node.__typename} />
      <span className={styles.name}>
        <Marked text={name} typed={typed} />
      </span>
      <WhatItIs node={node} />
      {matched.text !== name && (
        <span className={styles.also}>
          {text.rich('also', { text: () => <Marked text={matched.text} typed={typed} /> })}
        </span>
      )}
    </span>
  );
}

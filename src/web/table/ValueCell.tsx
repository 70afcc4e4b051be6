import { Fragment } from 'react';
import { EntityLink } from '../parts/entity/EntityLink';
import { OfficeTitle } from '../parts/entries/OfficeTitle';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { Contradicted } from '../parts/evidence/Contradicted';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { OneSource } from '../parts/evidence/OneSource';
import type { Row } from './Row';
import type { Words } from './useWords';
import styles from './ValueCell.module.css';
import type { NamedEntity, Value } from './values';

interface Props {
  readonly row: Row;
  readonly value: Value | null;
  readonly words: Words;
}

/** What is in a cell: names lead to pages, the sources to what they say. */
export function ValueCell({ row, value, words }: Props) {
  switch (value?.kind) {
    case undefined:
      return <Missing words={words} />;
    case 'entities':
      return <Entities value={value} words={words} />;
    case 'certainty':
      return <CertaintyBadge certainty={value.certainty} />;
    case 'text':
      return <span lang="en">{value.text}</span>;
    case 'offices':
      return value.titles.map((title, index) => (
        <Fragment key={title}>
          {index > 0 && '; '}
          <OfficeTitle office={{ title }} />
        </Fragment>
      ));
    case 'sources':
      return (
        <div className={styles.sources}>
          <EvidenceButton of={row.evidence} about={row.name}>
            {words.of(value)}
          </EvidenceButton>
          <OneSource sources={value.sources} independentSources={value.independent} />
          <Contradicted isContradicted={value.isContradicted} />
        </div>
      );
    default:
      return words.of(value);
  }
}

/** No source tells, or there is none: an empty cell would leave that open to ears. */
function Missing({ words }: { readonly words: Words }) {
  return (
    <span className={styles.missing}>
      <span aria-hidden="true">–</span>
      <span className={styles.heard}>{words.missing}</span>
    </span>
  );
}

interface OfEntities {
  readonly value: Extract<Value, { kind: 'entities' }>;
  readonly words: Words;
}

/** Of long lists the rest is folded, so that a row stays a row. */
const mostSeen = 4;

function Entities({ value: { entities, more }, words }: OfEntities) {
  const isLong = entities.length > mostSeen + 1;
  const folded = isLong ? entities.slice(mostSeen) : [];
  return (
    <>
      <ul className={styles.entities}>
        <Items entities={isLong ? entities.slice(0, mostSeen) : entities} words={words} />
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
      {isLong && (
        <details>
          <summary className={styles.fold}>{words.more(folded.length)}</summary>
          <ul className={styles.entities}>
            <Items entities={folded} words={words} />
          </ul>
        </details>
      )}
    </>
  );
}

function Items({ entities, words }: { readonly entities: readonly NamedEntity[]; readonly words: Words }) {
  return entities.map((entity) => (
    <li key={`${entity.__typename} ${entity.id}`}>
      <EntityLink entity={entity}>{words.name(entity)}</EntityLink>
    </li>
  ));
}

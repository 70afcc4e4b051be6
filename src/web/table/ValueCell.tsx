import { EntityLink } from '../parts/entity/EntityLink';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { Contradicted } from '../parts/evidence/Contradicted';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { OneSource } from '../parts/evidence/OneSource';
import { PartialDate } from '../text/PartialDate';
import { useText } from '../text/useText';
import type { Row } from './Row';
import { useEntityName, useShown } from './useShown';
import styles from './ValueCell.module.css';
import type { Value } from './values';

interface Props {
  readonly row: Row;
  readonly value: Value | null;
}

/** What is in a cell: names lead to pages, the sources to what they say. */
export function ValueCell({ row, value }: Props) {
  const shown = useShown();
  switch (value?.kind) {
    case undefined:
      return <Missing />;
    case 'entities':
      return <Entities value={value} />;
    case 'certainty':
      return <CertaintyBadge certainty={value.certainty} />;
    case 'date':
      return <PartialDate value={value.date} />;
    case 'text':
      return <span lang="en">{value.text}</span>;
    case 'sources':
      return (
        <div className={styles.sources}>
          <EvidenceButton of={row.evidence} about={row.name}>
            {shown(value)}
          </EvidenceButton>
          <OneSource sources={value.sources} independentSources={value.independent} />
          <Contradicted isContradicted={value.isContradicted} />
        </div>
      );
    default:
      return shown(value);
  }
}

/** No source tells, or there is none: an empty cell would leave that open to ears. */
function Missing() {
  const text = useText('table');
  return (
    <span className={styles.missing}>
      <span aria-hidden="true">–</span>
      <span className={styles.heard}>{text('missing')}</span>
    </span>
  );
}

function Entities({ value: { entities, more } }: { readonly value: Extract<Value, { kind: 'entities' }> }) {
  const text = useText('table');
  const name = useEntityName();
  return (
    <ul className={styles.entities}>
      {entities.map((entity) => (
        <li key={`${entity.__typename} ${entity.id}`}>
          <EntityLink entity={entity}>{name(entity)}</EntityLink>
        </li>
      ))}
      {more > 0 && <li>{text('more', { count: more })}</li>}
    </ul>
  );
}

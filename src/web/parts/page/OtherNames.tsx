import type { NameKind } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EvidenceButton } from '../evidence/EvidenceButton';
import lines from '../lines/lines.module.css';

/** A name as a source spells it: `names(first: 50) { nodes { id text language kind } }`. */
export interface SpeltName {
  readonly id: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly kind: NameKind;
}

/** The names of something besides the one in the title: each once, in its own language, leading to who spells it so. */
export function OtherNames({ name, names }: { readonly name: string; readonly names: readonly SpeltName[] }) {
  const text = useText('page');
  const evidence = useText('evidence');
  const kinds = useText('nameKinds');
  const others = [...new Map(names.map((each) => [each.text, each])).values()].filter((each) => each.text !== name);
  if (others.length === 0) return null;
  return (
    <p className={lines.note}>
      {text('otherNames')}{' '}
      {others.map(({ id, text: spelt, language, kind }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <bdi lang={language ?? undefined}>
            <EvidenceButton of={{ subject: id }} about={evidence('title')}>
              {spelt}
            </EvidenceButton>
          </bdi>
          {kind !== 'CANONICAL' && kind !== 'ALIAS' && ` (${kinds(kind)})`}
        </span>
      ))}
    </p>
  );
}
